r"""The one encoder that every text of a file passes on its way to a map.

Folium and streamlit-folium render what they are given as templates, evaluate it as a script and edit it with
regular expressions. So data crosses that boundary as JSON in which every character that means something to any of
them is a ``\uXXXX`` escape, inside strings, where only a JSON reader turns it back; the map's script then sets it as
text and never as HTML.
"""

from __future__ import annotations

import json
import re

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_UNSAFE = re.compile(r"""\\u[0-9a-f]{4}|\\["\\/bfnrt]|[^A-Za-z0-9 .,:;/()+\-]""")
_SHORT = {
    '\\"': '"',
    "\\\\": "\\",
    "\\/": "/",
    "\\b": "\b",
    "\\f": "\f",
    "\\n": "\n",
    "\\r": "\r",
    "\\t": "\t",
}


def script_json(value: object) -> str:
    r"""Encode a value as JSON that is plain ASCII, and inert as HTML, JavaScript, Jinja template and format string.

    >>> print(script_json({"a": "{{ x }}"}))
    {"a":"\u007b\u007b x \u007d\u007d"}

    Raises ``ValueError`` for NaN and infinities, which JSON has not.
    """
    text = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return _STRING.sub(lambda found: '"' + _UNSAFE.sub(_escape, found.group()[1:-1]) + '"', text)


def _escape(found: re.Match[str]) -> str:
    token = found.group()
    if token.startswith("\\u"):
        return token
    return f"\\u{ord(_SHORT.get(token, token)):04x}"
