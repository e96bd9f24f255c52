"""What was counted, or not, on a reading that somebody should confirm: a sentence for each code of a Life."""

from collections.abc import Iterable, Mapping
from typing import Final

from django.utils.translation import gettext_lazy

SENTENCES: Final[Mapping[str, object]] = {
    "business_unsure": gettext_lazy(
        "Your MBA or MOT was counted as a professional degree. If it is one in business administration, "
        "it may earn more in 1号ロ and ハ: ask the school."
    ),
    "equivalent_unsure": gettext_lazy(
        "Education of which you are not sure that it equals a university was not counted. Ask the Immigration "
        "Services Agency; it may earn the points of a university graduate."
    ),
    "equivalent": gettext_lazy(
        "Education equal to a university was counted because you said so. The Immigration Services Agency decides."
    ),
    "junior_college": gettext_lazy(
        "A junior college counts as university education. Whether it also earns the points for a Japanese degree "
        "is not settled; ask the Immigration Services Agency."
    ),
    "experience_near_a_step": gettext_lazy(
        "Your years of experience are close to a step of the table. Count the months with the certificates in hand."
    ),
    "first_author_only": gettext_lazy(
        "Papers of which you are first author only were counted, as on the form. The ordinance names the "
        "corresponding author only."
    ),
    "school_to_confirm": gettext_lazy(
        "The official list and the newest rankings do not agree about a university of yours, or one of its grounds is "
        "to be confirmed. The page about universities says what to check and whom to ask."
    ),
    "school_not_listed": gettext_lazy(
        "A school that is in no list was not counted as a university eligible for extra points. If the newest rankings "
        "show it, keep their pages and change the answer."
    ),
    "school_by_rankings": gettext_lazy(
        "A school that is in no list was counted as a university eligible for extra points, because you hold the pages "
        "of the newest rankings. The Immigration Services Agency decides."
    ),
}
"""By the codes that answers.life gives."""

OTHER: Final = gettext_lazy(
    "An answer was counted on a reading that should be confirmed with the Immigration Services Agency."
)


def to_confirm(codes: Iterable[str]) -> tuple[str, ...]:
    """Return the sentence of each code, each once; a code without one still says that there is something to confirm."""
    return tuple(dict.fromkeys(str(SENTENCES.get(code, OTHER)) for code in codes))
