"""Who is independent of whom: the rule by example, and its laws."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.routes.independence import Side, Voice, independent_sources
from geo.routes.status import fold_source


def voice(
    source: str, via: str = "", stance: str = "reported", *, stands: bool = True, row: int = 0
) -> Voice:
    return Voice(source, via, stance, stands, row)


def names(side: Side) -> list[tuple[str, ...]]:
    return [one.names for one in side.independent]


_OUTLETS = ("Agency", "Paper", "Station")
_VOICES = st.lists(
    st.builds(
        Voice,
        source=st.sampled_from(["Official", "Helper", "the  helper", *_OUTLETS, ""]),
        via=st.sampled_from(["", *_OUTLETS]),
        stance=st.sampled_from(["confirmed", "claimed", "denied", "unknown"]),
        stands=st.booleans(),
        row=st.integers(0, 2),
    ),
    max_size=8,
)
_SIDES = st.sampled_from(["says", "denies"])
_SAME = st.lists(
    st.lists(st.sampled_from(["Official", "Helper", *_OUTLETS, "Nobody"]), min_size=2, max_size=3), max_size=2
)


def test_several_outlets_that_quote_one_official_are_one_source() -> None:
    side = independent_sources([voice("Official", "Agency"), voice("official ", "Paper", row=1)], "says")
    assert names(side) == [("Official",)]
    assert side.outlets == side.independent[0].outlets == ("Agency", "Paper")


def test_an_outlet_is_not_counted_beside_what_it_quotes() -> None:
    side = independent_sources([voice("Official", "Agency", "confirmed"), voice("Agency")], "says")
    assert names(side) == [("Official",)]
    assert side.repeating == {"Agency": ("Official",)}


def test_two_that_one_outlet_quotes_stay_two() -> None:
    told = [voice("Official", "Agency"), voice("Helper", "Agency"), voice("Agency")]
    side = independent_sources(told, "says")
    assert names(side) == [("Helper",), ("Official",)]
    assert side.repeating == {"Agency": ("Helper", "Official")}


def test_an_outlet_that_quotes_the_other_side_counts_on_its_own() -> None:
    told = [voice("Official", "Agency", "denied"), voice("Agency", stance="reported")]
    assert names(independent_sources(told, "says")) == [("Agency",)]
    assert names(independent_sources(told, "denies")) == [("Official",)]


def test_an_outlet_that_carried_the_former_stance_only_is_no_repeater() -> None:
    told = [
        voice("Official", "Agency", "denied", stands=False),
        voice("Official", "Paper", row=1),
        voice("Agency"),
    ]
    side = independent_sources(told, "says")
    assert names(side) == [("Agency",), ("Official",)]
    assert side.outlets == ("Paper",)


def test_an_outlet_that_carried_the_same_stance_before_still_repeats() -> None:
    told = [voice("Official", "Agency", stands=False), voice("Official", "Paper", row=1), voice("Agency")]
    assert names(independent_sources(told, "says")) == [("Official",)]


def test_two_outlets_that_quote_each_other_are_one() -> None:
    side = independent_sources([voice("Agency", "Paper"), voice("Paper", "Agency")], "says")
    assert names(side) == [("Agency", "Paper")]


def test_unknown_and_what_no_longer_stands_do_not_count() -> None:
    told = [voice("Official", stance="unknown"), voice("Helper", stands=False), voice("Agency")]
    assert names(independent_sources(told, "says")) == [("Agency",)]
    assert names(independent_sources(told, "denies")) == []


def test_unnamed_sources_of_one_outlet_are_one_and_those_of_none_are_each_one() -> None:
    told = [voice("", "Agency", row=0), voice("", "Agency", row=1), voice("", row=2), voice("", row=3)]
    assert names(independent_sources(told, "says")) == [
        ("unnamed source 3",), ("unnamed source 4",), ("unnamed source, Agency",),
    ]  # fmt: skip


def test_a_person_can_count_two_as_one_and_it_is_said() -> None:
    told = [voice("Official"), voice("Helper"), voice("Agency")]
    side = independent_sources(told, "says", [("HELPER", "Official"), ("Agency", "Nobody")])
    assert [(one.names, one.corrected) for one in side.independent] == [
        (("Agency",), False), (("Helper", "Official"), True),
    ]  # fmt: skip


def test_a_source_carried_by_itself_repeats_nobody() -> None:
    assert names(independent_sources([voice("Agency", "agency")], "says")) == [("Agency",)]


@given(_VOICES, _SIDES, _SAME, st.data())
def test_order_does_not_matter(
    told: list[Voice], side: str, same: list[list[str]], data: st.DataObject
) -> None:
    shuffled, turned = data.draw(st.permutations(told)), data.draw(st.permutations(same))
    assert independent_sources(shuffled, side, turned) == independent_sources(told, side, same)


@given(_VOICES, _SIDES, _SAME, _SAME)
def test_counting_more_as_one_never_raises_the_count(
    told: list[Voice], side: str, same: list[list[str]], more: list[list[str]]
) -> None:
    before = independent_sources(told, side, same).independent
    after = independent_sources(told, side, [*same, *more]).independent
    assert len(after) <= len(before)
    assert bool(after) == bool(before)


@given(_VOICES.filter(bool), _SIDES, st.data())
def test_a_source_that_repeats_itself_changes_nothing(
    told: list[Voice], side: str, data: st.DataObject
) -> None:
    again = data.draw(st.sampled_from(told))
    # The same report once more; of the two only the later stands.
    repeated = [replace(one, stands=one.stands and one is not again) for one in told]
    assert independent_sources([*repeated, again], side) == independent_sources(told, side)


@given(_VOICES, _SIDES)
def test_everyone_who_stands_is_counted_or_said_to_repeat_and_none_twice(
    told: list[Voice], side: str
) -> None:
    found = independent_sources(told, side)
    listed = [name for one in found.independent for name in one.names] + list(found.repeating)
    assert len(listed) == len(set(listed))
    assert {fold_source(name) for name in listed} == {
        fold_source(one.name) for one in told if one.stands and one.side == side
    }


@pytest.mark.parametrize("stance", ["confirmed", "reported", "claimed"])
def test_saying_it_happened_has_three_strengths_and_one_side(stance: str) -> None:
    assert voice("S", stance=stance).side == "says"
