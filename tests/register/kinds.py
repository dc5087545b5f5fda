"""What only some kinds of items can do, once each."""


def kinds_have_lives_of_their_own(desk):
    number = desk.does("james", "decide", text="We open France first.").item.number
    desk.does("james", "detail", number, "options France, Spain")
    desk.does("james", "review", number, "9bd")
    desk.does("priya", "endorse", number)
    number = desk.does("james", "challenge", text="Why six visits?").item.number
    desk.does("priya", "pass", number, "Tom Lindqvist")
    desk.does("priya", "wait", number, "the ethics committee")
    desk.does("james", "talk", number)
    desk.does("priya", "settle", number, "accept Four visits are enough.")
    desk.does("priya", "saved", number, "12")
    number = desk.does("james", "assume", text="The sites have scanners.").item.number
    desk.does("james", "convert", number, "risk Nobody can tell.")
