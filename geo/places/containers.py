"""A name told with what it lies in, without a comma between → the ways to part the two.

Korean, Chinese and Japanese go from the large to the small (함경북도 온성군, 吉林省延吉市, 중국 선양), Latin, Russian and Thai either way
(Jilin Province Yanji City, Hyesan North Korea). Whether a part is a country or region, only the gazetteer tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MOST_WORDS, _MOST_LETTERS = 8, 24
_COMMA = re.compile("[,，、]")
_POSSESSIVE = re.compile("(?:['’]s|의|的|の)$")
# Hangul, Han characters and kana: scripts that may write the large and the small without a space.
_TOGETHER = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]{4,}")


def splits(name: str) -> Iterator[tuple[str, str]]:
    """Give each way to part a name into what it may lie in, and itself; the large before the small first.

    >>> list(splits("Hyesan North Korea"))[-1], next(splits("吉林延吉"))
    (('North Korea', 'Hyesan'), ('吉林', '延吉'))
    """
    first, comma, rest = (part.strip() for part in _COMMA.sub(",", name).partition(","))
    if comma:
        if first and rest:
            yield first, rest
        return
    words = name.split()
    if len(words) > 1:
        yield from _words(words[:_MOST_WORDS]) if len(words) <= _MOST_WORDS else ()
    elif _TOGETHER.fullmatch(name) and len(name) <= _MOST_LETTERS:
        for cut in range(2, len(name) - 1):
            yield _POSSESSIVE.sub("", name[:cut]) or name[:cut], name[cut:]


def _words(words: list[str]) -> Iterator[tuple[str, str]]:
    for cut in range(1, len(words)):
        yield _POSSESSIVE.sub("", " ".join(words[:cut])), " ".join(words[cut:])
    for cut in range(len(words) - 1, 0, -1):
        yield " ".join(words[cut:]), " ".join(words[:cut])


def goes_from_large_to_small(name: str) -> bool:
    """Tell whether a name is of a script whose languages write what it lies in first."""
    return bool(re.search("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]", name))
