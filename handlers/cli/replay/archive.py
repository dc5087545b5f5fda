"""An export on disk, folder or zip: which files it has, and one of them at a time."""

import json
import re
import zipfile
import zlib
from abc import ABC, abstractmethod
from pathlib import Path, PurePosixPath
from typing import Any
from unicodedata import normalize

from bot.errors import Refused
from handlers.slack.exported import MARK

LARGEST = 100 * 1024 * 1024  # bytes of one file; the largest day of a channel is far below
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # by Slack and whoever zips it again
NOWHERE = "{path}: there is no such folder or zip."
NO_EXPORT = "{path}: this is no Slack export: it has no channels.json."
LEADS_OUT = "{name}: this file would lie outside the export, so nothing of it is read."
LOCKED = "{name}: this file is encrypted. Make the zip again without a password."
DAMAGED = "{name}: this file of the zip is damaged or packed in an unknown way."
TOO_LARGE = f"{{name}}: this file is larger than {LARGEST // 1024**2} MB; no day of Slack's is."
NO_JSON = "{name}: this is no JSON."
UNREADABLE = "{name}: it cannot be read ({why})."
OUTSIDE = re.compile(r"^(?:[a-zA-Z]:|/|\\)|(?:^|[/\\])\.\.(?:[/\\]|$)")


class Archive(ABC):
    """Files by the names that an export gives them: `general/2026-03-02.json`."""

    def __init__(self, files: list[str], path: Path) -> None:
        for name in files:
            if OUTSIDE.search(name):
                raise Refused(LEADS_OUT.format(name=shown(name)))
        top = _top(files)
        if top is None:
            raise Refused(NO_EXPORT.format(path=path))
        inside = (name for name in files if name.startswith(top))
        self.files = {normalize("NFC", name[len(top) :]): name for name in sorted(inside)}

    def json(self, name: str) -> Any:
        """What a file says; raises Refused with its name when it says nothing."""
        raw = self.bytes(self.files[name])
        try:
            return json.loads(raw)
        except (ValueError, RecursionError):
            raise Refused(NO_JSON.format(name=shown(name))) from None

    @abstractmethod
    def bytes(self, file: str) -> bytes: ...

    @abstractmethod
    def close(self) -> None: ...


class Folder(Archive):
    def __init__(self, path: Path) -> None:
        self.path = path.resolve()
        depths = ("*.json", "*/*.json", "*/*/*.json")  # the last with a folder around the export
        found = [one for depth in depths for one in self.path.glob(depth) if one.is_file()]
        super().__init__([one.relative_to(self.path).as_posix() for one in found], path)

    def bytes(self, file: str) -> bytes:
        place = self.path / file
        try:
            if not place.resolve().is_relative_to(self.path):
                raise Refused(LEADS_OUT.format(name=shown(file)))
            if place.stat().st_size > LARGEST:
                raise Refused(TOO_LARGE.format(name=shown(file)))
            return place.read_bytes()
        except OSError as error:
            raise Refused(UNREADABLE.format(name=shown(file), why=error.strerror)) from None

    def close(self) -> None:
        """Nothing is open."""


class Zip(Archive):
    """Nothing is extracted: a file is read where it lies."""

    def __init__(self, path: Path) -> None:
        try:
            self.zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError):
            raise Refused(f"{path}: this is no zip, or a damaged one.") from None
        except OSError as error:
            raise Refused(UNREADABLE.format(name=path, why=error.strerror)) from None
        try:
            super().__init__([one.filename for one in self.zip.infolist()], path)
        except Refused:
            self.close()
            raise

    def bytes(self, file: str) -> bytes:
        info = self.zip.getinfo(file)
        if info.flag_bits & 1:
            raise Refused(LOCKED.format(name=shown(file)))
        if info.file_size > LARGEST:
            raise Refused(TOO_LARGE.format(name=shown(file)))
        if info.compress_type not in PACKED:
            raise Refused(DAMAGED.format(name=shown(file)))
        try:
            return self.zip.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
            raise Refused(DAMAGED.format(name=shown(file))) from None

    def close(self) -> None:
        self.zip.close()


def opened(path: Path) -> Archive:
    """The export at a path."""
    if path.is_dir():
        return Folder(path)
    if not path.exists():
        raise Refused(NOWHERE.format(path=path))
    return Zip(path)


def shown(name: str) -> str:
    """A name from outside, without what would steer a terminal."""
    return "".join(char if char.isprintable() else "?" for char in name)[:200]


def _top(files: list[str]) -> str | None:
    """What stands before every name: nothing, or the folder that somebody packed as a whole."""
    marks = [PurePosixPath(name) for name in files if PurePosixPath(name).name == MARK]
    near = min(
        (one for one in marks if len(one.parts) <= 2), key=lambda one: len(one.parts), default=None
    )
    if near is None:
        return None
    return "" if len(near.parts) == 1 else f"{near.parts[0]}/"
