"""Choosing among the places that one name may mean, and saying how sure that is.

The place is chosen for each name alone; what the other stops of a route say about it is not asked here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo.places.place import Place, contains

DOUBTFUL = 0.5
"""Below this confidence the choice is marked as doubtful."""

_SINGLE = 0.95
_PREFERRED = 0.9
# People added to each place, so that one of unknown population still counts for something.
_FLOOR = 1000
_MOST_ALTERNATIVES = 5


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen place, how sure that is, and what else the name may mean, the likeliest first."""

    place: Place
    confidence: float  # 0–1, see ``choose``
    others: tuple[Place, ...]


def choose(candidates: Sequence[Place], precision: str = "") -> Choice:
    """Choose among candidates.

    First what has the precision asked for; then the overlay's before the gazetteer's, except that a region gives way to
    a town of its name that lies in it (Oudomxay is a town in Oudomxay province); then the most populous.

    The confidence is a plain rule, not calibrated on anything: 0.95 for the only candidate; 0.9 for one that the overlay
    prefers; otherwise 0.95 × its share of the people of all the gazetteer's candidates, each with 1,000 added.

    Parameters
    ----------
    candidates
        At least one, in any order.
    precision
        ``town``, ``region``, or anything else for no hint.

    """
    ranked = sorted(candidates, key=lambda place: _rank(place, candidates, precision))
    return Choice(ranked[0], _confidence(ranked), tuple(ranked[1:]))


def describe(places: Sequence[Place]) -> tuple[str, ...]:
    """Write up to five places, each once, such as ``Boten, LA (21.2, 101.7)``: name, country, lat and lon in degrees."""
    texts = (f"{place.name}, {place.country} ({place.lat:.1f}, {place.lon:.1f})" for place in places)
    return tuple(dict.fromkeys(texts))[:_MOST_ALTERNATIVES]


def _rank(place: Place, candidates: Sequence[Place], precision: str) -> tuple[bool, bool, bool, int, str]:
    gives_way = (
        place.precision == "region"
        and precision != "region"
        and any(other.precision == "town" and contains(place.path, other.path) for other in candidates)
    )
    misfit = precision in {"town", "region"} and place.precision != precision
    return misfit, gives_way, place.method == "gazetteer", -place.population, place.path


def _confidence(ranked: Sequence[Place]) -> float:
    best = ranked[0]
    if len(ranked) == 1:
        return _SINGLE
    if best.method != "gazetteer":
        return _PREFERRED
    weights = [place.population + _FLOOR for place in ranked if place.method == "gazetteer"]
    return round(_SINGLE * (best.population + _FLOOR) / sum(weights), 3)
