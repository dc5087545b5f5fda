"""Write a migration from the tables: `python -m storage.migrations 0001 tables`.

A revision that exists is written anew, which is right until it is released. Alembic sees neither
a changed WHERE of an index nor a changed CHECK: `tests/storage/test_migrate.py` says what to add.
"""

import sys

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from storage.migrate import MIGRATIONS


def generate(revision: str, name: str) -> None:
    """Put the differences between the migrations before this one and the tables into a file."""
    for old in MIGRATIONS.glob(f"versions/{revision}_*.py"):
        old.unlink()
    with create_engine("sqlite://").connect() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        command.upgrade(config, "head")
        command.revision(config, name, autogenerate=True, rev_id=revision)


if __name__ == "__main__":
    generate(*sys.argv[1:])
