from __future__ import annotations

import re

import pytest

from geo.events.schema import COLUMN_OF, COLUMNS
from geo.events.values import CODE_OF_SHAPE, PARSERS


def parse(column: str, text: str) -> object:
    return PARSERS[COLUMN_OF[column].shape](text, COLUMN_OF[column])


@pytest.mark.parametrize(
    ("column", "text", "value"),
    [
        ("place", "Ayville", "Ayville"),
        ("date", "2013-05-09~", "2013-05-09~"),
        ("reported", "2013-05-29T19:12", "2013-05-29T19:12"),
        ("status", "Confirmed", "confirmed"),
        ("kind", "ARREST", "arrest"),
        ("reliability", "b", "B"),
        ("credibility", "6", "6"),
        ("sensitivity", "1", "1"),
        ("people", "0", 0),
        ("people", "221", 221),
        ("lat", "-90", -90.0),
        ("lat", "17.9667", 17.9667),
        ("lon", "180", 180.0),
        ("to_lon", "-179.5", -179.5),
    ],
)
def test_a_cell_that_keeps_its_columns_rule_is_read(column: str, text: str, value: object) -> None:
    assert parse(column, text) == value


@pytest.mark.parametrize(
    ("column", "text", "allowed"),
    [
        ("date", "27 May", "2013-05-27"),
        ("reported", "2013-05-29T99", "2013-05-29T19:12"),
        ("status", "probable", "confirmed, reported, claimed, denied, unknown"),
        ("status", "contested", "confirmed, reported, claimed, denied, unknown"),
        ("mode", "bicycle", "foot, road, rail, river, sea, air, unknown"),
        ("precision", "street", "town, region, country"),
        ("reliability", "G", "A to F"),
        ("credibility", "0", "1 to 6"),
        ("sensitivity", "5", "1 to 4"),
        ("people", "many", "digits"),
        ("people", "-1", "0 to"),
        ("people", "9.5", "whole number"),
        ("people", "99999999999999999999", "0 to"),
        ("lat", "106", "between −90 and 90"),
        ("lat", "north", "number of degrees"),
        ("lat", "nan", "between"),
        ("lon", "180.01", "between −180 and 180"),
        ("lon", "inf", "between"),
        ("release_after", "later", "2013-05-27"),
    ],
)
def test_a_cell_that_breaks_it_is_refused_with_what_is_allowed(column: str, text: str, allowed: str) -> None:
    with pytest.raises(ValueError, match=re.escape(allowed)):
        parse(column, text)


def test_every_shape_has_a_parser_and_every_shape_that_can_fail_has_a_code() -> None:
    shapes = {column.shape for column in COLUMNS}
    assert shapes == set(PARSERS)
    assert shapes - {"text"} == set(CODE_OF_SHAPE)
