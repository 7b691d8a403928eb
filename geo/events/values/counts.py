"""Numbers of people as they are written: with marks, units and words, in brackets, and as sums of men and women.

A number that is only a bound, or one of two, is none: what to write is said.
"""

from __future__ import annotations

import re
import unicodedata

from geo.events.values.number_words import number_in_words

_LONGEST = 80
"""No number is longer, and a pattern's time may grow with the square of a text's length."""
_MAX_PEOPLE = 10_000_000
"""More than any movement of people is reported to have."""
_PLACEHOLDERS = frozenset({999, 9999, 99_999, 999_999})
_PLAIN = re.compile(r"[+-]?\d+")
_WHOLE_FLOAT = re.compile(r"(\d+)[.,]0{1,2}")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}([,.' ’])\d{3}(?:\1\d{3})*")
_TOTAL = re.compile(r"(?:in total|total(?: of)?|총|모두|전체|합계|共|总共|總共|一共|合计|合計)\s*:?\s*(?=\S)")
_UNIT = re.compile(r"\s*(?:people|persons?|pax|individuals?|defectors?|refugees?|migrants?|men|women|children|adults|boys|girls|"
                   r"명|인|사람|人|名|个人|個人|位)$")  # fmt: skip
_ABOUT = re.compile(
    r"(?:about|around|approx\.?|approximately|circa|ca?\.|some|nearly|almost|roughly|est\.?|estimated|over|above|under|more than|"
    r"less than|fewer than|at least|at most|up to|min\.?|minimum|max\.?|maximum|[~∼≈<>≥≤]|약|대략|거의|최소|최대|적어도|많아야|"
    r"约|約|大约|大約|至少|最少|最多|超过|超過|近|将近|將近|不到|不足)\s*(\d+)|"
    r"(\d+)\s*(?:people|persons?|명|인|人|名)?\s*(?:\+|여|余|餘|多|or more|or so|plus|이상|이하|미만|가량|정도|안팎|내외|左右|"
    r"以上|以下|上下)\s*(?:people|persons?|명|인|人|名)?"
)
_RANGE = re.compile(r"(\d+)\s*(?:명|인|人|名)?\s*(?:-|–|~|to|or|/|至|到|에서)\s*(\d+)")
_VAGUE = re.compile(r"(?:several|many|few|a few|some|various|numerous|dozens?|scores|hundreds|thousands|a group|group|family|families|"
                    r"a couple|couple|가족|일가족|여러|다수|일부|몇|몇몇|수|수십|수백|数|數|数十|數十|数百|數百|几|幾|几十|幾十|若干|多|一些)(?: of)?")  # fmt: skip
_MARKED = re.compile(r"(.+?)\s*(?:\(\?\)|\[\w{1,2}\]|[?*†‡#]+)")
_BRACKETED = re.compile(r"([^()]+?)\s*\(([^()]+)\)")
# Possessive, so that no row of digits is parted in every way.
_SHARE = re.compile(
    r"(?!and\b)(?:(?:\d++|one|two|three|four|five|six|seven|eight|nine|all|incl\.?|including|of whom|of them|and|are|were|"
    r"m|f|males?|females?|m[ae]n|wom[ae]n|boys?|girls?|child|children|kids?|minors?|infants?|bab(?:y|ies)|teenagers?|adults?|"
    r"남자|여자|남성|여성|남|여|녀|아동|어린이|아이|미성년자|청소년|성인|포함|중|명|은|는|男性|女性|男|女|儿童|兒童|孩子|未成年人|成人|"
    r"包括|含|其中|名|人)[\s,:;·]*)+"
)
_SAYS_DIGITS = "not a whole number; write digits, such as 9, and put words into the note"

_CLASSES = {
    "male": "m male males 남 남자 남성 男 男性 男子",
    "female": "f female females 여 여자 여성 녀 女 女性 女子",
    "man": "man men",
    "woman": "woman women",
    "boy": "boy boys",
    "girl": "girl girls",
    "adult": "adult adults 성인 어른 成人 大人",
    "child": "child children kid kids minor minors infant infants baby babies 아동 어린이 아이 미성년자 儿童 兒童 孩子 小孩 未成年人",
}
_CLASS_OF = {name: each for each, names in _CLASSES.items() for name in names.split()}
_APART = (
    frozenset({"male", "female"}),
    frozenset({"man", "woman", "boy", "girl"}),
    frozenset({"man", "woman", "child"}),
    frozenset({"adult", "child"}),
)
"""Sets of classes that nobody is in two of; “4 women, 2 adults” may be four people."""
_NOUN = "|".join(sorted(_CLASS_OF, key=len, reverse=True))
_FEW = "an?|one|two|three|four|five|six|seven|eight|nine|ten|한|두|세|네|一|二|两|三|四|五"
_NEXT = r"(?:[\s,;/+&·、]|\band\b|및|와|과)*"
_SUM_BEFORE = re.compile(rf"(\d+|{_FEW})\s*({_NOUN})(?![a-z]){_NEXT}")
_SUM_AFTER = re.compile(rf"({_NOUN})\s*:?\s*(\d+)\s*(?:명|인|人|名)?{_NEXT}")


def read_count(text: str) -> tuple[int, str]:
    """Read a number of people: an integer from 0 to 10,000,000.

    Takes stripped, non-blank text. Returns the number; and blank, ``number-form`` or ``sum`` for how it was written, or “=” and a
    sentence where it is in doubt. Raises ``ValueError`` with a sentence that says what is allowed.

    >>> read_count("9"), read_count("1,234"), read_count("4M 5F"), read_count("9?")[0]
    ((9, ''), (1234, 'number-form'), (9, 'sum'), 9)
    """
    if len(text) > _LONGEST:
        raise ValueError(f"not a whole number, by its length; {_SAYS_DIGITS.partition('; ')[2]}")
    plain = _PLAIN.fullmatch(text) is not None and text.isascii()
    value, how = (int(text), "") if plain else _written(_folded(text))
    if value < 0:
        raise ValueError(
            f"not a number of people (a placeholder?); leave the cell blank, or write 0 to {_MAX_PEOPLE:,}"
        )
    if value > _MAX_PEOPLE:
        raise ValueError(f"not a number of people; write 0 to {_MAX_PEOPLE:,}")
    if value in _PLACEHOLDERS and not how.startswith("="):
        return value, f"=read as {value} (a placeholder?); leave the cell blank if nothing is known"
    return value, how


def _folded(text: str) -> str:
    """Fold case and width; a small figure after a number leads to a footnote, and is no digit of it."""
    bare = text[:1] + "".join("*" if unicodedata.category(sign) == "No" else sign for sign in text[1:])
    return unicodedata.normalize("NFKC", bare).casefold().strip()


def _written(text: str) -> tuple[int, str]:
    """Read a number that is not plain digits."""
    if (number := _one(text)) is not None:
        return number, "number-form"
    if (number := _sum(text)) is not None:
        return number, "sum"
    if found := _BRACKETED.fullmatch(text):
        number = _one(found[1])
        if number is not None and _says_no_more(found[2].strip(), number):
            return number, "number-form"
    if (found := _MARKED.fullmatch(text)) and (number := _one(found[1])) is not None:
        return (
            number,
            f"=read as {number}, though a mark stands beside it; write {number} alone if that is right",
        )
    raise ValueError(_why_none(text))


def _one(text: str) -> int | None:
    """Read a single number, with or without a unit; None for what is none."""
    bare = _TOTAL.sub("", text, count=1) if _TOTAL.match(text) else text
    bare = _UNIT.sub("", bare).strip()
    if _PLAIN.fullmatch(bare):
        return int(bare)
    if found := _WHOLE_FLOAT.fullmatch(bare):
        return int(found[1])
    if _THOUSANDS.fullmatch(bare):
        return int(re.sub(r"\D", "", bare))
    return number_in_words(bare)


def _says_no_more(more: str, number: int) -> bool:
    """Whether what stands in brackets is the same number again, or who is among them."""
    same = _one(more)
    if same == number:
        return True
    if number_in_words(more) is not None:
        return False
    total = _sum(more)
    if total is not None:
        return total == number
    # “(10)” after 9 is another number; “(3 children)” is a share.
    named = _PLAIN.fullmatch(more) is None and _SHARE.fullmatch(more) is not None
    return named and all(int(digits) <= number for digits in re.findall(r"\d+", more))


def _sum(text: str) -> int | None:
    """Add up men and women, or adults and children; None for what is no such list."""
    before, after = _SUM_BEFORE.findall(text), _SUM_AFTER.findall(text)
    whole = (_is_all(_SUM_BEFORE, text), before), (_is_all(_SUM_AFTER, text), [pair[::-1] for pair in after])
    pairs = next((pairs for fits, pairs in whole if fits and len(pairs) > 1), [])
    classes = [_CLASS_OF[noun] for _, noun in pairs]
    apart = len(set(classes)) == len(classes) and any(set(classes) <= kinds for kinds in _APART)
    return sum(_few(number) for number, _ in pairs) if pairs and apart else None


def _is_all(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.sub("", text) == ""


def _few(number: str) -> int:
    return 1 if number in ("a", "an") else int(number) if number.isdigit() else number_in_words(number) or 0


def _why_none(text: str) -> str:
    bare = _UNIT.sub("", text).strip()
    if found := _ABOUT.fullmatch(text) or _ABOUT.fullmatch(bare):
        return (
            f"not one number; write {found[1] or found[2]} if that will do, and put the words into the note"
        )
    if found := _RANGE.fullmatch(bare):
        return f"not one number; write {found[1]} or {found[2]}, and put the other into the note"
    if _VAGUE.fullmatch(bare):
        return "not one number; write digits if it is known, else leave the cell blank, and put the words into the note"
    return _SAYS_DIGITS
