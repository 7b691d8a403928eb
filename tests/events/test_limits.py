from __future__ import annotations

import pandas as pd

from geo.events.limits import Limits, reached, within


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
    assert problems == [reached(1, "2 columns of 3"), reached(2, "3 characters of 4", "a")]
