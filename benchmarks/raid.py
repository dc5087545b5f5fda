"""What it takes to bring a long RAID list in: seconds, peak memory, and how long others wait.

    python -m benchmarks.raid [--rows 20000] [--csv] [--keep FILE]

The file is the same each time. The import is a process of its own, beside one that keeps a message
whenever the last one is kept, as a running Rapport would.
"""

import argparse
import csv
import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook

from storage import migrate
from storage.database import Storage
from tests.storage.rows import event

ROOT = Path(__file__).parents[1]
CAST = ROOT / "tests" / "partnership" / "northwind_meridian.yaml"
PROGRAM = [sys.executable, "-c", "from handlers.cli import cli; cli()"]
HEADINGS = (
    *("Type", "Ref", "Title", "Description", "Owner", "Raised by", "Date raised", "Due date"),
    *("Status", "Priority", "Comments"),
)
TYPES = ("Risk", "Action", "Issue", "Decision")
PEOPLE = ("Priya Raman", "James Orton", "Claire Dubois", "Tom Lindqvist", "Javier Ruiz")
LEVELS = ("Low", "Medium", "High")
FIRST = date(2025, 1, 6)


def lines(rows: int) -> Iterator[list[object]]:
    """Headings, and so many lines below them; none of them is by chance."""
    yield [*HEADINGS]
    for n in range(1, rows + 1):
        raised = FIRST + timedelta(days=n % 400)
        closed = n % 3 == 0
        yield [
            *(TYPES[n % 4], f"R-{n}", f"Page {n} of the plan for the depots is not agreed"),
            f"The plan names {n % 17} depots; the contracts of {n % 9} of them are not signed yet.",
            *(PEOPLE[n % 5], PEOPLE[(n + 1) % 5], raised, raised + timedelta(days=30)),
            *("Closed" if closed else "Open", LEVELS[n % 3]),
            "Agreed in the call." if closed else "",
        ]


def write(file: Path, rows: int) -> None:
    """The file, as CSV or as a workbook by its name."""
    if file.suffix == ".csv":
        text = io.StringIO(newline="")
        csv.writer(text).writerows(lines(rows))
        file.write_text(text.getvalue(), "utf-8-sig", newline="")
        return
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Log")
    for line in lines(rows):
        sheet.append(line)
    book.save(file)


def measure(file: Path, folder: Path) -> tuple[float, int, list[float], str]:
    """Seconds, peak kilobytes, how long each message beside it took, and the last line."""
    url = f"sqlite:///{folder / 'raid.db'}"
    around = {**os.environ, "DATABASE_URL": url, "PYTHONPATH": str(ROOT)}
    migrate.upgrade(url)
    subprocess.run([*PROGRAM, "apply", CAST], env=around, check=True, capture_output=True)
    storage, waits, began = Storage(url, machine=time.monotonic), list[float](), time.monotonic()
    command = [*PROGRAM, "import", file, "--channel", "C0201"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=around, stdout=pipe, stderr=sys.stderr) as importing:
        pid, status, used = 0, 0, None
        while not pid:
            at = time.monotonic()
            with storage.transaction() as tx:
                tx.inbox.put([event(f"{len(waits)}.0")])
            waits.append(time.monotonic() - at)
            time.sleep(0.01)
            pid, status, used = os.wait4(importing.pid, os.WNOHANG)
        seconds = time.monotonic() - began
        told = importing.stdout.read().decode() if importing.stdout else ""
    storage.close()
    if status or used is None:
        raise SystemExit(f"the import ended with {status}")
    return seconds, used.ru_maxrss, waits, told.strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--csv", action="store_true", help="CSV in place of a workbook")
    parser.add_argument("--keep", type=Path, help="write the file here and do nothing else")
    given = parser.parse_args()
    if given.keep:
        write(given.keep, given.rows)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / ("raid.csv" if given.csv else "raid.xlsx")
        write(file, given.rows)
        seconds, peak, waits, told = measure(file, folder)
    waits.sort()
    print(told)
    print(f"{given.rows:,} rows of {file.name}: {seconds:.1f} s, {peak / 1024:.0f} MB at most")
    print(
        f"{len(waits):,} messages kept meanwhile: the median waited {waits[len(waits) // 2]:.3f} s,"
        f" the last but 1 % {waits[len(waits) * 99 // 100]:.3f} s, the longest {waits[-1]:.3f} s"
    )


if __name__ == "__main__":
    main()
