"""The two ways in which a Slack says no: to a program by a name, to a person by a sentence."""


class SlackError(Exception):
    """What a method answers in place of its result: Slack's own name for it."""

    def __init__(self, name: str, *messages: str, **more: str) -> None:
        super().__init__(name)
        self.name = name
        self.messages = list(messages)
        self.more = more

    def as_body(self) -> dict[str, object]:
        """The JSON that a client reads."""
        body: dict[str, object] = {"ok": False, "error": self.name} | self.more
        if self.messages:
            body["response_metadata"] = {"messages": self.messages}
        return body


class Impossible(Exception):
    """Slack's own window would not let this person do that."""
