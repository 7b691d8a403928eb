"""The places that bear a name, asked of the real index."""

from __future__ import annotations

import pytest

from geo.places import SqliteGazetteer
from geo.places.borne import borne


@pytest.mark.parametrize(
    ("name", "place", "method"),
    [
        ("Hyesan", "Hyesan", "overlay"),
        ("Hyesan City", "Hyesan", "overlay"),  # without its kind
        ("圖們", "Tumen", "overlay"),  # in traditional characters
        ("Ch'angch'un", "Changchun", "overlay"),
        ("창무현", "Zhangwu", "generated"),  # the Korean reading of 彰武县
    ],
)
def test_a_name_is_found_as_it_is_or_by_a_looser_form_or_by_rule(
    name: str, place: str, method: str, gazetteer: SqliteGazetteer
) -> None:
    assert [(one.name, one.method) for one in borne(name, gazetteer)][:1] == [(place, method)]


def test_what_nothing_bears_is_empty(gazetteer: SqliteGazetteer) -> None:
    assert borne("Zzorp", gazetteer) == ()
