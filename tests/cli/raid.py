"""A RAID list as a customer keeps it, in both kinds of file."""

import csv
import io
from datetime import datetime

from openpyxl import Workbook

HEADINGS = (
    *("Type", "Ref.", "Title", "Description", "Assigned To", "Raised By", "Date Raised"),
    *("Target Date", "Status", "Priority", "Comments"),
)
DEPOT = {
    "Type": "Risk",
    "Ref.": "R-1",
    "Title": "The depot in Liège may run empty",
    "Assigned To": "Claire Dubois",
    "Raised By": "priya raman",
    "Date Raised": "2026-02-10",
    "Target Date": "2026-03-20",
    "Status": "Open",
    "Priority": "Medium",
}
PLAN = {
    "Type": "Action item",
    "Ref.": "A-1",
    "Title": "Send the plan",
    "Description": "The one for the sites in Poland.",
    "Assigned To": "U1PRIYA",
    "Raised By": "James Orton",
    "Date Raised": "2026-02-11",
    "Target Date": "2026-02-20",
    "Status": "Closed",
    "Priority": "Low",
    "Comments": "Sent in the call.",
}
LIST = (DEPOT, PLAN)
DAYS = ("Date Raised", "Target Date")


def as_csv(rows=LIST, headings=HEADINGS, separator=",", encoding="utf-8"):
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerows([headings, *([row.get(one, "") for one in headings] for row in rows)])
    return text.getvalue().encode(encoding)


def as_book(**sheets):
    """Sheets by name; days are real dates in it, as people leave them there."""
    book = Workbook()
    book.remove(book.active)
    for name, (rows, headings) in sheets.items():
        sheet = book.create_sheet(name)
        sheet.append(list(headings))
        for row in rows:
            sheet.append([_cell(one, row.get(one)) for one in headings])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _cell(heading, value):
    return datetime.fromisoformat(value) if value and heading in DAYS else value


def renamed(names):
    """The same list below other headings."""
    headings = [names.get(one, one) for one in HEADINGS]
    rows = [{names.get(key, key): value for key, value in row.items()} for row in LIST]
    return as_csv(rows, headings)
