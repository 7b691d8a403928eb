"""One place in simplified, traditional and Japanese characters: 龙州, 龍州, and 広州 for 广州. OpenCC knows the characters."""

from __future__ import annotations

import re
import threading
from functools import cache

from opencc import OpenCC

_HAN = re.compile("[\u3400-\u9fff]")
_LONGEST = 40
_one_at_a_time = threading.Lock()


def simplified(name: str) -> str:
    """Write traditional characters as simplified ones; any other text stays as it is."""
    return _convert("t2s", name) if _HAN.search(name) and len(name) <= _LONGEST else name


def simplified_forms(name: str) -> tuple[str, ...]:
    """Give the simplified forms of a name in Han characters that differ from it, read as Chinese and as Japanese.

    >>> simplified_forms("龍州"), simplified_forms("広州"), simplified_forms("Lungchow")
    (('龙州',), ('广州',), ())
    """
    if not _HAN.search(name) or len(name) > _LONGEST:
        return ()
    forms = (simplified(name), simplified(_convert("jp2t", name)))
    return tuple(form for form in dict.fromkeys(forms) if form != name)


def _convert(how: str, name: str) -> str:
    with _one_at_a_time:
        return str(_converter(how).convert(name))


@cache
def _converter(how: str) -> OpenCC:
    return OpenCC(how)
