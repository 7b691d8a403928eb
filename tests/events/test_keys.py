from __future__ import annotations

import pytest

from geo.events.keys import key_of, without_key


@pytest.mark.parametrize(
    ("header", "base", "key"),
    [
        ("Sex (1=male; 2=female)", "Sex", {"1": "male", "2": "female"}),
        ("kind [A: arrest | B: return to China]", "kind", {"A": "arrest", "B": "return to China"}),
        ("상태（１＝확인、２＝부인）", "상태", {"1": "확인", "2": "부인"}),
        ("Status (confirmed=1, denied=2)", "Status", {"1": "confirmed", "2": "denied"}),
        ("Status (1-confirmed 2-denied)", "Status", {"1": "confirmed", "2": "denied"}),
        ("Date (2013-05-27 to 2013-06-01)", "Date (2013-05-27 to 2013-06-01)", {}),
        ("Date (dd-mm-yyyy)", "Date (dd-mm-yyyy)", {}),
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
