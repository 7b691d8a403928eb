"""Rows that tell one event, though no column names events: what two sources say of one group, on one day, at one place.

As two events, what one of them denies would run on as confirmed. In: the typed reports. Out: the same with a name for each event
that several rows tell, and a problem that says so.
"""

from __future__ import annotations

import pandas as pd

from geo.events.problems import CELL_SHOWN, Problem

_DENIED = "denied"
_DAY = len("2013-05-27")


def joined(frame: pd.DataFrame, stops: pd.Series | None) -> list[Problem]:
    """Name the events that several rows tell, in ``frame``: columns ``event``, and ``group`` where there was none.

    ``frame`` as in ``geo.events.Reading``; ``stops`` are the numbers of stops, in the order of its rows. Rows of one place and kind are one
    event when a source denies what another tells of the same date, or the same stop; and in a group, when two sources tell of one day, or
    one stop. Of a month or a year they may be two visits. Groups that have names for events are left as they are.
    """
    named = set(frame.loc[frame["event"] != "", "group"]) - {""}
    placed = (frame["place"] != "") | (frame["to_place"] != "")
    free = frame[(frame["event"] == "") & placed & ~frame["group"].isin(named)]
    alone = free["group"] == ""
    if not (alone & (free["status"] == _DENIED)).any():
        free = free[~alone]
    found = _one(free.assign(when=free["date"]), exact=free["date"].str.len() == _DAY)
    if stops is not None:
        left = free[~free.index.isin(found.index)]
        numbers = stops.set_axis(frame.index)[left.index].str.removesuffix(".0")
        found = pd.concat([found, _one(left.assign(when=numbers), exact=numbers != "")])
    if found.empty:
        return []
    _name(frame, found)
    return [_said(found)]


def _one(free: pd.DataFrame, *, exact: pd.Series) -> pd.DataFrame:
    """Give the rows that tell one event with others, and as ``head`` the index of the first of them; ``exact`` tells where two sources suffice."""
    places = [free[name].str.casefold() for name in ("place", "to_place")]
    keys = pd.concat([free["group"], free["when"], *places, free["kind"]], axis=1).set_axis(range(5), axis=1)
    again = keys.duplicated(keep=False) & (free["when"] != "")
    if not again.any():
        return free[again].assign(head=0)
    free, keys, exact = free[again], keys[again], exact[again]
    number = keys.groupby(list(keys.columns), sort=False).ngroup()
    # A source without a name is one of its own.
    who = free["source"].str.casefold().where(free["source"] != "", free["line"].astype("str") + " \n")
    several = who.groupby(number).transform("nunique") > 1
    denials = (free["status"] == _DENIED).groupby(number).transform("mean")
    disputed = denials.between(0, 1, inclusive="neither")
    kept = (disputed & (several | (free["group"] != ""))) | (several & exact & (free["group"] != ""))
    heads = free.index.to_series().groupby(number).transform("first")
    return free[kept].assign(head=heads[kept])


def _name(frame: pd.DataFrame, found: pd.DataFrame) -> None:
    """Name each event by the date and line of its first row, and by its place where that line tells of several."""
    heads = found[found.index == found["head"]]
    where = heads["place"].where(heads["place"] != "", heads["to_place"])
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
    place = str(rows["place"].iloc[0] or rows["to_place"].iloc[0])[:CELL_SHOWN]
    lines = ", ".join(f"{line:,}" for line in rows["line"].drop_duplicates().head(4))
    more = f" The same holds for {many - 1:,} more {'event' if many == 2 else 'events'}." if many > 1 else ""
    message = (
        f"Lines {lines}: these rows tell of “{place}” at one time, by several sources, and no column names events; they were taken for one "
        f"event.{more} If they are several, name each in a column event."
    )
    return Problem(int(rows["line"].iloc[0]), "event", place, "one-event", message)
