"""One mention → the candidates that its words allow: comma hints, country hints."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from geo.places.countries import country_code, country_named, country_place
from geo.places.forms import head, looser, without_kind
from geo.places.gazetteer import Gazetteer
from geo.places.han import simplified_forms
from geo.places.korean import CHINESE, KOREAN, latin_forms, plain_forms
from geo.places.korean_letters import korean_letter_forms
from geo.places.palladius import palladius_forms
from geo.places.place import Place, contains
from geo.places.romanisation import is_marked, korean_forms, pinyin_forms

_COMMAS = re.compile("[,，、]")
_MOST_PARTS = 4


@dataclass(frozen=True, slots=True)
class Hits:
    """The places that bear a name, and the country that it is said to lie in ("" for none)."""

    places: tuple[Place, ...]
    country: str = ""


def search(name: str, country: str, gazetteer: Gazetteer) -> Hits:
    """Look a name up as it is, and only when nothing bears it, as "Town, Region, Country".

    Every part after the first must then be a country or a region that the gazetteer knows; otherwise nothing is found,
    since the part not understood may be the one that tells two towns apart.

    Parameters
    ----------
    name
        As written.
    country
        ISO code of the country hint, "" for none; it stands before a country in the name.
    gazetteer
        Where names and regions are looked up.

    """
    whole = _borne(name, gazetteer, country)
    parts = [part.strip() for part in _COMMAS.split(name, maxsplit=_MOST_PARTS)]
    if whole or not 2 <= len(parts) <= _MOST_PARTS:
        return Hits(whole, country)
    return _search_parts(parts[0], parts[1:], country, gazetteer)


def _borne(name: str, gazetteer: Gazetteer, country: str = "") -> tuple[Place, ...]:
    """Find the places that bear a name, or else one of its looser forms; also by rule where none is in the country."""
    forms = dict.fromkeys((name, *looser(name), *plain_forms(name)))
    found = next((found for form in forms if (found := _in_either_script(form, gazetteer))), ())
    elsewhere = country and all(place.country != country for place in found)
    if not found or elsewhere or _may_be_another(name, found):
        found = tuple({place.path: place for place in (*_respelled(name, gazetteer), *found)}.values())
    return found


def _may_be_another(name: str, found: Iterable[Place]) -> bool:
    """Tell whether what bears a name may be less meant than what it is in another romanisation.

    The gazetteer's spellings have lost the mark that tells Ch'u-chou from Chu-chou; and a Korean name made for a Chinese
    town must not hide the Korean town that really bears it.
    """
    return is_marked(name) or all(place.method == "generated" for place in found)


def _in_either_script(name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Find a name in Han characters whether the gazetteer has it in simplified or in traditional ones."""
    more = simplified_forms(name)
    if not more:
        return tuple(gazetteer.candidates(name))
    found = [place for form in (name, *more) for place in gazetteer.candidates(form)]
    return tuple(
        {place.path: place for place in reversed(found)}.values()
    )  # by its own spelling rather than another


def _respelled(name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Find places in Korea and China by what their names are in other letters, or in another romanisation."""
    ways = (
        (KOREAN, sorted(latin_forms(name))),
        (KOREAN, korean_forms(name)),
        (KOREAN, korean_letter_forms(name)),
        (CHINESE, pinyin_forms(name)),
        (CHINESE, palladius_forms(name)),
    )
    found = {
        place.path: replace(place, method="generated")
        for countries, forms in ways
        for form in forms
        for place in gazetteer.candidates(form)
        if place.country in countries
    }
    return tuple(found.values())


def search_similar(name: str, country: str, gazetteer: Gazetteer) -> Hits:
    """Look for what the name is a part of, else for names like this one; in the country of the hint if there is one."""
    found = (
        _whole_of(name, gazetteer)
        or gazetteer.similar(name, country)
        or gazetteer.similar(without_kind(name), country)
    )
    return Hits(tuple(place for place in found if country in {"", place.country}), country)


def _whole_of(name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Find northern Thailand by Thailand and the Neches River by Neches: near enough for a person to look over."""
    whole = head(name)
    if not whole:
        return ()
    country = country_place(country_named(whole) or "")
    return tuple(
        replace(place, method="similar") for place in ((country,) if country else gazetteer.candidates(whole))
    )


def _search_parts(head: str, areas: list[str], country: str, gazetteer: Gazetteer) -> Hits:
    places = _borne(head, gazetteer, country)
    for area in areas:
        code = country_named(area) or country_code(area)
        if code:
            country = country or code
        else:
            places = _inside(places, _regions(area, gazetteer))
    return Hits(places, country)


def _regions(name: str, gazetteer: Gazetteer) -> list[str]:
    found = [place.path for place in _borne(name, gazetteer) if place.precision == "region"]
    return [*found, f"US/{name.upper()}"] if len(name) == 2 else found


def _inside(places: Iterable[Place], regions: list[str]) -> tuple[Place, ...]:
    return tuple(place for place in places if any(contains(region, place.path) for region in regions))
