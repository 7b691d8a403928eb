"""What every page stands in: configuration, the session and its link, the shared sidebar, and the choice of page."""

from contextlib import suppress
from functools import partial

import streamlit as st

from pages.parts.warm import wait_until_warm

wait_until_warm()

from pages.parts.chrome import ICON, full_window, style
from pages.parts.data_keep import keep_while, recall_columns
from pages.parts.place_keep import recall
from pages.parts.session import keep_widgets, read_link, session, write_link
from pages.parts.sidebar import choose_files
from pages.parts.work import PutAside

st.set_page_config(page_title="Transit routes", page_icon=ICON, layout="wide")

page = st.navigation(
    [
        st.Page("explore.py", title="Explore", icon=":material/map:", default=True),
        st.Page("places.py", title="Places", icon=":material/location_on:"),
        st.Page("data.py", title="Data", icon=":material/table:"),
    ]
)
now = session()
keep_while(now, partial(read_link, now, page.url_path))  # a step back in the browser takes back what is kept
keep_widgets(now)
style()
if now.asked.full and not page.url_path:
    full_window()
else:
    choose_files(now)
recall(now)
recall_columns(now)
with suppress(PutAside):  # the page says so itself
    page.run()
write_link(now)
