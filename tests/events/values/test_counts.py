from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events.values.counts import read_count


@pytest.mark.parametrize(
    ("text", "value", "how"),
    [
        ("9", 9, ""), ("+9", 9, ""), ("0", 0, ""), ("99", 99, ""), ("9.0", 9, "number-form"), ("1,234", 1234, "number-form"),
        ("1.234", 1234, "number-form"), ("1 234", 1234, "number-form"), ("1,234,567", 1234567, "number-form"), ("1'234", 1234, "number-form"),
        ("nine", 9, "number-form"), ("Twenty one", 21, "number-form"), ("a dozen", 12, "number-form"), ("9명", 9, "number-form"),
        ("9 people", 9, "number-form"), ("9 defectors", 9, "number-form"), ("3 children", 3, "number-form"), ("아홉 명", 9, "number-form"),
        ("열두명", 12, "number-form"), ("두 명", 2, "number-form"), ("스무 명", 20, "number-form"), ("십이명", 12, "number-form"),
        ("9인", 9, "number-form"), ("九", 9, "number-form"), ("十二", 12, "number-form"), ("二十五人", 25, "number-form"),
        ("二百人", 200, "number-form"), ("三名", 3, "number-form"), ("2만 명", 20_000, "number-form"), ("총 9명", 9, "number-form"),
        ("total: 9", 9, "number-form"), ("共9人", 9, "number-form"), ("１２", 12, "number-form"),
        ("9 (3 children)", 9, "number-form"), ("9(3 children)", 9, "number-form"), ("12 (twelve)", 12, "number-form"),
        ("9명 (아동 3명 포함)", 9, "number-form"), ("9 (남 3, 여 6)", 9, "number-form"), ("9人（其中儿童3人）", 9, "number-form"),
        ("9 (including 3 minors)", 9, "number-form"), ("9 (all children)", 9, "number-form"),
        ("2 men and 1 woman", 3, "sum"), ("a man and a woman", 2, "sum"), ("남 3 여 2", 5, "sum"), ("남3, 여2", 5, "sum"),
        ("남자 3명, 여자 2명", 5, "sum"), ("3男2女", 5, "sum"), ("4M 5F", 9, "sum"), ("4M/5F", 9, "sum"), ("two women, three children", 5, "sum"),
        ("2 adults + 3 children", 5, "sum"),
    ],
)  # fmt: skip
def test_a_number_of_people_is_read_as_people_write_it(text: str, value: int, how: str) -> None:
    assert read_count(text) == (value, how)


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        ("9?", 9, "a mark stands beside it"), ("9*", 9, "a mark stands beside it"), ("9 (?)", 9, "a mark"), ("9명?", 9, "a mark"),
        ("9 [1]", 9, "a mark"), ("9¹", 9, "a mark"), ("9①", 9, "a mark"), ("nine?", 9, "a mark"),
        ("999", 999, "a placeholder?"), ("9999", 9999, "a placeholder?"), ("9,999", 9999, "a placeholder?"),
    ],
)  # fmt: skip
def test_a_number_that_may_be_another_is_in_doubt(text: str, value: int, why: str) -> None:
    number, how = read_count(text)
    assert number == value
    assert how.startswith("=read as ")
    assert why in how


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("about 20", "write 20"), ("20+", "write 20"), ("약 20", "write 20"), ("약 20명", "write 20"), ("20여 명", "write 20"),
        ("20多人", "write 20"), ("~30", "write 30"), ("20명 이상", "write 20"), ("over 20", "write 20"), ("20 or more people", "write 20"),
        ("최소 20명", "write 20"), ("至少20人", "write 20"), ("20人以上", "write 20"), ("over 20 people", "write 20"),
        ("20-25", "write 20 or 25"), ("10~15명", "write 10 or 15"), ("10명~15명", "write 10 or 15"), ("9/10", "write 9 or 10"),
        ("several", "write digits"), ("dozens", "leave the cell blank"), ("수십 명", "leave the cell blank"), ("数十人", "leave the cell blank"),
        ("9.5", "write digits"), ("12,34", "write digits"), ("1,23,456", "write digits"), ("1e3", "write digits"), ("0.500", "write digits"),
        ("-1", "write 0 to"), ("-1", "a placeholder"), ("-99", "a placeholder"), ("9" * 30, "write 0 to"), ("9" * 100, "write digits"),
        ("十百", "write digits"), ("한두 명", "write digits"), ("두세 명", "write digits"), ("两三人", "write digits"), ("十几人", "write digits"),
        ("二百五", "write digits"), ("9 (10)", "write digits"), ("9 (5 men, 6 women)", "write digits"), ("10 (4 men, 5 women)", "write digits"), ("9 (one)", "write digits"), ("9 (or 10)", "write digits"), ("9 (est.)", "write digits"),
        ("3 (9 children)", "write digits"), ("9 (and 3 children)", "write digits"), ("about 9?", "write digits"), ("about 20 (3 children)", "write digits"),
        ("9 people, 3 children", "write digits"), ("4M 5F 3 children", "write digits"), ("2 women, 3 women", "write digits"), ("4M", "write digits"),
        ("2+3", "write digits"), ("일 명", "write digits"), ("이", "write digits"), ("yes", "write digits"),
        ("9 (" + "1" * 70 + "x)", "write digits"), ("9 (" + "m" * 70 + "x)", "write digits"),
    ],
)  # fmt: skip
def test_what_is_not_one_number_is_refused_with_a_proposal(text: str, proposal: str) -> None:
    with pytest.raises(ValueError, match=proposal):
        read_count(text)


@given(st.integers(0, 10_000_000), st.sampled_from(",. '"))
def test_thousands_marks_do_not_change_a_number(number: int, mark: str) -> None:
    assert read_count(f"{number:,}".replace(",", mark))[0] == number
