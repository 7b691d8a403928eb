from __future__ import annotations

from tests.pages.apps import said
from tests.pages.data_apps import with_files


def test_no_file_offers_templates() -> None:
    app = with_files()
    assert "No file is open" in said(app)
    assert "Templates" in said(app)
    assert not app.exception
