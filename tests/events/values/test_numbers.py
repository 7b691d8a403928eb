from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events.values.counts import read_count
from geo.events.values.numbers import han_number, read_degrees, split_pair


@pytest.mark.parametrize(
    ("text", "axis", "value"),
    [
        ("37,34", "lat", 37.34), ("17.5°", "lat", 17.5), ("17.5 N", "lat", 17.5), ("17°30′N", "lat", 17.5), ("17 30 00 N", "lat", 17.5),
        ("N17°30'", "lat", 17.5), ("17°30'00\"S", "lat", -17.5), ("17:30:00", "lat", 17.5), ("W 102.5", "lon", -102.5),
        ("−17.5", "lat", -17.5), ("-17°30′", "lat", -17.5), ("북위 17도 30분", "lat", 17.5), ("동경 102도 30분", "lon", 102.5),
        ("东经102°30′", "lon", 102.5), ("17° 30.5' N", "lat", 17 + 30.5 / 60),
    ],
)  # fmt: skip
def test_degrees_are_read_in_every_common_form(text: str, axis: str, value: float) -> None:
    read, plain = read_degrees(text, axis)
    assert read == pytest.approx(value)
    assert not plain


@pytest.mark.parametrize(
    ("text", "axis", "why"),
    [
        ("north", "lat", "write the latitude"), ("17.5.3", "lat", "write the latitude"), ("17°60′", "lat", "write the latitude"),
        ("17.5°30′", "lat", "write the latitude"), ("106", "lat", "between −90 and 90"), ("180.01", "lon", "between −180 and 180"),
        ("102°E", "lat", "not swapped"), ("-17 S", "lat", "sign and a letter"), ("1_0", "lat", "write the latitude"),
        ("inf", "lon", "between"), ("-999", "lat", "a placeholder"), ("9999", "lon", "a placeholder"), ("106", "lat", "swapped"), ("1" * 100, "lon", "by its length"), ("N 17 N", "lat", "write the latitude"),
    ],
)  # fmt: skip
def test_what_is_no_number_of_degrees_is_refused(text: str, axis: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_degrees(text, axis)


FORMS = ("{d}°{m}′{s}″{h}", "{d} {m} {s} {h}", "{h}{d}°{m}'{s}\"", "{h} {d} {m} {s}", "{d}:{m}:{s}{h}", "{d}° {m}' {s}\" {h}",
         "{d}도 {m}분 {s}초 {h}")  # fmt: skip


@given(
    st.sampled_from(FORMS),
    st.integers(0, 179),
    st.integers(0, 59),
    st.integers(0, 59),
    st.sampled_from("NSEW"),
)
def test_degrees_minutes_and_seconds_read_back_within_one_second(
    form: str, d: int, m: int, s: int, h: str
) -> None:
    axis, degrees = ("lat", d % 90) if h in "NS" else ("lon", d)
    value = (degrees + m / 60 + s / 3600) * (-1 if h in "SW" else 1)
    read, _ = read_degrees(form.format(d=degrees, m=m, s=s, h=h), axis)
    assert abs(read - value) < 1 / 3600


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("37.3, 42.9", ("37.3", "42.9")), ("37.3 42.9", ("37.3", "42.9")), ("37,3; 42,9", ("37,3", "42,9")),
        ("37,3, 42,9", ("37,3", "42,9")), ("37,3 42,9", ("37,3", "42,9")), ("[37.3,42.9]", ("37.3", "42.9")),
        ("(37.3, -42.9)", ("37.3", "-42.9")), ("37.3/42.9", ("37.3", "42.9")), ("POINT (42.9 37.3)", ("37.3", "42.9")),
        ("17.96 102.61 170 4.5", ("17.96", "102.61")),
        ("17°58′N 102°37′E", ("17°58′N", "102°37′E")), ("102°37′E, 17°58′N", ("17°58′N", "102°37′E")),
        ("N17°58′ E102°37′", ("N17°58′", "E102°37′")), ("북위 17도 동경 102도", ("북위 17도", "동경 102도")),
        ("42.9", None), ("1, 2, 3", None), ("abc, def", None), ("106.5, 17", None), ("", None), ("1 " * 500, None),
    ],
)  # fmt: skip
def test_a_text_of_two_coordinates_is_split(text: str, pair: tuple[str, str] | None) -> None:
    assert split_pair(text) == pair


@given(
    st.floats(-90, 90).map(lambda x: round(x, 5)),
    st.floats(-180, 180).map(lambda x: round(x, 5)),
    st.sampled_from((", ", " ", ";", "/")),
)
def test_two_coordinates_in_one_cell_come_back(lat: float, lon: float, joint: str) -> None:
    pair = split_pair(f"{lat:.5f}{joint}{lon:.5f}")
    assert pair is not None
    assert (float(pair[0]), float(pair[1])) == (lat, lon)
    turned = split_pair(f"{lon:.5f}{joint}{lat:.5f}", lon_first=True)
    assert turned == pair


@given(st.text(max_size=40), st.sampled_from(("lat", "lon")))
def test_no_text_raises_anything_but_a_sentence(text: str, axis: str) -> None:
    for read in (read_count, lambda cell: read_degrees(cell, axis), split_pair):
        try:
            read(text)  # type: ignore[operator]
        except ValueError as error:
            assert len(str(error)) > 20  # noqa: PT017


@pytest.mark.parametrize(
    ("text", "number"), [("九", 9), ("十二", 12), ("二十五", 25), ("十百", None), ("", None), ("a", None)]
)
def test_chinese_numerals_are_read(text: str, number: int | None) -> None:
    assert han_number(text) == number
