from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from geo.draw import charts, timeline_chart

ROOT = Path(__file__).parents[2]
ASKED = "import sys, geo.draw; print('altair' in sys.modules); geo.draw.timeline_spec(); print('altair' in sys.modules)"


def test_altair_is_met_only_when_a_chart_is_drawn() -> None:
    said = subprocess.run([sys.executable, "-c", ASKED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["False", "True"]


def test_a_chart_is_the_one_of_its_name() -> None:
    assert charts.timeline_spec() is timeline_chart.timeline_spec()
    assert charts.counts_spec() is timeline_chart.counts_spec()
    assert charts.timeline_spec() != charts.counts_spec()
