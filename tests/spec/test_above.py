"""What leads and leaders read and do on the way up, and what the thread sees of it."""

from tests.chats.cast import HERE

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
CONTRACTS = "When will the Polish contracts be signed?"
PREVIEWED = "2026-03-06T16:00:00+00:00"
TOLD = "2026-03-10T12:00:00+00:00"
GOES = "these words go to both companies (OpCom) on"


def test_looking_into_it_is_one_line_that_tells_the_raiser(room):
    ts = room.says("james", CONSIDERED)
    room.asks("priya", "park 1 3bd We ask the depot.")

    assert len(room.posts(thread=ts)) == 2
    said = room.posts(thread=ts)[-1]
    assert "<@U0JAMES>" in said and "Priya Raman (Clinical Operations Lead" in said
    assert "is looking into it until Thu 5 Mar 2026" in said and "We ask the depot." in said


def test_what_a_leader_puts_off_is_one_line(room):
    ts = room.says("james", CONTRACTS)
    room.until(TOLD)
    before = len(room.posts(thread=ts))
    room.clicks("kasia", "Defer until…")
    room.submits("kasia", when="2026-03-20", text="The vote is on Friday.")

    assert len(room.posts(thread=ts)) == before + 1
    said = room.posts(thread=ts)[-1]
    assert "*Q-1* Deferred by Kasia Nowak (Meridian Clinical) until Fri 20 Mar 2026" in said


def test_what_the_team_puts_off_shows_on_the_card_alone(room):
    ts = room.says("james", CONSIDERED)
    room.asks("james", "defer 1 5bd The vote is on Friday.")

    assert len(room.posts(thread=ts)) == 1


def test_a_preview_says_when_it_goes_on_and_when_it_does_not(room):
    room.says("james", CONTRACTS)
    room.until(PREVIEWED)
    assert GOES in room.dms("james")[-1]
    room.types("priya", "answer 1 On 30 April.")

    assert "these words go no further" in room.dms("james")[-1]


def test_a_preview_says_what_went(room):
    room.says("james", CONTRACTS)
    room.until(TOLD)
    room.clicks("hannah", "Seen, with me")

    preview = [one for one in room.dms("james") if "both companies (OpCom)" in one][-1]
    assert "These words went to both companies (OpCom) on Mon 9 Mar 2026" in preview


def test_in_practice_nothing_is_promised(make_room):
    room = make_room([("mode: live", "mode: practice")])
    room.says("james", CONTRACTS)
    room.until(PREVIEWED)

    assert "We are practising: nobody above hears of this." in room.dms("james")[-1]
    assert "would go to both companies (OpCom) on Mon 9 Mar 2026" in room.dms("james")[-1]
    assert "would be told, but we are practising" in room.types("priya", "why 1")


def test_a_companys_line_is_its_leads_to_write(room):
    room.says("james", CONTRACTS)
    assert "A lead of your company" in room.asks("tom", "line 1 The vote is on Friday.")
    room.asks("hannah", "line 1 The vote is on Friday.")

    assert "has added its line already" in room.asks("priya", "line 1 And one more.")


def test_a_line_counts_for_one_turn(room):
    room.says("james", CONTRACTS)
    room.asks("priya", "line 1 The vote is on Friday.")
    room.types("priya", "answer 1 On 30 April.")
    room.asks("james", "answered 1")
    room.asks("james", "reopen 1 They were not.")
    room.asks("priya", "line 1 The vote was moved.")
    room.until("2026-03-12T12:00:00+00:00")

    told = room.dms("hannah")[-1]
    assert "The vote was moved." in told and "The vote is on Friday." not in told


def test_where_one_company_alone_is_told_that_is_what_it_says(room):
    room.says("claire", CONTRACTS)
    room.until("2026-03-04T12:00:00+00:00")
    told = [one for one in room.dms("james") if one.startswith("This is overdue.")]

    assert len(told) == 1 and told[0].startswith(
        "This is overdue. Told to Meridian Clinical (Study team) alone, as the other company knows "
        "already: Wed 4 Mar 2026, "
    )
    assert [one for one in room.dms("priya") if "same minute" in one] == []


def test_closed_without_an_answer_it_says_by_whom(room):
    ts = room.says("james", CONTRACTS)
    room.asks("james", "close 1")

    assert (
        "Closed by James Orton (Project Manager, Meridian Clinical)." in room.posts(thread=ts)[-1]
    )
    assert "Closed. Answered" not in room.types("priya", "show 1")


def test_what_is_proposed_takes_nothing_from_the_answer(room):
    room.says("james", CONSIDERED)
    room.types("priya", "park 1 3bd We ask the depot.")
    room.types("tom", "withdraw 1 It is no challenge.")

    shown = room.types("priya", "list")
    assert "Looking into it until Thu 5 Mar 2026" in shown


def test_it_is_said_how_somebody_becomes_known(room):
    room.do(room.sandbox.shares(HERE, "T9XYZ"))
    room.sandbox.state.room(HERE).members.append("U9NOBODY")

    assert "a lead of each company is asked" in room.asks("alex", "list")
