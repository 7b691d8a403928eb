"""What the names of one group say about each other: those told together are mostly near each other.

Every pair votes, for being near, in one region, in one country. What a name says of another is summed over all that it may
mean itself (sum-product belief propagation, Pearl 1982), so that two small places that fit together are found even where
each alone would be taken for a larger one. Where the order is known, a way through all stops is sought on top (Viterbi
1967), since a route goes from one place to the next. The order of the names changes nothing else.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from geo.places.choice import Option
from geo.places.place import contains

_NEAR, _SAME_REGION, _SAME_COUNTRY = 2.0, 2.5, 1.0
# A country is near none of its towns' points, yet they speak for it as they do for each other.
_IN_COUNTRY = 1.5
_REACH_KM = 150.0
# With many names, each vote weighs less, since they repeat each other.
_STRENGTH, _CROWD = 3.0, 0.65
# Beliefs are halved before they vote again, since votes come back as echoes.
_ROUNDS, _DAMPING = 3, 0.5
# A name next to that of the region or country it lies in, as in "Paris, Texas".
_INSIDE_NEXT = 2.0
# The price of a leg is _LEG × ln(1 + km / 100): twice as far is not twice as unlikely.
_LEG = 0.5
_UNKNOWN_KM = 350.0
_EARTH_KM = 12742.0
LARGEST_GROUP = 100
"""So many names are weighed together; the matrix of all pairs grows with the square."""

Options = Mapping[Hashable, Sequence[Option]]


@dataclass(frozen=True)
class _Field:
    """All options of all names in one row: ``name`` numbers whose they are, ``start`` where each name's begin."""

    name: np.ndarray
    start: np.ndarray
    weight: np.ndarray
    votes: np.ndarray


def odds_in_group(options: Options, sequence: Sequence[Hashable] = ()) -> dict[Hashable, list[float]]:
    """Weigh the options of names that were told together.

    Parameters
    ----------
    options
        What each name may mean, never nothing.
    sequence
        The names in the order of the journey or text, each as often as it is told; empty when the order is not known.

    Returns
    -------
    dict
        For each name the logarithms of the odds of its options, in their order.

    """
    found: dict[Hashable, list[float]] = {}
    names = list(options)
    for first in range(0, len(names), LARGEST_GROUP):
        part = {name: options[name] for name in names[first : first + LARGEST_GROUP]}
        found |= _odds(part, [name for name in sequence if name in part])
    return found


def _odds(options: Options, sequence: Sequence[Hashable]) -> dict[Hashable, list[float]]:
    field = _field(options, sequence)
    odds = field.weight
    votes = np.exp(field.votes)
    for _ in range(_ROUNDS):
        said = np.add.reduceat(votes * _shares(odds, field), field.start, axis=1)
        odds = field.weight + np.log(said).sum(axis=1)
    split = dict(zip(options, np.split(odds, field.start[1:]), strict=True))
    if sequence:
        split = _along(options, split, sequence)
    return {name: part.tolist() for name, part in split.items()}


def _shares(odds: np.ndarray, field: _Field) -> np.ndarray:
    likely = np.exp(_DAMPING * (odds - np.maximum.reduceat(odds, field.start)[field.name]))
    shares: np.ndarray = likely / np.add.reduceat(likely, field.start)[field.name]
    return shares


def _field(options: Options, sequence: Sequence[Hashable]) -> _Field:
    sizes = [len(one) for one in options.values()]
    name = np.repeat(np.arange(len(sizes)), sizes)
    flat = [option for one in options.values() for option in one]
    votes = _pair_votes(flat) * (_STRENGTH / max(1, len(sizes) - 1) ** _CROWD)
    if sequence:
        votes += _INSIDE_NEXT * _next_to(options, sequence)[np.ix_(name, name)] * _inside(flat)
    votes[name[:, None] == name] = 0
    start = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    return _Field(name, start, np.array([option.weight for option in flat]), votes)


def _pair_votes(flat: Sequence[Option]) -> np.ndarray:
    places = [option.place for option in flat]
    km = distances(flat, flat)
    # The middle of a country is near nothing.
    vague = np.array([place.precision == "country" for place in places])
    near = np.where(vague[:, None] | vague, 0.0, np.exp(-km / _REACH_KM))
    region = _equal([f"{place.country}/{place.admin1}" if place.admin1 else "" for place in places])
    country = _equal([place.country for place in places])
    votes: np.ndarray = _NEAR * near + _SAME_REGION * region
    votes += (_SAME_COUNTRY + _IN_COUNTRY * (vague[:, None] ^ vague)) * country
    return votes


def _equal(texts: Sequence[str]) -> np.ndarray:
    known: dict[str, int] = {}
    codes = np.array([known.setdefault(text, len(known)) if text else -1 - n for n, text in enumerate(texts)])
    same: np.ndarray = codes[:, None] == codes
    return same


def distances(ones: Sequence[Option], others: Sequence[Option]) -> np.ndarray:
    """Give great-circle kilometres on a sphere (haversine), a row for each of ``ones``."""
    (lat, lon), (to_lat, to_lon) = (_radians(options) for options in (ones, others))
    half = np.sin((lat[:, None] - to_lat) / 2) ** 2
    half += np.cos(lat)[:, None] * np.cos(to_lat) * np.sin((lon[:, None] - to_lon) / 2) ** 2
    km: np.ndarray = _EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
    return km


def _radians(options: Sequence[Option]) -> tuple[np.ndarray, np.ndarray]:
    points = np.radians([(option.place.lat, option.place.lon) for option in options])
    return points[:, 0], points[:, 1]


def _next_to(options: Options, sequence: Sequence[Hashable]) -> np.ndarray:
    number = {name: n for n, name in enumerate(options)}
    near = np.zeros((len(number), len(number)))
    for one, other in pairwise(sequence):
        near[number[one], number[other]] = near[number[other], number[one]] = 1
    return near


def _inside(flat: Sequence[Option]) -> np.ndarray:
    paths = [option.place.path for option in flat]
    inside = np.zeros((len(paths), len(paths)))
    for row, outer in enumerate(flat):
        if outer.place.precision != "town":
            inside[row] = [path != outer.place.path and contains(outer.place.path, path) for path in paths]
    either: np.ndarray = np.maximum(inside, inside.T)
    return either


def _along(
    options: Options, odds: Mapping[Hashable, np.ndarray], sequence: Sequence[Hashable]
) -> dict[Hashable, np.ndarray]:
    """Add to each option what the best way through all stops loses by going through it; best ways have nothing added."""
    stops = [one for one, before in zip(sequence, (None, *sequence), strict=False) if one != before]
    legs = [_leg_costs(options[one], options[other]) for one, other in pairwise(stops)]
    through = [
        odds[stop] + gain
        for stop, gain in zip(stops, _best_gains([odds[s] for s in stops], legs), strict=True)
    ]
    merged = dict(odds)
    for name in dict.fromkeys(stops):
        merged[name] = np.maximum.reduce(
            [gain for stop, gain in zip(stops, through, strict=True) if stop == name]
        )
    return merged


def _leg_costs(ones: Sequence[Option], others: Sequence[Option]) -> np.ndarray:
    vague = [np.array([option.place.precision == "country" for option in side]) for side in (ones, others)]
    km = np.where(vague[0][:, None] | vague[1], _UNKNOWN_KM, distances(ones, others))
    costs: np.ndarray = _LEG * np.log1p(km / 100)
    return costs


def _best_gains(odds: Sequence[np.ndarray], legs: Sequence[np.ndarray]) -> list[np.ndarray]:
    """Give for each option of each stop the best that the stops before and after it can add (Viterbi, both ways)."""
    before = [np.zeros(len(odds[0]))]
    for own, leg in zip(odds, legs, strict=False):
        before.append(((before[-1] + own)[:, None] - leg).max(axis=0))
    after = [np.zeros(len(odds[-1]))]
    for own, leg in zip(reversed(odds), reversed(legs), strict=False):
        after.append(((after[-1] + own)[None, :] - leg).max(axis=1))
    return [one + other for one, other in zip(before, reversed(after), strict=True)]
