from dataclasses import replace

import pytest

from bot.messages import says
from handlers.slack.views import render
from handlers.slack.views.notices import SENTENCES
from storage.tables.words import Category, Live, Removal, Side
from tests.handlers.shown import COMPANIES, NORTHWIND, link, rows

HELLO = """\
Hello, I am Rapport. Northwind Therapeutics hosts me, and its administrator can read what I keep. \
I belong to both companies alike.
*What I keep:* challenges (“Have you considered…?”), questions, issues and assumptions, \
who answered them and how, and what is answered in a check-in.
*What I pencil in (✏️):* promises, tasks, risks and decisions, until somebody keeps them with 📌 \
or two weeks have passed. Where I am unsure, I ask the author alone.
*What I do not keep:* everything else is forgotten within a minute. \
What looks like participant data, treatment allocation or safety information is not kept. \
That is a safety net: please do not write it here.
*How to stop me:* `@Rapport stop`, by either company, alone. \
Anybody can say `@Rapport pause 1h`."""
NOT_YET = "*I am not listening yet.* I begin when a person of each company has agreed."
NAMES = {
    "who": "U9NOBODY",
    "company": "C0201 T9NOBODY",
    "item": "CH-23",
    "what": "working_hours",
    "since": "10:02 UTC",
    "until": "10:17 UTC",
    "channel": "C0201",
    "by": "James Orton",
}


def hello(state, agreed, wait_for):
    return render(says.Hello("C0201", state, NORTHWIND, COMPANIES, agreed, wait_for))


def test_the_hello_says_who_hosts_what_is_kept_what_is_not_and_how_to_stop_it():
    shown = hello(Live.ASKING, {}, (Side.SPONSOR, Side.CRO))

    assert shown["text"] == (
        f"{HELLO}\n\n{NOT_YET}\n\nNorthwind Therapeutics: not yet\n\nMeridian Clinical: not yet"
    )


def test_each_company_has_its_own_button_until_it_has_agreed():
    both = hello(Live.ASKING, {}, (Side.SPONSOR, Side.CRO))
    one = hello(Live.ASKING, {Side.SPONSOR: "Priya Raman"}, (Side.CRO,))
    button = one["blocks"][-1]["elements"][0]

    assert rows(both) == [["Agree for Northwind Therapeutics"], ["Agree for Meridian Clinical"]]
    assert "Northwind Therapeutics: agreed by Priya Raman" in one["text"]
    assert rows(one) == [["Agree for Meridian Clinical"]]
    assert (button["action_id"], button["value"]) == ("channel.agree", "cro")


@pytest.mark.parametrize(
    ("state", "standing"),
    [
        (Live.LIVE, "*I am listening here.*"),
        (Live.PAUSED, "*I am not listening here: paused.*"),
        (Live.STOPPED, "*I am not listening here: stopped.*"),
    ],
)
def test_the_hello_follows_the_channel_and_asks_nobody_then(state, standing):
    shown = hello(state, {Side.SPONSOR: "Priya Raman"}, (Side.CRO,))

    assert standing in shown["text"]
    assert rows(shown) == []


def test_setup_says_how_a_channel_stands_and_what_waits():
    agreed = {Side.SPONSOR: "Priya Raman"}
    leads = {Side.SPONSOR: "Priya Raman", Side.CRO: "James Orton"}
    shown = render(says.Setup("C0201", Live.ASKING, COMPANIES, agreed, leads, "practice", 1))

    assert shown["text"] == (
        f"{NOT_YET}\nLead for Northwind Therapeutics: Priya Raman\n"
        "Lead for Meridian Clinical: James Orton\n"
        "We are practising: nobody above the study team is told of anything.\n"
        "1 item is open here: `list` shows it.\n\n"
        "Northwind Therapeutics: agreed by Priya Raman\n\nMeridian Clinical: not yet"
    )
    assert rows(shown) == [["Agree for Meridian Clinical"]]


@pytest.mark.parametrize(
    ("category", "text"),
    [
        pytest.param(
            Category.PARTICIPANT,
            "That looked like participant data, so I did not keep it. Please delete your message, "
            "or edit the data out; I cannot do that for you. Subject numbers count too; site and "
            "protocol numbers are fine.",
            id="participant: please delete",
        ),
        pytest.param(
            Category.ALLOCATION,
            "That may show who receives what, so I did not keep it. Please do not discuss, "
            "explain or forward it, and do not edit or delete it: it has to stay as it is for now. "
            "Please contact Petra Vogel, who alone is told where it is, and nothing else.",
            id="allocation: please change nothing",
        ),
        pytest.param(
            Category.SAFETY,
            "That looked like safety information, so I did not keep it. It is *not reported*, "
            "and I cannot report it. Please call the safety line, +44 20 7946 0000, now. "
            "Please do not discuss details in chat.",
            id="safety: this is no report",
        ),
    ],
)
def test_three_notices_for_what_must_not_be_kept(category, text):
    message = says.NotStored(category, "+44 20 7946 0000", "Petra Vogel")

    assert render(message)["text"] == text


def test_a_notice_never_names_a_contact_that_nobody_has_named():
    allocation = render(says.NotStored(Category.ALLOCATION))["text"]
    safety = render(says.NotStored(Category.SAFETY))["text"]

    assert allocation.endswith(
        "I told nobody. Please contact the unblinded contact of your study now."
    )
    assert "Please use the safety line now. Please do not discuss details in chat." in safety


def test_a_notice_says_who_is_told_what_still_stands_and_counts_numbers_where_they_count():
    message = says.NotStored(Category.PARTICIPANT, number=3, privacy="Priya Raman", numbers=False)
    told = render(message)["text"]

    assert "for you. Site and protocol numbers are fine.\n" in told
    assert "stands in 15 minutes, Priya Raman is told where it is, by link only." in told
    assert "15 minutes" not in render(replace(message, privacy=""))["text"]


def test_the_privacy_contact_is_led_nowhere_once_it_is_somebody_else_s():
    text = {
        state: render(says.Unfixed("C0201", "1747000000.000100", state, deleted=False), link)[
            "text"
        ]
        for state in Removal
    }

    assert text[Removal.CLOSED] == (
        "This is taken care of by somebody else. Nothing is left for you to do; please do not "
        "open, edit or delete that message."
    )
    assert "still stands in a channel" in text[Removal.OPEN]
    assert "please help with that" in text[Removal.OPEN]
    for settled in (Removal.REMOVED, Removal.NOT_DATA):
        assert "stood in a channel after 15 minutes" in text[settled]
        assert "please help" not in text[settled]


def test_the_unblinded_contact_reads_where_and_nothing_about_what():
    there = says.LookThere("C0201", "1747000000.000100")

    assert render(there, link)["text"] == (
        "Please look at <https://northwind.example/archives/C0201/p1747000000000100|this message>."
        " I kept nothing of it, and you alone are told."
    )
    assert "1747000000.000100 in <#C0201>" in render(there)["text"]
    closed = replace(there, number=3, reference="DEV-0042", closed_by="Petra Vogel")
    assert render(closed)["text"].startswith("You were asked to look at the message")


@pytest.mark.parametrize(
    ("kind", "names", "text"),
    [
        pytest.param(
            "vouched",
            {"who": "U9NOBODY", "company": "Meridian Clinical", "by": "James Orton"},
            "<@U9NOBODY> belongs to Meridian Clinical: James Orton says so. "
            "From now on I listen to them too.",
            id="somebody of whom a lead has spoken",
        ),
        pytest.param(
            "unknown_company",
            {"company": "C0201 T9NOBODY"},
            "Somebody of a company that I do not know has come in: <#C0201> T9NOBODY. I am not "
            "listening there until the company is named; `@Rapport start` lets me listen again.",
            id="a company that nobody has named",
        ),
        pytest.param(
            "unreachable",
            {"who": "Kasia Nowak", "item": "CH-23"},
            "I could not reach Kasia Nowak about CH-23. It still waits: please tell them.",
            id="somebody whom no route reaches",
        ),
        pytest.param(
            "unreachable",
            {"who": "Kasia Nowak"},
            "I could not reach Kasia Nowak about something that is open. "
            "It still waits: please tell them.",
            id="about an item that is gone",
        ),
        pytest.param(
            "changed",
            {"what": "<!here> working hours"},
            "The settings have changed: @\u2060here working hours",
            id="settings",
        ),
    ],
)
def test_a_notice_is_one_sentence_with_names(kind, names, text):
    assert render(says.Notice(kind, names))["text"] == text


@pytest.mark.parametrize("kind", SENTENCES)
def test_every_kind_of_notice_takes_its_names(kind):
    shown = render(says.Notice(kind, NAMES))["text"]

    assert "{" not in shown
    assert shown.endswith((".", "working_hours"))
