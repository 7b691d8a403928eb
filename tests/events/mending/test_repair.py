from __future__ import annotations

import pytest

from geo.events.mending.profile import Profile
from geo.events.mending.repair import mend
from geo.events.structure.dialect import Dialect
from geo.events.structure.parsing import Rows

PROFILE = Profile(
    [
        ["Nine, 2013", "Two, 2014", "Nine, 2013", "Five, 2002"],
        ["2013-05-27", "2014-01-02", "2013-05-28", "2002-05-08"],
        ["Seoul", "Yanji", "Beijing", "Shenyang"],
        ["KR", "CN", "CN", "CN"],
    ]
)
NINE = ("Nine, 2013", "2013-05-28", "Seoul", "KR")
TWO = ("Two, 2014", "2014-01-02", "Yanji", "CN")


def score(rows: Rows) -> float:
    return sum(PROFILE.score(row) for row in rows)


@pytest.mark.parametrize(
    ("text", "what", "rows"),
    [
        ('Nine, 2013",2013-05-28,Seoul,KR', "quote lost", (NINE,)),
        ('"Nine, 2013,2013-05-28,Seoul,KR', "quote lost", (NINE,)),
        ('"Nine, 2013",2013-05-28,Se"oul,KR', "quote added", (NINE,)),
        ('"Nine, 2013",2013-05-28,"Seoul,KR', "quote lost", (NINE,)),
        ('"Nine, 2013",2013-05-28,SeoulKR', "separator lost", (NINE,)),
        ('"Nine, 2013",2013-05-28,Se,oul,KR', "separator added", (NINE,)),
        ('"Nine, 2013",2013-05-28,Seoul�KR', "separator spoilt", (NINE,)),
        ('"Nine, 2013",2013-05-28,Se\noul,KR', "line end added", (NINE,)),
        ('"Nine, 2013",2013-05-28,Se\r\noul,KR', "line end added", (NINE,)),
        ('"Nine, 2013",2013-05-28,Seoul,KR"Two, 2014",2014-01-02,Yanji,CN', "line end lost", (NINE, TWO)),
        ('"Nine, 2013",2013-05-28', "", (NINE[:2],)),
        ('"Nine, 20', "quote lost", (("Nine, 20",),)),
    ],
)
def test_one_change_is_undone(text: str, what: str, rows: Rows) -> None:
    found = mend(text, 4, Dialect(), score)
    assert found is not None
    assert (found.best.what, found.best.rows) == (what, rows)


def test_what_no_single_change_explains_is_left() -> None:
    assert mend("a,b,c,d,e,f,g,h,i,j,k,l", 4, Dialect(), score) is None


def test_cells_too_many_behind_a_row_are_no_reason_to_break_it_in_two() -> None:
    assert mend('"Nine, 2013",2013-05-28,Seoul,KR,more,cells', 4, Dialect(), score) is None
    cut = mend('"Nine, 2013",2013-05-28,Se"Two, 2014",2014-01-02,Yanji,CN', 4, Dialect(), score)
    assert cut is not None
    assert cut.best.rows == (("Nine, 2013", "2013-05-28", "Se"), TWO)


def test_a_cell_that_can_have_stood_in_several_places_leads_by_little() -> None:
    alike = Profile([["a", "b", "a", "b"]] * 3)
    found = mend("a,b", 3, Dialect(), lambda rows: sum(alike.score(row) for row in rows))
    assert found is not None
    assert found.lead < 2
