from __future__ import annotations

import pandas as pd
import pytest

from geo.errors import UnusableFile
from geo.events import read_table
from geo.events.limits import Limits, limits_set, reached, within


def test_the_watch_tells_when_the_time_is_over() -> None:
    now = [10.0]
    over = Limits(seconds=5, clock=lambda: now[0]).watch().over
    assert not over()
    now[0] = 15.1
    assert over()


def test_what_is_beyond_a_limit_is_cut_and_named() -> None:
    frame = pd.DataFrame({"a": ["xxxx", "y"], "b": ["1", "2"], "c": ["3", "4"]}, index=[2, 3], dtype="str")
    problems: list[object] = []
    kept = within(frame, Limits(columns=2, cell=3), problems, header=1, longest=10)  # type: ignore[arg-type]
    assert kept.to_numpy().tolist() == [["xxx", "1"], ["y", "2"]]
    assert problems == [reached(1, "2 columns of 3", "columns"), reached(2, "3 characters of 4", "cell", "a")]


def test_a_limit_is_set_by_the_environment_and_the_problem_names_the_setting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert limits_set({}) == Limits()
    assert limits_set({"DEFECTOR_ROUTES_MAX_SECONDS": "5", "DEFECTOR_ROUTES_MAX_CELL": "7"}) == Limits(
        seconds=5, cell=7
    )
    monkeypatch.setenv("DEFECTOR_ROUTES_MAX_ROWS", "2")
    found = read_table(b"date,place\n2013,a\n2014,b\n2015,c\n")
    assert len(found.rows) == 2
    assert "set DEFECTOR_ROUTES_MAX_ROWS" in found.problems["message"].item()


@pytest.mark.parametrize("text", ["many", "0", "-1", "1.5"])
def test_a_limit_that_is_no_number_is_told(text: str) -> None:
    with pytest.raises(UnusableFile, match="DEFECTOR_ROUTES_MAX_ROWS is"):
        limits_set({"DEFECTOR_ROUTES_MAX_ROWS": text})
