"""Every verb once: commands, mentions, buttons, help and permissions are read off this table."""

from difflib import get_close_matches

from bot.errors import Refused
from bot.verbs.lives import KEEPING, MOVING
from bot.verbs.verb import PREFIX as PREFIX
from bot.verbs.verb import Verb as Verb
from bot.verbs.verb import Who as Who
from storage.tables.words import Kind

ANY, OWES, WAITS, LEADER = Who.ANYBODY, Who.OWES, Who.WAITS, Who.LEADER
CHALLENGE, ASSUMPTION = (Kind.CHALLENGE,), (Kind.ASSUMPTION,)

TABLE = (
    Verb("help", ("WORD?",), ANY, "rooms.help", "What I can do.", reads=True),
    Verb("challenge", ("TEXT",), ANY, "items.keep", "Ask whether something was considered."),
    Verb("question", ("TEXT",), ANY, "items.keep", "Ask the other company."),
    Verb("issue", ("TEXT",), ANY, "items.keep", "Something is wrong and belongs to both."),
    Verb("assume", ("TEXT",), ANY, "items.keep", "Something is relied on; somebody should check."),
    *KEEPING,
    Verb("keep", ("this",), ANY, "drafts.keep_this", "Keep the first message of this thread."),
    Verb(
        *("report", ("this",), ANY, "reports.report"),
        "Say that the first message of this thread must not stand there.",
    ),
    Verb("list", ("WORDS?",), ANY, "lists.open", "What is open, newest first.", reads=True),
    Verb("mine", (), ANY, "lists.mine", "What waits on me.", reads=True),
    Verb("agenda", (), ANY, "lists.agenda", "Ten lines for the next call.", reads=True),
    Verb("search", ("WORDS",), ANY, "search.find", "What was decided or said.", reads=True),
    Verb("show", ("ID",), ANY, "lists.show", "One item, from first message to now.", reads=True),
    Verb("why", ("ID",), ANY, "lists.why", "Why an item was kept and what comes next.", reads=True),
    Verb("answer", ("ID", "TEXT"), OWES, "answers.answer", "Give the answer.", "Answer…"),
    Verb(
        *("accept", ("ID", "TEXT?"), OWES, "answers.accept"),
        *("Accept a challenge in principle; say what follows.", "Accept", CHALLENGE),
    ),
    Verb(
        *("partly", ("ID", "TEXT"), OWES, "answers.partly"),
        *("Accept a part and say which.", "Accept in part", CHALLENGE),
    ),
    Verb(
        *("park", ("ID", "WHEN", "WHY?"), OWES, "dates.park"),
        *("Look into it until a date.", "Look into it until…", CHALLENGE),
    ),
    Verb(
        *("decline", ("ID", "WHY"), OWES, "answers.decline"),
        *("Decline a challenge with a reason.", "Decline…", CHALLENGE),
    ),
    Verb(
        *("knew", ("ID", "TEXT?"), OWES, "answers.knew"),
        *("We knew: the assumption holds.", "We knew", ASSUMPTION),
    ),
    Verb(
        *("unaware", ("ID", "TEXT?"), OWES, "answers.unaware"),
        *("We did not know: it becomes a joint issue.", "We did not know", ASSUMPTION),
    ),
    Verb(
        *("check", ("ID",), OWES, "answers.check"),
        *("I will check the assumption.", "I will check", ASSUMPTION),
    ),
    Verb("answered", ("ID",), WAITS, "answers.close", "Yes, that answers it.", "Answered"),
    Verb("close", ("ID", "TEXT?"), ANY, "answers.close", "Close it as answered.", "Close"),
    Verb("return", ("ID", "TEXT?"), WAITS, "answers.give_back", "Not answered yet.", "Not yet"),
    Verb("reopen", ("ID", "WHY"), ANY, "moves.reopen", "Open it again."),
    Verb(
        *("withdraw", ("ID", "WHY?"), ANY, "moves.withdraw"),
        *("Withdraw it.", "Not for the register"),
    ),
    Verb("same", ("ID", "ID?"), ANY, "duplicates.same", "It is the same as another.", "Same"),
    Verb("assign", ("ID", "@x"), ANY, "moves.assign", "Give it an owner.", "Assign…"),
    Verb("due", ("ID", "WHEN"), ANY, "dates.due", "Agree on another date.", "Due…"),
    Verb(
        "defer", ("ID", "WHEN", "WHY"), ANY, "dates.defer", "Defer it until a date.", "Defer until…"
    ),
    Verb("severity", ("ID", "LEVEL", "WHY"), ANY, "weights.weigh", "Set its severity."),
    *MOVING,
    Verb("ack", ("ID",), LEADER, "moves.ack", "I have seen it; it is with me.", "Seen, with me"),
    Verb(
        "line",
        ("ID", "TEXT"),
        Who.LEAD,
        "moves.line",
        "Add a line for the leaders.",
        "Add our line",
    ),
    Verb("about", ("ID", "WORDS"), ANY, "about.say", "Say which function, country and site."),
    Verb("link", ("ID", "SYSTEM-NUMBER"), ANY, "moves.link", "Name its record elsewhere."),
    Verb("checkin", (), ANY, "checkins.show", "Who is asked what, and when next.", reads=True),
    Verb(
        *("respond", ("TEXT",), ANY, "rounds.answer", "Answer a check-in.", "Answer now"),
        silent=True,
    ),
    Verb("pause", ("1h",), ANY, "rooms.pause", "Stop listening here for a while."),
    Verb("stop", (), ANY, "rooms.stop", "Stop listening here."),
    Verb("start", (), ANY, "rooms.start", "Listen here again."),
    Verb("setup", (), ANY, "rooms.setup", "How this channel is set up.", reads=True),
    Verb("export", (), ANY, "rooms.export", "Who can give you the register.", reads=True),
    Verb("version", (), ANY, "rooms.version", "Which Rapport this is.", reads=True),
    Verb("agree", (), ANY, "rooms.agree", "Our company agrees.", "Agree for COMPANY", silent=True),
    Verb(
        *("begin", (), ANY, "partnerships.begin", "Set this channel up.", "Set up…"),
        silent=True,
    ),
    Verb(
        *("belongs", (), ANY, "partnerships.vouch", "They are of our company."),
        *("Of COMPANY", (), False, True),
    ),
    Verb("consent", ("ID",), ANY, "proposals.agree", "Agree.", "Agree for COMPANY", silent=True),
    Verb("leave_it", ("ID",), ANY, "proposals.keep", "Keep it as it is.", silent=True),
    Verb("keep_draft", ("ID",), ANY, "drafts.keep", "Keep it.", "Keep it", silent=True),
    Verb("leave_draft", ("ID",), ANY, "drafts.leave", "Leave it.", "Leave it", silent=True),
    Verb(
        *("certain", ("ID",), ANY, "weights.certain", "Yes: its leaders are told at any hour."),
        *("Make it critical", (), False, True),
    ),
    Verb(
        *("see", (), ANY, "practice.see", "What would have gone out.", "See the text"),
        reads=True,
        silent=True,
    ),
    Verb(
        *(
            "switch_on",
            (),
            ANY,
            "practice.switch_on",
            "Tell leaders for real what goes unanswered.",
            "Switch on",
        ),
        silent=True,
    ),
    Verb(
        *("go_live", (), ANY, "practice.go_live", "Agree to that.", "Agree for COMPANY"),
        silent=True,
    ),
    Verb(
        *("deleted", (), ANY, "incidents.deleted", "I have deleted it.", "Deleted"),
        silent=True,
    ),
    Verb(
        *("not_data", ("WHY",), ANY, "incidents.not_data", "It was no participant data."),
        *("It is not participant data…", (), False, True),
    ),
    Verb(
        *("right", (), ANY, "samples.right", "Its author is right.", "Looks right"),
        silent=True,
    ),
    Verb(
        *("data", (), ANY, "samples.data", "Ask its author to delete it."),
        *("It is participant data", (), False, True),
    ),
    Verb(
        *("exposed", (), ANY, "exposures.exposed", "Who could read a restricted message."),
        *("Who could read it", (), True, True),
    ),
    Verb(
        *("assessed", ("SYSTEM-NUMBER",), ANY, "exposures.assessed"),
        *("Close a restricted incident.", "Close with a reference…"),
        silent=True,
    ),
    Verb("model", (), ANY, "model.show", "What a language model may do here.", reads=True),
    Verb("allow", (), ANY, "model.agree", "Agree to it.", "Agree for COMPANY", silent=True),
    Verb("forbid", (), ANY, "model.forbid", "Send it nothing.", "Stop the model", silent=True),
    Verb("publish", (), ANY, "lists.publish", "Say it here.", "Show to everybody", silent=True),
)
VERBS = {verb.name: verb for verb in TABLE}
ALIASES = {
    **{"snooze": "defer", "consider": "challenge", "assumption": "assume"},
    **{"find": "search", "what": "search"},  # “what did we decide about Poland?”
    **{"decision": "decide", "promise": "commitment", "delegate": "pass"},
}
KEEPS = {
    "challenge": Kind.CHALLENGE,
    "question": Kind.QUESTION,
    "issue": Kind.ISSUE,
    "action": Kind.ACTION,
    "commitment": Kind.COMMITMENT,
    "assume": Kind.ASSUMPTION,
    "risk": Kind.RISK,
    "decide": Kind.DECISION,
    "signal": Kind.HEADS_UP,
}


def read(words: str) -> tuple[Verb, int, str]:
    """The verb, the item's number and the rest of what somebody typed. Raises Refused."""
    name, _, rest = words.strip().partition(" ")
    verb = find(name.lower())
    number, rest = 0, rest.strip()
    if "ID" in verb.needs:
        typed, _, rest = rest.partition(" ")
        number, rest = read_id(typed, verb), rest.strip()
    missing = [need for need in verb.needs if need != "ID" and not need.endswith("?")]
    if missing and not rest:
        raise Refused(f"`{verb.name}` needs a little more. Try: `{verb.usage()}`")
    return verb, number, rest


def typed(name: str, number: int, rest: str) -> str:
    """What somebody typed to ask for this."""
    return " ".join(one for one in (name, str(number or ""), rest) if one)


def find(name: str) -> Verb:
    """The verb of this name, or a refusal that names the nearest."""
    verb = VERBS.get(ALIASES.get(name, name))
    if verb and not verb.silent:
        return verb
    known = [verb.name for verb in TABLE if not verb.silent]
    near = get_close_matches(name, known, n=1, cutoff=0.6)
    hint = f"Did you mean `{near[0]}`?" if near else "`help` shows what I can do."
    raise Refused(f"I do not know “{name[:40]}”. {hint}" if name else hint)


def read_id(typed: str, verb: Verb | None = None) -> int:
    """`CH-23`, `ch23` and `23` are the same item. Raises Refused."""
    bare = typed.strip(".,:;").upper()
    prefix = bare.rstrip("0123456789").rstrip("-")
    digits = bare[len(bare.rstrip("0123456789")) :]
    if digits and len(digits) < 10 and prefix in ("", *PREFIX.values()):
        return int(digits)
    usage = f" Try: `{verb.usage()}`" if verb else ""
    raise Refused(f"“{typed[:40]}” is no item: an item looks like CH-23.{usage}")


TOP = """# What people can do

Type it after `/rapport`, or after `@Rapport` anywhere, threads too; most have a button. `ID` is
`CH-23`, `ch23` or `23`. `WHEN` is `2026-12-03`, `3 Dec`, `Fri`, `tomorrow` or `2bd`. A person is
a mention or a name. What stands in brackets may be left out. This page is made from the code
(`python -m bot.verbs`).

| type | button | for | who | what it does |
|---|---|---|---|---|
"""


def page() -> str:
    """The reference of all verbs, in Markdown."""
    return TOP + "".join(_row(verb) for verb in TABLE)


def _row(verb: Verb) -> str:
    also = [f"`{short} …`" for short, name in ALIASES.items() if name == verb.name]
    typed = "–" if verb.silent else ", ".join([f"`{verb.usage()}`", *also])
    kinds = ", ".join(kind.replace("_", "-") for kind in verb.kinds) or "–"
    button = f"`{verb.button}`" if verb.button else "–"
    return f"| {typed} | {button} | {kinds} | {verb.who} | {verb.help} |\n"
