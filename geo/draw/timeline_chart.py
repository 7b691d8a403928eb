"""The charts of a timeline, made by Altair once: what they look like never changes, only the tables behind them.

So the browser embeds a chart once and is sent data alone. Two charts: a row an event, and counts. Times are UTC throughout.
Every text of a file comes in as a cell of a table, and never as part of a chart.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import altair as alt

from geo.draw.style import AXIS_HEIGHT, HALO, HEAD_HEIGHT, LOOKS
from geo.draw.timeline_counts import STATUSES

_LABELS, _NUMBERS = 254, 64
_SHAPES = {"confirmed": "circle", "reported": "square", "claimed": "triangle-up", "unknown": "diamond",
           "denied": "M-1,-0.6L-0.6,-1L0,-0.4L0.6,-1L1,-0.6L0.4,0L1,0.6L0.6,1L0,0.4L-0.6,1L-1,0.6L-0.4,0Z"}  # fmt: skip
_TIMES = {"year": "%Y", "quarter": "%b %Y", "month": "%b %Y", "week": "%-d %b", "date": "%-d %b", "hours": "%H:%M",
          "minutes": "%H:%M", "seconds": "%H:%M:%S", "milliseconds": "%H:%M:%S"}  # fmt: skip
_FONT = '"Source Sans", sans-serif'
_INK, _FAINT = "#31333F", "#E6E6EA"


@cache
def timeline_spec() -> dict[str, Any]:
    """Give the Vega-Lite chart of events and reports."""
    layers = (
        _plain(),
        _background(),
        _picked(),
        _fading(),
        _bars(),
        _glyphs(),
        _spans(),
        _reports(),
        _shut_out(),
        _names(),
        *_now(),
    )
    return _finish(*layers, left=_LABELS)


@cache
def counts_spec() -> dict[str, Any]:
    """Give the Vega-Lite chart of counts by day, month or year."""
    return _finish(_plain(), _columns(), _shut_out(), *_now(), left=_NUMBERS)


def _finish(*layers: Any, left: int) -> dict[str, Any]:
    # The room around the plot is fixed, else it moves by a few pixels with what is drawn.
    whole = (
        alt.layer(*layers)
        .properties(
            autosize=alt.AutoSizeParams(type="none", contains="padding"),
            padding={"left": left, "right": 16, "top": HEAD_HEIGHT, "bottom": AXIS_HEIGHT},
            # Drawn as pictures are: the same for few events and for many, so that it is never embedded again.
            usermeta={"embedOptions": {"renderer": "svg"}},
        )
        .configure(
            font=_FONT,
            mark=alt.MarkConfig(aria=False),
            axis=alt.AxisConfig(labelFontSize=12, labelColor=_INK, aria=False),
        )
    )
    spec: dict[str, Any] = whole.configure_view(stroke=None).to_dict()
    return spec


def _named(name: str) -> Any:
    return alt.Chart(alt.NamedData(name=name))


def _x(field: str, *, axis: bool = False) -> Any:
    shown = alt.Axis(
        format=_TIMES, grid=True, gridColor=_FAINT, domainColor=_FAINT, tickColor=_FAINT,
        tickCount=alt.ExprRef("width / 90"), labelOverlap=True, labelFlush=False, title=None,
    )  # fmt: skip
    channel = alt.X(f"{field}:T", scale=alt.Scale(type="utc", nice=False), title=None)
    return channel.axis(shown) if axis else channel


def _y() -> alt.Y:
    scale = alt.Scale(paddingInner=0.0, paddingOuter=0.0)
    # A label is a cell of a table, and an axis would take it for a category.
    return alt.Y("r:O", scale=scale, sort="ascending", axis=None)


def _by_status(values: list[Any]) -> dict[str, Any]:
    return {"scale": alt.Scale(domain=list(STATUSES), range=values), "legend": None}


def _colour(kind: type[Any]) -> Any:
    return kind("s:N", **_by_status([LOOKS[status].colour for status in STATUSES]))


def _outline() -> alt.Stroke:
    return alt.Stroke(
        "s:N", **_by_status([LOOKS[status].second or LOOKS[status].colour for status in STATUSES])
    )


def _dash(status: str) -> list[float]:
    """Halve the dash of the map, since a bar's outline is thinner than a leg."""
    return [float(part) / 2 for part in LOOKS[status].dash.split()] or [1, 0]


def _params() -> tuple[alt.Parameter, ...]:
    """Let a drag mark a stretch of time, Ctrl and the wheel change the scale, and a drag with shift move along it.

    The wheel alone scrolls the page; a pinch on a touchpad comes as Ctrl and wheel.

    The brush goes as soon as the pointer moves without a button: what it left stands in the data, where a change of the
    filter by other means moves it too, and the bars below can be clicked again.
    """
    drag, move = (
        f"[pointerdown[{keys}event.shiftKey], window:pointerup] > window:pointermove!" for keys in ("!", "")
    )
    return (
        alt.selection_interval(
            name="brush", encodings=["x"], on=drag, translate=False, zoom=False, clear="pointermove[!event.buttons]",
            mark=alt.BrushConfig(fill=LOOKS["confirmed"].colour, fillOpacity=0.12, stroke=LOOKS["confirmed"].colour),
        ),
        alt.selection_interval(name="zoom", encodings=["x"], bind="scales", on=move, translate=move, zoom="wheel![event.ctrlKey]"),
        alt.selection_point(name="back", fields=["r"], on="dblclick", toggle="true", clear=False),
    )  # fmt: skip


def _pick(field: str) -> alt.Parameter:
    return alt.selection_point(
        name="pick", fields=[field], on="click[!event.shiftKey]", toggle="true", clear=False
    )


def _background() -> Any:
    """Draw every other row a little darker, over the whole width: what is clicked there is the row's event."""
    mark = _named("events").mark_rect(fill="#000000", height=alt.RelativeBandSize(band=1))
    shade = alt.when(alt.datum.r % 2 == 0).then(alt.value(0.035)).otherwise(alt.value(0))
    # Vega-Lite lets be clicked only what has a tooltip, be it an empty one.
    return mark.encode(y=_y(), fillOpacity=shade, tooltip=alt.value(None))


def _spans() -> Any:
    """Draw, unseen, all that a bar and its fading ends span, to be pointed at; and take every gesture."""
    mark = _named("events").mark_rect(clip=True, opacity=0, height=alt.RelativeBandSize(band=1))
    reach = mark.encode(x=_x("a"), x2="b:T", y=_y(), tooltip=_event_tip())
    return reach.add_params(*_params(), _pick("id"))


def _picked() -> Any:
    return (
        _named("pick")
        .mark_rect(fill=HALO, fillOpacity=0.55, height=alt.RelativeBandSize(band=1))
        .encode(y=_y())
    )


def _part(shift: float) -> alt.ExprRef:
    """Move a mark within its row: bars stand above, reports below."""
    return alt.ExprRef(f"bandwidth('y') * {shift}")


def _fading() -> Any:
    mark = _named("fades").mark_rect(
        clip=True, height=alt.ExprRef("max(bandwidth('y') * 0.5, 2.5)"), yOffset=_part(-0.17)
    )
    return mark.encode(
        x=_x("a"),
        x2="b:T",
        y=_y(),
        fill=_colour(alt.Fill),
        opacity=alt.Opacity("o:Q", scale=None, legend=None),
    )


def _bars() -> Any:
    # A day in decades would be thinner than a hair.
    wider = alt.ExprRef("max(0, 4 - scale('x', datum.sb) + scale('x', datum.sa))")
    mark = _named("events").mark_bar(
        clip=True,
        x2Offset=wider,
        height=alt.ExprRef("max(bandwidth('y') * 0.5, 2.5)"),
        yOffset=_part(-0.17),
        strokeWidth=1.6,
    )
    return mark.encode(
        x=_x("sa", axis=True),
        x2="sb:T",
        y=_y(),
        fill=_colour(alt.Fill),
        fillOpacity=alt.FillOpacity("f:Q", scale=None, legend=None),
        stroke=_outline(),
        strokeDash=alt.StrokeDash("s:N", **_by_status([_dash(status) for status in STATUSES])),
    )


def _event_tip() -> list[alt.Tooltip]:
    names = {"where": "Where", "when": "When", "what": "What", "s": "Status", "group": "Group"}
    return [alt.Tooltip(f"{field}:N", title=title) for field, title in names.items()]


def _glyphs() -> Any:
    mark = _named("events").mark_text(
        clip=True,
        opacity=alt.ExprRef("bandwidth('y') < 10 ? 0 : 1"),
        align="left",
        dx=4,
        fontSize=13,
        fontWeight="bold",
        yOffset=_part(-0.15),
        baseline="middle",
    )
    return mark.encode(x=_x("b"), y=_y(), text="g:N", color=alt.value(_INK))


def _beside() -> alt.ExprRef:
    """Spread the reports of a day over that day, and by three pixels each at least, so that none hides another whole."""
    share = "clamp(scale('x', datum.t + datum.w) - scale('x', datum.t), 3, 8)"
    return alt.ExprRef(f"datum.w ? (datum.k + 0.5) * {share} : datum.k * 3")


def _reports() -> Any:
    """Draw each report under its event's bar; those of one moment side by side, those that no longer stand hollow."""
    mark = _named("told").mark_point(
        clip=True,
        size=34,
        opacity=1,
        strokeWidth=1.3,
        xOffset=_beside(),
        yOffset=_part(0.27),
    )
    names = {"who": "Source", "s": "Stance", "said": "Said", "still": "Stands"}
    shape = alt.Scale(domain=list(_SHAPES), range=list(_SHAPES.values()))
    return mark.encode(
        x=_x("t"),
        y=_y(),
        shape=alt.Shape("s:N", scale=shape, legend=None),
        stroke=_outline(),
        fill=_colour(alt.Fill),
        fillOpacity=alt.when("datum.h").then(alt.value(1)).otherwise(alt.value(0)),
        tooltip=[alt.Tooltip(f"{field}:N", title=title) for field, title in names.items()],
    )


def _names() -> Any:
    mark = _named("events").mark_text(
        clip=False, align="left", baseline="middle", fontSize=12, limit=_LABELS - 12
    )
    return mark.encode(
        x=alt.value(4 - _LABELS), y=_y(), text="l:N", color=alt.value(_INK), tooltip=_event_tip()
    )


def _shut_out() -> Any:
    return _named("out").mark_rect(fill="#FFFFFF", fillOpacity=0.6, clip=True).encode(x=_x("a"), x2="b:T")


def _now() -> tuple[Any, ...]:
    """Draw the moment of knowledge, named at its head; and, unseen, both ends of the axis."""
    side = alt.ExprRef("scale('x', datum.t) > width / 2 ? 'right' : 'left'")
    within = alt.ExprRef("inrange(datum.t, domain('x')) ? 1 : 0")
    base = _named("now").encode(x=_x("t"))
    return (
        _named("span").mark_rule(opacity=0).encode(x=_x("t")),
        base.mark_rule(color=_INK, strokeWidth=1.5, clip=True),
        base.mark_text(
            clip=False, align=side, opacity=within, fontSize=12, fontWeight="bold", color=_INK
        ).encode(y=alt.value(-9), text="l:N"),
    )


def _plain() -> Any:
    """Draw nothing over the whole chart, to be clicked."""
    return _named("span").mark_rect(fillOpacity=0).encode(tooltip=alt.value(None))


def _columns() -> Any:
    axis = alt.Axis(grid=True, gridColor=_FAINT, domain=False, ticks=False, tickMinStep=1, title="events")
    names = {"when": "When", "s": "Status", "n": "Events"}
    return (
        _named("counts")
        .mark_rect(clip=True, stroke="#FFFFFF", strokeWidth=0.6)
        .encode(
            x=_x("a", axis=True),
            x2="b:T",
            y=alt.Y("lo:Q", axis=axis, scale=alt.Scale(zero=True)),
            y2="hi:Q",
            fill=_colour(alt.Fill),
            tooltip=[alt.Tooltip(f"{field}:N", title=title) for field, title in names.items()],
        )
        .add_params(*_params(), _pick("a"))
    )
