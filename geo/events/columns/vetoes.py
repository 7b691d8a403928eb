"""What speaks against a header's being what it is called: its cells say that it means something else.

An alias gives way sooner than a name of ours. A stance gives way only to what is plainly none: what can't be understood there must be
seen, and not pass for a report.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from geo.events.columns.content import (
    all_whole,
    any_links,
    are_answers,
    are_categories,
    are_idents,
    are_pairs,
    are_stances,
    are_times,
    are_words_of,
    contradicts,
    holds_dates,
)
from geo.events.columns.journeys import is_path, is_waypoint
from geo.events.columns.route_text import is_clear_way
from geo.events.headers import OWN, WEAK, fold_header, names_all_shares

Cells = Sequence[str]
_COUNTED = re.compile("confirmed|verified|확인|核实|核實", re.IGNORECASE)
"""Headers of a stance under which numbers may be counted."""
_ASKED = frozenset(["confirm", "확인", "確認"])
"""Aliases of a stance that stand above who checked it as well."""


def speaks_against(header: str, samples: tuple[str, ...], column: str) -> bool:
    """Whether some distinct cells say that a header means something else than the column that it is called as.

    >>> speaks_against("Place", ("2013-05-01", "2013-05-02"), "place"), speaks_against("Place", ("Yanji",), "place")
    (True, False)
    """
    if any(rule(samples) for rule in _OF_NAMES.get(column, ())):
        return True
    if fold_header(header) in OWN or column not in _OF_ALIASES:
        return False
    return _OF_ALIASES[column](header, samples)


def _no_place(header: str, samples: tuple[str, ...]) -> bool:
    """Whether it is the whole way, or a part of the world."""
    return (_is_weak(header) and are_categories(samples)) or (is_waypoint(header) and is_clear_way(samples))


def _no_group(header: str, samples: tuple[str, ...]) -> bool:
    """Whether it is the way that people take, or what many have in common."""
    return is_path(header, samples) or are_categories(samples)


def _no_count(header: str, samples: tuple[str, ...]) -> bool:
    """Whether it is words for those who are counted, or the numbers of cases."""
    of_whom = names_all_shares(header) and contradicts(samples, "people")
    return of_whom or (_is_weak(header) and are_idents(samples))


def _no_stance(header: str, samples: tuple[str, ...]) -> bool:
    """Whether it is who checked, or how many did."""
    if all(len(cell) == 1 for cell in samples) and not _COUNTED.search(header):
        return False  # codes that no key explains: what they mean is not known, and they must not pass for reports
    if fold_header(header) in _ASKED:
        marks = all(len(cell) == 1 and not cell.isdigit() for cell in samples)
        return not (are_stances(samples) or marks)
    return all_whole(samples)


def _is_weak(header: str) -> bool:
    return fold_header(header) in WEAK


def _if_weak(column: str) -> Callable[[str, Cells], bool]:
    return lambda header, samples: _is_weak(header) and contradicts(samples, column)


def _no_words(column: str) -> Callable[[str, Cells], bool]:
    return lambda _, samples: bool(samples) and not are_words_of(samples, column)


_OF_NAMES: Mapping[str, tuple[Callable[[Cells], bool], ...]] = MappingProxyType(
    {
        "place": (are_pairs, holds_dates, are_times),
        "to_place": (holds_dates, are_times),
        "place from": (holds_dates, are_times),
        # Codes of some codebook, beside which there is a column of names.
        "country": (all_whole,),
        "to_country": (all_whole,),
    }
)
"""What speaks against a name of ours too."""

_OF_ALIASES: Mapping[str, Callable[[str, tuple[str, ...]], bool]] = MappingProxyType(
    {
        "place": _no_place,
        "to_place": lambda _, samples: are_answers(samples),
        "group": _no_group,
        "people": _no_count,
        "status": _no_stance,
        "source": lambda _, samples: all_whole(samples),  # how many there are
        "url": lambda _, samples: bool(samples) and not any_links(samples),
        **{column: _if_weak(column) for column in ("date", "country")},
        **{column: _no_words(column) for column in ("kind", "mode", "precision")},
    }
)
