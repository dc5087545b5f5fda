"""The partnership file: two companies, their people, and the rules they agreed."""

from bot.partnership.model import PartnershipFile
from bot.partnership.reading import read

__all__ = ["PartnershipFile", "read"]
