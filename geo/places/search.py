"""One mention → the candidates that its words allow: comma hints, country hints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from geo.places.containers import goes_from_large_to_small, splits
from geo.places.countries import country_code, country_named, country_place
from geo.places.forms import bare, head, looser, without_kind
from geo.places.gazetteer import Gazetteer
from geo.places.han import simplified_forms
from geo.places.korean import CHINESE, KOREAN, latin_forms, plain_forms
from geo.places.korean_letters import korean_letter_forms
from geo.places.names import normalise
from geo.places.palladius import palladius_forms
from geo.places.place import Place
from geo.places.romanisation import is_marked, korean_forms, pinyin_forms
from geo.places.within import inside, near

_COMMAS = re.compile("[,，、]")
_MOST_PARTS = 4
_MOST_NESTED = 3


@dataclass(frozen=True, slots=True)
class Hits:
    """The places that bear a name, and the country that it is said to lie in ("" for none)."""

    places: tuple[Place, ...]
    country: str = ""


def search(name: str, country: str, gazetteer: Gazetteer, nested: int = _MOST_NESTED) -> Hits:
    """Look a name up as it is, and only when nothing bears it, as "Town, Region, Country" or the other way round.

    Every part after the first must then be a country, a region or a town near by that the gazetteer knows; otherwise nothing
    is found, since the part not understood may be the one that tells two towns apart.

    Parameters
    ----------
    name
        As written.
    country
        ISO code of the country hint, "" for none; it stands before a country in the name.
    gazetteer
        Where names and regions are looked up.
    nested
        How many countries and regions may stand before the name without a comma.

    """
    whole = _borne(name, gazetteer, country)
    parts = [part.strip() for part in _COMMAS.split(name, maxsplit=_MOST_PARTS)]
    if whole or len(parts) > _MOST_PARTS:
        return Hits(whole, country)
    # Either order that the paths bear out goes before what is only near: Jiaohe, in Jilin's province and near Jilin City.
    for loose in (False, True) if len(parts) > 1 or goes_from_large_to_small(name) else (False,):
        hits = _search_parts(parts[0], parts[1:], country, gazetteer, loose)
        hits = hits if hits.places or not nested else _search_nested(name, hits, gazetteer, nested - 1, loose)
        if hits.places:
            break
    return hits


def _search_nested(name: str, nothing: Hits, gazetteer: Gazetteer, nested: int, loose: bool) -> Hits:
    """Look for a name inside the country or region that is told with it: 함경북도 온성군, 吉林省延吉市, China's Yanji."""
    country = nothing.country
    for area, rest in splits(name):
        code = country_named(area) or ""
        areas = _countries(code) if code else _areas(area, gazetteer, loose)
        if not areas or (code and country not in {"", code}):
            continue
        found = inside(search(rest, country or code, gazetteer, nested).places, areas, loose=loose)
        if found:
            return Hits(found, country or code)
    return nothing


def _areas(name: str, gazetteer: Gazetteer, loose: bool) -> tuple[Place, ...]:
    """Give what a name may lie in: regions, or towns, as Pyongyang holds counties."""
    return _regions(name, gazetteer) or (_borne(name, gazetteer) if loose else ())


def _countries(code: str) -> tuple[Place, ...]:
    place = country_place(code)
    return (place,) if place else ()


def _borne(name: str, gazetteer: Gazetteer, country: str = "") -> tuple[Place, ...]:
    """Find the places that bear a name, or else one of its looser forms; also by rule where none is in the country."""
    forms = dict.fromkeys((name, *looser(name), *plain_forms(name)))
    found = next((found for form in forms if (found := _in_either_script(form, gazetteer))), ())
    elsewhere = country and all(place.country != country for place in found)
    if not found or elsewhere or _may_be_another(name, found):
        respelled = next(
            (made for form in (name, *looser(name)) if (made := _respelled(form, gazetteer))), ()
        )
        found = tuple({place.path: place for place in (*respelled, *found)}.values())
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
    whole = _whole_of(name, gazetteer)
    found = (
        tuple(place for place in whole if country in {"", place.country})
        or gazetteer.similar(bare(name), country)
        or gazetteer.similar(name, country)
        or gazetteer.similar(without_kind(name), country)
    )
    return Hits(tuple(found), country)


def _whole_of(name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Find northern Thailand by Thailand and the Neches River by Neches: near enough for a person to look over."""
    whole = head(name)
    if not whole:
        return _container_of(name, gazetteer)
    found = _countries(country_named(whole) or "") or gazetteer.candidates(whole)
    return _as_similar(found)


def _container_of(name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Find what an unknown place is told to lie in, or what lies elsewhere than told; both for a person to look over.

    함경북도 회령시 for 함경북도 회령시 오산덕동; Kaesong for 황북 개성시, since its province has changed; and Ohio for Blorp, Ohio.
    """
    whole: tuple[Place, ...] = ()
    for area, rest in _contained(name):
        around = _around(area, name, gazetteer)
        if around:
            found = near(search(rest, "", gazetteer).places, around[0])
            found = found or inside(gazetteer.similar(bare(rest), around[0].country), around, loose=False)
            if found:
                return _as_similar(found)
        whole = whole or around
    return _as_similar(whole)


def _around(area: str, name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Give what may hold a place that is told with it: "Smith, John" is not in John, and 사라토프 is Saratov, and no 토프 in 사라."""
    around = _countries(country_named(area) or "") or search(area, "", gazetteer).places
    if goes_from_large_to_small(area) and (" " in name or without_kind(area) != area):
        return around
    return tuple(place for place in around if place.precision == "region")


def _as_similar(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(replace(place, method="similar") for place in places)


def _contained(name: str) -> Iterator[tuple[str, str]]:
    """Give an area and what is told to lie in it, the smallest area first; in Latin letters only what a comma parts."""
    first, *areas = _COMMAS.split(name, maxsplit=_MOST_PARTS)
    if areas:
        yield from ((area.strip(), first.strip()) for area in areas)
        yield first.strip(), areas[0].strip()
    elif goes_from_large_to_small(name):
        yield from reversed([parted for parted in splits(name) if name.startswith(parted[0])])
    elif not normalise(name).isascii():
        yield from splits(name)


def _search_parts(head: str, areas: list[str], country: str, gazetteer: Gazetteer, loose: bool) -> Hits:
    if not areas:
        return Hits((), country)
    places = _borne(head, gazetteer, country)
    for area in areas:
        code = country_named(area) or country_code(area)
        if code:
            country = country or code
        else:
            places = inside(places, _areas(area, gazetteer, loose), loose=loose)
    return Hits(places, country)


def _regions(name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    # Beside a town, 吉林 is Jilin Province although Jilin City bears the bare name.
    forms = (name, *(name + kind for kind in "省성도" if goes_from_large_to_small(name)))
    found = [place for form in forms for place in _borne(form, gazetteer) if place.precision == "region"]
    return (*found, *_state(name))


def _state(code: str) -> tuple[Place, ...]:
    """Give an American state by its postal code, which is its region's too; where its middle is does not matter here."""
    if len(code) != 2 or not code.isascii():
        return ()
    return (Place(code, "US", code.upper(), 0.0, 0.0, "region", 0, f"US/{code.upper()}", ""),)
