"""Groups that can't be people who travel together, since on one day they are in many places: who did it, an organisation, a category.

Their rows would be drawn as a route that nobody reported.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from geo.events.dates.forms import DateRules
from geo.events.dates.order import read_dates
from geo.events.headers import fold_header
from geo.events.problems import CELL_SHOWN, Problem

_PLACES, _DAYS = 4, 2
"""As many places on one day, on as many days. What sources dispute is one event, on one day, in up to three."""
_HEAD = 20_000
_WEAK = frozenset(map(fold_header, ["group name", "name of group", "party"]))
"""Aliases of ``group`` under which organisations stand as well."""
_DAY = len("2013-05-27")


def without_crowds(columns: Mapping[str, str], rows: pd.DataFrame) -> dict[str, str]:
    """Leave out a column that was taken for groups by a name that organisations have as well, where it holds such groups.

    ``columns`` maps the headers of ``rows`` to ours.
    """
    header_of = {column: header for header, column in columns.items()}
    if (
        not {"group", "date", "place"} <= set(header_of)
        or "stop" in header_of
        or fold_header(header_of["group"]) not in _WEAK
    ):
        return dict(columns)
    told = rows[[header_of[column] for column in ("group", "date", "place")]].head(_HEAD)
    told = told.set_axis(["group", "date", "place"], axis="columns")
    days = read_dates([cell for cell in _crowded(told)["date"].unique() if cell], DateRules())
    full = {cell for cell, date in days.understood.values.items() if len(str(date)) == _DAY}
    many = len(_crowded(told[told["date"].isin(full)])) >= _DAYS
    return {header: column for header, column in columns.items() if not many or column != "group"}


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
        f"Line {line}, column group: “{group[:CELL_SHOWN]}” is in {places} places on {date}, and on {often[group] - 1:,} more "
        f"{'day' if often[group] == 2 else 'days'} in {_PLACES} or more. A group is people who travel together, and its rows are drawn as one route. "
        "If the column names something else, such as who did it, choose none for it on the Data page."
    )
    return [Problem(line, "group", str(group), "group-apart", message)]


def _crowded(told: pd.DataFrame) -> pd.DataFrame:
    """Count the places of each group on each day, of those that have many; columns group, date, place."""
    full = told[(told["group"] != "") & (told["date"] != "") & (told["place"] != "")]
    counts = full.groupby(["group", "date"], sort=False)["place"].nunique().reset_index()
    return counts[counts["place"] >= _PLACES]
