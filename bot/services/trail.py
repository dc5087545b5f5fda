"""The audit trail, verified."""

from storage.database import Transaction


class Trail:
    def verify(self, tx: Transaction) -> tuple[int, int | None]:
        """This will say how long the trail is, and the first entry that is not what was written."""
        return tx.audit.length(), tx.audit.broken_at()
