"""What somebody does in front of the page."""

CARD = ".half.right .post:has(.mark.kept) .thread.open .blocks"


class Player:
    def __init__(self, page):
        self.page = page
        self.left, self.right = page.locator(".half.left"), page.locator(".half.right")
        self.guide = page.locator("#guide")
        self.form = page.locator("dialog[open]")

    def presses(self, name, half=None):
        """Press the newest button of this name."""
        (half or self.page).get_by_role("button", name=name, exact=True).last.click()

    def sends(self, half):
        half.get_by_role("button", name="Send").click()

    def guided(self, label):
        """Press what the guide offers."""
        self.guide.get_by_role("button", name=label).click()

    def reads(self, words):
        """Wait until the guide says this."""
        self.guide.get_by_text(words).wait_for()

    def box(self, half):
        """Where one writes."""
        return half.locator("textarea.writes")

    def writes(self, half, words):
        self.box(half).fill(words)
        self.sends(half)

    def elsewhere(self, words, **where):
        """James says something in another window."""
        said = {"act": "says", "user": "U0JAMES", "channel": "C0201", "text": words, **where}
        assert self.page.request.post(f"{self.page.url}page/act", data=said).ok

    def becomes(self, half, user):
        half.get_by_role("combobox", name="Who you are").select_option(user)

    def message(self, half, words):
        """The message of these words, as that half shows it."""
        return half.locator(".message").filter(has_text=words).last

    def done(self):
        """The steps that are ticked."""
        return self.page.locator(".steps .done span:nth-child(2)").all_inner_texts()

    # The five steps

    def challenge(self):
        self.guided("Write it for James")
        self.sends(self.right)
        self.page.locator(CARD).wait_for()

    def france(self):
        self.guided("Write it for Claire")
        self.sends(self.right)
        self.reads("We did not know")
        self.presses("We did not know", self.left)
        self.reads("Let a day pass")

    def preview(self):
        self.guided("+1 working day")
        self.reads("No ambush")

    def adds(self, line):
        self.presses("Add our line", self.left)
        self.form.get_by_role("textbox").fill(line)
        self.presses("Send", self.form)
        self.form.wait_for(state="detached")

    def leaders(self):
        self.guided("+1 working day")
        self.reads("press “Seen, with me”")

    def seen(self):
        self.presses("Seen, with me", self.left)
        self.reads("She alone reads it")

    def story(self):
        self.guided("Write it for Priya")
        self.sends(self.left)
        self.reads("proof that nobody has changed it")

    def own(self):
        self.guided("Write as Tom")
        self.writes(self.left, "It works on my machine.")
        self.page.locator(".steps li.done").nth(4).wait_for()
