from __future__ import annotations

from geo.events.profile import Profile, shape


def test_the_shape_of_a_cell_leaves_its_marks() -> None:
    assert [shape(cell) for cell in ("2013-05-27", "Luang Namtha", "N 37.3", "")] == [
        "9-9-9",
        "a a",
        "a 9.9",
        "",
    ]


def test_a_row_that_looks_like_the_others_is_likelier_than_one_that_is_moved() -> None:
    profile = Profile(
        [["2013-05-27", "2014-01-02", "2015-03-04"], ["Seoul", "Yanji", "Seoul"], ["KR", "CN", "KR"]]
    )
    assert profile.score(["2016-01-01", "Seoul", "KR"]) > profile.score(["Seoul", "KR", "2016-01-01"])
    assert profile.score(["2016-01-01", "Seoul", "KR"]) > profile.score(["2016-01-01", "SeoulK", "R"])
    assert profile.score(["2016-01-01", "Seoul", "KR"]) > profile.score(["2016-01-01", "Busan", "KR"])


def test_most_cells_of_a_column_pass_a_test_or_not() -> None:
    column = Profile([["1", "2", "", "x"]]).columns[0]
    assert column.mostly(lambda cell: len(cell) == 1)
    assert not column.mostly(str.isdigit)
