"""Setting a channel up: who is in it, and the four things that Slack cannot tell."""

import json

from bot.messages.says import Begin
from bot.partnership.draft import Seen, guessed_lead, partners, team_of
from handlers.slack.views.blocks import Part, Payload, actions, button, label, option, say, section
from handlers.slack.views.buttons import named
from handlers.slack.views.escape import title
from handlers.slack.views.fields import pick, radio, write
from handlers.slack.views.lines import joined, name

TITLE = 24
HERE = "This channel belongs to no partnership yet. In it are {host} of {company} and {other} of \
another company."
NEXT = "Nothing is heard before a person of each company has agreed, and everything begins as \
practice: nobody above the study team is told of anything."
FORM = "*#{channel}* between {company} and another company. Everything else can be changed later \
in the partnership file."


def begin(message: Begin) -> Payload:
    """For the one who asked."""
    host, other = message.people
    said = HERE.format(host=_people(host), company=name(message.host), other=_people(other))
    made = button(named("begin"), "partnership.begin", message.channel)
    return say(Part(joined(said, NEXT), actions("partnership", [made])))


def begin_form(seen: Seen) -> Payload:
    """Which company is which, what the other is called, who leads, and which study it is."""
    other = partners(seen)[0]
    about = FORM.format(channel=title(seen.name), company=name(seen.host_name))
    sides = [option(seen.host_name, "host"), option("The other company", "other")]
    return {
        "type": "modal",
        "callback_id": "partnership.begin",
        "private_metadata": json.dumps({"channel": seen.channel}),
        "title": label("Set up", TITLE),
        "submit": label("Set up", TITLE),
        "close": label("Not now", TITLE),
        "blocks": [
            section(about),
            radio("sponsor", "Which company is the sponsor?", sides),
            write("other", "What is the other company called?", several=False, most=80),
            _lead("host_lead", f"Who leads for {seen.host_name}?", seen, seen.host),
            _lead("other_lead", "Who leads for the other company?", seen, other),
            write("study", "Study number, if it is one study", several=False, most=40)
            | {"optional": True},
        ],
    }


def _lead(field: str, asked: str, seen: Seen, company: str) -> Payload:
    """The people of a company, whoever seems to lead chosen first."""
    lead = guessed_lead(seen, company)
    team = [lead, *(one for one in team_of(seen, company) if one is not lead)]
    options = [option(one.name or one.account, one.account) for one in team]
    made = pick(field, asked, options)
    made["element"]["initial_option"] = options[0]
    return made


def _people(count: int) -> str:
    return f"{count} {'person' if count == 1 else 'people'}"
