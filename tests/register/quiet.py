"""Which tables are the register, and which methods of services change nothing in it."""

REGISTER = {
    *("item", "turn", "rung", "answer", "proposal", "reference"),
    *("partnership", "person", "team", "channel", "consent", "round", "checkinanswer"),
    *("draft", "incident", "exposure"),
}
# When to look again, how far was read, what is shown: not what anybody would call a change.
TECHNICAL = {
    *("next_action_at", "read_at", "version", "heard_from", "heard_until", "greeted", "in_chat"),
}
# They answer, deliver or prepare; a new method stands here or is called below.
QUIET = {
    f"{service}.{method}"
    for service, methods in {
        "Lists": "open shown mine show why for_form agenda agenda_shown since threads publish",
        "Exports": "rows",
        "Imports": "prepare",
        "Raid": "begin stage",  # what is staged is nobody's yet
        "Rooms": "due setup help export version greeting greeted_at",
        "Clockwork": "due read",
        "Hearing": "early",
        "Proposals": "words settling",
        "Compose": "words",
        "Trail": "verify read",
        "Incidents": "stands cleared kept_out due where for_form",
        "Exposures": "exposed check words",
        "Samples": "words",
        "Privacy": "screened found",
        "Search": "find sweep",
        "Inbox": "keep claim later failed age prune",
        "Outbox": "claim sent later unsure dropped refused",
        "Partnerships": "is_new",
        "Moments": "next",
        "CheckIns": "plan due show prompt digest",
        "Rounds": "takes for_form",
        "Practice": "due words asks see",
        "Model": "may spend begin ready heard show wants permit",
        "Opinions": "consider title gone sweep claim offer veil put",
        "Memory": "ask answer",
        "Drafts": "due shown offer",
        "Items": "pointed_at check_heard",
        "Digests": "plan due words",
        "Trust": "plan due words figures",
    }.items()
    for method in methods.split()
}
