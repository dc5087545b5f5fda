"""Which entries of the trail does nobody read who is blinded?"""

from collections.abc import Container, Mapping

from storage.tables.words import Category

SUBJECTS = ("incident", "not_stored", "look_there")


def is_restricted(subject: str, fields: Mapping[str, object], hidden: Container[int]) -> bool:
    """Whether an entry tells of allocation; `hidden` are the numbers of such incidents."""
    noun, _, number = subject.partition(":")
    if noun in SUBJECTS and number.isdecimal() and int(number) in hidden:
        return True
    return Category.ALLOCATION in (fields.get("category"), fields.get("why"))
