"""Texts that no reader of names may stumble over: odd ones, and strategies for any."""

from __future__ import annotations

from hypothesis import strategies as st

ANY_TEXT = st.text(alphabet=st.characters(codec=None, exclude_categories=[]), max_size=40)
HANGUL_TEXT = st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=8)
PINYIN_TEXT = st.lists(
    st.sampled_from(("xi", "an", "shen", "yang", "er", "lü", "zhuang", "a", "ng", "hun")), max_size=12
).map("".join)
ODD = [
    "",
    " ",
    "-",
    "'",
    "\ud800",
    "길\udc00",
    "가" * 10_000,
    "a" * 10_000,
    "xian" * 2_500,
    "延" * 10_000,
    "ㄱㅏ",
    "Xi안",
    "가a",
]
