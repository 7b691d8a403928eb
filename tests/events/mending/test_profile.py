from __future__ import annotations

from geo.events.mending.profile import Profile


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


def test_the_beginning_of_a_cell_is_likelier_than_the_same_text_as_a_whole_cell() -> None:
    column = Profile([["Philippine Airlines", "Pakistan International", "Qantas", "Thai Airways"]]).columns[0]
    assert column.beginning("Phili") > column.score("Phili")
    assert column.beginning("Phili") > column.beginning("ilipp")


def test_a_capital_inside_a_word_and_another_shape_are_unlikely() -> None:
    names = Profile([["Colombia", "Cameroon", "Ecuador", "England"]]).columns[0]
    assert names.score("Camel") - names.score("CamEl") > 2
    numbers = Profile([[f"{at}.25" for at in range(40)]]).columns[0]
    assert numbers.score("26.75") - numbers.score("26.50.5") > 5


def test_a_blank_is_as_likely_as_blanks_are_in_the_column() -> None:
    full, half = Profile([["1", "2", "3", "4"], ["1", "", "3", ""]]).columns
    assert half.score("") > full.score("") > full.score("x" * 20)
