"""Mentions of places → where they are, how precisely that is known, and how sure the look-up is.

Each distinct mention is looked up once; then those told together help each other (``geo.places.context``).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import pandas as pd

from geo.errors import OnlineOutage
from geo.places.choice import DOUBTFUL, SURE, Choice, choose, describe
from geo.places.context import odds_in_group
from geo.places.countries import country_place
from geo.places.decisions import Decisions
from geo.places.found import COLUMNS, Found, found_at, table_of
from geo.places.gazetteer import Gazetteer
from geo.places.meaning import Meaning, decided_meaning, is_unknown, meaning_of, online_meaning
from geo.places.mention import Mention, Told, read_mentions, read_told
from geo.places.online_answer import OnlineGeocoder
from geo.places.place import Place

__all__ = ["COLUMNS", "resolve_places"]

NONE_DECIDED: Decisions = MappingProxyType({})
_ALONE = 0.8  # of the work, about; the rest is what names say about each other
_STEPS = 100
_REVIEW = {
    "generated": "This spelling is in no gazetteer; it was made by rule from another name of the place. Look it over.",
    "similar": "No place has this name; the chosen one has a name like it, or one within it. Look it over.",
}


def resolve_places(
    mentions: pd.DataFrame,
    *,
    gazetteer: Gazetteer,
    online: OnlineGeocoder | None = None,
    decided: Decisions = NONE_DECIDED,
    progress: Callable[[float], None] | None = None,
) -> pd.DataFrame:
    """Find the places that are mentioned.

    Coordinates given are taken as they are. A blank name with a country is that country. Any other name is looked up; a
    country hint leaves only places in that country, and when there is none the mention has no place: it is never put into
    another country. Among several the odds decide: people who live there, precision, our overlay, and, for the names of one
    group, what they say about each other. What is found is never more precise than ``precision`` says: a town known "to the
    region" is given with its region's path, "to the country" becomes the country.

    Parameters
    ----------
    mentions
        Column ``name`` (text); optional ``country`` (ISO 3166 code or name), ``precision`` (``town``, ``region`` or
        ``country``), ``lat``, ``lon`` (degrees, WGS 84; used when both are there and on the globe), ``group`` (names of
        one group are near each other; a blank one is nobody's) and ``order`` (a number: where in the group's journey or
        text; when each of a group's mentions has one, a way through them is sought). Missing values are blanks.
    gazetteer
        Where names are looked up.
    online
        Who is asked, over the network, for names that are still unknown; None: nobody. An outage is said in ``reason``, and
        is no answer.
    decided
        What a person decided about a name and its country hint, as written; it goes before all else.
    progress
        Called now and then with the part that is done, 0 to 1. What it raises ends the look-up.

    Returns
    -------
    DataFrame
        One row per mention, the same index in the same order: ``lat``, ``lon`` (degrees, NaN when unknown), ``place``
        (canonical name; as written where coordinates are given), ``country`` (ISO 3166-1 alpha-2), ``precision``,
        ``path`` (containment path, see ``contains``), ``confidence`` (0–1: of answers at 0.9, about nine in ten are right),
        ``method`` (``given``, ``gazetteer``, ``overlay``, ``country``, ``generated``, ``similar``, ``online``, ``chosen`` or ``none``),
        ``alternatives`` (a tuple of at most five texts), ``reason`` (a sentence where there is no place, or a doubtful
        one). Text is "" where there is none.

    Raises
    ------
    ValueError
        There is no column ``name``.
    GazetteerError
        The gazetteer or one of our tables can't be read.

    """
    asked = read_mentions(mentions)
    told = read_told(mentions)
    grouped = {mention for who, mention in zip(told, asked, strict=True) if who.group}
    meanings: dict[Mention, Meaning] = {}
    alone: dict[Mention, Found] = {}
    distinct = dict.fromkeys(asked)
    for number, mention in enumerate(distinct):
        if progress and number % max(1, len(distinct) // _STEPS) == 0:
            progress(_ALONE * number / len(distinct))
        meaning = _meaning(mention, gazetteer, online, decided)
        alone[mention] = _answer(mention, meaning)
        if mention in grouped:  # the rest of a hundred thousand would fill the memory
            meanings[mention] = meaning
    together = _together(asked, told, meanings, progress)
    rows = [together.get((who.group, one), alone[one]) for who, one in zip(told, asked, strict=True)]
    return table_of(rows, mentions.index)


def _meaning(
    mention: Mention, gazetteer: Gazetteer, online: OnlineGeocoder | None, decided: Decisions
) -> Meaning:
    decision = decided.get((mention.name, mention.country))
    if decision is not None:
        return decided_meaning(decision.found)
    meaning = meaning_of(mention, gazetteer)
    if online is None or not is_unknown(meaning):
        return meaning
    try:
        return online_meaning(mention, meaning, online)
    except OnlineOutage as error:
        return Meaning(settled=replace(meaning.settled or Found(), reason=str(error)))


def _together(
    asked: Sequence[Mention],
    told: Sequence[Told],
    meanings: Mapping[Mention, Meaning],
    progress: Callable[[float], None] | None,
) -> dict[tuple[str, Mention], Found]:
    """Answer the mentions of each group anew, with the odds that its other mentions give."""
    groups: dict[str, list[tuple[float, Mention]]] = defaultdict(list)
    for who, mention in zip(told, asked, strict=True):
        if who.group and meanings[mention].options:
            groups[who.group].append((who.order, mention))
    found: dict[tuple[str, Mention], Found] = {}
    for number, (group, members) in enumerate(groups.items()):
        if progress and number % max(1, len(groups) // _STEPS) == 0:
            progress(_ALONE + (1 - _ALONE) * number / len(groups))
        # In an order of their own, so that the order of the rows does not matter to the last digit.
        names = sorted({mention for _, mention in members}, key=repr)
        if len(names) > 1:
            odds = odds_in_group({name: meanings[name].options for name in names}, _sequence(members))
            found |= {(group, name): _answer(name, meanings[name], odds[name]) for name in names}
    return found


def _sequence(members: Sequence[tuple[float, Mention]]) -> list[Hashable]:
    if any(math.isnan(order) for order, _ in members):
        return []
    return [mention for _, mention in sorted(members, key=lambda one: (one[0], repr(one[1])))]


def _answer(mention: Mention, meaning: Meaning, odds: Sequence[float] = ()) -> Found:
    if meaning.settled is not None:
        return meaning.settled
    choice = choose(meaning.options, odds or [option.weight for option in meaning.options], mention.name)
    place = _no_finer(choice.place, mention.precision)
    return found_at(
        place, choice.confidence, describe(choice.others), _doubts(mention, meaning, choice, place)
    )


def _doubts(mention: Mention, meaning: Meaning, choice: Choice, place: Place) -> str:
    reasons = [meaning.doubt, _REVIEW.get(choice.place.method, "")]
    if choice.confidence < SURE and choice.others and choice.place.method != "similar":
        much = "not much likelier" if choice.confidence < DOUBTFUL else "likelier, and not sure"
        reasons.append(f"{len(choice.others) + 1} places bear this name; the one chosen is {much}.")
    if mention.precision == "town" and place.precision == "region":
        reasons.append("Only a region of this name is known.")
    return " ".join(filter(None, reasons))


def _no_finer(place: Place, precision: str) -> Place:
    if precision == "country":
        return country_place(place.country) or place
    if precision == "region" and place.precision == "town":
        region = f"{place.country}/{place.admin1}" if place.admin1 else place.path
        return replace(place, precision="region", path=region)
    return place
