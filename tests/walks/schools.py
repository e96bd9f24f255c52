"""Schools as people name them, with what the official lists say of each.

Read by hand from the list of universities with extra points (加点対象となる大学一覧, January 2026) and the schools of
the Top Global University Project and Innovative Asia; J-Find's list is computed from the newest rankings.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class School:
    """A name as it is typed, where the degree is from, and the standing of the school that is meant; None: not known.

    `choice` is the answer where the name alone does not settle which school it is.
    """

    name: str
    place: str
    designated: bool | None
    top100: bool | None
    choice: str = ""


JAPAN, ABROAD = "japan", "abroad"
NOT_LISTED, BY_RANKINGS, UNKNOWN = "not_listed", "by_rankings", "unknown"

SCHOOLS = (
    School("早稲田大学", JAPAN, True, False),
    School("Waseda University", JAPAN, True, False),
    School("京都大学", JAPAN, True, True),
    School("The University of Tokyo", JAPAN, True, True),
    School("慶應義塾大学", JAPAN, True, None),
    # Of the Top Global University Project alone.
    School("国際教養大学", JAPAN, True, False),
    School("東北大学", JAPAN, True, False, "jp-tohoku-university"),
    School("北関東山村商科大学", JAPAN, False, False, NOT_LISTED),
    School("Kitakanto Village College", JAPAN, None, None, UNKNOWN),
    School("", JAPAN, None, None),
    School("國立臺灣大學", ABROAD, True, False),
    School("National Taiwan University", ABROAD, True, False),
    School("NTU", ABROAD, True, False, "tw-national-taiwan-university"),
    School("NTU", ABROAD, True, True, "sg-nanyang-technological-university"),
    School("ntu", ABROAD, False, False, NOT_LISTED),
    School("NTU", ABROAD, None, None, UNKNOWN),
    School("National University of Singapore", ABROAD, True, True),
    School("北京大学", ABROAD, True, True),
    School("University of Porto", ABROAD, True, False),
    # On no official list, yet on newest rankings: to be settled first.
    School("Central European University", ABROAD, None, False),
    School("Tashkent College of Commerce", ABROAD, False, False, NOT_LISTED),
    School("Tashkent College of Commerce", ABROAD, True, None, BY_RANKINGS),
    School("Tashkent College of Commerce", ABROAD, None, None, UNKNOWN),
    # The campus abroad of a school in Japan: the name does not go with the place, so it is chosen.
    School("早稲田大学", ABROAD, False, False, NOT_LISTED),
    School("", ABROAD, None, None),
)
