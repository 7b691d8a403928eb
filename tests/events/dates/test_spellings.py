"""Dates with what stands around them and tells no day, each as a person would write it without."""

from __future__ import annotations

import pytest

from geo.events.dates.forms import DateRules
from geo.events.dates.order import read_dates

RULES = DateRules()


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("in May 2013|In May, 2013|sometime in May 2013|during May 2013|im Mai 2013|en mayo de 2013|mayo de 2013|в мае 2013 года|"
         "2013-05-xx|2013-05-XX|2013-05-??|??/05/2013|00/05/2013|xx.05.2013|‘13년 5월|5.0 2013.0|5월 2013년|tháng 5 năm 2013|"
         "tháng 5/2013|พฤษภาคม 2556|พ.ค. 2556|2013.5월|May 2013 (exact date unknown)|2013-05 (day unknown)|2013년 5월 (날짜 미상)"), "2013-05"),
        (("In 2013|sometime in 2013|2013.0|2013-xx-xx|2013-??|??/??/2013|2013*|2013 г.|2013 год|Juche 102|Juche 102 (2013)|"
         "2013 (Juche 102)|B.E. 2556|2556 BE|2013 (month unknown)|Unknown (2013)"), "2013"),
        ("5월 27일(2013)|27.05.2013 r.|night of 27 May 2013|2013-05-27 (time unknown)|27 May 2013*|27 May 2013[1]|27 May 2013 [a]|27 May 2013¹|27 May 2013†|27/05/2013**", "2013-05-27"),
        (("the 27th of May 2013|on 27 May 2013|on the 27th of May, 2013|27 de mayo de 2013|el 27 de mayo del 2013|le 27 mai 2013|"
         "am 27. Mai 2013|27 мая 2013 г.|27.05.2013г.|27.05.2013 года|27 tháng 5 năm 2013|ngày 27 tháng 5, 2013"), "2013-05-27"),
        ("1er mai 2013|le 1er mai 2013|1º de mayo de 2013", "2013-05-01"),
        ("fév. 2013|fevrier 2013", "2013-02"),
        ("27 May 2013 (Mon)|27 May 2013 (Monday)|2013年5月27日（星期一）|2013년 5월 27일 (월요일)|2013.5.27(월)", "2013-05-27"),
        ("27/V/2013|27.V.2013|27 V 2013|27-v-2013", "2013-05-27"),
        ("3/XII/2013", "2013-12-03"),
        (("2013년 5월 27일 새벽|2013년 5월 27일 밤|2013년 5월 27일 오전|2013년 5월 27일 오후|2013年5月27日晚|2013年5月27日凌晨|"
         "2013年5月27日上午|2013-05-27 새벽|27 May 2013 (morning)|27 May 2013, evening|morning of 27 May 2013|"
         "the night of May 27, 2013"), "2013-05-27"),
        ("2013-05-27 24:00|2013-05-27T24:00:00|27 May 2013 24:00", "2013-05-27"),
        ("27일 5월 2013년|27日 5月 2013年|27.0 5.0 2013.0|27 5.0 2013.0|2013.0-05-27|2013년-05-27", "2013-05-27"),
        (("27 พฤษภาคม 2556|27 พ.ค. 2556|วันที่ 27/5/2556|27 พฤษภาคม พ.ศ. 2556|27 พฤษภาคม 2556 (2013)|๒๗ พฤษภาคม ๒๕๕๖|"
         "27 พฤษภาคม 2013"), "2013-05-27"),
    ],
)  # fmt: skip
def test_a_date_is_read_without_what_stands_around_it(texts: str, expected: str) -> None:
    for text in texts.split("|"):
        assert read_dates([text], RULES).understood.values == {text: expected}, text


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("29 May 2013, 7 p.m.", "2013-05-29T19:00"),
        ("2013-05-29 19:12 (KST)", "2013-05-29T19:12+09:00"),
        ("on 29 May 2013 at 19:12", "2013-05-29T19:12"),
        ("2013년 5월 29일 밤 9시 30분", "2013-05-29T21:30"),
        ("2013년 5월 29일 새벽 3시", "2013-05-29T03:00"),
        ("2013年5月29日晚上9点", "2013-05-29T21:00"),
        ("2013年5月29日凌晨3点30分", "2013-05-29T03:30"),
    ],
)
def test_a_time_stays(text: str, moment: str) -> None:
    assert read_dates([text], RULES, moment=True).understood.values == {text: moment}


@pytest.mark.parametrize(
    "text",
    [
        "41421*", "41421 г.", "41421¹ people", "in 5", "on 10", "on 41421", "in May", "the 27th", "xx", "??", "xx/xx/xxxx", "05/xx/2013", "2013-xx-05", "2013년 밤", "May 2013 밤", "2013 晚", "since 2013 at night", "밤",
        "5월 밤", "27/VIIII/2013", "27/XIII/2013", "31/II/2013", "27 tháng 13 năm 2013", "27 May 2013 (Tue)", "2013-05-27 (Mon",
        "de 2013", "2013 in 5", "v2013", "1er", "2013-05-27 25:00", "27 พฤษภาคม 2556 (2014)", "[1]", "* 5",
    ],
)  # fmt: skip
def test_what_stands_around_no_date_makes_none(text: str) -> None:
    assert text in read_dates([text], RULES).understood.faults


@pytest.mark.parametrize(
    "text", ["2013년 5월 29일 밤 12시", "2013年5月29日晚上1点", "2013년 5월 29일 새벽 13시"]
)
def test_an_hour_of_the_night_that_may_be_of_the_next_day_is_not_read(text: str) -> None:
    assert text in read_dates([text], RULES, moment=True).understood.faults


@pytest.mark.parametrize(
    "text", ["27 May 2013 (exact date unknown)", "2013-05-27 (day unknown)", "unknown (A)"]
)
def test_a_day_that_is_said_not_to_be_known_is_none(text: str) -> None:
    assert text in read_dates([text], RULES).understood.faults
