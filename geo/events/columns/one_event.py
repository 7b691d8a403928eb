"""Rows that tell one event, though no column names events: what two sources say of one group, on one day, at one place.

As two events, what one of them denies would run on as confirmed. In: the typed reports. Out: the same with a name for each event
that several rows tell, and a problem that says so.
"""

from __future__ import annotations

from collections.abc import Hashable

import pandas as pd

from geo.events.dates.extent import DAY, is_of_a_day
from geo.events.headers import fold_header
from geo.events.problems import CELL_SHOWN, Problem

_DENIED = "denied"
_SHOWN = ("place", "to_place", "country", "to_country")
"""Columns by which a place is named to people, the first that is filled."""


def joined(frame: pd.DataFrame, stops: pd.Series | None) -> list[Problem]:
    """Name the events that several rows tell, in ``frame``: columns ``event``, and ``group`` where there was none.

    ``frame`` as in ``geo.events.Reading``; ``stops`` are the numbers of stops, in the order of its rows. Rows of one place and kind are one
    event when a source denies what another tells of the same date, or the same stop; and in a group, when two named sources tell of one day, or
    one stop. Of a month or a year they may be two visits. A denial in a group may say less: no kind, no hour, a month or no date where the
    group was there on one day only. Groups that have names for events are left as they are.
    """
    named = set(frame.loc[frame["event"] != "", "group"]) - {""}
    free = frame[(frame["event"] == "") & ~frame["group"].isin(named)]
    free = free.assign(where=_where(free, ""), to=_where(free, "to_"))
    free = free[(free["where"] != "") | (free["to"] != "")]
    alone = free["group"] == ""
    if not (alone & (free["status"] == _DENIED)).any():
        free = free[~alone]
    found = _one(free.assign(when=free["date"]))
    if stops is not None:
        left = free[~free.index.isin(found.index)]
        numbers = stops.set_axis(frame.index)[left.index].str.removesuffix(".0")
        found = pd.concat([found, _one(left.assign(when=numbers), numbered=True)])
    found = _with_denials(free[free["group"] != ""], found)
    if found.empty:
        return []
    _name(frame, found)
    return [_said(found)]


def _where(free: pd.DataFrame, prefix: str) -> pd.Series:
    """Tell each row's place: its folded name, else its coordinates, else its country."""
    names = free[f"{prefix}place"]
    places = names.map({name: fold_header(name) for name in names.unique()}).astype("str")
    blank = free[places == ""]
    points = blank[f"{prefix}lat"].notna() & blank[f"{prefix}lon"].notna()
    coordinates = blank[f"{prefix}lat"].astype("str") + "," + blank[f"{prefix}lon"].astype("str")
    places[blank.index] = coordinates.where(points, blank[f"{prefix}country"].str.casefold())
    return places


def _one(free: pd.DataFrame, *, numbered: bool = False) -> pd.DataFrame:
    """Give the rows that tell one event with others, and as ``head`` the index of the first of them.

    ``when`` is a date, of which two sources suffice for a day, or the number of a stop, where they always do.
    """
    keys = free[["group", "when", "where", "to", "kind"]]
    again = keys.duplicated(keep=False) & (free["when"] != "")
    if not again.any():
        return free[again].assign(head=0)
    free, keys = free[again], keys[again]
    exact = numbered | free["when"].map(is_of_a_day)
    number = keys.groupby(list(keys.columns), sort=False).ngroup()
    named = _tellers(free).replace("", None)
    # Where one denies what another tells, a source without a name is one of its own.
    who = named.fillna(free["line"].astype("str") + " \n")
    denials = (free["status"] == _DENIED).groupby(number).transform("mean")
    disputed = denials.between(0, 1, inclusive="neither")
    grouped = free["group"] != ""
    kept = disputed & (grouped | (who.groupby(number).transform("nunique") > 1))
    kept |= (named.groupby(number).transform("nunique") > 1) & exact & grouped
    heads = free.index.to_series().groupby(number).transform("first")
    return free[kept].assign(head=heads[kept])


def _tellers(free: pd.DataFrame) -> pd.Series:
    """Give who tells each row: its source; where no row has one, its outlet, or its link."""
    told = next((free[name] for name in ("source", "via", "url") if (free[name] != "").any()), free["source"])
    return told.str.casefold()


def _with_denials(free: pd.DataFrame, found: pd.DataFrame) -> pd.DataFrame:
    """Join to what they deny the denials that say less than it."""
    left = free[(free["status"] == _DENIED) & ~free.index.isin(found.index)]
    if left.empty:
        return found
    names = ["group", "where", "to", "kind", "date"]
    told = free[free["status"] != _DENIED]
    reports: dict[Hashable, list[tuple[Hashable, str, str]]] = {}
    for at, *place, kind, date in told[names].itertuples(name=None):
        reports.setdefault(tuple(place), []).append((at, kind, date))
    heads = dict(found["head"].items())
    # Denials in the same words are of the same: each is looked for once.
    for _, alike in left.groupby(names, sort=False):
        *place, kind, date = alike[names].iloc[0]
        if denied := _denied(reports.get(tuple(place), []), kind, date):
            for other in denied:
                heads.setdefault(other, denied[0])
            heads |= dict.fromkeys(alike.index, heads[denied[0]])
    return free.loc[list(heads)].assign(head=list(heads.values())) if len(heads) > len(found) else found


def _denied(reports: list[tuple[Hashable, str, str]], kind: str, date: str) -> list[Hashable]:
    """Give the rows of a place that a denial is about: those of its day, or of the only day there in the time that it tells.

    None where what it denies may be one of two: of several kinds, or days.
    """
    wanted = date[:DAY] if is_of_a_day(date) else date
    found = [
        (at, own, day)
        for at, own, day in reports
        if day.startswith(wanted) and (own == kind or "" in (own, kind))
    ]
    one = len({own for _, own, _ in found} - {""}) <= 1 and len({day[:DAY] for _, _, day in found}) == 1
    return [at for at, _, _ in found] if one and found[0][2] else []


def _name(frame: pd.DataFrame, found: pd.DataFrame) -> None:
    """Name each event by the date and line of its first row, and by its place where that line tells of several."""
    heads = found[found.index == found["head"]]
    where = heads["place"]
    for name in _SHOWN[1:]:
        where = where.where(where != "", heads[name])
    told = "line " + heads["line"].astype("str")
    told = (heads["date"] + ", ").where(heads["date"] != "", "") + told
    several = heads.duplicated(["group", "date", "line"], keep=False)
    told = told.where(~several, told + ", " + where)
    frame.loc[found.index, "event"] = told[found["head"]].to_numpy()
    alone = found[found["group"] == ""]
    frame.loc[alone.index, "group"] = (where + ", " + told)[alone["head"]].to_numpy()


def _said(found: pd.DataFrame) -> Problem:
    first, many = found["head"].iloc[0], found["head"].nunique()
    rows = found[found["head"] == first]
    place = str(next(filter(None, (rows[name].iloc[0] for name in _SHOWN)), "a point"))[:CELL_SHOWN]
    lines = ", ".join(f"{line:,}" for line in rows["line"].drop_duplicates().head(4))
    more = f" The same holds for {many - 1:,} more {'event' if many == 2 else 'events'}." if many > 1 else ""
    message = (
        f"Lines {lines}: these rows tell of “{place}” at one time, by several sources or with a denial, and no column names events; they were taken for one "
        f"event.{more} If they are several, name each in a column event."
    )
    return Problem(int(rows["line"].iloc[0]), "event", place, "one-event", message)
