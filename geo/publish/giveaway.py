"""What files of a view give away about where people were, said before anyone takes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pandas as pd

from geo.events import parse_extent
from geo.places import country_named
from geo.view import View

_ENDS = (("place", "lat", "lon"), ("to_place", "to_lat", "to_lon"))
_SHOWN = 6
_COARSENED = ("1", "2", "3")
"""Sensitivities whose places are to be published less exactly than as a town, or not at all."""


def exact_places_words(view: View, *, today: Callable[[], date] = date.today) -> str:
    """Say what exact places files of this view give away, and whose release their own rows ask to wait for.

    An exact place is any that a report tells: a name that is no country's, whether it is on the map or not and whether the report stands or
    not, and any point that a row gives, whatever its ``precision`` says. All of them are in one of the files.
    """
    return " ".join([_places_words(view), *_withheld_words(view.reports, today())])


def _places_words(view: View) -> str:
    names = sorted({name for ends in _ENDS for name in _exact(view.reports, *ends)} | _drawn(view))
    if not names:
        return "These files name countries only, and no exact place. The CSV holds every text of the reports shown."
    shown = ", ".join(names[:_SHOWN]) + (f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else "")
    many = f"{len(names)} place{'s' if len(names) > 1 else ''}"
    return (
        f"These files give away the exact position, or the name, of {many} ({shown}), with dates and numbers of people, and "
        "the CSV every text of the reports shown. Nothing is coarsened or withheld: think of who could be found by it before you pass it on."
    )


def _drawn(view: View) -> set[str]:
    """Give the names of what is drawn finer than a country: a decision may put even one that is called as a country is."""
    ends = (("place", "precision"), ("to_place", "to_precision"))
    return {
        row[name] or "a point without a name"
        for row in view.event_rows
        for name, precision in ends
        if row[precision] in ("town", "region")
    }


def _exact(reports: pd.DataFrame, place: str, lat: str, lon: str) -> Iterator[str]:
    """Give each exact place at one end of the reports: its name, or where it has only that of a country, that it is a point there."""
    pointed = reports[lat].notna() & reports[lon].notna()
    for name in reports[place].unique():
        if name and country_named(name) is None:
            yield name
    for name in reports.loc[pointed, place].unique():
        if not name or country_named(name) is not None:
            yield f"a point in {name}" if name else "a point without a name"


def _withheld_words(reports: pd.DataFrame, today: date) -> list[str]:
    waiting = [text for text in reports["release_after"].unique() if text and _is_to_come(text, today)]
    marked = int((reports["sensitivity"].isin(_COARSENED) | reports["release_after"].isin(waiting)).sum())
    if not marked:
        return []
    rows = "1 report is" if marked == 1 else f"{marked:,} reports are"
    return [
        f"{rows} marked as not to be published so exactly, or not yet (sensitivity, release_after), and in these files all the same."
    ]


def _is_to_come(release_after: str, today: date) -> bool:
    """Whether the day after which a row may be published is still to come; one that is open never comes."""
    end = parse_extent(release_after).wide_end
    return end is None or end > today
