import pytest

from bot.rules.detection import Consequence, Label, detect, kind_to_keep
from bot.rules.detection.book import BOOK
from storage.tables.words import Kind
from tests.chats.unsure import OFFERED

CHALLENGES = {
    "the classic": "Have you considered what Easter does to the Paris timeline?",
    "asked of all": "Did anyone think about who covers the depot in August?",
    "asked of a team": "Has the Warsaw team thought about night shifts?",
    "what if": "What if we start with Poland and let France follow?",
    "would it not be better": "Would it not be better to certify two raters per country?",
    "why not": "Why not reuse the 103 referral letters?",
    "why repeat": "In 103 we saw half of them refuse the second night, why repeat it?",
    "pushing back": "I'd push back on eight raters for 29 sites.",
    "not convinced": "I'm not convinced the washout is acceptable in Spain.",
    "are we sure": "Are we sure that the depot can label for five countries?",
    "shouldn't we": "Shouldn't we wait for the UAT findings?",
    "a concern and a way out": (
        "My concern with the visit window is the shift workers, could we instead allow three days?"
    ),
    "understatement": "I wonder whether the LPI date is the right one.",
    "with respect": "With respect, four weeks for a French contract is optimistic.",
    "not sure the plan holds": "Not sure the plan holds once the holidays start.",
    "a statement": "The forecast does not account for the summer break.",
    "need it": "Do we really need weekly phone calls?",
    "no apostrophe": "shouldnt we ask the sites first?",
    "a slip of the hand": "have you consdered the import licence?",
    "curly quotes": "Shouldn’t we ask the sites first?",
    "a mention first": "<@U1TOM> have you considered a second depot?",
    "not a native speaker": "Why we don't ask the sites before we fix the date?",
    "bold": "*Have you considered* a second depot?",
    "an emoji in front": "🤔 Have you considered a second depot?",
}

TALK = {
    "done": "Have you considered it done?",
    "history": "I considered that in 2019.",
    "an adjective": "It is the considered opinion of the board.",
    "all things considered": "All things considered, a good week.",
    "reported": "Javier asked whether they had considered August.",
    "a joke": "Have you considered decaf? 😄",
    "a meeting": "Have you considered moving the call to 15:00?",
    "a quoted line": "> Have you considered a second depot?",
    "a quoted line as Slack sends it": "&gt; Have you considered a second depot?",
    "quotation marks": 'The poster says "Have you considered the alternatives?"',
    "code": "`have you considered` is the trigger",
    "a block of code": "```\nhave you considered a second depot?\n```",
    "a slide": "Training slide 7: have you considered the alternatives?",
    "an answer": "Sure, why not!",
    "lunch": "What if we went for lunch at one?",
    "thanks": "Thanks, very clear.",
    "nothing": "",
    "spaces": " \n\t ",
    "a headset": "Headset issue resolved 🎧",
    "a greeting": "How was your weekend?",
    "a sound check": "Can you hear me?",
    "croissants": "I'll bring croissants on Friday",
    "a template": "Template: we challenge [milestone] because [reason].",
    "a plan on file": "The risk management plan was filed.",
    "a log": "The decision log is on the second tab.",
}

LABELS = {
    "who": ("Who negotiates the French contracts?", {Label.QUESTION}),
    "no mark": ("who owns the Polish translations", {Label.QUESTION}),
    "no answer yet": ("Still waiting for an answer on the travel cap.", {Label.QUESTION}),
    "a decision is wanted": ("We need a decision from Northwind on option B.", {Label.QUESTION}),
    "confirm": ("Could somebody confirm that the go-live stands?", {Label.QUESTION}),
    "a task": ("Please upload the delegation logs.", {Label.ACTION}),
    "a promise without a date": ("I'll check with legal and come back to you.", {Label.ACTION}),
    "a promise with a date": ("I will send the draft budget by Friday.", {Label.COMMITMENT}),
    "relied upon": ("We thought you had the contract with the hospital.", {Label.ASSUMPTION}),
    "relied upon, asked": (
        "I assume Meridian files the submission, correct?",
        {Label.ASSUMPTION, Label.QUESTION},
    ),
    "a threat": ("There is a real risk that the convention slips.", {Label.RISK}),
    "decided": ("We agreed at OpCom to close six sites.", {Label.DECISION}),
    "the word": ("Go with option B.", {Label.DECISION}),
    "settled": ("The outage is fixed, sites can enter data again.", {Label.RESOLUTION}),
    "two things": (
        "Please send me the grid. Which line covers the rescue sites?",
        {Label.ACTION, Label.QUESTION},
    ),
}


@pytest.mark.parametrize("text", CHALLENGES.values(), ids=CHALLENGES)
def test_a_challenge_is_seen(text):
    assert detect(text).labels == (Label.CHALLENGE,)


@pytest.mark.parametrize("text", TALK.values(), ids=TALK)
def test_talk_stays_silent(text):
    assert detect(text).outcome is Consequence.SILENT


@pytest.mark.parametrize(("text", "labels"), LABELS.values(), ids=LABELS)
def test_other_labels(text, labels):
    assert set(detect(text).labels) == labels


@pytest.mark.parametrize(
    ("text", "outcome", "kind"),
    [
        pytest.param("Have you considered Easter?", "kept", Kind.CHALLENGE, id="sure"),
        pytest.param("Who signs the amendment?", "kept", Kind.QUESTION, id="a question"),
        pytest.param("We assumed the depot does it.", "kept", Kind.ASSUMPTION, id="an assumption"),
        pytest.param(
            "Have you considered Easter? Who signs the amendment?",
            "kept",
            Kind.CHALLENGE,
            id="a challenge goes before a question",
        ),
        pytest.param(
            "We assumed the depot does it. Who signs the amendment?",
            "kept",
            Kind.ASSUMPTION,
            id="an assumption goes before a question",
        ),
        pytest.param(
            OFFERED,
            "offered",
            None,
            id="unsure, so it asks",
        ),
        pytest.param("Please upload the delegation logs.", "draft", None, id="a task is not kept"),
        pytest.param("Good morning all.", "silent", None, id="talk"),
        pytest.param("Have you considered that kit 10234 is placebo?", "warned", None, id="warned"),
    ],
)
def test_what_follows(text, outcome, kind):
    verdict = detect(text)
    assert (verdict.outcome, kind_to_keep(verdict)) == (outcome, kind)


def test_labels_are_sorted_and_say_why():
    verdict = detect("Please send the grid. Which line covers site 14? The depot is at risk.")
    assert list(verdict.labels) == sorted(verdict.labels)
    assert all(": " in reason for reason in verdict.why)


def test_a_forbidden_message_names_its_family_and_never_its_words():
    verdict = detect("Subject 0401-012 missed V3")
    assert verdict.labels == (Label.PHI,)
    assert "0401" not in "".join(verdict.why)


def test_only_the_first_4000_characters_are_read():
    filler = "We met the team in Lyon. " * 180
    assert detect(filler + "Have you considered Easter?").outcome is Consequence.SILENT


def test_but_all_of_it_is_screened():
    filler = "We met the team. " * 1000
    assert detect(filler + "Kit 10234 is placebo.").outcome is Consequence.WARNED


def test_laughter_takes_the_edge_off():
    assert detect("Have you considered Easter? 😂").outcome is not Consequence.KEPT


def test_a_smile_does_not():
    assert detect("Have you considered Easter? 🙂").outcome is Consequence.KEPT


def test_a_dated_promise_is_no_task_as_well():
    assert detect("I'll send it to you on Tuesday.").labels == (Label.COMMITMENT,)


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        pytest.param("Tom to send the list by Thursday.", False, id="by name"),
        pytest.param("<@U1TOM> to send the list by Thursday.", False, id="by a mention"),
        pytest.param("I will send the list by Thursday.", True, id="its author's own"),
        pytest.param("Happy to send the list by Thursday.", True, id="a capital is no name"),
    ],
)
def test_what_somebody_else_is_to_do_is_not_promised_by_its_author(text, promised):
    assert (Label.COMMITMENT in detect(text).labels) is promised


def test_every_rule_has_its_own_name_and_a_reason():
    names = [rule.id for rule in BOOK.rules]
    assert len(names) == len(set(names))
    assert all(rule.why and rule.cues and 0 < rule.weight < 1 for rule in BOOK.rules)
