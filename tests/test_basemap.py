from __future__ import annotations

import os
from pathlib import Path

import pytest

from geo import basemap


def test_another_file_has_another_name_and_the_same_one_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "basemap.json"
    monkeypatch.setattr(basemap, "BASEMAP", file)
    names = []
    for text, changed in (("{}", 1_000), ("{}", 1_000), ("{}", 2_000), ("[1]", 2_000)):
        file.write_text(text, encoding="utf-8")
        os.utime(file, (changed, changed))
        names.append(basemap.basemap_name())
    assert names[0] == names[1]
    assert len(set(names)) == 3
    assert all(name.startswith("basemap.json?") for name in names)
