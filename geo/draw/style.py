"""How everything looks, and the legend that explains it: the one place where colours and dashes are chosen.

Status is told three ways at once, by dash, colour, and a word or glyph, so that it survives greyscale,
colour-blindness and a cropped screenshot. Colours are from the set of Okabe and Ito (2008), the lighter ones darkened
until they stand out from the land by 3:1.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Look:
    """The look of one status: colours as #rrggbb, ``dash`` in pixels on and off, ``weight`` in pixels.

    ``second`` is the other colour of a line in two colours. ``fill`` is how a place is filled: full, light, half, split,
    crossed or open. ``word`` stands at a leg on the map, blank for none.
    """

    colour: str
    dash: str = ""
    weight: float = 3.5
    second: str = ""
    fill: str = "full"
    glyph: str = ""
    word: str = ""
    legend: str = ""


LOOKS = MappingProxyType(
    {
        "confirmed": Look("#0072B2", fill="full", legend="confirmed"),
        "reported": Look("#2C8CC9", dash="14 6", fill="light", legend="reported"),
        "claimed": Look("#B36B00", dash="6 6", fill="half", word="unverified", legend="claimed, unverified"),
        "contested": Look("#D55E00", dash="9 9", second="#3D3D3D", fill="split", glyph="!", word="contested",
                          legend="contested: told and denied"),
        "denied": Look("#8A6D8F", dash="1 7", weight=3, fill="crossed", glyph="×", word="denied", legend="denied"),
        "unknown": Look("#6B6B6B", dash="10 4 2 4", weight=2, fill="open", glyph="?", word="unknown",
                        legend="not known"),
        "inferred": Look("#5F5F5F", dash="1 6", weight=2, word="path unknown", legend="path unknown, joined by us"),
    }
)  # fmt: skip
"""Status, or ``inferred`` for the unseen way between two stops, to its look."""

COUNTRY_DASH = "1 8"
COUNTRY_LEGEND = "country known only: place and path are not"
END_LEGEND = "end of a leg"
DOUBT_LEGEND = "place not sure"
HALO = "#F0E442"
AXIS_HEIGHT, HEAD_HEIGHT = 26, 20
"""Pixels below and above the plot of a timeline."""
NEWS = "#A5005F"
"""What changed: a colour that no status has."""
NEWS_LEGEND = "changed since the stop before"


def script_style() -> dict[str, object]:
    """Give the looks as plain values for the map's script: status to camelless keys as in ``Look``."""
    return {
        "looks": {name: asdict(look) for name, look in LOOKS.items()},
        "countryDash": COUNTRY_DASH,
        "countryLegend": COUNTRY_LEGEND,
        "endLegend": END_LEGEND,
        "doubtLegend": DOUBT_LEGEND,
        "halo": HALO,
        "news": NEWS,
    }
