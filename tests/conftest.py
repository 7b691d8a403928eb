"""What all tests share: the real index of place names, and the two real cases."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from geo.places import SqliteGazetteer, open_gazetteer
from geo.routes import Case, load_case

# A case is built through every stage for each example, which takes tables their time.
settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ours")

EVENTS = Path(__file__).parents[1] / "data" / "events"


@pytest.fixture(scope="session")
def gazetteer() -> SqliteGazetteer:
    return open_gazetteer()


@pytest.fixture(scope="session")
def laos(gazetteer: SqliteGazetteer) -> Case:
    return load_case({"laos.csv": (EVENTS / "laos-nine-2013.csv").read_bytes()}, gazetteer=gazetteer)


@pytest.fixture(scope="session")
def documented(gazetteer: SqliteGazetteer) -> Case:
    return load_case({"documented.csv": (EVENTS / "documented-cases.csv").read_bytes()}, gazetteer=gazetteer)
