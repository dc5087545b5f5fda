"""A desk on SQLite; what holds on PostgreSQL is proved for the storage itself."""

import pytest

from tests.register.desk import Desk


@pytest.fixture
def desk(tmp_path, sqlite_template):
    desk = Desk.at(sqlite_template, tmp_path)
    yield desk
    desk.close()
