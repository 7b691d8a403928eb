from __future__ import annotations

import pytest

from geo.events.values.totals import is_sum


@pytest.mark.parametrize(
    "text", ["Total", "GRAND TOTAL:", "sub totals", "총 계", "小计", "(Total)", "Total: 1,250", "Всего"]
)
def test_words_before_sums(text: str) -> None:
    assert is_sum(text)


@pytest.mark.parametrize("text", ["Totality", "Totalán", "Sum", "9", "", "All", "Total people"])
def test_other_words(text: str) -> None:
    assert not is_sum(text)
