"""Rows that tell one event, though no column names events: what two sources say of one group, on one day, at one place.

As two events, what one of them denies would run on as confirmed. In: the typed reports. Out: the same with a name for each event
that several rows tell, and a problem that says so.
"""

from __future__ import annotations

import pandas as pd

from geo.events.problems import CELL_SHOWN, Problem

_WHAT = ["place", "to_place", "kind"]
_DENIED = "denied"


def joined(frame: pd.DataFrame, stops: pd.Series | None) -> list[Problem]:
    """Name the events that several rows tell, in ``frame``: columns ``event``, and ``group`` where there was none.

    ``frame`` as in ``geo.events.Reading``; ``stops`` are the numbers of stops, in the order of its rows. Rows with a group are one event when they
    have the same day, or the same stop, place and kind. Rows without one are single events, of which many may be alike; they are one where a
    source denies what another tells. Groups that have names for events are left as they are.
    """
    named = set(frame.loc[frame["event"] != "", "group"])
    free = frame[~frame["group"].isin(named) & ((frame["place"] != "") | (frame["to_place"] != ""))]
    when = free["date"] if stops is None else stops.set_axis(frame.index)[free.index]
    free = free.assign(when=when, who=free["source"].str.casefold())[when != ""]
    keys = ["group", "when", *_WHAT]
    several = free.groupby(keys, sort=False)["who"].transform("nunique") > 1
    denials = (free["status"] == _DENIED).groupby([free[name] for name in keys], sort=False).transform("mean")
    disputed = denials.between(0, 1, inclusive="neither")
    found = free[(several & disputed) | ((free["group"] != "") & (several | disputed))]
    if found.empty:
        return []
    firsts = found.groupby(keys, sort=False)["line"].transform("min")
    frame.loc[found.index, "event"] = [
        _called(date, line) for date, line in zip(found["date"], firsts, strict=True)
    ]
    alone = found[found["group"] == ""]
    frame.loc[alone.index, "group"] = [
        f"{place}, {event}"
        for place, event in zip(alone["place"], frame.loc[alone.index, "event"], strict=True)
    ]
    return [_said(found, firsts)]


def _called(date: str, line: int) -> str:
    return f"{date}, line {line}" if date else f"line {line}"


def _said(found: pd.DataFrame, firsts: pd.Series) -> Problem:
    first = int(firsts.iloc[0])
    lines = found.loc[firsts == first, "line"].tolist()
    place = str(found["place"].iloc[0] or found["to_place"].iloc[0])
    many = firsts.nunique()
    more = f" So it is with {many - 1:,} more." if many > 1 else ""
    message = (
        f"Lines {', '.join(f'{line:,}' for line in lines[:4])}: several sources tell of one place (“{place[:CELL_SHOWN]}”) and time, and no column names "
        f"events; the rows were taken for one event.{more} If they are several, name each in a column event."
    )
    return Problem(first, "event", place[:CELL_SHOWN], "one-event", message)
