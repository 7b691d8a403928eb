"""A journey told in one cell, ``Hyesan – Kunming – Vientiane``: whether cells tell one, and the places of it in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.events.columns.content import is_country
from geo.events.values.nothing import is_no_name

_PATH = re.compile(
    r"[^\W\d_]\s*[-–—→←>~]+\s*[^\W\d_]|[^\W\d_] to [^\W\d_]|\w ?[/,，;；、←] ?\w[^/,，;；、←]*[/,，;；、←] ?\w"
)
_CLEAR = re.compile(
    r"\w ?[-=]*[→⇒➔➜>»~～–—] ?\w|\w -+ \w|\w to [^\Wa-z]|[^\W\d_]{2,}-[^\Wa-z][^\W\d_]+-[^\Wa-z]|\w ?[/,，;；、] ?\w[^/,，;；、]*[/,，;；、] ?\w"
)
_JOINTS = re.compile(r"[→⇒➔➜>»~～–—]| -+ |(?<=[\u3040-\u9fff\uac00-\ud7a3])-(?=[\u3040-\u9fff\uac00-\ud7a3])")
_ARROWS = re.compile(r"[→⇒➔➜>»~～–—]| -+ | to ")
_LOOKED_AT, _ADDRESS = 300, 3
"""Characters of a cell that are looked at, and parts of an address: a place, its province and its country."""
_ARROW = re.compile(r" ?(?:[-=]*[→⇒➔➜>»]+|[~～]) ?| ?[–—] ?| -+ | to (?=[^\Wa-z])")
_HYPHEN = re.compile(r" ?(?<!-[a-z]{2})(?<!-[a-z]{3})-(?![a-z]) ?")
_MARK_OF_LISTS = re.compile(r" ?[/,，;；、] ?")
_FROM_TO_VIA = re.compile(r"(?:[Ff]rom )?([^\Wa-z].*?) to ([^\Wa-z].*?) via ([^\Wa-z].*)")
_MOST_STOPS, _LONGEST = 60, 2_000
"""Places that a route may have, and characters of it; what has more is a text."""


def tells_ways(samples: Sequence[str]) -> bool:
    """Whether most cells may be routes: places that something joins."""
    return _most(_PATH, samples)


def is_clear_path(samples: Sequence[str]) -> bool:
    """Whether routes can be taken apart: by arrows, dashes or “to” before a name, or by two hyphens, strokes or commas at least.

    “Yanji, Jilin, China” is an address.
    """
    with_commas = [cell.split(",") for cell in samples if "," in cell and not _ARROWS.search(cell)]
    addresses = sum(map(_is_address, with_commas))
    return _most(_CLEAR, samples) and 2 * addresses <= len(with_commas)


def is_clear_way(samples: Sequence[str]) -> bool:
    """Whether cells for a place on the way tell whole ways: by two arrows or dashes at least, as no address and no name has them."""
    return 2 * sum(len(_JOINTS.findall(cell[:_LOOKED_AT])) > 1 for cell in samples) > len(samples)


def _is_address(parts: Sequence[str]) -> bool:
    """Whether a place, its province and its country are told, and no way through them."""
    countries = [is_country(part.strip()) for part in parts]
    return len(parts) == _ADDRESS and countries == [False, False, True]


def _most(pattern: re.Pattern[str], samples: Sequence[str]) -> bool:
    told = [cell[:_LOOKED_AT] for cell in samples if not is_no_name(cell)]
    return 2 * sum(pattern.search(cell) is not None for cell in told) > len(told)


def places_of(route: str) -> list[str]:
    """Take a route apart: at arrows and dashes, or at hyphens before a capital, or marks of lists, where there is nothing else.

    >>> places_of("from Hyesan to Kunming"), places_of("Beijing-Erenhot-Port-au-Prince")
    (['Hyesan', 'Kunming'], ['Beijing', 'Erenhot', 'Port-au-Prince'])
    """
    text = " ".join(route.split())
    if len(text) > _LONGEST:
        return [text]
    if turned := _FROM_TO_VIA.fullmatch(text):
        return [turned[1], *re.split(r", ?| and ", turned[3]), turned[2]]
    text = re.sub(r"^[Ff]rom (?=.+ to )", "", text)
    parts = _ARROW.split(text)
    if len(parts) == 1:
        hyphens, listed = _HYPHEN.split(text), _MARK_OF_LISTS.split(text)
        parts = hyphens if len(hyphens) > 2 else listed if len(listed) > 2 else parts
    named = [part.strip() for part in parts if part.strip() and not is_no_name(part)]
    return named if len(named) <= _MOST_STOPS else [text]
