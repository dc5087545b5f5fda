"""Words that must not be kept: three notices to their author, and one place for one person."""

from bot.messages.says import LookThere, NotStored
from handlers.slack.views.blocks import Part, Payload, say
from handlers.slack.views.lines import Link, mention, name, target
from storage.tables.words import Category

PARTICIPANT = (
    "That looked like participant data, so I did not keep it. "
    "Please delete your message; I cannot do that for you. "
    "Site and protocol numbers are fine to write."
)
ALLOCATION = (
    "That may show who receives what, so I did not keep it. Please do not explain or forward it, "
    "and do not edit or delete it: it has to stay as it is. {told}"
)
TOLD = "Only {who} is told where it is, and nothing else."
NOBODY = "Please call the unblinded contact of your study; I told nobody."
SAFETY = (
    "That looked like safety information, so I did not keep it. It is *not reported*: "
    "I am no route for a report. Please {line} now, and give no details here."
)
LOOK = "Please look at {where}. I kept nothing of it, and you alone are told."


def not_stored(message: NotStored) -> Payload:
    """What was not kept, and what its author can do."""
    match message.category:
        case Category.PARTICIPANT:
            said = PARTICIPANT
        case Category.ALLOCATION:
            who = message.unblinded
            said = ALLOCATION.format(told=TOLD.format(who=mention(who)) if who else NOBODY)
        case Category.SAFETY:
            line = message.safety_line
            route = f"call the safety line, {name(line)}," if line else "use the safety line"
            said = SAFETY.format(line=route)
    return say(Part(said))


def look_there(message: LookThere, link: Link | None) -> Payload:
    """Where, and nothing about what."""
    if link is None:
        where = f"the message {name(message.ts)} in <#{name(message.channel)}>"
    else:
        where = f"<{target(link, message.channel, message.ts)}|this message>"
    return say(Part(LOOK.format(where=where)))
