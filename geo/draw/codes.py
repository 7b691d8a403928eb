"""Stop numbers: the events of a main line are numbered, and where there are several groups, lettered."""

from __future__ import annotations

import pandas as pd


def group_letters(events: pd.DataFrame) -> dict[str, str]:
    """Letter the groups that travel: A, B, … Z, AA; blank where there is but one. Rows without a group get none."""
    groups = [group for group in events["group"].unique() if group]
    if len(groups) < 2:
        return dict.fromkeys(groups, "")
    return {group: _letters(number) for number, group in enumerate(groups)}


def _letters(number: int) -> str:
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text


def stop_codes(events: pd.DataFrame) -> dict[str, str]:
    """Give each event on a main line its code such as ``3`` or ``B3``; events without one are left out.

    ``events`` are all events of the routes, not only those that a filter leaves, so that a code keeps its event.
    """
    letters = group_letters(events)
    stops = events[events["stop"].notna() & (events["group"] != "")]
    columns = (stops[name].tolist() for name in ("id", "group", "stop"))
    return {event: f"{letters[group]}{stop}" for event, group, stop in zip(*columns, strict=True)}
