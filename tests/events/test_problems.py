from __future__ import annotations

from geo.events import CODES, NOTES, PROBLEM_COLUMNS, Problem, problem_frame
from geo.events.values.cells import CODE_OF_SHAPE


def test_a_problem_has_a_row_with_line_column_value_code_and_message() -> None:
    frame = problem_frame([Problem(7, "date", "soon", "bad-date", "No date.", "a.csv")])
    assert frame.to_dict("records") == [
        {
            "line": 7,
            "column": "date",
            "value": "soon",
            "code": "bad-date",
            "message": "No date.",
            "file": "a.csv",
        }
    ]
    assert tuple(frame.columns) == PROBLEM_COLUMNS


def test_no_problem_is_a_table_of_the_same_columns_and_types() -> None:
    nothing, something = problem_frame([]), problem_frame([Problem(1, "", "", "bad-date", "")])
    assert len(nothing) == 0
    assert nothing.dtypes.to_dict() == something.dtypes.to_dict()


def test_every_code_of_a_bad_cell_is_explained() -> None:
    assert set(CODE_OF_SHAPE.values()) <= set(CODES)


def test_statements_are_codes_and_never_faults_of_a_cell() -> None:
    assert set(CODES) > NOTES
    assert not NOTES & set(CODE_OF_SHAPE.values())
    assert {"date-order-doubt", "date-in-doubt", "word-guess", "bad-date"}.isdisjoint(NOTES)
