"""The look of the pages themselves: a few rules of style, and the window that holds nothing but the map."""

import streamlit as st

# Drawn here, since an icon named by its name would be fetched from another host.
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M6 25C10 10 20 24 25 8" fill="none" '
    'stroke="#0072B2" stroke-width="4"/><circle cx="6" cy="25" r="4" fill="#D55E00"/><circle cx="25" cy="8" r="4" '
    'fill="#0072B2"/></svg>'
)

_STYLE = """<style>
.stMainBlockContainer {padding-top: 2.6rem; padding-bottom: 2rem;}
@media (max-width: 768px) {.stMainBlockContainer {padding-top: 4.4rem;}}
.st-key-evidence-title [data-testid="stText"], .st-key-place-title [data-testid="stText"] {font-size: 1.25rem; font-weight: 700;}
.st-key-map iframe {border-radius: 4px;}
/* Streamlit's own grey for captions and key names is too faint to read (contrast below 4.5:1). */
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] p, .stApp kbd {color: #4b5563; opacity: 1;}
[data-testid="stBaseButton-primary"] kbd {color: #fff;}
/* A window of a phone has hardly room for the map, and no keyboard: Back, Play and On in one row. */
@media (max-width: 640px) {.stApp button kbd {display: none;} .st-key-playback > .st-key-w_what {flex-basis: 100%;}}
[data-testid="stText"] {white-space: pre-wrap; overflow-wrap: anywhere;}
/* The brush of the timeline has a role and lets nobody give it a name: it is not there while nothing is dragged. */
.st-key-timeline g[class*="brush_brush"]:has(> path[d="M0,0h0v0h0Z"]) {display: none;}
</style>"""

_FULL = """<style>
[data-testid="stSidebar"], [data-testid="stHeader"], [data-testid="stSidebarCollapsedControl"],
[data-testid="stExpandSidebarButton"] {display: none;}
.stMainBlockContainer {padding: 0; max-width: none;}
.stMainBlockContainer > div > [data-testid="stVerticalBlock"], .stMainBlockContainer [data-testid="stVerticalBlock"] {gap: 0;}
/* The controls have a strip of their own: laid over the map, they hid the sources and whatever the map shows there. */
:root {--strip: 60px;}
@media (max-width: 1015px) {:root {--strip: 116px;}}
@media (max-width: 640px) {:root {--strip: 204px;}}
.st-key-map iframe {height: calc(100vh - var(--strip)); width: 100vw; border-radius: 0; display: block;}
.st-key-full-controls {position: fixed; left: 0; right: 0; bottom: 0; height: var(--strip); z-index: 10; width: auto; overflow: auto;
  justify-content: center; background: #fff; padding: 0 12px; border-top: 1px solid rgba(0, 0, 0, 0.16);}
.st-key-leave {position: fixed; right: 64px; top: 10px; z-index: 11; width: auto;}
@media (max-width: 640px) {.st-key-leave {top: auto; bottom: 8px; right: 8px;}
  .st-key-full-controls {justify-content: flex-start; padding-top: 10px;}}
</style>"""


def style() -> None:
    """Set the rules that all pages share. They hold no text of any file."""
    st.html(_STYLE)


def full_window() -> None:
    """Leave nothing in the window but the map."""
    st.html(_FULL)
