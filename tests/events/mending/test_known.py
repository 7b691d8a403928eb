from __future__ import annotations

import pytest

from geo.events.mending.known import only_known

PLACES = ["Vientiane", "Yanji", "Yanbian", "Yanba"]


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("Vi\ufffdntiane", "Vientiane"),
        ("Vi\ufffd\ufffdtiane", "Vientiane"),
        ("Yan\ufffd", ""),  # two characters more make no Yanbian, so that Yanji and Yanba both may be meant
        ("Ya\ufffd", ""),  # of so few characters nothing is told
        ("Seo\ufffdl", ""),
    ],
)
def test_the_one_known_text_is_found(damaged: str, whole: str) -> None:
    assert only_known(damaged, PLACES) == whole


def test_a_known_text_that_is_damaged_itself_is_none() -> None:
    assert only_known("Vi\ufffdntiane", ["Vi\ufffdntiane"]) == ""
