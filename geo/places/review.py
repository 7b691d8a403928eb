"""The names of files as a list to look over: what needs a person comes first, and no name is missing."""

from __future__ import annotations

import pandas as pd

from geo.places.choice import SURE
from geo.places.decisions import MARKED_UNKNOWN

PLACE_LIST_COLUMNS = (
    "look", "name", "hint", "place", "country", "precision", "confidence", "method", "mentions", "lat", "lon", "reason", "path"
)  # fmt: skip


def place_list(mentions: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """List each name once for each place that it was found to be.

    Parameters
    ----------
    mentions, places
        As ``mentions_of`` and ``resolve_places`` give them, with the same index.

    Returns
    -------
    DataFrame
        Columns ``PLACE_LIST_COLUMNS``; index 0…n-1. ``look`` is why a person should look: ``no place``, ``doubtful``,
        ``for review``, or blank, also for what a person marked as unknown; ``hint`` the country as written, ``mentions`` how often it is mentioned. The number of
        mentions adds up to the rows of ``mentions``.

    """
    found = places[["place", "country", "precision", "confidence", "method", "lat", "lon", "reason", "path"]]
    hints = mentions[["name", "country"]].rename(columns={"country": "hint"})
    every = pd.concat([hints, found], axis=1)
    every["look"] = [
        _why_look(*row) for row in zip(found["method"], found["confidence"], found["reason"], strict=True)
    ]
    keys = ["name", "hint", "lat", "lon"]
    times = every.groupby(keys, sort=False, dropna=False).size().rename("mentions").reset_index()
    once = every.drop_duplicates(keys).merge(times, on=keys)
    order = once["look"].map({"no place": 0, "doubtful": 1, "for review": 2, "": 3})
    ranked = once.assign(_order=order).sort_values(["_order", "confidence"], kind="stable")
    return ranked[list(PLACE_LIST_COLUMNS)].reset_index(drop=True)


def in_doubt(method: str, confidence: float) -> bool:
    """Tell whether a place is drawn with a mark of doubt: its name is only like one that is known, or means several."""
    return method == "similar" or (method != "none" and confidence < SURE)


def _why_look(method: str, confidence: float, reason: str) -> str:
    if method == "none":
        return "" if reason == MARKED_UNKNOWN else "no place"
    if method in {"generated", "similar", "online"}:
        return "for review"
    return "doubtful" if confidence < SURE else ""
