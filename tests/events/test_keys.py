from __future__ import annotations

import pytest

from geo.events.keys import key_of, without_key


@pytest.mark.parametrize(
    ("header", "base", "key"),
    [
        ("Sex (1=male; 2=female)", "Sex", {"1": "male", "2": "female"}),
        ("kind [A: arrest | B: return to China]", "kind", {"A": "arrest", "B": "return to China"}),
        ("Status", "Status", {}),
        ("Time: local", "Time: local", {}),
        ("a=1 b=", "a=1 b=", {}),
        ("1=a, 1=b", "1=a, 1=b", {}),
    ],
)
def test_a_key_and_what_is_before_it(header: str, base: str, key: dict[str, str]) -> None:
    assert (without_key(header), key_of(header)) == (base, key)


def test_a_long_header_takes_no_time() -> None:
    assert key_of("a=" * 100_000) == {}
