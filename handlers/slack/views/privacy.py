"""Words that must not be kept: three notices to their author, and one place for one person."""

from bot.messages.incidents import LookThere, NotStored
from handlers.slack.views.blocks import Part, Payload, actions, button, say
from handlers.slack.views.buttons import named
from handlers.slack.views.lines import Link, joined, mention, name, target
from storage.tables.words import Category, Removal

LOOKS = "That looked like participant data, so I did not keep it."
AGAIN = "{who} has looked at your message too, and reads it as participant data."
ASKED = "Please delete your message, or edit the data out; I cannot do that for you. {numbers}"
NUMBERS = {
    True: "Subject numbers count too; site and protocol numbers are fine.",
    False: "Site and protocol numbers are fine.",
}
STANDS = "If it still stands in 15 minutes, {who} is told where it is, by link only."
WRONG = "If I am wrong, please tell me why: {who} reads that once a week."
ELSE = (
    "Said in other words I keep it as I keep any message; when {who} agrees with you, "
    "`keep this` keeps it as it stands."
)
PRIVACY = "The privacy contact"
NOTED = "Thank you, noted. I am waiting for Slack to tell me that it is gone."
REMOVED = "It no longer stands there. Thank you."
OTHER = "I have sent you another note about this message since: please follow that one."
REASON = "Noted, with your reason. I did not keep the message."
ALLOCATION = (
    "That may show who receives what, so I did not keep it. Please do not discuss, explain or "
    "forward it, and do not edit or delete it: it has to stay as it is for now. {told}"
)
TOLD = "Please contact {who}, who alone is told where it is, and nothing else."
NOBODY = "I told nobody. Please contact the unblinded contact of your study now."
SAFETY = (
    "That looked like safety information, so I did not keep it. It is *not reported*, and "
    "I cannot report it. Please {line} now. Please do not discuss details in chat."
)
LOOK = "Please look at {where}. I kept nothing of it, and you alone are told."
LOOKED = "You were asked to look at {where}. I kept nothing of it, and you alone were told."
PEOPLE = {
    True: "{count} could read it so far; I note who comes in.",
    False: "Who was in the channel could not be read; I note who comes in ({count} so far).",
}
GONE = "The message no longer stands there. Please close this all the same."
CLOSE = "Please close this with the record in which its impact was assessed."
CLOSED = "Closed by {who}: {reference}."


def not_stored(message: NotStored) -> Payload:
    """What was not kept, and what its author can do."""
    match message.category:
        case Category.PARTICIPANT:
            return say(_participant(message))
        case Category.ALLOCATION:
            who = message.unblinded
            said = ALLOCATION.format(told=TOLD.format(who=mention(who)) if who else NOBODY)
        case Category.SAFETY:
            line = message.safety_line
            route = f"call the safety line, {name(line)}," if line else "use the safety line"
            said = SAFETY.format(line=route)
    return say(Part(said))


def look_there(message: LookThere, link: Link | None) -> Payload:
    """Where, and nothing about what; who could read it, until it is closed."""
    asks = LOOKED if message.reference else LOOK
    said = asks.format(where=place(message.channel, message.ts, link))
    if not message.number:
        return say(Part(said))
    if message.reference:
        closed = CLOSED.format(who=name(message.closed_by), reference=name(message.reference))
        return say(Part(joined(said, closed), _row(message.number, "exposed")))
    count = "1 person" if message.people == 1 else f"{message.people} people"
    people = PEOPLE[message.complete].format(count=count)
    said = joined(said, people, GONE if message.gone else CLOSE)
    return say(Part(said, _row(message.number, "exposed", "assessed")))


def place(channel: str, ts: str, link: Link | None) -> str:
    """A message, by its link where there is one."""
    if link is None:
        return f"the message {name(ts)} in <#{channel}>"
    return f"<{target(link, channel, ts)}|this message>"


def _participant(message: NotStored) -> Part:
    """With buttons while a message stands there and nobody has settled it."""
    first = AGAIN.format(who=_privacy(message)) if message.again else LOOKS
    if message.state == Removal.REMOVED:
        return Part(joined(first, REMOVED))
    if message.state == Removal.CLOSED:
        return Part(joined(first, OTHER))
    if message.state == Removal.NOT_DATA:
        return Part(joined(first, f"{REASON} {ELSE.format(who=_privacy(message))}"))
    said = f"{first} {ASKED.format(numbers=NUMBERS[message.numbers])}"
    if not message.number:
        return Part(said)
    verbs = [] if message.deleted else ["deleted"]
    verbs += [] if message.again else ["not_data"]
    wrong = "" if message.again else WRONG.format(who=_privacy(message))
    stands = STANDS.format(who=name(message.privacy)) if message.privacy else ""
    notes = [NOTED if message.deleted else "", stands, wrong]
    return Part(joined(said, *notes), _row(message.number, *verbs) if verbs else None)


def _privacy(message: NotStored) -> str:
    return name(message.privacy) if message.privacy else PRIVACY


def _row(number: int, *verbs: str) -> Payload | None:
    made = [button(named(verb), f"incident.{verb}", str(number)) for verb in verbs]
    return actions(f"incident.{number}.{'.'.join(verbs)}", made)
