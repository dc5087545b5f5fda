"""A partnership written down and read again is the same partnership."""

import io
from datetime import date, time
from zoneinfo import available_timezones

from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from bot.partnership import PartnershipFile, read
from bot.partnership.people import Detail
from storage.tables.words import Kind, Level, Mode, Room, Severity, Side, Stage

SIGNS = st.characters(exclude_categories=["C", "Z"]) | st.just(" ")
ODD = ["null", "~", "NO", "12", "- x", "a: b", "#1", "'", "“”"]
LINE = st.text(SIGNS, max_size=20).map(lambda text: text.strip() or "x") | st.sampled_from(ODD)
UNITS = ["s", "m", "h", "d", "bh", "bd"]
ZONE = st.sampled_from(sorted(available_timezones()))
DAY = st.dates(date(2020, 1, 1), date(2040, 12, 31)).map(str)
SPAN = st.builds("{}{}".format, st.integers(1, 300), st.sampled_from(UNITS))
CLOCK = st.times(time(0, 1), time(23, 58)).map(lambda at: f"{at:%H:%M}")
HOURS = st.lists(CLOCK, min_size=2, max_size=2, unique=True).map(lambda two: "-".join(sorted(two)))
COUNTRY = st.sampled_from(["CH", "GB", "NO", "US"])
NUMBERS = ("AST-7", "0042", "1e3")


def keys(needed, **optional):
    return st.fixed_dictionaries(needed, optional=optional)


def company(team):
    return keys(
        {"name": LINE.map(f"{team} {{}}".format), "slack": st.just([team]), "time_zone": ZONE},
        country=COUNTRY,
        region=st.sampled_from(["BS", "03", "ENG"]),
        working_hours=HOURS,
        days_off=st.lists(DAY, max_size=3),
        email_domains=st.just([f"{team.lower()}.example"]),
    )


def person(n, side, level):
    return keys(
        {
            "name": LINE,
            "slack": st.just(f"U{n}ABC"),
            "side": st.just(side),
            "role": LINE,
            "level": level,
        },
        teams=st.just(f"29:{n}"),
        lead=st.booleans(),
        blinded=st.booleans(),
        studies=st.lists(st.sampled_from(NUMBERS), unique=True),
        detail=st.sampled_from([word.value for word in Detail]),
        function=LINE,
        country=COUNTRY,
        time_zone=ZONE,
    )


def channel(n):
    rooms, modes = (st.sampled_from([word.value for word in words]) for words in (Room, Mode))
    return keys({"slack": st.just(f"C{n}ABC"), "room": rooms}, mode=modes, time_zone=ZONE)


RUNGS = st.lists(st.integers(0, 400), unique=True, max_size=4).map(
    lambda hours: [
        {"after": f"{after}h", "level": level} for level, after in enumerate(sorted(hours), 1)
    ]
)
CHECK_IN = keys(
    {
        "name": LINE,
        "channel": st.just({"slack": "C1ABC"}),
        "ask": st.sampled_from(["leads", "everyone", {"level": 2}, ["U1ABC", "U4ABC"]]),
        "at": CLOCK,
        "days": st.lists(st.sampled_from(["mon", "wed", "sun"]), min_size=1),
        "questions": st.lists(LINE, min_size=1, max_size=3),
    },
    window=SPAN,
)
PEOPLE = [person(n, side, st.just(n % 4 + 1)) for n, side in enumerate([*Side] * 4)]
WITHIN = SPAN | keys({}, normal=SPAN, urgent=SPAN)
KINDS = st.sampled_from([kind.value for kind in Kind])
CLIMBING = st.sampled_from([word.value for word in Severity if word is not Severity.NONE])
PARTNERSHIPS = keys(
    {
        "id": st.from_regex(r"[a-z]{1,9}(-[a-z0-9]{1,9})?", fullmatch=True),
        "name": LINE,
        "companies": st.fixed_dictionaries({"sponsor": company("T1A"), "cro": company("T2B")}),
        "channels": st.tuples(channel(1), channel(2)).map(list),
        "studies": st.tuples(*(keys({"number": st.just(it)}, title=LINE) for it in NUMBERS)).map(
            list
        ),
        "people": st.tuples(
            person(98, "sponsor", st.just(1)), person(99, "cro", st.just(1)), *PEOPLE
        ).map(list),
    },
    mode=st.sampled_from([word.value for word in Stage]),
    consent=st.lists(
        st.fixed_dictionaries({"side": st.just("cro"), "by": st.just("U99ABC"), "on": DAY})
    ),
    working_hours=HOURS,
    levels=st.dictionaries(st.sampled_from([int(level) for level in Level]), LINE),
    answer_within=st.dictionaries(KINDS, WITHIN),
    severity=st.dictionaries(KINDS, st.sampled_from(["none", "minor", "moderate"])),
    ladder=st.dictionaries(CLIMBING, keys({}, acknowledge=SPAN, ack_lasts=SPAN, rungs=RUNGS)),
    check_ins=st.lists(CHECK_IN, max_size=2, unique_by=lambda one: one["name"]),
    model=st.fixed_dictionaries(
        {"allowed": st.booleans()},
        optional={"daily": st.integers(1, 10_000), "daily_characters": st.integers(1_000, 10**7)},
    ),
    retention=LINE,
)


def written(file):
    """In block style, as people write it: in braces the library cannot read back a bare `?0`."""
    paper, yaml = io.StringIO(), YAML(typ="safe")
    yaml.default_flow_style = False
    yaml.dump(file.model_dump(mode="json", exclude_none=True), paper)
    return paper.getvalue()


@settings(max_examples=4000, deadline=None)
@given(PARTNERSHIPS)
def test_written_and_read_again_it_is_the_same(data):
    file = PartnershipFile.model_validate(data)

    assert read(written(file), "again.yaml") == file
