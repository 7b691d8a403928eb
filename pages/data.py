"""How the open files were read: their columns, and everything that is wrong with them."""

from pages.parts.file_report import show_files
from pages.parts.session import session

show_files(session())
