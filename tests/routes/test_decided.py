from __future__ import annotations

from pandas.testing import assert_frame_equal

from geo.places import Decision, at_point
from geo.routes import decided_case
from tests.factories import FewPlaces, case_of

ROWS = [
    {"group": "g", "date": "2013-05-01", "place": "Alpha", "people": "many"},
    {"group": "g", "date": "2013-05-02", "place": "Nowhere"},
    {"group": "h", "date": "2013-05-03", "place": "Beta"},
]


def test_a_decision_changes_places_and_problems_and_nothing_else() -> None:
    case = case_of(ROWS)
    assert case.problems["code"].tolist() == ["bad-count", "unknown-place"]
    there = at_point("Nowhere", "", "", (1.5, 2.5))
    decided = decided_case(
        case, gazetteer=FewPlaces(), decided={there.key: there, ("Beta", ""): Decision("Beta")}
    )
    assert decided.problems["code"].tolist() == ["bad-count", "unknown-place"]
    assert decided.problems["value"].tolist() == ["many", "Beta"]
    assert decided.problems["line"].tolist() == [2, 4]
    assert "Marked as unknown by a person" in decided.problems["message"].tolist()[1]
    assert decided.places["lat"].tolist()[:2] == [40.0, 1.5]
    assert decided.reports is case.reports
    assert case.places["lat"].isna().tolist() == [False, True, False]


def test_what_bears_on_nothing_leaves_the_case() -> None:
    case = case_of(ROWS)
    assert decided_case(case, gazetteer=FewPlaces(), decided={("x", ""): Decision("x")}) is case


def test_when_every_problem_is_solved_there_is_none() -> None:
    case = case_of(ROWS[1:])
    there = at_point("Nowhere", "", "", (1.5, 2.5))
    solved = decided_case(case, gazetteer=FewPlaces(), decided={there.key: there})
    assert solved.problems.empty
    assert_frame_equal(solved.problems, case.problems.iloc[:0])
