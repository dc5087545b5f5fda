"""`rapport replay`: the register that would have been kept, before anybody installs anything."""

import json
from pathlib import Path

import pytest

from tests.cli.exports import ASKED, CONSIDERED, SUBJECT, files, folder, said, user, zipped

PROMISED = "I will send the plan by Friday."
TALK = "Morning all, the coffee machine works again."


@pytest.fixture
def replay(rapport, tmp_path):
    """`rapport replay` over these files."""

    def call(export, *arguments):
        return rapport("replay", zipped(tmp_path / "export.zip", export), *arguments)

    return call


@pytest.fixture
def items(replay):
    """What a program reads of it."""

    def call(export, *arguments):
        result = replay(export, "--json", *arguments)
        assert result.exit_code == 0, result.stderr
        return [json.loads(line) for line in result.stdout.splitlines()]

    return call


def titles(items):
    return [one["title"] for one in items]


def line_of(result, words):
    """The count before some words of the summary."""
    (line,) = [one for one in result.stdout.splitlines() if words in one]
    return int(line.split()[0].replace(",", ""))


def test_a_folder_and_a_zip_give_the_same(rapport, tmp_path):
    export = files(said("U2JAMES", CONSIDERED), said("U1PRIYA", TALK, "2026-03-03 09:00"))
    places = folder(tmp_path / "export", export), zipped(tmp_path / "export.zip", export)
    around = folder(tmp_path / "around", {f"export/{name}": text for name, text in export.items()})
    told = [rapport("replay", place) for place in (*places, around)]

    assert [one.exit_code for one in told] == [0, 0, 0]
    assert CONSIDERED[:30] in told[0].stdout
    assert told[0].stdout == told[1].stdout == told[2].stdout


def test_it_needs_no_settings_and_writes_nothing(rapport, tmp_path):
    export = zipped(tmp_path / "export.zip", files(said("U2JAMES", CONSIDERED)))
    before = export.read_bytes()
    result = rapport("replay", export, DATABASE_URL="wrong", SLACK_BOT_TOKEN="wrong")

    assert result.exit_code == 0
    assert [one.name for one in Path.cwd().iterdir()] == ["export.zip"]
    assert export.read_bytes() == before


def test_an_item_is_one_line_of_json(items):
    (item,) = items(
        files(
            said("U2JAMES", f"> an older text\n{CONSIDERED}"),
            said("U2JAMES", "It would help.", "2026-03-02 10:00", thread="2026-03-02 09:00"),
            said("U1PRIYA", "Thanks James!", "2026-03-02 10:30", thread="2026-03-02 09:00"),
            said("U1PRIYA", "They agreed.", "2026-03-03 10:30", thread="2026-03-02 09:00"),
        )
    )

    assert 0 < item.pop("confidence") <= 1
    assert item == {
        "kind": "challenge",
        "channel": "study-team",
        "date": "2026-03-02T09:00:00Z",
        "author": "James Orton",
        "company": "meridian.example",
        "title": CONSIDERED,
        "replies": 3,
        "first_reply": "2026-03-03T10:30:00Z",
        "first_reply_company": "northwind.example",
        "first_reply_after_hours": 25.5,
    }


@pytest.mark.parametrize(
    ("author", "more", "company"),
    [
        pytest.param([user("U9", "T0MRD")], {}, "meridian.example", id="users.json, by domain"),
        pytest.param([user("U9", "T5", profile={})], {}, "T5", id="users.json, by id"),
        pytest.param([], {"user_team": "T0MRD"}, "T0MRD", id="the message"),
        pytest.param([], {"source_team": "T7"}, "T7", id="where it was written"),
        pytest.param([], {"user_profile": {"team": "T8"}}, "T8", id="its profile"),
        pytest.param([user("U9", "T1NWT", is_restricted=True)], {}, None, id="a guest is nobody's"),
        pytest.param([], {}, None, id="nothing says so"),
    ],
)
def test_a_company_is_that_of_the_account_or_of_the_message(items, author, more, company):
    (item,) = items(files(said("U9", CONSIDERED, **more), users=author))

    assert item["company"] == company


def test_two_workspaces_of_one_domain_are_told_apart(items):
    mail = {"profile": {"email": "a@pharma.example"}}
    both = [user("U8", "T8", **mail), user("U9", "T9", **mail)]
    export = files(said("U8", CONSIDERED), said("U9", ASKED, "2026-03-02 10:00"), users=both)
    found = items(export)

    assert [one["company"] for one in found] == ["pharma.example (T8)", "pharma.example (T9)"]


@pytest.mark.parametrize("form", ["--json", "--channel=study-team"])
def test_a_subject_number_is_never_printed_nor_who_wrote_it(replay, form):
    told = replay(files(said("U2JAMES", SUBJECT), said("U1PRIYA", ASKED, "2026-03-02 10:00")), form)

    assert ASKED[:20] in told.stdout
    for secret in ("1042", "1961", "subject", "James"):
        assert secret not in told.stdout + told.stderr
    assert "1 not shown" in " ".join((told.stdout + told.stderr).split())


def test_a_thread_is_one_item(items):
    found = items(
        files(
            said("U2JAMES", CONSIDERED),
            said("U1PRIYA", ASKED, "2026-03-02 10:00", thread="2026-03-02 09:00"),
            said("U1PRIYA", ASKED, "2026-03-02 11:00"),
        )
    )

    assert titles(found) == [CONSIDERED, ASKED]


def test_talk_within_one_company_is_left_alone(items):
    both = [user("U1PRIYA", "T1NWT"), user("U3", "T1NWT"), user("U2JAMES", "T0MRD")]
    own = said("U1PRIYA", f"<@U3> {CONSIDERED}")
    other = said("U1PRIYA", f"<@U2JAMES> {ASKED}", "2026-03-02 10:00")

    assert titles(items(files(own, other, users=both))) == [f"@James Orton {ASKED}"]


@pytest.mark.parametrize(
    ("more", "kept"),
    [
        pytest.param({"subtype": "file_share"}, 1, id="a file"),
        pytest.param({"subtype": "thread_broadcast"}, 1, id="also to the channel"),
        pytest.param({"subtype": "me_message"}, 1, id="/me"),
        pytest.param({"subtype": "channel_join"}, 0, id="a join"),
        pytest.param({"subtype": "bot_message"}, 0, id="a bot's"),
        pytest.param({"bot_id": "B1"}, 0, id="an app's, ours too"),
        pytest.param({"user": "USLACKBOT"}, 0, id="Slackbot's"),
        pytest.param({"user": "U9BOT"}, 0, id="a bot user's"),
    ],
)
def test_only_what_people_say_is_heard(items, more, kept):
    people = [user("U2JAMES", "T0MRD"), user("U9BOT", "T1NWT", is_bot=True)]

    assert len(items(files(said("U2JAMES", CONSIDERED) | more, users=people))) == kept


def test_what_is_not_sure_is_counted_and_not_listed(replay):
    told = replay(files(said("U1PRIYA", PROMISED), said("U1PRIYA", TALK, "2026-03-02 10:00")))

    assert "Friday" not in told.stdout and "coffee" not in told.stdout
    assert [line_of(told, one) for one in ("drafts", "talk:", "would be kept:")] == [1, 1, 0]


def test_silence_is_counted_after_three_working_days_of_two_companies(replay):
    thread = "2026-03-02 10:00"
    told = replay(
        files(
            said("U2JAMES", CONSIDERED, "2026-03-02 09:00"),
            said("U2JAMES", CONSIDERED, thread),
            said("U1PRIYA", "They agreed.", "2026-03-04 10:00", thread=thread),
            said("U2JAMES", CONSIDERED, "2026-03-02 11:00"),
            said("U1PRIYA", "They agreed.", "2026-03-06 10:00", thread="2026-03-02 11:00"),
            said("U1PRIYA", CONSIDERED, "2026-03-05 10:00"),
            said("U2JAMES", TALK, "2026-03-06 10:00"),
        )
    )

    assert line_of(told, "of 3 items between two companies") == 2


def test_a_room_that_went_quiet_was_not_answered_either(replay):
    asked = said("U1PRIYA", TALK, "2026-03-02 08:00"), said("U2JAMES", CONSIDERED)
    elsewhere = files(*asked, data=[said("U2JAMES", TALK, "2026-03-20 09:00")])
    told = replay(elsewhere, "--channel", "study-team")

    assert line_of(told, "of 1 items between two companies") == 1


def test_twenty_rows_the_newest_first_and_how_many_more(replay):
    asked = [f"Who signs off plan {n} before Friday?" for n in range(100, 123)]
    days = (said("U2JAMES", one, f"2026-03-02 09:{n:02}") for n, one in enumerate(asked))
    told = replay(files(*days))

    assert told.stdout.count("James Orton") == 20
    assert "and 3 more" in told.stdout
    assert (
        told.stdout.index("plan 122") < told.stdout.index("plan 103") and "102" not in told.stdout
    )


def test_days_are_counted_from_since_to_until(items):
    days = ("2026-03-01 23:59", "2026-03-02 00:00", "2026-03-03 23:59", "2026-03-04 00:00")
    export = files(*(said("U2JAMES", ASKED, day) for day in days))
    within = ("--since", "2026-03-02", "--until", "2026-03-03")

    assert [one["date"][:10] for one in items(export, *within)] == ["2026-03-02", "2026-03-03"]
    assert len(items(export, "--since", "2026-03-02")) == 3
    assert len(items(export, "--until", "2026-03-03")) == 3


def test_an_answer_after_until_is_still_an_answer(items):
    thread = "2026-03-02 09:00"
    late = said("U1PRIYA", "They agreed.", "2026-03-09 09:00", thread=thread)
    (item,) = items(files(said("U2JAMES", CONSIDERED), late), "--until", "2026-03-02")

    assert item["first_reply"] == "2026-03-09T09:00:00Z"


def test_only_the_channels_that_are_named_are_read(items):
    export = files(said("U2JAMES", ASKED), data=[said("U2JAMES", CONSIDERED)], more=[])

    assert titles(items(export, "--channel", "#data")) == [CONSIDERED]
    assert len(items(export, "--channel", "data", "--channel", "study-team")) == 2


def test_a_terminal_is_not_steered_by_what_people_wrote(replay):
    name = user("U9", "T9", profile={"display_name": "Eve\x1b[2J"})
    told = replay(files(said("U9", f"\x1b]0;x\x07[bold]{CONSIDERED}"), users=[name]))

    assert "\x1b" not in told.stdout and "\x07" not in told.stdout
    assert "[bold]" in told.stdout
