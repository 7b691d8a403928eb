"""Every name in the open files, with the place that was found for it, and why."""

from pages.parts.place_list import show_places
from pages.parts.session import session

show_places(session())
