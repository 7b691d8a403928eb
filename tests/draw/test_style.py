from __future__ import annotations

from itertools import combinations

import pytest

from geo.draw.style import LOOKS, script_style
from geo.events import EVENT_STATUSES


def test_every_status_of_an_event_and_the_inferred_leg_have_a_look() -> None:
    assert set(LOOKS) == {*EVENT_STATUSES, "inferred"}


@pytest.mark.parametrize(("one", "other"), list(combinations(EVENT_STATUSES, 2)))
def test_two_statuses_differ_by_dash_by_fill_and_by_colour(one: str, other: str) -> None:
    a, b = LOOKS[one], LOOKS[other]
    assert a.dash != b.dash
    assert a.fill != b.fill
    assert a.colour != b.colour


def test_looks_are_those_of_the_design() -> None:
    assert LOOKS["confirmed"].dash == ""
    assert {name: look.fill for name, look in LOOKS.items() if name != "inferred"} == {
        "confirmed": "full", "reported": "light", "claimed": "half", "contested": "split", "denied": "crossed",
        "unknown": "open",
    }  # fmt: skip
    assert (LOOKS["contested"].glyph, LOOKS["unknown"].glyph) == ("!", "?")
    assert LOOKS["contested"].second
    assert LOOKS["claimed"].word == "unverified"
    assert LOOKS["inferred"].word == "path unknown"


def test_the_script_is_given_every_look_as_plain_values() -> None:
    looks = script_style()["looks"]
    assert isinstance(looks, dict)
    assert looks["claimed"]["word"] == "unverified"
