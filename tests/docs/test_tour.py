"""The tour opens by a double click: one file, nothing beside it, every stop with its picture."""

import re

from tests.page.tour import PAGE, STOPS, TOUR

PAGE_OF_TOUR = TOUR.read_text("utf-8")


def test_every_stop_has_its_words_and_a_picture():
    for title, words in STOPS:
        assert title in PAGE_OF_TOUR and words in PAGE_OF_TOUR
    assert PAGE_OF_TOUR.count("data:image/jpeg;base64,") == len(STOPS)
    assert PAGE_OF_TOUR.startswith(PAGE.partition("{stops}")[0].format())


def test_nothing_is_loaded_from_anywhere():
    sources = re.findall(r"(?:src|href)\s*=\s*[\"']?([^\"'>]{0,20})", PAGE_OF_TOUR)

    assert all(one.startswith("data:image/") for one in sources)
    assert "http" not in re.sub(r"base64,[^\"]*", "", PAGE_OF_TOUR)
    assert "<script" not in PAGE_OF_TOUR
