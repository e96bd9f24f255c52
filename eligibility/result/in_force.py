"""Since when the rows of the tables stand as they do: other rules of an edition may have begun later than they."""

from datetime import date

from eligibility.scoring.editions import TABLES, Edition, Tables


def rows_unchanged_since(edition: Edition, tables: Tables = TABLES) -> date:
    """Return the first day covered from which the rows, with their points, are those of an edition without a break."""
    since = edition.since
    for start in reversed([start for start in tables.starts if start < since]):
        if tables.on(start).rows != edition.rows:
            break
        since = start
    return since
