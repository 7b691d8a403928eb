"""Reports → the places they mention, and the mentions that could not be placed as problems.

A report mentions at most two places: where it happened or began (role ``from``), and where it led (role ``to``).
"""

from __future__ import annotations

import pandas as pd

from geo.events import Problem, problem_frame

ROLES = {"from": ("place", "country", "lat", "lon"), "to": ("to_place", "to_country", "to_lat", "to_lon")}


def mentions_of(reports: pd.DataFrame) -> pd.DataFrame:
    """List the places that reports mention.

    Parameters
    ----------
    reports
        As in ``geo.events.Reading``, index 0…n-1.

    Returns
    -------
    DataFrame
        Index (``row``, ``role``): the report's row, and ``from`` or ``to``. Columns ``name``, ``country``,
        ``precision`` (text, blank for none), ``lat``, ``lon`` (degrees, NaN for none), ``group``, ``order``.

    """
    parts = [_mentions(reports, role) for role in ROLES]
    return pd.concat(parts).sort_index()


def _mentions(reports: pd.DataFrame, role: str) -> pd.DataFrame:
    name, country, lat, lon = ROLES[role]
    stated = reports[(reports[name] != "") | (reports[country] != "") | reports[lat].notna()]
    index = pd.MultiIndex.from_arrays([stated.index, [role] * len(stated)], names=["row", "role"])
    return pd.DataFrame(
        {
            "name": stated[name].to_numpy(),
            "country": stated[country].to_numpy(),
            # The column speaks of where it happened, not of where it led.
            "precision": stated["precision"].to_numpy() if role == "from" else "",
            "lat": stated[lat].to_numpy(),
            "lon": stated[lon].to_numpy(),
            "group": stated["group"].to_numpy(),
            "order": stated.index.to_numpy(),
        },
        index=index,
    )


def place_problems(reports: pd.DataFrame, mentions: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """List every mention that has no place, as ``geo.events.problems`` (code ``unknown-place``)."""
    lost = places.index[places["lat"].isna()]
    problems = []
    rows = lost.get_level_values("row")
    told = zip(
        lost.get_level_values("role"),
        *(mentions.loc[lost, column] for column in ("name", "country")),
        *(reports.loc[rows, column] for column in ("line", "file")),
        places.loc[lost, "reason"],
        strict=True,
    )
    for role, name, country, line, file, reason in told:
        column, value = ROLES[role][0 if name else 1], str(name or country)
        message = (
            f"Line {line}, column {column}: no place is known for “{value[:200]}”. {reason} The event is listed as not "
            "on the map; check the spelling or the country, or give coordinates in lat and lon."
        )
        problems.append(Problem(int(line), column, value, "unknown-place", message, str(file)))
    return problem_frame(problems)
