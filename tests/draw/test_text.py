"""The encoder: the value comes back whole, and nothing in between means anything to anybody."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.draw import script_json

MARKERS = [
    "{{ 7*191 }}",
    "{% x",
    "{# y",
    "${window.__xss=1}",
    "<img src=x onerror=window.__xss=1>",
    "a`b",
    "a\\b",
    "</script>",
    "a\u2028b",
]


@given(
    st.recursive(
        st.one_of(st.none(), st.integers(), st.text()),
        lambda inner: st.dictionaries(st.text(), inner) | st.lists(inner),
    )
)
def test_the_value_comes_back(value: object) -> None:
    assert json.loads(script_json(value)) == value


@pytest.mark.parametrize("marker", MARKERS)
def test_nothing_of_a_marker_is_left_but_escapes(marker: str) -> None:
    encoded = script_json([marker, {marker: marker}])
    bare = re.sub(r"\\u[0-9a-f]{4}", "", encoded)
    assert set(bare) <= set('[]{}",:') | set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ./()+-;"
    )
    assert "{{" not in encoded
    assert "{%" not in encoded
    assert "{#" not in encoded


@given(st.text())
def test_text_is_inert_ascii(text: str) -> None:
    inside = script_json(text)[1:-1]
    assert inside.isascii()
    assert inside.isprintable()
    assert not set(re.sub(r"\\u[0-9a-f]{4}", "", inside)) & set("&<>'\"`${}\\_%#")


def test_what_json_has_not_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        script_json(float("nan"))
