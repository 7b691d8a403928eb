"""Decisions, and what a server knew, over places that were found before: only what they bear on is looked up again."""

from __future__ import annotations

import pandas as pd

from geo.places.decisions import Decisions
from geo.places.gazetteer import Gazetteer
from geo.places.online_answer import OnlineGeocoder
from geo.places.resolve import NONE_DECIDED, resolve_places


def resolve_again(
    places: pd.DataFrame,
    mentions: pd.DataFrame,
    *,
    gazetteer: Gazetteer,
    online: OnlineGeocoder | None = None,
    decided: Decisions = NONE_DECIDED,
) -> pd.DataFrame:
    """Give what ``resolve_places`` gives with decisions and online answers, from what it gave without.

    Parameters
    ----------
    places
        What ``resolve_places`` gave for ``mentions`` with nobody asked online and nothing decided.
    mentions, gazetteer, online, decided
        As in ``resolve_places``; columns ``name``, ``country`` and ``group``, an index without repeats.

    Returns
    -------
    DataFrame
        The same as ``resolve_places(mentions, gazetteer=…, online=…, decided=…)``.

    """
    keys = pd.Series(
        list(zip(mentions["name"], mentions["country"], strict=True)), index=mentions.index, dtype=object
    )
    touched = keys.isin(set(decided))
    if online is not None:
        touched |= places["method"] == "none"
    # Names of one group decide together, so that all of it may be another now.
    groups = set(mentions.loc[touched, "group"]) - {""}
    touched |= mentions["group"].isin(groups)
    if not touched.any():
        return places
    fresh = resolve_places(mentions[touched], gazetteer=gazetteer, online=online, decided=decided)
    return pd.concat([places[~touched], fresh]).loc[mentions.index]
