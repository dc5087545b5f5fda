"""Slack exports of two companies, as folders and as zips."""

import json
import zipfile
from datetime import UTC, datetime

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
ASKED = "Who signs off the monitoring plan before Friday?"
SUBJECT = "Have you considered that subject 1042-003, born 3 May 1961, was randomised twice?"
NAMES = {"U1PRIYA": "Priya Raman", "U2JAMES": "James Orton"}
DOMAINS = {"T1NWT": "northwind.example", "T0MRD": "meridian.example"}
MONDAY = "2026-03-02"


def user(id, team, **more):
    """Somebody of users.json, as Slack writes it."""
    name = NAMES.get(id, id)
    mail = f"{id.lower()}@{DOMAINS.get(team, 'elsewhere.example')}"
    profile = {"real_name": name, "display_name": name, "email": mail}
    return {"id": id, "team_id": team, "name": id.lower(), "profile": profile} | more


def ts(at):
    """`2026-03-02 09:00` as Slack stamps it."""
    return f"{datetime.fromisoformat(f'{at}+00:00').timestamp():.6f}"


def said(by, text, at=f"{MONDAY} 09:00", thread="", **more):
    """One message of a day's file."""
    under = {"thread_ts": ts(thread)} if thread else {}
    return {"type": "message", "user": by, "text": text, "ts": ts(at)} | under | more


def files(*messages, channel="study-team", users=None, **others):
    """The files of an export: one room, a file for each day, and `others` by channel's name."""
    rooms = {channel: messages} | others
    names = [{"id": f"C{n}", "name": name} for n, name in enumerate(rooms)]
    people = [user("U1PRIYA", "T1NWT"), user("U2JAMES", "T0MRD")] if users is None else users
    found = {"users.json": json.dumps(people), "channels.json": json.dumps(names)}
    for room, spoken in rooms.items():
        days = {}
        for one in spoken:
            day = datetime.fromtimestamp(float(one["ts"]), UTC) if "ts" in one else None
            days.setdefault(f"{day:%Y-%m-%d}" if day else MONDAY, []).append(one)
        found |= {f"{room}/{day}.json": json.dumps(of_day) for day, of_day in days.items()}
    return found


def folder(where, export):
    """The files of an export in a folder."""
    for name, text in export.items():
        (where / name).parent.mkdir(parents=True, exist_ok=True)
        (where / name).write_text(text, "utf-8")
    return where


def zipped(where, export):
    """The files of an export in a zip."""
    with zipfile.ZipFile(where, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in export.items():
            archive.writestr(name, text)
    return where
