"""The start page: the map, what was known when, the filters, the evidence, and the list in step with the map."""

from pages.parts.explore import explore
from pages.parts.session import session

explore(session())
