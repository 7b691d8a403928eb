"""Changes to the structure of a text, undone one at a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events.mending.changes import changes_undone
from geo.events.structure.dialect import Dialect


def undone(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for changed, what, _, _ in changes_undone(text, Dialect()):
        found.setdefault(what, set()).add(changed)
    return found


@pytest.mark.parametrize(
    ("text", "what", "whole"),
    [
        ("a;b,c", "separator spoilt", "a,b,c"),
        ("a\ufffdb", "separator spoilt", "a,b"),
        ("a\ufffdb", "quote spoilt", 'a"b'),
        ("a,b\r\nc", "line end added", "a,bc"),
        ("a,b\n\n\nc", "line end added", "a,bc"),
        ("a;b;c", "separator spoilt throughout", "a,b,c"),
        ("\u201ca, b\u201d,c", "quote spoilt throughout", '"a, b",c'),
        ('"a,b"', "quote added at both ends", "a,b"),
        ("x,x,y", "cell twice", "x,y"),
        ("a,,b", "cell lost", "a,,,b"),
    ],
)
def test_what_was_done_is_undone(text: str, what: str, whole: str) -> None:
    assert whole in undone(text)[what]


def test_without_quotes_none_was_spoilt_or_lost() -> None:
    changes = list(changes_undone("a\ufffdb,c", Dialect(quote="")))
    assert {what for _, what, _, _ in changes if "quote" in what} == set()
    assert ("a,b,c", "separator spoilt") in {(whole, what) for whole, what, _, _ in changes}


def test_nothing_done_is_the_first_guess_and_costs_nothing() -> None:
    assert next(iter(changes_undone("a,b", Dialect()))) == ("a,b", "", 0.0, 0)


@given(st.text(alphabet='ab,"\n', max_size=12), st.data())
def test_any_one_mark_taken_out_is_put_back(text: str, data: st.DataObject) -> None:
    marks = [at for at, sign in enumerate(text) if sign in ',"\n']
    if marks:
        at = data.draw(st.sampled_from(marks))
        assert text in {changed for changed, *_ in changes_undone(text[:at] + text[at + 1 :], Dialect())}
