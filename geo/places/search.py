"""One mention → the candidates that its words allow: comma hints, country hints, what it is told to lie in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from geo.places.borne import borne
from geo.places.containers import goes_from_large_to_small, splits
from geo.places.countries import country_code, country_named, country_place
from geo.places.forms import bare, heads, without_kind
from geo.places.gazetteer import Gazetteer
from geo.places.kinds import border_of, is_somewhere
from geo.places.names import normalise
from geo.places.place import Place
from geo.places.within import inside, near

_COMMAS = re.compile("[,，、]")
_MOST_PARTS = 4
_MOST_NESTED = 3


@dataclass(frozen=True, slots=True)
class Hits:
    """The places that bear a name, and the country that it is said to lie in ("" for none)."""

    places: tuple[Place, ...]
    country: str = ""


class LookUp:
    """One mention's look-up. What a part of it bears is found once, in however many ways the mention is parted."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Look names and regions up in ``gazetteer``."""
        self._gazetteer = gazetteer
        self._borne: dict[tuple[str, str], tuple[Place, ...]] = {}
        self._hits: dict[tuple[str, str, int], Hits] = {}

    def search(self, name: str, country: str, nested: int = _MOST_NESTED) -> Hits:
        """Look a name up as it is, and only when nothing bears it, as "Town, Region, Country" or the other way round.

        Every part after the first must then be a country, a region or a town near by that the gazetteer knows; otherwise
        nothing is found, since the part not understood may be the one that tells two towns apart.

        Parameters
        ----------
        name
            As written.
        country
            ISO code of the country hint, "" for none; it stands before a country in the name.
        nested
            How many countries and regions may stand before the name without a comma.

        """
        key = name, country, nested
        if key not in self._hits:
            self._hits[key] = self._search(name, country, nested)
        return self._hits[key]

    def similar(self, name: str, country: str) -> Hits:
        """Look for what the name is a part of, else for names like it; in the country of the hint if there is one."""
        found = (
            tuple(place for place in self._whole_of(name) if country in {"", place.country})
            or self._gazetteer.similar(bare(name), country)
            or self._gazetteer.similar(name, country)
            or self._gazetteer.similar(without_kind(name), country)
        )
        return Hits(tuple(found), country)

    def _search(self, name: str, country: str, nested: int) -> Hits:
        whole = () if border_of(name) else self._places(name, country)
        parts = [part.strip() for part in _COMMAS.split(name, maxsplit=_MOST_PARTS)]
        if len(parts) > _MOST_PARTS or (whole and not _may_be_two(name, whole)):
            return Hits(whole, country)
        hits = Hits((), country)
        # Either order that the paths bear out goes before what is only near: Jiaohe, in Jilin's province and near Jilin City.
        for loose in (False, True) if len(parts) > 1 or goes_from_large_to_small(name) else (False,):
            hits = self._parted(parts[0], parts[1:], country, loose)
            hits = hits if hits.places or not nested else self._nested(name, hits, nested - 1, loose)
            if hits.places:
                break
        return hits if hits.places else Hits(whole, country)

    def _places(self, name: str, country: str = "") -> tuple[Place, ...]:
        key = name, country
        if key not in self._borne:
            self._borne[key] = borne(name, self._gazetteer, country)
        return self._borne[key]

    def _nested(self, name: str, nothing: Hits, nested: int, loose: bool) -> Hits:
        """Look for a name inside the country or region that is told with it: 함경북도 온성군, 吉林省延吉市, China's Yanji."""
        country = nothing.country
        for area, rest in splits(name):
            code = country_named(area) or ""
            areas = _countries(code) if code else self._areas(area, loose)
            if not areas or (code and country not in {"", code}):
                continue
            found = inside(self.search(rest, country or code, nested).places, areas, loose=loose)
            if found:
                return Hits(found, country or code)
        return nothing

    def _parted(self, first: str, areas: list[str], country: str, loose: bool) -> Hits:
        """Look for the first part inside the others."""
        if not areas:
            return Hits((), country)
        places = self._places(first, country)
        for area in areas:
            code = country_named(area) or country_code(area)
            if code:
                country = country or code
            else:
                places = inside(places, self._areas(area, loose), loose=loose)
        return Hits(places, country)

    def _areas(self, name: str, loose: bool) -> tuple[Place, ...]:
        """Give what a name may lie in: regions, or towns, as Pyongyang holds counties."""
        return self._regions(name) or (self._places(name) if loose else ())

    def _regions(self, name: str) -> tuple[Place, ...]:
        # Beside a town, 吉林 is Jilin Province although Jilin City bears the bare name.
        forms = (name, *(name + kind for kind in "省성도" if goes_from_large_to_small(name)))
        found = [place for form in forms for place in self._places(form) if place.precision == "region"]
        return (*found, *_state(name))

    def _whole_of(self, name: str) -> tuple[Place, ...]:
        """Find northern Thailand by Thailand and the Neches River by Neches: near enough for a person to look over."""
        sides = border_of(name)
        if len(sides) == 1:
            return _as_similar(_countries(sides[0]))
        wholes = heads(name)
        if not wholes:
            return self._container_of(name)
        ways = (
            _countries(country_named(whole) or "") or self._gazetteer.candidates(whole) for whole in wholes
        )
        return _as_similar(next(filter(None, ways), ()))

    def _container_of(self, name: str) -> tuple[Place, ...]:
        """Find what an unknown place is told to lie in, or what lies elsewhere than told; both for a person to look over.

        함경북도 회령시 for 함경북도 회령시 오산덕동; Kaesong for 황북 개성시, since its province has changed; and Ohio for Blorp, Ohio.
        """
        whole: tuple[Place, ...] = ()
        for area, rest in _contained(name):
            around = self._around(area, name)
            if around and not is_somewhere(rest):
                found = near(self.search(rest, "").places, around[0])
                heard = () if found else self._gazetteer.similar(bare(rest), around[0].country)
                found = found or inside(heard, around, loose=False)
                if found:
                    return _as_similar(found)
            whole = whole or around
        return _as_similar(whole)

    def _around(self, area: str, name: str) -> tuple[Place, ...]:
        """Give what may hold a place that is told with it.

        "Smith, John" is not in John, and 사라토프 is Saratov, and no 토프 in 사라.
        """
        around = _countries(country_named(area) or "") or self.search(area, "").places
        if goes_from_large_to_small(area) and (" " in name or without_kind(area) != area):
            return around
        return tuple(place for place in around if place.precision == "region")


def _may_be_two(name: str, found: Iterable[Place]) -> bool:
    """Tell whether what is known only by rule may be a place told with its region: 전남 진도 is Jindo, and no Jeonnamjin."""
    return (
        " " in name and goes_from_large_to_small(name) and all(place.method == "generated" for place in found)
    )


def _countries(code: str) -> tuple[Place, ...]:
    place = country_place(code)
    return (place,) if place else ()


def _state(code: str) -> tuple[Place, ...]:
    """Give an American state by its postal code, which is its region's too; where its middle is does not matter here."""
    if len(code) != 2 or not code.isascii():
        return ()
    return (Place(code, "US", code.upper(), 0.0, 0.0, "region", 0, f"US/{code.upper()}", ""),)


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
