"""One name → the places that bear it: as it is, in a looser form, or in other letters by rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from geo.places.cyrillic import COUNTRIES as CYRILLIC
from geo.places.cyrillic import cyrillic_forms
from geo.places.forms import looser, without_kind
from geo.places.gazetteer import Gazetteer
from geo.places.han import simplified_forms
from geo.places.korean import CHINESE, KOREAN, latin_forms, plain_forms
from geo.places.korean_jamo import HANGUL
from geo.places.korean_letters import korean_letter_forms
from geo.places.palladius import palladius_forms
from geo.places.place import Place
from geo.places.romanisation import is_marked, korean_forms, pinyin_forms

_KINDS_OF_BOTH = ("시", "군", "읍", "면", "리")


def borne(name: str, gazetteer: Gazetteer, country: str = "") -> tuple[Place, ...]:
    """Find the places that bear a name, or else one of its looser forms; also by rule where none is in the country."""
    forms = dict.fromkeys((name, *looser(name), *plain_forms(name)))
    found = _of_both_koreas(name, _as_written(forms, gazetteer), gazetteer)
    elsewhere = country and all(place.country != country for place in found)
    if not found or elsewhere or _may_be_another(name, found):
        respelled = next(
            (made for form in (name, *looser(name)) if (made := _respelled(form, gazetteer))), ()
        )
        found = tuple({place.path: place for place in (*respelled, *found)}.values())
    return found


def _as_written(forms: Iterable[str], gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Find what bears the first form that anything bears; what only is made to bear it hides nothing that bears a later one."""
    found: tuple[Place, ...] = ()
    for form in forms:
        more = _in_either_script(form, gazetteer)
        if not found or any(place.method != "generated" for place in more):
            found = tuple({place.path: place for place in (*found, *more)}.values())
        if any(place.method != "generated" for place in found):
            break
    return found


def _of_both_koreas(name: str, found: tuple[Place, ...], gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Add the town of the other Korea to what a name in Hangul bears; a ward of the South has no like in the North.

    The gazetteer has 순천시 of the South, and the city of that name in the North in Latin letters only.
    """
    countries = {place.country for place in found} & KOREAN
    if not countries or name.endswith("구") or not HANGUL.search(name):
        return found
    short = without_kind(name) if name.endswith(_KINDS_OF_BOTH) else name  # 남양주 is not 남양 and a word
    listed = any(place.method == "overlay" for place in found)  # by this very spelling: 동창리 is not 동창
    same = [
        place
        for place in gazetteer.candidates(short)
        if place.country in KOREAN
        and place.method not in ({"generated", "overlay"} if listed else {"generated"})
    ]
    if "KP" not in countries | {place.country for place in same}:
        same += [place for place in _respelled(short, gazetteer) if place.country == "KP"]
    return tuple({place.path: place for place in (*same, *found)}.values())


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
    """Find places in Korea, China and where Cyrillic is written by what their names are in other letters, or in another romanisation."""
    ways = (
        (KOREAN, sorted(latin_forms(name))),
        (KOREAN, korean_forms(name)),
        (KOREAN, korean_letter_forms(name)),
        (CHINESE, pinyin_forms(name)),
        (CHINESE, palladius_forms(name)),
        (CYRILLIC, sorted(cyrillic_forms(name))),
    )
    found = {
        place.path: replace(place, method="generated")
        for countries, forms in ways
        for form in forms
        for place in gazetteer.candidates(form)
        if place.country in countries
    }
    return tuple(found.values())
