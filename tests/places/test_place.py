from __future__ import annotations

import pytest

from geo.places.place import own_name


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("Kaiyuan (Yunnan)", "Kaiyuan"),
        ("Jinping County", "Jinping"),
        ("Lao Cai City", "Lao Cai"),
        ("Luang Namtha town", "Luang Namtha"),
        ("County Cork", "County Cork"),
        ("Hyesan", "Hyesan"),
    ],
)
def test_what_tells_a_name_apart_is_left_out(name: str, own: str) -> None:
    assert own_name(name) == own
