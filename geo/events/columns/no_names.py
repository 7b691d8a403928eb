"""Columns that are called as ours are, and do not do what those do.

Names of events that join nothing would make one event of several days and places; the end of a whole journey, a leg to there
from every stop; numbers of rows, an order of stops in which days go back. In: what headers are taken for, and the rows. Out: the
same, with such columns left out or taken for something else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

import pandas as pd

from geo.events.columns.date_parts import YEAR
from geo.events.columns.journeys import are_legs
from geo.events.dates.order import full_days
from geo.events.headers import fold_header
from geo.events.lexicon import topic
from geo.events.values.vocabulary import find_word

_HEAD = 20_000
"""Rows that are looked at, so that a large file waits for no rule about names."""
_WORD = re.compile(r"[^\W\d_]{3,}|[\u3040-\u9fff\uac00-\ud7a3]{2,}")
_NUMBERED = re.compile(r"\d")
_STOPS, _GROUPS = 3, 2
"""Places of one group, or groups with two of them, from which one destination of them all is no chance."""
_DATES = ("date", "date start")
_TELLERS = ("source", "via", "url", "reported")
"""Columns that differ where several tell of one event."""
_END_OF_ALL = topic("end of all")
"""Names of columns for the end of a journey; “To” is that of a leg."""
_MOVES = frozenset(["deportation", "repatriation", "departure", "crossing", "transit"])
_SERIAL = frozenset(map(fold_header, ["sequence", "sequence number", "seq", "순번", "序号", "序號"]))
"""Aliases of a stop under which rows are numbered as well."""


def without_false_names(
    columns: Mapping[str, str], rows: pd.DataFrame
) -> tuple[dict[str, str], dict[str, str]]:
    """Leave out what is called an event, a destination or the number of a stop, and is none.

    Parameters
    ----------
    columns
        Headers of ``rows`` to what each is taken for.
    rows
        As in ``geo.events.Table``; the first 20,000 are looked at.

    Returns
    -------
    tuple
        The same, with an event that tells what happened taken for the kind, where some of its words are ones; and the headers
        that were refused, to what they are called.

    """
    header_of = {column: header for header, column in columns.items()}
    if not _RULES.keys() & header_of.keys():
        return dict(columns), {}
    told = _told(columns, rows.head(_HEAD))
    refused = {
        header_of[name]: name
        for name, is_none in _RULES.items()
        if name in header_of and is_none(told, header_of)
    }
    instead = dict.fromkeys(refused, "")
    if "event" in refused.values() and "kind" not in header_of and any(map(_is_kind, told["event"].unique())):
        instead[header_of["event"]] = "kind"
    if "to_place" in refused.values():
        instead |= {header: "" for header, column in columns.items() if column.startswith("to_")}
    kept = {header: instead.get(header, column) for header, column in columns.items()}
    return {header: column for header, column in kept.items() if column}, refused


def _header(columns: Mapping[str, str], column: str) -> str:
    return next((header for header, each in columns.items() if each == column), "")


def _told(columns: Mapping[str, str], rows: pd.DataFrame) -> pd.DataFrame:
    """Give the cells of our columns that count here, blank where there is no such column."""
    names = (
        "group",
        "event",
        "place",
        "to_place",
        "country",
        "to_country",
        "stop",
        "kind",
        "status",
        *_TELLERS,
    )
    cells = {name: rows[header].str.strip() if (header := _header(columns, name)) else "" for name in names}
    dates = next((header for name in _DATES if (header := _header(columns, name))), "")
    parts = [rows[header].str.strip() for name in YEAR if (header := _header(columns, name))]
    joined = pd.concat(parts, axis=1).agg("-".join, axis=1) if parts else ""
    return pd.DataFrame({**cells, "date": rows[dates].str.strip() if dates else joined}, index=rows.index)


def _joins_nothing(told: pd.DataFrame, header_of: Mapping[str, str]) -> bool:
    """Whether names of events are words that come again on other days at other places, and never with two sources, or one that denies.

    The name of an event is there to join what several tell of it. An id may be wrong, and is still one.
    """
    if header_of.get("status") == "status" and header_of["event"] == "event":
        return False  # as we write it
    named = told[(told["event"] != "") & (told["place"] != "") & (told["date"] != "")]
    again = named[named.duplicated(["group", "event"], keep=False)]
    if again.empty or not _are_words(again["event"]) or any(map(_is_denial, again["status"].unique())):
        return False
    counts = again.groupby(["group", "event"], sort=False)[["date", "place", *_TELLERS]].nunique()
    if (counts[[*_TELLERS]] > 1).any(axis=None):
        return False
    apart = again.merge(counts[(counts[["date", "place"]] > 1).all(axis=1)].reset_index()[["group", "event"]])
    return 2 * apart["event"].nunique() >= again["event"].nunique() and _are_days(apart["date"])


def _number_rows(told: pd.DataFrame, header_of: Mapping[str, str]) -> bool:
    """Whether “stops” are the numbers of the rows, in an order in which days go back: that in which rows were written."""
    if fold_header(header_of["stop"]) not in _SERIAL:
        return False
    running = told["stop"].tolist() == [str(number) for number in range(1, len(told) + 1)]
    days = told["date"].map(full_days(told["date"].unique())).dropna() if running else told["date"].iloc[:0]
    return bool((days < days.groupby(told.loc[days.index, "group"]).shift()).any())


def _are_words(cells: pd.Series) -> bool:
    return all(_WORD.search(cell) and not _NUMBERED.search(cell) for cell in cells.unique())


def _are_days(cells: pd.Series) -> bool:
    """Whether most dates are full days: of a month there may be two events."""
    return 2 * int(cells.isin(full_days(cells.unique())).sum()) > len(cells)


def _is_denial(cell: str) -> bool:
    return find_word(cell, "status") == "denied"


def _is_kind(cell: str) -> bool:
    return find_word(cell, "kind") is not None


def _ends_all(told: pd.DataFrame, header_of: Mapping[str, str]) -> bool:
    """Whether groups pass through several places, and each row of a group has one and the same destination, which none of them is at."""
    moves = any(find_word(cell, "kind") in _MOVES for cell in told["kind"].unique())
    if not _END_OF_ALL.search(header_of["to_place"]) or are_legs(header_of) or moves:
        return False
    if (told["group"] == "").any() or (told["stop"] != "").any():
        return False
    there = (told["place"] == told.groupby("group")["to_place"].transform("max")) & (told["place"] != "")
    told = told[~there]  # who has come to the end, may tell it once more
    if told["to_place"].isin(told["place"]).any() or (told["to_place"] == "").any():
        return False
    groups = told.groupby("group", sort=False)
    places, ends, days = (groups[name].nunique() for name in ("place", "to_place", "date"))
    several = (places > 1) & (days >= places)
    enough = (places >= _STOPS).any() or int(several.sum()) >= _GROUPS
    return bool(several.any() and enough and (ends == 1)[several].all())


def _country_ends_all(told: pd.DataFrame, header_of: Mapping[str, str]) -> bool:
    """Whether rows are of several places, one after the other, and all have one and the same country of destination, in which none is."""
    moves = any(find_word(cell, "kind") in _MOVES for cell in told["kind"].unique())
    legs = "to_place" in header_of or are_legs({**header_of, "to_place": ""})
    alone = (told["group"] == "").any()  # no journey, and so no end of one
    if moves or legs or alone or not _END_OF_ALL.search(header_of["to_country"]):
        return False
    ends = told["to_country"].unique()
    groups = told[told["place"] != ""].groupby("group", sort=False)[["place", "date"]].nunique()
    several = (groups > 1).all(axis=1) & (groups["place"] >= _STOPS)
    return len(ends) == 1 and bool(several.any()) and ends[0] not in set(told["country"])


_RULES: Mapping[str, Callable[[pd.DataFrame, Mapping[str, str]], bool]] = MappingProxyType(
    {"event": _joins_nothing, "to_place": _ends_all, "to_country": _country_ends_all, "stop": _number_rows}
)
"""By column, whether what is called so is none, from the cells and the headers of the others."""
