"""A requirement other than points, and the keys of those that other rooms name."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from .conditions import Condition
from .facts import FIRST_DAY
from .in_force import InForce
from .law import Citation
from .proofs import Proof
from .rows import ByActivity
from .text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement(InForce):
    """A condition other than points. If `when` is None, it cannot be computed from facts and is only listed.

    `short` is a shorter `label`; `note` adds to the label (None: nothing to add); `unmet` says what is wrong if the
    requirement is surely not passed (None: facts do not decide it), `missing` in a few words what is
    needed, or the ordinary status that such work belongs to. `documents` prove it, whichever rows count.
    `source` is its place in the law, `also` further instruments it refers to.
    `of_points`: it is in the sentence of the ordinance that sets the pass mark, so that points alone are not enough
    (the pay floor). Other requirements are separate and never change a total or `qualifies`.
    """

    key: str
    label: Text
    short: Text
    note: Text | None = None
    unmet: Text | None = None
    missing: Text | None = None
    documents: tuple[Proof, ...] = ()
    when: ByActivity[Condition] = field(default_factory=ByActivity)
    source: ByActivity[Citation]
    also: ByActivity[Citation] = field(default_factory=ByActivity)
    of_points: bool = False
    since: date = FIRST_DAY
    until: date | None = None

    def citations(self, activity: str) -> tuple[Citation, ...]:
        """Return the sources in an activity, the principal one first; empty if it has no such requirement."""
        return tuple(each for each in (self.source[activity], self.also[activity]) if each is not None)


PAY_FLOOR: Final = "pay_floor"
"""The key of the only requirement that belongs to the points."""
ORDINARY_CRITERIA: Final = "ordinary_criteria"
"""The key of the requirement that what is still to come, a degree or years of work, may meet."""
WORK_REQUIREMENTS: Final = frozenset({"work_in_table", "employer_in_japan", "business_in_japan"})
"""The keys of the requirements on the place and the kind of the work: other work alone meets them."""
