from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import parse_extent
from geo.events.dates.phrases import read_text


def edtf(text: str) -> str:
    found = read_text(text)
    return "" if found is None else next(iter(found.by_order.values()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("about May 2013", "2013-05~"),
        ("c. 2013", "2013~"),
        ("~2013", "2013~"),
        ("2013년 5월경", "2013-05~"),
        ("约2013年5月", "2013-05~"),
        ("early May 2013", "2013-05-01~/2013-05-10~"),
        ("mid-May 2013", "2013-05-11~/2013-05-20~"),
        ("late Feb 2012", "2012-02-21~/2012-02-29~"),
        ("2013년 5월 초", "2013-05-01~/2013-05-10~"),
        ("2013年5月中旬", "2013-05-11~/2013-05-20~"),
        ("2013. 5. 초", "2013-05-01~/2013-05-10~"),
        ("2013/5/下旬", "2013-05-21~/2013-05-31~"),
        ("Anfang Mai 2013", "2013-05-01~/2013-05-10~"),
        ("mediados de junio de 2013", "2013-06-11~/2013-06-20~"),
        ("mi-mai 2013", "2013-05-11~/2013-05-20~"),
        ("2013년 5월 중순~6월 초", "2013-05-11~/2013-06-10~"),
        ("2013.5.10∼2013.5.27", "2013-05-10/2013-05-27"),
        ("2013-05-27 to 28", "2013-05-27/2013-05-28"),
        ("20130527-20130601", "2013-05-27/2013-06-01"),
        ("May 2013 (approx.)", "2013-05~"),
        ("by 29 May 2013", "../2013-05-29"),
        ("2013년 5월 27일 이전", "../2013-05-27"),
        ("since 2013-05-10", "2013-05-10/.."),
        ("10–27 May 2013", "2013-05-10/2013-05-27"),
        ("10-27 May 2013", "2013-05-10/2013-05-27"),
        ("May 10-27, 2013", "2013-05-10/2013-05-27"),
        ("27 May – 3 June 2013", "2013-05-27/2013-06-03"),
        ("between 10 May 2013 and 27 May 2013", "2013-05-10/2013-05-27"),
        ("from 3 May 2013 to 5 May 2013", "2013-05-03/2013-05-05"),
        ("2013년 5월 10일~27일", "2013-05-10/2013-05-27"),
        ("2013년 5월 10일부터 6월 2일까지", "2013-05-10/2013-06-02"),
        ("2013年5月10日至27日", "2013-05-10/2013-05-27"),
        ("10/5/2013 - 27/5/2013", "2013-05-10/2013-05-27"),
        ("May–June 2013", "2013-05/2013-06"),
        ("on or about 27 May 2013", "2013-05-27~"),
        ("2013년 가을경", "2013-09~/2013-11~"),
        ("2013년 5월 중순경", "2013-05-11~/2013-05-20~"),
        ("about 10-27 May 2013", "2013-05-10~/2013-05-27~"),
        ("about May 2013?", "2013-05%"),
        ("probably May 2013", "2013-05?"),
        ("May 2013 (?)", "2013-05?"),
        ("27/28 May 2013?", "2013-05-27?/2013-05-28?"),
        ("possibly before 2013", "../2012?"),
        ("2013년 5월 추정", "2013-05?"),
        ("May 2013 onwards", "2013-05/.."),
        ("27 May 2013 and after", "2013-05-27/.."),
        ("2013 -", "2013/.."),
        ("May 2013 –", "2013-05/.."),
        ("May 2013 - present", "2013-05/.."),
        ("from 2013 to the present", "2013/.."),
        ("2013년 5월부터 현재까지", "2013-05/.."),
        ("2013年5月至今", "2013-05/.."),
        ("before 2013", "../2012"),
        ("prior to 2013", "../2012"),
        ("before May 2013", "../2013-04"),
        ("before January 2013", "../2012-12"),
        ("prior to 27 May 2013", "../2013-05-27"),
        ("before 27 May 2013", "../2013-05-27"),
        ("by 2013", "../2013"),
        ("2013년 이전", "../2013"),
        ("2013年之前", "../2012"),
        ("before the 1990s", "../1989"),
        ("after 2012", "2013/.."),
        ("after December 2012", "2013-01/.."),
        ("after 27 May 2013", "2013-05-27/.."),
        ("since 2012", "2012/.."),
        ("2012年之后", "2013/.."),
        ("2012년 이후", "2012/.."),
        ("after spring 2013", "2013-06~/.."),
        ("after 9999", "9999/.."),
        ("since mid-May 2013", "2013-05-11~/.."),
        ("from late May 2013 to early June 2013", "2013-05-21~/2013-06-10~"),
    ],
)
def test_words_around_a_date_make_it_wider(text: str, expected: str) -> None:
    assert edtf(text) == expected
    assert parse_extent(expected)


@pytest.mark.parametrize(
    "text",
    [
        "about nine",
        "by train",
        "since then",
        "from Yanji to Beijing",
        "early",
        "1/2 people 2013",
        "probably",
        "about probably",
        "until present",
        "2 or 3 times in 2013",
        "2013-05-",
        "or later",
        "(?)",
        "in 5",
        "on 41421",
        "on 10",
        "about 20000",
        "since 41421",
        "20131 -",
        "41421?",
        "13 - 2012",
        "3-5 2013",
    ],
)
def test_words_without_a_date_make_none(text: str) -> None:
    assert edtf(text) == ""


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("27 May 2013 - 3 May 2013", "ends before"),
        ("by May", "without its year"),
        ("May -", "without its year"),
    ],
)
def test_what_is_no_interval_says_why(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        edtf(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "about",
                "early",
                "by",
                "2013",
                "May",
                "27",
                "5",
                "-",
                "–",
                "~",
                "/",
                "년",
                "월",
                "일",
                "to",
                "or",
                "before",
                "after",
                "week of",
                "first week of",
                "onwards",
                "?",
                "in",
                "xx",
                "spring",
                "13",
                "9999",
                "0001",
            ]
        ),
        max_size=6,
    ).map(" ".join)
)
def test_whatever_is_read_is_edtf(text: str) -> None:
    try:
        found = edtf(text)
    except ValueError:
        return
    assert not found or parse_extent(found)
