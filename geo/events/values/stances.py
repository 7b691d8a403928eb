"""A text → the stance that it says without a doubt: a word, or a word and who says it.

Whatever could take a stance back (a mark, a “not”, “partly”, a second stance) makes it none, so that a claim is never drawn as
confirmed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from geo.events.headers import fold_header
from geo.events.values.vocabulary import find_word

_LONGEST = 120
"""Characters of a stance with the words around it; what is longer is a text."""
# Letters, digits and what joins them; a question mark, a star, brackets or quotes may all mean that it is not so.
_BARE = re.compile(r"\w[\w\s-]*\.?")
_ADVERB = re.compile(r"(?:officially|independently|publicly|공식적으로|正式)\s*(?=\w)", re.IGNORECASE)
_BY = re.compile(r"(?P<said>\w[\w\s-]*?)\s+by\s+(?P<who>[\w\s.'’&-]+)", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?P<said>\w[\w\s-]*?)\s*(?:[,:;]\s*(?P<who>[^()]+)|\((?P<within>[^()]+)\)|\s[-–—]\s(?P<after>.+))"
)
_PARTLY = re.compile(r"\W*(?:partial(?:ly)?|partly|in part|half|부분|일부|部分)", re.IGNORECASE)

_OPEN = {
    "claimed": "presumed presumably suspected believed",
    "unknown": "pending possible possibly doubtful under_investigation under_review 조사중",
}
"""Words for stances that are said of much else too, so that no column is told by them."""
_OFFICE = (
    "foreign unification ministry minister government police embassy consulate court authorities authority official officials "
    "spokesman spokeswoman spokesperson immigration state local media family families relatives"
)
"""Words, capital or small, that may be who says it."""
_SMALL = frozenset({"the", "a", "of", "for", "and"})
_MORE = (
    "no not none nobody noone neither nor nothing never few only one some part anyone but without unknown unnamed however as to be "
    "although though later then yes maybe perhaps hearsay now soon today tomorrow true false wrong fake hoax mistaken retracted "
    "withdrawn revoked corrected monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december"
)
"""Words, capital or small, that make more of it than a name."""
_BODIES = frozenset(
    fold_header(name)
    for name in (
        "MOFA", "MFA", "MOU", "NIS", "UN", "UNHCR", "OHCHR", "IOM", "HRW", "Human Rights Watch", "Amnesty", "Amnesty International",
        "Yonhap", "Yonhap News", "Reuters", "AFP", "AP", "BBC", "CNN", "KBS", "MBC", "SBS", "YTN", "KCNA", "Xinhua", "TASS", "Kyodo",
        "NHK", "RFA", "VOA", "Daily NK", "NK News", "Chosun Ilbo", "JoongAng Ilbo", "Dong-A Ilbo", "Hankyoreh", "Korea Herald",
        "Korea Times", "Foreign Ministry", "Ministry of Foreign Affairs", "Unification Ministry", "Ministry of Unification",
        "Laos", "China", "Thailand", "Vietnam", "Mongolia", "Myanmar", "South Korea", "North Korea", "DPRK", "ROK", "Seoul", "Pyongyang",
        "Beijing", "Vientiane", "police", "government", "embassy", "외교부", "통일부", "법무부", "국정원", "국가정보원", "정부", "경찰", "대사관", "연합뉴스",
        "外交部", "统一部", "統一部", "政府", "警方", "大使馆", "大使館", "韩联社", "韓聯社", "新华社", "新華社",
    )
)  # fmt: skip
"""Who may stand after a comma or in brackets, where any other word may take the stance back."""
_ANSWERS = "yes no y n true false 예 네 아니오 아니요 是 否 はい いいえ oui non sí si ja nein да нет"
_SEVERAL = "contested disputed contradicted contradictory conflicting 논란 엇갈림 有争议 有爭議 争议 爭議"

_OPEN_WORDS = {fold_header(each): word for word, words in _OPEN.items() for each in words.split()}
_OFFICES, _NO_NAMES = frozenset(_OFFICE.split()), frozenset(_MORE.split())
_ANSWER, _OF_SEVERAL = frozenset(_ANSWERS.split()), frozenset(_SEVERAL.split())


def find_stance(text: str) -> str | None:
    """Find the stance that a text says without a doubt.

    >>> find_stance("Confirmed by MOFA"), find_stance("Confirmed?"), find_stance("not confirmed")
    ('confirmed', None, 'claimed')
    """
    if len(text) > _LONGEST:
        return None
    seen = _shown(text)
    shown = seen[found.end() :] if (found := _ADVERB.match(seen)) else seen
    if _BARE.fullmatch(shown) and (word := _word_of(shown)) is not None:
        return word
    if (found := _BY.fullmatch(shown)) and _is_somebody(found["who"]):
        return _word_of(found["said"])
    found = _BESIDE.fullmatch(shown)
    named = found is not None and fold_header(found["who"] or found["within"] or found["after"]) in _BODIES
    return _word_of(found["said"]) if found and named else None


def _word_of(text: str) -> str | None:
    return find_word(text, "status") or _OPEN_WORDS.get(fold_header(text))


def _shown(text: str) -> str:
    """Give a text as it looks: signs of one width, none that can't be seen."""
    seen = (sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    return "".join(seen).strip()


def _is_somebody(who: str) -> bool:
    """Whether words are a body that is known, or names that end in an office: any other name may be one of a doubt."""
    words = [word for word in who.replace("-", " ").split() if word not in _SMALL]
    office = bool(words) and words[-1].casefold().rstrip(".") in _OFFICES
    return fold_header(" ".join(words)) in _BODIES or (office and all(map(_may_be_a_name, words)))


def _may_be_a_name(word: str) -> bool:
    folded = word.casefold().rstrip(".")
    named = word[0].isupper() and folded not in _NO_NAMES and _word_of(word) is None
    return named or folded in _OFFICES


def why_no_stance(text: str, allowed: Sequence[str]) -> str:
    """Say what is wrong with a text that is no stance, and what to write."""
    use, folded = f"use one of {', '.join(allowed)}", fold_header(text)
    if folded in _ANSWER:
        return f"an answer, and the question is not known here: “no” may be claimed or denied; {use}"
    if folded in _OF_SEVERAL:
        return (
            f"what several sources make of an event, not the stance of one; give each source a row, and {use}"
        )
    if _PARTLY.match(text):
        return f"a stance on a part only; give what is confirmed a row, and what is not another, and {use}"
    if _word_of(text) is not None:
        return f"a stance with a mark beside it, which may take it back; {use}, without marks"
    return f"not a word of this column; {use}, and put other words into the note"
