"""How likely each place is that a name may mean, before anything else is known: a logarithm of odds.

The numbers were set on four public collections of news (see ``benchmarks``), whole steps only; the result changes little
when any one of them is moved by a half.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from geo.places.cyrillic import cyrillic_forms
from geo.places.districts import is_district
from geo.places.korean import CHINESE, bare, latin_forms
from geo.places.korean_jamo import HANGUL
from geo.places.korean_letters import korean_letter_forms
from geo.places.korean_pinyin import hangul_of_pinyin
from geo.places.names import normalise
from geo.places.palladius import palladius_forms
from geo.places.place import Place, is_listed, own_name
from geo.places.romanisation import korean_forms, pinyin_forms
from geo.places.sound import sound_key

SURE, DOUBTFUL = 0.75, 0.5
"""Below the first confidence a person should look; below the second, others are about as likely."""

# People added to each place, so that one of unknown population still counts for something.
_FLOOR = 500
# What our overlay lists counts as a town of this size at least: it is listed because it is told of.
_LISTED = 50_000
# Few of these have fewer people, nor a county's town, where GeoNames does not say it.
_DISTRICT = {"CN": 50_000, "KR": 100_000, "MM": 5_000}
_OTHER_DISTRICT = 10_000
# A country is meant by its name far oftener than a town of that name is.
_COUNTRY, _AREA = 5.0, 20.0
# A place that our overlay lists by this very spelling; a capital; a place whose main name this is.
_OVERLAY, _CAPITAL, _MAIN_NAME = 6.0, 3.0, 3.0
# A town with this part of its region's people is what the region is named after.
_SEAT = 10
# A region gives way to the town of its name in it, and what was asked for by precision goes first.
_GIVES_WAY, _MISFIT = 1.0, 12.0
# A spelling made by rule, or one that is only like the name, says less.
_METHOD = {"overlay": _OVERLAY, "generated": -1.0, "similar": -2.0}
# A Chinese town that has a Hangul name only by the Korean reading of its characters: few write so today.
_SINO_KOREAN = -2.0
# What our overlay lists, by a spelling made by rule that is not such a reading: 펑청 is the Fengcheng of these routes.
_LISTED_BY_RULE = 3.0
_MOST_ALTERNATIVES = 5
# Odds that differ only beyond so many decimals are even: a place half the world away says that much of any other.
_EVEN = 3
_TOGETHER_DEGREES = 0.4  # about 45 km
# See ``calibrated``: the zeros of the share that is left to all others (2 for 1 %), and how many were right.
_ZEROS = (0.0, 0.15, 0.4, 0.85, 1.25, 2.25, 3.25, 4.0)
_RIGHT = (0.1, 0.24, 0.48, 0.57, 0.71, 0.815, 0.95, 0.975)
_SURE_FROM = _ZEROS[-1]
_HIGHEST = {"country": 0.93, "overlay": 0.95, "generated": 0.95, "similar": 0.45, "latin": 0.3}
MOST_OPTIONS = 14
"""The likeliest options that are weighed against each other; the rest have no chance."""


@dataclass(frozen=True, slots=True)
class Option:
    """A place that a name may mean, and the logarithm of its odds."""

    place: Place
    weight: float


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen place, how sure that is (0–1), and what else the name may mean, the likeliest first."""

    place: Place
    confidence: float
    others: tuple[Place, ...]


def weigh(
    name: str,
    places: Sequence[Place],
    *,
    precision: str = "",
    capitals: frozenset[tuple[str, str]] = frozenset(),
) -> tuple[Option, ...]:
    """Weigh what a name may mean, the likeliest first.

    Parameters
    ----------
    name
        As written; a place whose main name it is counts for more than one with a spelling like it.
    places
        In any order.
    precision
        ``town``, ``region`` or ``country`` when that is said; else no hint.
    capitals
        Country code and name of each capital.

    """
    keys = {normalise(name)}
    if any(place.method == "generated" for place in places):
        keys.update(pinyin_forms(name), korean_forms(name), latin_forms(name))
        keys.update(korean_letter_forms(name), palladius_forms(name), cyrillic_forms(name))
    # A capital has spellings from all the world; one that our overlay lists for another place is meant for that one.
    listed = any(place.method == "overlay" for place in places)
    heard = sound_key(name) if any(place.method == "similar" for place in places) else ""
    towns: dict[tuple[str, str], int] = {}
    for place in places:
        if place.precision == "town":
            area = place.country, place.admin1
            towns[area] = max(place.population, towns.get(area, 0))
    options = [
        Option(
            place,
            _weight(place, keys, precision, towns)
            + _CAPITAL * (_is_capital(place, capitals) and (place.method == "overlay" or not listed))
            + _MAIN_NAME * (place.method == "similar" and sound_key(place.name) == heard)
            + _by_rule(place, name),
        )
        for place in places
    ]
    return tuple(sorted(options, key=lambda option: (-option.weight, option.place.path))[:MOST_OPTIONS])


def _by_rule(place: Place, name: str) -> float:
    """Weigh what kind of rule led from a name to a place in China."""
    if place.method != "generated" or place.country not in CHINESE:
        return 0.0
    if _is_read_as_korean(place, name):
        return _SINO_KOREAN
    return _LISTED_BY_RULE * is_listed(place)


def _is_read_as_korean(place: Place, name: str) -> bool:
    """Tell whether a name in Hangul is not what a Chinese place's own name sounds like."""
    if not HANGUL.match(name):
        return False
    plain = normalise(name).replace(" ", "")
    return hangul_of_pinyin(own_name(place.name)).isdisjoint({plain, bare(plain)})


def _is_capital(place: Place, capitals: frozenset[tuple[str, str]]) -> bool:
    """Tell whether a town is a capital; a region may have its name (Washington)."""
    return place.precision == "town" and (place.country, place.name) in capitals


def _weight(place: Place, keys: set[str], precision: str, towns: Mapping[tuple[str, str], int]) -> float:
    gives_way = (
        place.precision == "region" and precision != "region" and (place.country, place.admin1) in towns
    )
    listed = place.method == "overlay" or (place.method == "generated" and is_listed(place))
    people = max(
        place.population,
        _LISTED if listed else _DISTRICT.get(place.country, _OTHER_DISTRICT) if is_district(place) else 0,
    )
    seat = towns[place.country, place.admin1] if gives_way else 0
    if seat * _SEAT > people:  # the region's town, and no village that happens to have its name
        people = seat
    weight = math.log(people + _FLOOR) + _METHOD.get(place.method, 0.0)
    if place.precision == "country":
        weight += _COUNTRY if place.country else _AREA
    if gives_way:
        weight -= _GIVES_WAY + (_OVERLAY + 2) * (place.method == "overlay")
    if precision in {"town", "region"} and place.precision != precision:
        weight -= _MISFIT
    if place.method == "similar" and is_listed(place):
        weight += _OVERLAY
    own = normalise(place.name) in keys and not gives_way
    return weight + _MAIN_NAME * own


def choose(options: Sequence[Option], odds: Sequence[float], name: str = "") -> Choice:
    """Choose the likeliest of some options.

    Parameters
    ----------
    options
        At least one.
    odds
        Logarithms, one an option, with all that is known in them.
    name
        As written; a name in Latin letters that is only like another says less.

    """
    order = sorted(range(len(options)), key=lambda n: (-round(odds[n], _EVEN), options[n].place.path))
    best = odds[order[0]]
    chosen = options[order[0]].place
    rest = sum(math.exp(odds[n] - best) for n in order[1:] if _apart(options[n].place, chosen))
    confidence = calibrated(rest, chosen.method, latin=normalise(name).isascii())
    return Choice(chosen, confidence, tuple(options[n].place for n in order[1:]))


def _apart(one: Place, other: Place) -> bool:
    """Tell whether it matters which of two places is meant: a town and the district round it are one answer."""
    east = abs(one.lon - other.lon) * math.cos(math.radians(one.lat))
    return math.hypot(one.lat - other.lat, min(east, 360 - east)) > _TOGETHER_DEGREES


def calibrated(rest: float, method: str, *, latin: bool = False) -> float:
    """Turn odds into how often such an answer is right.

    Fitted on every second document of LGL and GeoVirus, each name in its group and alone, as the share within 161 km by
    steps of the odds, made monotone (pool adjacent violators) and joined by straight lines; the highest values by method
    are shares of answers that nothing else competes with, there and for Korean names (``benchmarks``, "confidence" and
    "korean_names"); of what is only similar, on lists of the counties of China and the towns of Myanmar that were not in
    the gazetteer then (0.37 to 0.53 of 70 to 103 names each, within 30 km). Odds of a million to one are not that sure:
    the name may mean what is in no gazetteer.

    Parameters
    ----------
    rest
        All other options together against the chosen one: 0 when there is none, 1 when it is even.
    method
        The chosen place's.
    latin
        Whether the name is in Latin letters.

    """
    zeros = -math.log10(rest / (1 + rest)) if rest > 0 else _SURE_FROM
    curve = float(np.interp(zeros, _ZEROS, _RIGHT))
    highest = _HIGHEST["latin"] if latin and method == "similar" else _HIGHEST.get(method, _RIGHT[-1])
    return round(min(curve, highest) if method != "similar" else curve * highest, 3)


def describe(places: Sequence[Place]) -> tuple[str, ...]:
    """Write up to five places, each once, such as ``Boten, LA (21.2, 101.7)``: name, country, lat and lon in degrees."""
    texts = (
        f"{', '.join(filter(None, (place.name, place.country)))} ({place.lat:.1f}, {place.lon:.1f})"
        for place in places
    )
    return tuple(dict.fromkeys(texts))[:_MOST_ALTERNATIVES]
