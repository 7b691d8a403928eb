"""The fields of an event from the reports that stand: refined, filled, and with what they disagree on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import Any

from geo.events import Extent
from geo.places import contains
from geo.routes.measure import kilometres
from geo.routes.records import FAR_FUTURE, FAR_PAST, Disagreement, PlaceValue, Report, When

FIELDS = ("date", "place", "to_place", "people", "kind", "mode")
_SAME_TOWN_KM = 25
"""Two places of one name nearer than this are one place told twice, once by name and once by coordinates."""


def merge_fields(ordered: Sequence[Report]) -> tuple[dict[str, Any], dict[str, str]]:
    """Take the leading report's fields, each refined or filled from others that may.

    ``ordered`` are the standing reports, the leading one first. Returns the values, and for every field that another
    source refined or filled, that source.
    """
    leading = ordered[0]
    values, refined = dict(leading.told), {}
    allowed = {"confirmed", "reported", leading.stance}
    for report in (other for other in ordered[1:] if other.stance in allowed):
        for field in FIELDS:
            offered = report.told[field]
            if offered is not None and (
                values[field] is None or relation(field, values[field], offered) == "wider"
            ):
                values[field], refined[field] = offered, report.source
    return values, refined


def find_disagreements(standing: Sequence[Report]) -> tuple[Disagreement, ...]:
    """List the fields on which standing reports differ; those with the stance ``unknown`` decide nothing."""
    deciding = [report for report in standing if report.stance != "unknown"]
    if len(deciding) < 2:
        return ()
    found = (_disagreement(field, deciding) for field in FIELDS)
    return tuple(disagreement for disagreement in found if disagreement is not None)


def _disagreement(field: str, reports: Sequence[Report]) -> Disagreement | None:
    said: list[tuple[Any, list[str]]] = []
    for report in reports:
        value = report.told[field]
        if value is None:
            continue
        same = next((sources for other, sources in said if relation(field, other, value) == "same"), None)
        if same is None:
            said.append((value, [report.source]))
        else:
            same.append(report.source)
    relations = {relation(field, a, b) for (a, _), (b, _) in combinations(said, 2)}
    if not relations:
        return None
    how = "conflict" if "apart" in relations else "precision"
    return Disagreement(field, how, tuple(_shown(v) for v, _ in said), tuple(tuple(s) for _, s in said))


def _shown(value: Any) -> str:
    return value.text if isinstance(value, When | PlaceValue) else str(value)


def relation(field: str, a: Any, b: Any) -> str:
    """Tell how two values of a field lie to each other: ``same``, ``wider`` (a contains b), ``narrower``, ``apart``."""
    if field == "date":
        return _extent_relation(a.extent, b.extent)
    if field in ("place", "to_place"):
        return _place_relation(a, b)
    return "same" if a == b else "apart"


def _extent_relation(a: Extent, b: Extent) -> str:
    if a == b:
        return "same"
    (a_first, a_last), (b_first, b_last) = _widest(a), _widest(b)
    if a_first <= b_first and b_last <= a_last:
        return "wider"
    return "narrower" if b_first <= a_first and a_last <= b_last else "apart"


def _widest(extent: Extent) -> tuple[date, date]:
    return extent.wide_start or FAR_PAST, extent.wide_end or FAR_FUTURE


def _place_relation(a: PlaceValue, b: PlaceValue) -> str:
    if a.text.casefold() == b.text.casefold() and a.country == b.country and not (a.found and b.found):
        return "same"
    if (a.path and a.path == b.path) or _is_one_town(a, b):
        return "same"
    if a.path and b.path and contains(a.path, b.path):
        return "wider"
    return "narrower" if a.path and b.path and contains(b.path, a.path) else "apart"


def _is_one_town(a: PlaceValue, b: PlaceValue) -> bool:
    if not (a.found and b.found and a.text.casefold() == b.text.casefold()) or a.precision != b.precision:
        return False
    return kilometres(a, b) < _SAME_TOWN_KM
