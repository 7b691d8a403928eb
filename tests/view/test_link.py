from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.view import Asked, Filter, filter_of, from_query, same_sources, same_text, to_query, usable

TEXTS = st.text(max_size=30)
MANY = st.lists(TEXTS, unique=True, max_size=4).map(tuple)
ASKED = st.builds(
    Asked, case=MANY, asof=TEXTS, start=TEXTS, end=TEXTS, certain=st.booleans(), group=MANY, kind=MANY, status=MANY,
    source=MANY, text=TEXTS, event=TEXTS, full=st.booleans(), same=MANY,
)  # fmt: skip


@given(ASKED)
def test_every_part_of_what_was_asked_comes_back_from_its_link(asked: Asked) -> None:
    assert from_query(to_query(asked)) == asked


def test_what_is_as_at_first_is_not_in_the_link() -> None:
    assert to_query(Asked()) == {}
    asked = Asked(case=("laos-nine-2013",), start="2013-05", certain=True, group=("", "g"), text="x")
    assert to_query(asked) == {
        "case": ["laos-nine-2013"], "from": ["2013-05"], "certain": ["1"], "group": ["", "g"], "q": ["x"],
    }  # fmt: skip


@given(
    st.dictionaries(
        TEXTS | st.sampled_from(sorted(to_query(Asked(text="x", certain=True)))), st.lists(st.text())
    )
)
def test_what_means_nothing_in_a_link_is_ignored(query: dict[str, list[str]]) -> None:
    assert isinstance(from_query(query), Asked)
    assert from_query({**query, "from": ["2013"]}).start == "2013"


def test_a_link_can_not_ask_for_more_than_there_is_room_for() -> None:
    asked = from_query({"group": [str(n) for n in range(1000)], "q": ["x" * 10_000]})
    assert len(asked.group) == 100
    assert len(asked.text) == 500


def test_the_filter_of_what_was_asked_reads_typed_dates_to_their_outer_days() -> None:
    asked = Asked(start="2013-05", end="2013-05", certain=True, group=("g",), kind=("arrest",), status=("denied",),
                  source=("S",), text="x")  # fmt: skip
    assert filter_of(asked) == Filter(
        date(2013, 5, 1), date(2013, 5, 31), certain=True, groups=("g",), kinds=("arrest",), statuses=("denied",),
        sources=("S",), text="x",
    )  # fmt: skip


@pytest.mark.parametrize(
    "asked", [Asked(start="soon"), Asked(end="2013-13"), Asked(start="2014", end="2013")]
)
def test_a_typed_date_that_is_none_says_what_to_do(asked: Asked) -> None:
    with pytest.raises(ValueError, match=r"write a day|swap the two days"):
        filter_of(asked)


@pytest.mark.parametrize(
    ("asked", "left", "said"),
    [
        (Asked(start="soon", end="2013-05"), Asked(end="2013-05"), 1),
        (Asked(start="soon", end="later"), Asked(), 2),
        (Asked(start="2014", end="2013"), Asked(), 1),
        (Asked(upto="no day", end="2013"), Asked(end="2013"), 1),
        (Asked(start="05/06/2013"), Asked(), 1),
        (Asked(start="27/05/2013", text="x"), Asked(start="27/05/2013", text="x"), 0),
    ],
)
def test_only_the_date_that_is_none_is_left_out(asked: Asked, left: Asked, said: int) -> None:
    kept, sentences = usable(asked)
    assert kept == left
    assert len(sentences) == said
    filter_of(kept)


@pytest.mark.parametrize("text", ["27/05/2013", "27.05.2013", "May 27 2013", "2013년 5월 27일", "2013-05-27"])
def test_a_day_may_be_typed_in_any_form_that_reads_in_one_way(text: str) -> None:
    assert filter_of(Asked(start=text, end=text)) == Filter(date(2013, 5, 27), date(2013, 5, 27))


def test_clearing_keeps_files_moment_window_and_corrections_only() -> None:
    asked = Asked(case=("a",), asof="2013", start="2013", group=("g",), event="e", full=True, same=("x",))
    assert asked.cleared() == Asked(case=("a",), asof="2013", full=True, same=("x",))


@given(st.lists(TEXTS, max_size=3))
def test_sources_that_count_as_one_come_back_from_the_link(names: list[str]) -> None:
    asked = from_query(to_query(Asked(same=(same_text(names),))))
    if len(same_text(names)) <= 500:
        assert same_sources(asked) == (tuple(sorted(names)),)


@given(st.lists(st.text() | st.just("[" * 100_000), max_size=3).map(tuple))
def test_a_correction_that_is_none_means_nothing_and_keeps_its_place(same: tuple[str, ...]) -> None:
    found = same_sources(Asked(same=same))
    assert len(found) == len(same)
    assert same_sources(Asked(same=("{", "[1]", '"a"', '["a", "b"]'))) == ((), (), (), ("a", "b"))


def test_a_link_says_whether_it_has_texts_of_the_files() -> None:
    for asked in (
        Asked(group=("g",)),
        Asked(source=("s",)),
        Asked(text="w"),
        Asked(same=("x",)),
        Asked(compare="source", a="s"),
    ):
        assert asked.tells_names
    for asked in (
        Asked(),
        Asked(case=("a",), asof="2013", kind=("arrest",), event="e"),
        Asked(compare="moment", a="2013", b=""),
    ):
        assert not asked.tells_names
