from __future__ import annotations

import math

import pandas as pd
import pytest

from geo.places.mention import Mention, read_mentions, read_told


def test_cells_are_stripped_and_missing_ones_are_blank() -> None:
    table = pd.DataFrame({"name": [" Hyesan ", None], "country": ["KP", math.nan], "precision": ["Town", ""]})
    assert read_mentions(table) == [
        Mention("Hyesan", "KP", "town", None, None),
        Mention("", "", "", None, None),
    ]


def test_coordinates_off_the_globe_are_none() -> None:
    table = pd.DataFrame({"name": ["a", "b", "c"], "lat": [18, 91, "x"], "lon": [-180, 0, 200]})
    assert [(one.lat, one.lon) for one in read_mentions(table)] == [(18.0, -180.0), (None, 0.0), (None, None)]


def test_without_names_it_says_which_columns_there_are() -> None:
    with pytest.raises(ValueError, match=r"\['place'\]"):
        read_mentions(pd.DataFrame({"place": ["Hyesan"]}))


def test_group_and_order_may_be_missing() -> None:
    (told,) = read_told(pd.DataFrame({"name": ["Hyesan"]}))
    assert told.group == ""
    assert math.isnan(told.order)
    (told,) = read_told(pd.DataFrame({"name": ["Hyesan"], "group": [" g "], "order": ["2"]}))
    assert told == ("g", 2.0)


def test_a_broken_character_can_be_held_by_a_column_of_text() -> None:
    (mention,) = read_mentions(pd.DataFrame({"name": ["Seo\ud800ul"]}, dtype=object))
    assert mention.name == "Seo?ul"
