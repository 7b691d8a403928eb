"""A folded text of a date → the same date as other readers know it: without what stands around it and tells no day.

Taken off: “in”, “on” and “the” before a date with a year; marks of footnotes; the word for year after it; Spanish “de”;
the time of day in words, where a whole day stands before it. Written as numbers: months in Roman numerals, Vietnamese
dates, ``27.0 5.0 2013.0`` as programs write numbers in a column with blanks. Days that are written as not known (``xx``, ``??``, ``00``)
are left out, and 24:00 is the end of the day before it.
"""

from __future__ import annotations

import re

_UNSAID = r"(?:xx?|\?\??|00|__?|--)"
_DAY = r"\d{1,2}"
_HAS_YEAR = r"(?=.*?(?:(?<!\d)(?:1[5-9]|2[0-6])\d\d(?!\d)|['’]\d\d|\d[/.]\d{1,2}[/.]\d\d))"
_PARTS_OF_DAY = (
    "새벽|아침|오전|정오|낮|오후|저녁|밤|심야|凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚間|晚|夜里|夜裡|深夜|夜|"
    r"(?:in the )?(?:early )?(?:morning|afternoon|evening)|(?:at )?night|(?:at )?noon"
)
_WHOLE_DAY = (
    r"(?:[일日号號]|\d{4}[-/.]\s*\d{1,2}[-/.]\s*\d{1,2}\.?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|"
    r"\d(?:st|nd|rd|th)?\.?[-/ ](?:of )?[^\W\d_]+\.?,?[-/ ]\d{4}|[^\W\d_]\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})"
)
_MONTH = r"\d{4}(?:[-./]\s*\d{1,2})?|[^\W\d_]+\.? \d{4}|\d{4}[년年](?:\s*\d{1,2}[월月])?"
_NOT_KNOWN = (
    r"(?:exact )?(?:date|day|month)s? (?:is |are )?(?:not known|unknown|unclear|uncertain)|(?:정확한 )?(?:날짜|일자) (?:미상|불명)|"
    r"(?:具体)?日期不[详詳明]"
)
_SAME: tuple[tuple[str, str], ...] = (
    # Marks of footnotes, and brackets around a zone.
    (r"^(?!\d{5})(.*[\w.)])\s*(?:\*{1,3}|[†‡§]+|\[(?:\d{1,2}|[a-z])\])$", r"\1"),
    (r"\((z|utc|gmt|kst)\)$", r"\1"),
    (r"[ t]24:00(?::00)?$", ""),
    # What is not known, in words beside what is.
    (rf"^({_MONTH}),?\s*[(（\[](?:{_NOT_KNOWN})[)）\]]$", r"\1"),
    (
        r"^(.*\d)\s*[(（\[](?:(?:exact )?time (?:not known|unknown)|시각 미상|시간 미상|时间不详)[)）\]]$",
        r"\1",
    ),
    (r"^(?:unknown|date unknown|날짜 미상|日期不详)\s*[(（](\d{4}(?:[-./]\d{1,2})?)[)）]$", r"\1"),
    # Words around.
    (
        rf"^(?:(?:some ?time |at some point )?(?:in|on|during)|dated|im|am|en|em|le|el|nel|в)(?! or)(?: the)? {_HAS_YEAR}",
        "",
    ),
    (rf"^the (?={_DAY}(?:st|nd|rd|th)?\b){_HAS_YEAR}", ""),
    (
        rf"^(?:the )?(?:early )?(?:morning|afternoon|evening|night) of (?={_DAY} |\D+ {_DAY}\b.*){_HAS_YEAR}",
        "",
    ),
    (rf"({_WHOLE_DAY}),?\s*\(?(?:{_PARTS_OF_DAY})\)?$", r"\1"),
    (r"((?:^|\D)(?:\d{4}|\d\d))\s*(?:г\.?|года|году|год|year|r\.?)$", r"\1"),
    (r"\b1(?:er|o|°) (?=\D)", "1 "),
    (rf"({_DAY}) del? ([^\W\d_]+)(?: del?)? (\d{{4}})", r"\1 \2 \3"),
    (r"^([^\W\d_]+) del? (\d{4})$", r"\1 \2"),
    (r"^['’‘](?=\d\d\s*[년年])", ""),
    # Days and months that are not known.
    (rf"^(\d{{4}})([-/.]){_UNSAID}\2{_UNSAID}$", r"\1"),
    (rf"^(\d{{4}})([-/.])({_DAY})\2{_UNSAID}$", r"\1-\3"),
    (r"^(\d{4})[-/.](?:xx|\?\?)$", r"\1"),
    (rf"^{_UNSAID}([-/.]){_UNSAID}\1(\d{{4}})$", r"\2"),
    (rf"^{_UNSAID}([-/.])({_DAY})\1(\d{{4}})$", r"\3-\2"),
    (rf"^(\d{{4}})[./-]\s*({_DAY})\s*[월月]$", r"\1-\2"),
    (rf"^(\d{{4}})[./-]\s*({_DAY})\s*[-–~]\s*({_DAY})\s*[월月]$", r"\1. \2 ~ \3"),
    (rf"^({_DAY})[월月] ?({_DAY})[일日] ?[(（](\d{{4}})[)）]$", r"\3-\1-\2"),
    (r"^night of (?=\d)", ""),
    # Parts of a date that stood in columns of their own.
    (rf"^({_DAY})일 ({_DAY})월 (\d{{4}})년$", r"\3-\2-\1"),
    (rf"^({_DAY})월 (\d{{4}})년$", r"\2-\1"),
    (rf"^({_DAY})[日号號] ({_DAY})月 (\d{{4}})年$", r"\3-\2-\1"),
    (rf"^({_DAY})月 (\d{{4}})年$", r"\2-\1"),
    (rf"^({_DAY})(?:\.0)? ({_DAY})\.0 (\d{{4}})(?:\.0)?$", r"\3-\2-\1"),
    (rf"^({_DAY})\.0 (\d{{4}})(?:\.0)?$", r"\2-\1"),
    (r"^(\d{4})(?:\.0|[년年])(-\d\d(?:-\d\d)?)?$", r"\1\2"),
    # Vietnamese.
    (rf"^(?:ngày )?({_DAY}) tháng ({_DAY})(?:,? năm|,)? (\d{{4}})$", r"\3-\2-\1"),
    (rf"^tháng ({_DAY})(?:,? năm |,? |\s*[-/]\s*)(\d{{4}})$", r"\2-\1"),
)
_SUBSTITUTIONS = tuple((re.compile(pattern), other) for pattern, other in _SAME)
_PLAIN = re.compile(
    r"(?!00)\d{1,4}([-/.]) ?(?!00)\d{1,2}\1 ?(?!00)\d{1,4}\.?|\d{1,2} (?![ivx]+ )[a-z]{3,} \d{4}|"
    r"\d{4}[년年] ?\d{1,2}[월月] ?\d{1,2}[일日]"
)
"""The commonest texts, in which there is nothing to change: three quarters of the time are saved."""
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN_MONTH = re.compile(r"(\d{1,2})([-/. ])\s*([ivx]{1,4})\2\s*(\d{4})")


def plain_spelling(folded: str) -> str:
    """Write a folded text as a plainer one of the same date.

    >>> plain_spelling("in may 2013"), plain_spelling("27/v/2013"), plain_spelling("2013-05-xx")
    ('may 2013', '2013-5-27', '2013-05')
    """
    if _PLAIN.fullmatch(folded):
        return folded
    for pattern, other in _SUBSTITUTIONS:
        folded = pattern.sub(other, folded).strip()
    found = _ROMAN_MONTH.fullmatch(folded)
    if found is None or found[3] not in _ROMAN:
        return folded
    return f"{found[4]}-{_ROMAN.index(found[3]) + 1}-{found[1]}"
