"""Where words could be left behind: the database's rows, its file and log on disk, log lines."""

from sqlalchemy import select
from sqlmodel import SQLModel


class Evidence:
    """Looks everywhere for words; `logs` gives what was logged."""

    def __init__(self, chat, logs):
        self.chat = chat
        self.read_logs = logs

    def of(self, *words):
        """The places in which any of these words stand."""
        places = {"log": self.read_logs()} | self._rows() | self._files()
        return sorted(name for name, text in places.items() if any(one in text for one in words))

    def after_a_minute(self, *words):
        """The same, once the bot has had its minute to forget."""
        self.chat.runner.run(self.chat.run.minute())
        self.chat.settle()
        return self.of(*words)

    def _rows(self):
        with self.chat.bot.storage.reading() as tx:
            tables = SQLModel.metadata.sorted_tables
            return {table.name: repr(tx.session.execute(select(table)).all()) for table in tables}

    def _files(self):
        files = self.chat.folder.glob("rapport.db*")
        return {file.name: file.read_bytes().decode(errors="replace") for file in files}
