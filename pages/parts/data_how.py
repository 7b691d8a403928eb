"""How a file was read: its encoding, separator, quotes, sheet, header line and order of day and month, each of them changeable."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from geo.events import ENCODING_NAMES, ENCODINGS, Readings, ReadOptions, Table, sheet_names
from pages.parts.session import Session, session

_DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_QUOTINGS = {
    "doubled": '"…", doubled inside',
    "escaped": '"…", \\" inside',
    "single": "'…'",
    "none": "none: a quote is text",
}
_ORDERS = {"dmy": "day first", "mdy": "month first", "ymd": "year first"}
_ENDS = {"\n": "LF", "\r\n": "CR LF", "\r": "CR", "mixed": "mixed"}


def show_how(now: Session, ident: str, table: Table | None, data: bytes) -> None:
    """Say how the file of these bytes was read, and let it be read another way; ``table`` is None when it could not be."""
    st.subheader("How it was read", anchor=False)
    if table is not None:
        st.text(_words(table))
    options = now.readings.of(ident)
    dialect = table.dialect if table is not None else None
    sheets = dialect.sheets if dialect else sheet_names(data)
    with st.container(horizontal=True):
        if sheets:
            _choose(ident, "sheet", "Sheet", {sheet: sheet for sheet in sheets}, options)
        else:
            _choose(ident, "encoding", "Encoding", {one: ENCODING_NAMES[one] for one in ENCODINGS}, options)
            _choose(ident, "delimiter", "Separator", _DELIMITERS, options)
            _choose(ident, "quoting", "Quotes round cells", _QUOTINGS, options)
        _choose_header(ident, options, table)
        _choose(ident, "order", "Day and month in dates", _ORDERS, options)
    if options.cells:
        st.caption(
            f"{len(options.cells):,} {'cell is' if len(options.cells) == 1 else 'cells are'} mended. Another separator, quote, sheet or header line moves the rows, and drops them; "
            "undo brings them back."
        )
    if dialect and (dialect.preamble or dialect.footer):
        outside = len(dialect.preamble) + len(dialect.footer)
        with st.expander(f"{outside:,} {'line' if outside == 1 else 'lines'} outside the table"):
            st.code("\n".join((*dialect.preamble, *dialect.footer)), language=None)


def _words(table: Table) -> str:
    how = table.dialect
    at = ", ".join(str(line) for line in how.header) or "none"
    what = (
        f"Sheet “{how.sheet}” of {len(how.sheets)}"
        if how.sheets
        else f"{ENCODING_NAMES.get(how.encoding, how.encoding)}, cells parted by {_DELIMITERS.get(how.delimiter, how.delimiter)}, "
        f"quote {how.quote or 'none'}, line ends {_ENDS.get(how.line_end, how.line_end)}"
    )
    return f"{what}; names of columns on line {at}; {len(table.rows):,} {'row' if len(table.rows) == 1 else 'rows'} of {len(table.rows.columns):,} {'column' if len(table.rows.columns) == 1 else 'columns'}."


def _choose(ident: str, field: str, label: str, words: Mapping[str, str], options: ReadOptions) -> None:
    key = f"w_data_{field}_{ident}"
    st.session_state[key] = getattr(options, field)
    st.selectbox(label, ("", *words), format_func=lambda one: words.get(one, one or "as found"), key=key,
                 on_change=_change, args=(ident, field, key), width=240)  # fmt: skip


def _choose_header(ident: str, options: ReadOptions, table: Table | None) -> None:
    key = f"w_data_header_{ident}"
    header = table.dialect.header if table is not None else ()
    lines = (*header, *table.rows.index[-1:].tolist()) if table is not None else ()
    found = options.header if options.header is not None else (*header, 0)[0]
    st.session_state[key] = found
    most = max(found, *lines, 1) if lines else None
    st.number_input("Line of the column names", min_value=0, max_value=most, step=1, key=key, on_change=_change,
                    args=(ident, "header", key), width=200, help="0: no line names the columns.")  # fmt: skip


def _change(ident: str, field: str, key: str) -> None:
    now = session()
    changed: Readings = now.readings.with_options(ident, **{field: st.session_state[key]})
    now.read_as(changed)
