"""What kind of cell a text is: a date, a number, an address, or words; and its shape."""

from __future__ import annotations

import re

WITHOUT_BLANKS = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
"""The letters of Thai, Lao, Burmese, Khmer, kana and Han, whose words have no blanks between them, for a class of a pattern."""
_RUNS = ((re.compile(r"\d+"), "9"), (re.compile(r"[^\W\d_]+"), "a"))
_DIGIT = re.compile(r"\d")
_KINDS = (
    ("date", re.compile(r"\s*(\d{4}-\d\d?(-\d\d?)?|\d{1,2}[./]\d{1,2}[./]\d{2,4})\S*\s*")),
    ("number", re.compile(r"\s*+[-+]?\d[\d., ]*+\s*+")),
    ("url", re.compile(r"\s*(?:https?://|www\.)\S+\s*")),
)


def kind(cell: str) -> str:
    """Tell whether a cell is a date, a number or an address; blank for other text.

    >>> kind("2013-05-27"), kind("1,250.5"), kind("https://un.org/a"), kind("9 people")
    ('date', 'number', 'url', '')
    """
    return next((name for name, pattern in _KINDS if pattern.fullmatch(cell)), "")


def digit_shape(cell: str) -> str:
    """Give the shape of a cell: each digit as 9.

    >>> digit_shape("TH-42, 2013")
    'TH-99, 9999'
    """
    return _DIGIT.sub("9", cell)


def run_shape(cell: str) -> str:
    """Give the shape of a cell: each run of digits as 9, each run of letters as a, every other character as it is.

    >>> run_shape("TH-42, 2013 (Luang Namtha)")
    'a-9, 9 (a a)'
    """
    for run, sign in _RUNS:
        cell = run.sub(sign, cell)
    return cell
