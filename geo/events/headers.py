"""A file's headers → what each stands for, by its own name, an alias, or a small slip of spelling.

Pure functions of the headers alone; what only the cells can tell is in ``content``.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from types import MappingProxyType

from geo.events.keys import without_key
from geo.events.lexicon import headers_for, words_for
from geo.events.schema import TARGETS
from geo.events.slips import may_slip, slips

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_JOINT = re.compile(r"[\W_]+")
_BRACKET = re.compile(r"[(\[（【].*?[)\]）】]")
_QUESTION = re.compile(r"^\s*(?:[Qq]\s?\d{1,3}(?![\d])[\s.):_-]*|\d{1,3}\s*[.):]\s*)")
_SURVEY = re.compile("_(?:.+_)?(latitude|longitude)")
_SIGNS = re.compile("[°º˚'\"′″’]")
_PATH = re.compile(r"(?<=\w)[/.](?=\w)")
_SLASH = re.compile(r"[/|\n·]")
_LONGEST_NAME = 200
"""Characters of a header that are looked at: patterns over more may take long."""
_TURNS = frozenset(words_for("part of a column"))
"""Words in brackets by which a header means a part of a column, or something else."""
_SHARES = tuple(
    map(frozenset, [("men", "women"), ("male", "female"), ("m", "f"), ("남", "여"), ("남성", "여성"), ("男", "女"), ("adults", "children")])
)  # fmt: skip
"""Together they are the whole again: People (m/f)."""
_USUAL = frozenset(["wgs84", "wgs", "4326", "gps", "decimal", "dd"])
"""Words in brackets that tell degrees as we have them from those of another system."""
_NOT_MEANT = frozenset(
    {"county", "states", "state", "plate", "phase", "course", "place of birth", "date of birth", "birthdate", "update",
     "updated", "court", "account", "mod", "persona", "religion", "island", "lend", "villager", "villagers"}
)  # fmt: skip
"""Headers one slip away from ours that mean something else."""


def spaced_header(header: str) -> str:
    """Part the words of a header by blanks: ``isRetracted``, ``denied_by``.

    >>> spaced_header("isRetracted"), spaced_header("denied_by?")
    ('is Retracted', 'denied by')
    """
    spaced = _HUMP.sub(" ", unicodedata.normalize("NFKC", header[:_LONGEST_NAME]))
    return _JOINT.sub(" ", spaced).strip()


def fold_header(header: str) -> str:
    """Fold case, width, and what joins the words of a header: ``To-Place``, ``toPlace`` and ``to_place`` are the same.

    >>> fold_header("To-Place"), fold_header("toPlace")
    ('toplace', 'toplace')
    """
    spaced = _HUMP.sub(" ", unicodedata.normalize("NFKC", header))
    return _JOINT.sub("", spaced.casefold())


def folded_or_own(header: str) -> str:
    """Fold a header; one of signs alone stays as it is."""
    return fold_header(header) or header


def headers_key(headers: Iterable[str]) -> str:
    """Name a set of headers, so that the mapping of a file can be kept for others with the same ones.

    Case, joints and the order of the columns do not matter. 16 hexadecimal digits.
    """
    folded = map(folded_or_own, in_key_order(headers))
    return hashlib.blake2b("\x1f".join(folded).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def in_key_order(headers: Iterable[str]) -> list[str]:
    """Put headers in an order of their own, the same for all that ``headers_key`` gives one name.

    >>> in_key_order(["Where", "group", "WHEN"])
    ['group', 'WHEN', 'Where']
    """
    return sorted(headers, key=lambda header: (folded_or_own(header), header))


WEAK = frozenset(map(fold_header, words_for("weak header")))
"""Folded aliases that as often mean something else: another header is preferred to them."""
PEOPLE = frozenset(map(fold_header, words_for("people header")))
"""Folded headers under which people are named; those that are no alias are none of ours."""
OWN = MappingProxyType({fold_header(name): name for name in TARGETS})
"""Folded names of columns and parts."""

ALIASES = MappingProxyType({fold_header(alias): name for name in TARGETS for alias in headers_for(name)})
"""Folded aliases, in English, Korean and Chinese, and the commonest in seven other languages."""


def aliases_of(column: str) -> tuple[str, ...]:
    """Give the names under which a column, or part of one, is known, its own first, in small letters.

    >>> aliases_of("lon lat")[:2]
    ('lon lat', 'longlat')
    """
    return (column, *headers_for(column))


_KNOWN = MappingProxyType({**ALIASES, **OWN})
SPELLED = frozenset(
    alias
    for name in TARGETS
    for alias in map(str.casefold, aliases_of(name))
    if " " not in alias and "_" not in alias
)
"""Names of one word, and those of several that are written as one, as they are spelled, in small letters."""


def is_known(header: str) -> bool:
    """Tell whether a header is one of our names or their aliases, whatever the rows hold.

    >>> is_known("Remarks"), is_known("Remar")
    (True, False)
    """
    return bool({fold_header(header), fold_header(_BRACKET.sub("", header[:_LONGEST_NAME]))} & _KNOWN.keys())


def _plain(header: str) -> str:
    """Fold a header that has neither brackets nor signs; blank for others, of which more is to be said."""
    return "" if _SIGNS.search(header) or _BRACKET.search(header[:_LONGEST_NAME]) else fold_header(header)


def _unnumbered(header: str) -> str:
    """Give a header without the number of a question before it: ``1. Date``, ``Q2 Place``, ``3) 장소``."""
    return _QUESTION.sub("", header[:_LONGEST_NAME])


def _of_survey(header: str) -> str | None:
    """Give the column of what survey tools split a point into: ``_q2_gps_latitude``."""
    found = _SURVEY.fullmatch(header[:_LONGEST_NAME])
    return _KNOWN[found[1]] if found else None


def _qualified(header: str) -> str | None:
    """Give the column of a header that its bracket tells from others: ``Place (from)`` as ``from place``."""
    word = "".join(_BRACKET.findall(header[:_LONGEST_NAME]))
    base = _BRACKET.sub("", header[:_LONGEST_NAME])
    turned = (fold_header(each) for each in (f"{base} {word}", f"{word} {base}") if word and base.strip())
    return next((_KNOWN[each] for each in turned if each in _KNOWN), None)


def _parts_of(header: str) -> str | None:
    """Give the column that all parts of a header mean, as one says in two languages: ``날짜/Date``.

    What is not known may be the same in another script; in the same one it is something else: ``Land/Sea``.
    """
    if _BRACKET.search(header[:_LONGEST_NAME]):
        return None
    parts = [part for part in _SLASH.split(header[:_LONGEST_NAME]) if part.strip()]
    named = {_KNOWN.get(fold_header(part), "") for part in parts}
    latin = [bool(re.search("[A-Za-z]", part)) for part in parts if fold_header(part) not in _KNOWN]
    known = [bool(re.search("[A-Za-z]", part)) for part in parts if fold_header(part) in _KNOWN]
    alone = len(named - {""}) == 1 and not set(latin) & set(known)
    return (named - {""}).pop() if len(parts) > 1 and alone and min(map(len, parts)) > 1 else None


def _unqualified(headers: Sequence[str]) -> dict[str, str]:
    """Give what headers mean without their brackets and signs, where only one of them means it, or is of the usual system.

    People (men) and People (women) are both none of ours; nor is one alone whose bracket turns its meaning.
    """
    found: dict[str, list[str]] = {}
    for header in headers:
        base = _SIGNS.sub("", _BRACKET.sub("", header[:_LONGEST_NAME]))
        if base != header and (column := _KNOWN.get(fold_header(base))):
            found.setdefault(column, []).append(header)
    usual = {
        column: [one for one in ones if _USUAL & set(_words_in_brackets(one))]
        for column, ones in found.items()
    }
    chosen = {column: ones if len(ones) == 1 else usual[column] for column, ones in found.items()}
    return {ones[0]: column for column, ones in chosen.items() if len(ones) == 1 and not _is_turned(ones[0])}


def _unprefixed(headers: Sequence[str]) -> dict[str, str]:
    """Give what headers mean by their last part, where several have the same first one: ``data/route/place``, as survey tools write them."""
    parted = {header: _PATH.split(header) for header in headers if _PATH.search(header[:_LONGEST_NAME])}
    firsts = Counter(parts[0] for parts in parted.values() if fold_header(parts[0]) not in _KNOWN)
    meant = {
        header: (parts[0], column)
        for header, parts in parted.items()
        if firsts[parts[0]] > 1
        and not _TURNS & {part.casefold() for part in parts}
        and (column := _KNOWN.get(fold_header(parts[-1])))
    }
    # Of one form, with a date or a place among them: the status of a file is none of a report, nor the arrest the interview.
    told = {
        first: {column for other, column in meant.values() if other == first} for first, _ in meant.values()
    }
    claimed = Counter(column for columns in told.values() for column in columns)
    return {
        header: column
        for header, (first, column) in meant.items()
        if claimed[column] == 1
        and len(told[first]) > 1
        and told[first] & {"date", "place", "to_place", "lat"}
    }


def _is_turned(header: str) -> bool:
    """Whether a bracket means a part of a column only, or something else; all parts are the whole."""
    return bool(set(_words_in_brackets(header)) & _TURNS) and not names_all_shares(header)


def names_all_shares(header: str) -> bool:
    """Tell whether a bracket names all parts of a whole: its cells may be sums, or words such as “male”.

    >>> names_all_shares("People (men/women)"), names_all_shares("People (men)")
    (True, False)
    """
    words = set(_words_in_brackets(header))
    return any(shares <= words for shares in _SHARES)


def _words_in_brackets(header: str) -> list[str]:
    return re.findall(r"\w+", " ".join(_BRACKET.findall(header[:_LONGEST_NAME])).casefold())


def match_headers(headers: Sequence[str]) -> dict[str, str]:
    """Match a file's headers to our columns, and to parts of them.

    Parameters
    ----------
    headers
        As the file has them. A header that bears a column's own name is preferred to one that bears an alias.

    Returns
    -------
    dict
        Header to column or part; headers that mean nothing to us are left out, each column appears at most once.

    """
    exact: list[Callable[[str], str | None]] = [
        lambda header: OWN.get(_plain(header)),
        lambda header: None if _plain(header) in WEAK else ALIASES.get(_plain(header)),
        lambda header: _KNOWN.get(fold_header(base)) if (base := without_key(header)) != header else None,
        lambda header: _KNOWN.get(fold_header(base)) if (base := _unnumbered(header)) != header else None,
        _of_survey,
        _qualified,
        _parts_of,
        _unqualified(headers).get,
        _unprefixed(headers).get,
        lambda header: ALIASES.get(_plain(header)),
    ]
    matched: dict[str, str] = {}
    for meant in exact:
        for header in headers:
            column, have = meant(header), matched.values()
            # Beside the ends of a movement, a region or a village is none of its own.
            beside = column == "place" and _plain(header) in WEAK and {"place from", "to_place"} <= {*have}
            if column is not None and header not in matched and column not in have and not beside:
                matched[header] = column
    # Where a movement begins is its place, unless another column tells that.
    alone = "place" not in matched.values()
    return {
        header: "place" if alone and matched[header] == "place from" else matched[header]
        for header in headers
        if header in matched
    }


def nearest_header(header: str, free: Collection[str]) -> str | None:
    """Tell which of the free columns a header names but for a slip of one letter, of two in long words.

    None when there is none, or more than one. The first letter must be right.

    >>> nearest_header("Lattitude", {"lat", "lon"})
    'lat'
    """
    folded = fold_header(header)
    if folded in _KNOWN or len(header) > _LONGEST_NAME or _BRACKET.search(header) or re.search(r"\d", header):
        return None  # what is in brackets was weighed before, and Place 2 is no slip of Place
    if header.strip().casefold() in _NOT_MEANT or not may_slip(folded):
        return None
    near: dict[str, int] = {}
    for known, column in _KNOWN.items():
        if column in free and known[0] == folded[0] and (away := slips(folded, known)) is not None:
            near[column] = min(away, near.get(column, away))
    best = [column for column, away in near.items() if away == min(near.values())]
    return best[0] if len(best) == 1 else None
