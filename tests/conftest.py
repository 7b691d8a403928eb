"""What all tests share: the real index of place names, and the two real cases."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from geo.places import SqliteGazetteer, open_gazetteer
from geo.routes import Case, load_case
from geo.sealed import DATA_VARIABLE

# A case is built through every stage for each example, which takes tables their time.
settings.register_profile("search", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# A failed run must mean that a change broke something: the examples are the same each time. New ones are sought by hand:
# PROPERTIES=search make test.
settings.register_profile("ours", settings.get_profile("search"), derandomize=True)
settings.load_profile(os.environ.get("PROPERTIES", "ours"))

EVENTS = Path(__file__).parents[1] / "data" / "events"


@pytest.fixture(scope="session", autouse=True)
def _data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep nothing in the folder of the person who runs the tests, here and in the apps that they start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(DATA_VARIABLE, str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="session")
def gazetteer() -> SqliteGazetteer:
    return open_gazetteer()


@pytest.fixture(scope="session")
def laos(gazetteer: SqliteGazetteer) -> Case:
    return load_case({"laos.csv": (EVENTS / "laos-nine-2013.csv").read_bytes()}, gazetteer=gazetteer)


@pytest.fixture(scope="session")
def documented(gazetteer: SqliteGazetteer) -> Case:
    return load_case({"documented.csv": (EVENTS / "documented-cases.csv").read_bytes()}, gazetteer=gazetteer)
