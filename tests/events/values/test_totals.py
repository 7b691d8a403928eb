from __future__ import annotations

import pytest

from geo.events.values.totals import is_sum, summed


@pytest.mark.parametrize(
    "text", ["Total", "GRAND TOTAL:", "sub totals", "총 계", "小计", "(Total)", "Total: 1,250", "Всего"]
)
def test_words_before_sums(text: str) -> None:
    assert is_sum(text)


@pytest.mark.parametrize("text", ["Totality", "Totalán", "Sum", "9", "", "All", "Total people"])
def test_other_words(text: str) -> None:
    assert not is_sum(text)


@pytest.mark.parametrize(
    ("text", "of"),
    [("Total: 3 places", "3 places"), ("Total - A", "A"), ("Total – A", "A"), ("소계 (A조)", "A조"), ("Subtotal A", "A"), ("Totally", ""), ("Total", "")],
)  # fmt: skip
def test_what_is_summed(text: str, of: str) -> None:
    assert summed(text) == of


@pytest.mark.parametrize("filling", [" ", "(", "1 ", "total "])
def test_a_long_cell_is_a_text(filling: str) -> None:
    cell = "Total" + filling * 100_000 + "x"
    assert not is_sum(cell)
    assert summed(cell) == ""
