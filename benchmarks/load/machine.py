"""What it was measured on: figures without it say nothing."""

import os
import platform
import sqlite3
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from tests.postgres import Postgres

PACKAGES = ("slack-bolt", "slack-sdk", "SQLAlchemy", "SQLModel", "uvicorn", "aiohttp", "psycopg")


def lines(server: Postgres) -> list[str]:
    """Two lines of Markdown."""
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    cores = len(os.sched_getaffinity(0))
    return [
        f"{datetime.now(UTC):%d %b %Y}, {cores} cores of {_processor()}, {platform.system()},"
        f" Python {platform.python_version()}.",
        f"{versions}; SQLite {sqlite3.sqlite_version}, PostgreSQL {_postgres(server)}"
        " (its commits without fsync).",
    ]


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _postgres(server: Postgres) -> str:
    plain = make_url(server.url(server.template)).set(drivername="postgresql")
    with psycopg.connect(plain.render_as_string(hide_password=False)) as connection:
        return connection.info.parameter_status("server_version") or ""
