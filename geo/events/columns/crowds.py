"""Groups that can't be people who travel together: who did it, an organisation, the first trip of several people.

Their rows would be drawn as a route that nobody reported.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from geo.events.dates.order import full_days
from geo.events.headers import ALIASES, PEOPLE, fold_header
from geo.events.problems import CELL_SHOWN, Problem

_PLACES, _DAYS, _MANY_DAYS = 4, 3, 5
"""As many places on one day, on so many days to be named, and so many to be left out. What sources dispute is one event, on one day, in
up to three; a diary of a flight may have four on two days."""
_HEAD = 20_000
"""Rows that are looked at, so that a large file waits for no rule about groups."""
_WEAK = frozenset(map(fold_header, ["group name", "name of group", "party"]))
"""Aliases of ``group`` under which organisations stand as well."""
_WAYS = frozenset(map(fold_header, ["route", "route id", "trip", "trip id", "journey", "journey id", "case"]))
"""Aliases of ``group`` under which several people may each have a first one."""
_ANY = r"(?s:.*\S.*)"
_SMALL = r"\s*\d{1,2}(?:\.0)?\s*"
"""The number of a trip; a name in words is one of all who go together."""


def with_true_groups(columns: Mapping[str, str], rows: pd.DataFrame) -> dict[str, str]:
    """Leave out a column that was taken for groups by its name, where what it holds can be no people who travel together.

    It is so where an organisation may be called so, and is in many places at once; and where a trip or route bears the same number for people
    whom another column names. Where that one is an alias of ``group``, it is taken instead. ``columns`` maps the headers of ``rows`` to ours.
    """
    header = next((header for header, column in columns.items() if column == "group"), "")
    people = [
        str(each)
        for each in rows.columns
        if fold_header(str(each)) in PEOPLE and each != header and not columns.get(str(each))
    ]
    others = {other: column for other, column in columns.items() if other != header}
    if fold_header(header) in _WAYS:
        known = [each for each in people if ALIASES.get(fold_header(each)) == "group"]
        if any(_mixes(rows, header, each, of=_ANY) for each in known):
            return others | {known[0]: "group"}
        if any(_mixes(rows, header, each, of=_SMALL) for each in people):
            return others
    return others if fold_header(header) in _WEAK and _is_crowd(columns, rows) else dict(columns)


def _mixes(rows: pd.DataFrame, header: str, people: str, *, of: str) -> bool:
    """Whether a group whose name a pattern matches has rows of several people, as trips are numbered for each."""
    told = rows[[header, people]].head(_HEAD)
    told = told[told[header].str.fullmatch(of) & (told[people].str.strip() != "")]
    pairs = told.drop_duplicates()
    return bool(pairs.duplicated(header).any())


def _is_crowd(columns: Mapping[str, str], rows: pd.DataFrame) -> bool:
    header_of = {column: header for header, column in columns.items()}
    if not {"group", "date", "place"} <= set(header_of) or "stop" in header_of:
        return False
    told = rows[[header_of[column] for column in ("group", "date", "place")]].head(_HEAD)
    told = told.set_axis(["group", "date", "place"], axis="columns")
    dates = _crowded(told)["date"]
    return int(dates.isin(full_days(dates.unique())).sum()) >= _MANY_DAYS


def crowds(reports: pd.DataFrame, columns: Mapping[str, str]) -> list[Problem]:
    """Name the first group that is in many places on one day, on several days.

    ``reports`` as in ``geo.events.Reading``. Rows that tell movements, or the order of their stops, say how one place came after another.
    """
    if {"stop", "to_place"} & set(columns.values()):
        return []
    told = reports[reports["is_day"]]
    found = _crowded(told)
    often = found["group"].value_counts()
    groups = found[found["group"].isin(often[often >= _DAYS].index)]
    if groups.empty:
        return []
    group, date, places = groups.iloc[0][["group", "date", "place"]]
    line = int(told.loc[(told["group"] == group) & (told["date"] == date), "line"].iloc[0])
    message = (
        f"Line {line}, column group: “{group[:CELL_SHOWN]}” is in {places} places on {date}, and in {_PLACES} or more on {often[group] - 1:,} more "
        f"{'day' if often[group] == 2 else 'days'}. A group is people who travel together, and its rows are drawn as one route. "
        "If the column names something else, such as who did it, choose none for it on the Data page; if they did travel so, number the stops."
    )
    return [Problem(line, "group", str(group), "group-apart", message)]


def _crowded(told: pd.DataFrame) -> pd.DataFrame:
    """Count the places of each group on each day, of those that have many; columns group, date, place."""
    full = told[(told["group"] != "") & (told["date"] != "") & (told["place"] != "")]
    counts = full.groupby(["group", "date"], sort=False)["place"].nunique().reset_index()
    return counts[counts["place"] >= _PLACES]
