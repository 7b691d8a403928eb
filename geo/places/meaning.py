"""One mention → what it may mean: the options that its own words leave, or the reason why there are none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from geo.places.areas import area_named
from geo.places.choice import Option, describe, weigh
from geo.places.countries import capitals, country_code, country_name, country_named, country_place
from geo.places.forms import says_region
from geo.places.found import NOT_IN_GAZETTEER, Found, quoted
from geo.places.gazetteer import Gazetteer
from geo.places.kinds import border_of, is_kind_of_place
from geo.places.mention import Mention
from geo.places.nowhere import says_unknown, why_nowhere
from geo.places.online_answer import OnlineGeocoder
from geo.places.place import Place, main_sides, town_path
from geo.places.search import Hits, LookUp

# Their name beside their own code says the city: it is written as any other town is.
_CITY_STATES = frozenset({"GI", "HK", "MC", "MO", "SG", "VA"})


_ONLY_A_KIND = "The text says what kind of place it was, and not which; write the nearest town, or its country if a place is called so."

_ONLY_A_BORDER = "A border between two countries is long, and the text does not say where on it; write the nearest town or crossing."


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a mention may mean, the likeliest first; ``settled`` when nothing else can be said of it.

    ``doubt`` is a sentence that goes with whatever is chosen.
    """

    options: tuple[Option, ...] = ()
    settled: Found | None = None
    doubt: str = ""


def meaning_of(mention: Mention, gazetteer: Gazetteer) -> Meaning:
    """Find what a mention may mean."""
    code = country_code(mention.country) or ""
    if mention.lat is not None and mention.lon is not None:
        return _given(mention, mention.lat, mention.lon, code)
    if not mention.name:
        return _blank(mention, code)
    nowhere = why_nowhere(mention.name) or _only_a_kind(mention.name, code)
    if nowhere:
        return Meaning(settled=Found(reason=nowhere))
    named = country_named(mention.name) or ""
    if named and named == code and not _wants_city(mention, code):
        return _country(named)
    look_up = LookUp(gazetteer)
    hits = look_up.search(mention.name, code)
    if not hits.places and not named and not area_named(mention.name) and not country_code(mention.name):
        hits = look_up.similar(mention.name, hits.country)
    return _named(mention, hits, named)


def _only_a_kind(name: str, code: str) -> str:
    """Say why a text names no one place; beside a country it may be a town that is called so."""
    if not code and is_kind_of_place(name):
        return _ONLY_A_KIND
    return _ONLY_A_BORDER if len(border_of(name)) > 1 else ""


def is_unknown(meaning: Meaning) -> bool:
    """Tell whether nothing in our own data bears the name, so that others may be asked."""
    return meaning.settled is not None and meaning.settled.reason.startswith(NOT_IN_GAZETTEER)


def decided_meaning(found: Found) -> Meaning:
    """Take what a person decided; its place still says something about the names around it."""
    if not found.path:
        return Meaning(settled=found)
    admin1 = found.path.split("/")[1] if found.path.count("/") > 1 and found.country else ""
    place = Place(found.place, found.country, admin1, found.lat, found.lon, "town", 0, found.path, "a person")
    return Meaning((Option(place, 0.0),), found)


def online_meaning(mention: Mention, unknown: Meaning, online: OnlineGeocoder) -> Meaning:
    """Ask over the network for a name that is unknown here. Raises ``OnlineOutage`` when there is no answer."""
    code = country_code(mention.country) or ""
    answer = online.look_up(mention.name, code)
    places = tuple(place for place in answer.places if code in {"", place.country})
    if not places:
        return unknown
    doubt = f"From {answer.source}, {answer.fetched:%Y-%m-%d}. Look it over."
    return Meaning(weigh(mention.name, places, precision=mention.precision), doubt=doubt)


def _given(mention: Mention, lat: float, lon: float, code: str) -> Meaning:
    point = f"{lat:.4f},{lon:.4f}"
    path = town_path(code, "", f"given:{point}") if code else f"given/{point}"
    precision = mention.precision if mention.precision in {"town", "region", "country"} else "town"
    name = "" if says_unknown(mention.name) else mention.name  # “N/A” is no name to write on a map
    settled = Found(lat, lon, name, code, precision, path, 1.0, "given")
    place = Place(name, code, "", lat, lon, "town", 0, path, "given")
    return Meaning((Option(place, 0.0),), settled)


def _blank(mention: Mention, code: str) -> Meaning:
    if code:
        return _country(code)
    return Meaning(
        settled=Found(reason=_unknown_country(mention) or "Neither a place nor a country is given.")
    )


def _country(code: str) -> Meaning:
    place = country_place(code)
    if place is None:
        return Meaning(settled=Found(country=code, reason=f"No point is known for the country {code}."))
    return Meaning((Option(place, 0.0),))


def _precision(mention: Mention, places: Iterable[Place]) -> str:
    """Give the precision that is told, or else that the name tells: Bac Ninh province is not its town."""
    if mention.precision or not says_region(mention.name):
        return mention.precision
    return "region" if any(place.precision == "region" for place in places) else ""


def _wants_city(mention: Mention, code: str) -> bool:
    return mention.precision == "town" or code in _CITY_STATES


def _named(mention: Mention, hits: Hits, named: str) -> Meaning:
    inside = main_sides(place for place in hits.places if hits.country in {"", place.country})
    if (
        named and mention.precision and hits.country in {"", named}
    ):  # a city of its country's name, or else the country
        inside = tuple(place for place in inside if place.country == named)
    whole = () if hits.country not in {"", named} or _city_only(mention, inside) else _wholes(mention, named)
    places = (*whole, *inside)
    if places:
        options = weigh(mention.name, places, precision=_precision(mention, places), capitals=capitals())
        return Meaning(options, doubt=_unknown_country(mention))
    if hits.places or named:
        return Meaning(settled=_elsewhere(mention, hits, named))
    code = country_code(mention.name) or ""
    if code and hits.country in {"", code}:
        return _country(code)
    return Meaning(settled=Found(reason=f"{NOT_IN_GAZETTEER}{quoted(mention.name)} is in the gazetteer."))


def _city_only(mention: Mention, inside: tuple[Place, ...]) -> bool:
    wanted = _wants_city(mention, country_code(mention.country) or "")
    return wanted and any(place.precision == "town" for place in inside)


def _wholes(mention: Mention, named: str) -> tuple[Place, ...]:
    """Give the country and the large area of a name."""
    area = None if mention.country else area_named(mention.name)
    return tuple(place for place in (country_place(named) if named else None, area) if place)


def _elsewhere(mention: Mention, hits: Hits, named: str) -> Found:
    codes = dict.fromkeys(filter(None, (named, *(place.country for place in hits.places))))
    where = ", ".join(country_name(code) for code in list(codes)[:5])
    reason = f"{quoted(mention.name)} was found in {where}, not in {country_name(hits.country)}."
    return Found(alternatives=describe(hits.places), reason=reason)


def _unknown_country(mention: Mention) -> str:
    if not mention.country or country_code(mention.country):
        return ""
    return f"The country {quoted(mention.country)} is not one we know; it was not used."


def places_named(name: str, country: str, precision: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Give all places that a name may mean, the likeliest first: what a person chooses from."""
    meaning = meaning_of(Mention(name, country, precision, None, None), gazetteer)
    return tuple(option.place for option in meaning.options)
