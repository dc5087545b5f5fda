"""What `rapport replay` says to an export that is none, or not quite."""

import json
import re
import zipfile

import pytest

from handlers.cli.replay import archive
from tests.cli.exports import CONSIDERED, MONDAY, files, folder, said, zipped

EXPORT = files(said("U2JAMES", CONSIDERED))
DAY = f"study-team/{MONDAY}.json"


@pytest.fixture
def refused(rapport, tmp_path):
    """The one sentence for these files in a zip."""

    def call(export, *arguments):
        path = export if isinstance(export, str) else zipped(tmp_path / "export.zip", export)
        result = rapport("replay", path, *arguments)
        assert (result.exit_code, result.stdout) == (1, "")
        assert len(result.stderr.splitlines()) == 1
        return result.stderr.strip()

    return call


def test_a_channel_that_is_not_there_is_named_with_those_that_are(refused):
    assert refused(EXPORT, "--channel", "study") == (
        "study: the export has no such channel. It has #study-team."
    )


def test_what_is_not_there_or_no_export_is_a_sentence(refused, tmp_path):
    (tmp_path / "text.zip").write_text("hello")

    assert refused("nowhere.zip") == "nowhere.zip: there is no such folder or zip."
    assert refused("text.zip") == "text.zip: this is no zip, or a damaged one."
    assert refused({"users.json": "[]"}).endswith("it has no channels.json.")


@pytest.mark.parametrize("name", ["../evil.json", "/etc/evil.json", "a/../../evil.json", "C:evil"])
def test_a_path_that_leads_out_is_refused(refused, name):
    assert refused(EXPORT | {name: "[]"}).startswith(f"{name}: this file would lie outside")


def test_a_link_that_leads_out_of_a_folder_is_refused(rapport, tmp_path):
    (tmp_path / "outside.json").write_text("[]")
    where = folder(tmp_path / "export", EXPORT)
    (where / "study-team" / "2026-03-03.json").symlink_to(tmp_path / "outside.json")
    result = rapport("replay", where)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("study-team/2026-03-03.json: this file would lie outside")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("{", "this is no JSON.", id="no JSON"),
        pytest.param("[" * 100_000, "this is no JSON.", id="too deep"),
        pytest.param("{}", "this is no list, as every file of an export is.", id="no list"),
        pytest.param(b"\xff\xfe\xff", "this is no JSON.", id="no text"),
    ],
)
def test_a_day_that_is_no_list_of_json_is_named(refused, text, sentence):
    assert refused(EXPORT | {DAY: text}) == f"{DAY}: {sentence}"


def test_an_encrypted_file_is_named(refused, tmp_path):
    path = zipped(tmp_path / "locked.zip", EXPORT)
    raw = bytearray(path.read_bytes())
    for found in re.finditer(rb"PK\x01\x02", bytes(raw)):
        raw[found.start() + 8] |= 1  # the flag of an encrypted file in the list of files
    path.write_bytes(raw)

    assert refused(str(path)).endswith(
        "this file is encrypted. Make the zip again without a password."
    )


def test_a_damaged_file_is_named(refused, tmp_path):
    path = tmp_path / "damaged.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as made:
        for name, text in EXPORT.items():
            made.writestr(name, text)
    path.write_bytes(path.read_bytes().replace(b"remote visits", b"remote walks!"))

    assert (
        refused(str(path)) == f"{DAY}: this file of the zip is damaged or packed in an unknown way."
    )


def test_a_file_that_would_fill_the_memory_is_not_read(refused, monkeypatch):
    monkeypatch.setattr(archive, "LARGEST", 1000)
    bomb = json.dumps([said("U2JAMES", "0" * 10_000)])

    assert refused(EXPORT | {DAY: bomb}).startswith(f"{DAY}: this file is larger than")


def test_a_message_without_a_shape_is_skipped_and_counted(rapport, tmp_path):
    odd = ["hello", 7, None, {}, {"ts": "soon", "text": "x"}, *json.loads(EXPORT[DAY])]
    path = zipped(tmp_path / "export.zip", EXPORT | {DAY: json.dumps(odd)})
    result = rapport("replay", path)

    assert result.exit_code == 0 and CONSIDERED[:30] in result.stdout
    assert "5  entries skipped" in result.stdout


@pytest.mark.parametrize("form", ["--json", "--channel=study-team"])
def test_an_empty_export_is_no_error(rapport, tmp_path, form):
    result = rapport("replay", zipped(tmp_path / "export.zip", files()), form)

    assert result.exit_code == 0
    assert "0 messages" in " ".join((result.stdout + result.stderr).split())


def test_since_after_until_is_bad_usage(rapport, tmp_path):
    path = zipped(tmp_path / "export.zip", EXPORT)

    assert rapport("replay", path, "--since", "2026-03-03", "--until", "2026-03-02").exit_code == 2
    assert rapport("replay", path, "--since", "soon").exit_code == 2
