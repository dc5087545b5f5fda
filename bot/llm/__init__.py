"""The language model: what may be asked, in which words, and what counts as an answer."""
