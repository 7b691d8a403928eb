"""A case with what was decided about its names, made from the case without: its files are not read again."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from geo.places import (
    NONE_DECIDED,
    Decisions,
    Gazetteer,
    OnlineGeocoder,
    place_problems,
    resolve_again,
)
from geo.routes.case import Case


def decided_case(
    case: Case,
    *,
    gazetteer: Gazetteer,
    online: OnlineGeocoder | None = None,
    decided: Decisions = NONE_DECIDED,
) -> Case:
    """Put decisions and online answers over a case as ``load_case`` gives it; as in ``geo.places.resolve_again``.

    Its problems lose the names that have a place now, and gain those that have none any more.
    """
    places = resolve_again(case.places, case.mentions, gazetteer=gazetteer, online=online, decided=decided)
    if places is case.places:
        return case
    read = case.problems[case.problems["code"] != "unknown-place"]
    lost = place_problems(case.reports, case.mentions, places)
    listed = [frame for frame in (read, lost) if len(frame)]
    problems = pd.concat(listed, ignore_index=True) if listed else case.problems.iloc[:0]
    return replace(case, places=places, problems=problems)
