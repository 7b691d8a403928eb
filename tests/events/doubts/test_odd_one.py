from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geo.events.doubts.odd_one import begun_by, the_one

WORDS = st.lists(st.text("ab", max_size=4), max_size=12)


@given(WORDS, st.text("ab", max_size=3))
def test_those_that_begin_with_a_text_are_those_that_a_look_at_each_finds(
    words: list[str], text: str
) -> None:
    known = sorted(words)
    assert [*begun_by(text, known)] == [word for word in known if word.startswith(text) and word != text]


@given(st.lists(st.integers(0, 9), max_size=3, unique=True))
def test_only_one_alone_is_odd(rows: list[int]) -> None:
    cells = [f"c{row}" for row in range(10)]
    assert [*the_one(rows, cells, "why")] == ([(rows[0], f"c{rows[0]}", "why")] if len(rows) == 1 else [])
