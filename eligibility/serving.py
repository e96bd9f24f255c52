"""What a server prepares before it takes its first visitor; commands of manage.py do not wait for it."""

from eligibility.finder.index import index


def prepare() -> None:
    """Build what every process needs and takes long to build: the index of the names of universities."""
    index()
