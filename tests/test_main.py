"""The command line, as a person calls it: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from geo.__main__ import main

CASE = Path(__file__).parents[1] / "data" / "events" / "laos-nine-2013.csv"


def test_events_are_json_and_nothing_else_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["events", str(CASE), "--json"], ["events", str(CASE)]):
        assert main(arguments) == 0
        said = capsys.readouterr()
        assert len(json.loads(said.out)["events"]) == 12
        assert said.err == ""


def test_a_group_that_is_none_is_told_with_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["events", str(CASE), "--group", "Nobody"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["events"] == []
    assert "“Nobody”; groups: Nine from Laos, 2013; South Korean couple, 2013" in said.err


def test_a_file_that_is_not_there_is_told_by_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "none.csv")]) == 1
    assert "there is no file" in capsys.readouterr().err


def test_places_of_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "names.csv"
    file.write_text("name,country\nVientiane,\nnear the river,\n", encoding="utf-8")
    assert main(["places", str(file)]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert rows[1].startswith("Vientiane,17.96")
    assert rows[2] == "near the river,,,,,,0.0,none,"


def test_a_reader_that_stops_early_ends_it_quietly() -> None:
    command = f"{sys.executable} -m geo events {CASE} | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout == "{\n"
    assert done.stderr == ""


def test_a_range_that_ends_before_it_begins_is_told_and_no_traceback(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["events", str(CASE), "--from", "2014", "--to", "2013"])
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("error: ")


def test_a_file_is_never_written_over_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "own.csv"
    file.write_bytes(CASE.read_bytes())
    assert main(["export", str(file), str(file), "--protect", "none"]) == 2
    assert file.read_bytes() == CASE.read_bytes()
    assert "is the file that is read" in capsys.readouterr().err


def test_a_name_that_a_spreadsheet_would_run_is_defused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "names.csv"
    file.write_text("name\n=1+1\n", encoding="utf-8")
    assert main(["places", str(file)]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("'=1+1,")
