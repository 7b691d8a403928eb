from __future__ import annotations

from geo.events import is_settled, marks_of, read_events

DATA = b"date,place,people\n2020-99,Yanji,many\n2020-99,Tumen,2\n"


def test_a_problem_bears_its_mark_and_no_other_does() -> None:
    problems = read_events(DATA).problems
    marks = marks_of(problems)
    assert marks == [
        (2, "date", "2020-99", "bad-date"),
        (2, "people", "many", "bad-count"),
        (3, "date", "2020-99", "bad-date"),
    ]
    for at, mark in enumerate(marks):
        assert is_settled(problems, [mark]).tolist() == [at == other for other in range(3)]
    assert is_settled(problems, marks).all()
    assert not is_settled(problems, ()).any()


def test_a_cell_that_is_another_now_has_a_new_problem() -> None:
    marks = marks_of(read_events(DATA).problems)
    changed = read_events(DATA.replace(b"many", b"lots")).problems
    assert is_settled(changed, marks).tolist() == [True, False, True]


def test_no_problem_bears_no_mark() -> None:
    none = read_events(b"date,place\n2020,Yanji\n").problems
    assert marks_of(none) == []
    assert is_settled(none, [(1, "", "", "x")]).tolist() == []
