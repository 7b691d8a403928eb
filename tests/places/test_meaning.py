from __future__ import annotations

from collections.abc import Sequence

import pytest

from geo.places.found import Found
from geo.places.meaning import Meaning, decided_meaning, is_unknown, meaning_of, places_named
from geo.places.mention import Mention
from geo.places.place import Place
from tests.places.conftest import town


class Small:
    """A gazetteer of two towns of one name, and of two of one name in Hangul."""

    def candidates(self, name: str) -> Sequence[Place]:
        towns = {
            "boten": [town("Boten"), town("Boten", "RO")],
            "강동": [town("Kangdong", "KP")],
            "gangdong": [town("Gangdong", "KR")],
        }
        return [entry.place for entry in towns.get(name.casefold(), [])]

    def similar(self, name: str, _country: str = "") -> Sequence[Place]:
        return [town("Pakse").place] if name in {"Pakze", "ປາກເຊ້"} else []


def meaning(name: str, country: str = "", precision: str = "") -> Meaning:
    return meaning_of(Mention(name, country, precision, None, None), Small())


def countries(found: Meaning) -> set[str]:
    return {option.place.country for option in found.options}


def test_a_hint_leaves_only_its_country() -> None:
    assert countries(meaning("Boten")) == {"LA", "RO"}
    assert countries(meaning("Boten", "LA")) == {"LA"}
    assert countries(meaning("Boten, Romania")) == {"RO"}


def test_a_spelling_by_rule_in_the_country_of_the_hint_goes_before_what_is_elsewhere() -> None:
    assert countries(meaning("강동")) == {"KP"}
    assert countries(meaning("강동", "KR")) == {"KR"}


def test_a_hint_that_fits_none_leaves_nothing_and_says_where_it_was_found() -> None:
    found = meaning("Boten", "TH")
    assert found.options == ()
    assert found.settled is not None
    assert "not in Thailand" in found.settled.reason


@pytest.mark.parametrize(
    ("name", "unknown"), [("Nowhereville", True), ("Boten", False), ("unknown", False), ("", False)]
)
def test_only_what_nothing_of_ours_bears_is_unknown(name: str, unknown: bool) -> None:
    assert is_unknown(meaning(name)) is unknown


def test_what_is_only_like_a_name_is_sought_last() -> None:
    assert [option.place.name for option in meaning("Pakze").options] == ["Pakse"]
    assert meaning("Pakze", "RO").options == ()
    assert [option.place.name for option in meaning("ເມືອງປາກເຊ້").options] == ["Pakse"]


@pytest.mark.parametrize(
    ("name", "code"), [("northern Thailand", "TH"), ("Thailand", "TH"), ("southern China", "CN")]
)
def test_a_part_of_a_country_is_known_to_the_country_only(name: str, code: str) -> None:
    (option, *_) = meaning(name).options
    assert (option.place.path, option.place.precision) == (code, "country")


def test_what_a_person_decided_still_says_where_its_neighbours_may_be() -> None:
    found = decided_meaning(Found(20.0, 102.0, "Hut", "LA", "town", "LA/07/x", 1.0, "chosen"))
    assert found.settled is not None
    assert [(option.place.country, option.place.admin1) for option in found.options] == [("LA", "07")]
    assert decided_meaning(Found(reason="unknown")).options == ()


def test_a_person_is_offered_every_place_of_the_name() -> None:
    assert {place.country for place in places_named("Boten", "", "", Small())} == {"LA", "RO"}
