from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geo.events.line_ends import BYTES_END, ONE_END, line_ends

PIECES = st.lists(st.tuples(st.text("ab", min_size=1), st.sampled_from(["\n", "\r", "\r\n"])))


@given(PIECES)
def test_each_end_is_one_whatever_it_is_made_of(pieces: list[tuple[str, str]]) -> None:
    text = "".join(map("".join, pieces))
    assert line_ends(text) == len(pieces) == len(BYTES_END.findall(text.encode()))
    assert ONE_END.split(text) == [*(word for word, _ in pieces), ""]
