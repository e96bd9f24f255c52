"""Interpretations of a typed text: a name with a country, a place, a faculty or a degree, in any order."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .index import Index
from .writing import fold, in_full, is_latin, without_slips

_STUDIES: Final = "学部|學部|研究科|研究院|研究所|研究生院|学系|學系|学院|學院|学科|學科|専攻|专业|專業|系|所|科"
_COURSE: Final = (
    "博士|修士|学士|學士|碩士|硕士|本科|院生|课程|課程|前期|後期|卒業|卒|修了|中退|在学|在籍|出身|畢業|毕业"
)
_SCHOOL: Final = r"(?P<school>.{0,40}?(?:大学校|大学|大學|[^\s]大(?![学學])))"
# Only colleges of a field: 南京大学金陵学院 and others with a name of their own are schools apart.
_FIELD: Final = (
    "医|醫|法|法律|商|工|理|文|農|农|药|藥|护理|護理|管理|教育|工程|经济|經濟|经济管理|经管|新闻|建筑|外国语|公共卫生|社會科學|"
    "計算機|计算机|信息|資訊|電機資訊|電資|软件|数学|物理|化学|材料|机械|电气|国际关系"
)
_FACULTY: Final = re.compile(
    _SCHOOL + r"[\s,，、]*(?:院|(?:大学院|大學院)[^\s大]*"
    r"|[^\s大]*?(?:学部|學部|研究科|研究院|研究所|研究生院|学系|學系|系|所)"
    rf"|(?:{_FIELD})(?:学院|學院))"
)
_FACULTY_OF: Final = re.compile(r"[\s,]+(?:graduate )?(?:school|faculty|department|college) (?:of|for) ", re.IGNORECASE)
_UNIVERSITY: Final = re.compile("universit|institut|college|polytech", re.IGNORECASE)
_WITH_COURSE: Final = re.compile(_SCHOOL + rf"[\s,，、]*(?:大学院|大學院)?(?:{_COURSE}|中|生|士|班)+")
_STUDIES_ALONE: Final = re.compile(
    rf"(?:大学院|大學院)?[^大]*(?:{_STUDIES})|(?:大学院|大學院)?(?:{_COURSE}|中|生|士|班)+"
)
ANOTHER_SCHOOL: Final = re.compile("短期大学|短大|高等|高校|高専|中学|中學|附属|付属|附屬|病院|医院|醫院")
"""What belongs to a university without being one: its junior college, its schools, its hospital."""

_OF_STUDIES: Final = re.compile(rf"(?:学部|學部|学科|學科|研究科|学系|學系|系|{_COURSE})(?:生|中|院|课程|課程)?$")
_LATIN_WITH_UNIVERSITY: Final = re.compile(r"(?P<school>[A-Za-z][A-Za-z .&'-]+?)\s*(?:大学|大學|대학교|대학)")
_CORPORATION: Final = re.compile(r"(?:国立|公立)大学法人\s*(?P<school>.+)")
_BRACKETED: Final = re.compile(r"[(（\[【](?P<inner>[^()（）\[\]【】]*)[)）\]】]")
_CLAUSES: Final = re.compile(r"[,，、;；]+")
_SCRIPT_CHANGES: Final = re.compile(r"(?<=[A-Za-z])(?=[぀-ヿ一-鿿])|(?<=[぀-ヿ一-鿿])(?=[A-Za-z])")
_SEPARATORS: Final = re.compile(r"[\s,，、/／・()（）\[\]【】–—-]+")


@dataclass(frozen=True, slots=True)
class Interpretation:
    """One interpretation of a typed text: a name, its country or place, and whether the text is used whole.

    `here` are the keys of the listed universities at the place that was said; None if no place was said.
    """

    name: str
    country: str | None = None
    whole: bool = True
    here: frozenset[str] | None = None


def parts_of(text: str) -> list[str]:
    """Return the words between spaces, commas, brackets and dashes, Latin ones apart from others: MIT メディアラボ."""
    return [part for part in _SEPARATORS.split(_SCRIPT_CHANGES.sub(" ", text)) if part]


def interpretations(names: Index, text: str) -> Iterator[Interpretation]:
    """Yield the interpretations of a text, the plainest first."""
    yield Interpretation(text)
    if (full := in_full(text)) != text:
        text = full
        yield Interpretation(text)
    if (right := without_slips(text)).casefold() != text.casefold():
        yield Interpretation(right, whole=False)
    if school := _without_studies(text):
        yield Interpretation(school)
    elif school := _before_studies(names, text):
        yield Interpretation(school, whole=False)
    if (faculty := _FACULTY_OF.search(text)) and _UNIVERSITY.search(text, 0, faculty.start()):
        yield Interpretation(text[: faculty.start()], whole=False)
    yield from _with_country(names, text)
    yield from _with_place(names, text)
    yield from _with_brackets(names, text)
    yield from _clauses(names, text)
    parts = parts_of(text)
    if 1 < len(parts) <= 4:
        for order in itertools.islice(itertools.permutations(parts), 1, None):
            yield Interpretation(" ".join(order), whole=False)


def _clauses(names: Index, text: str) -> Iterator[Interpretation]:
    """Yield the clauses of a text, with and without the brackets in them, places and countries behind names.

    Of "Trinity College, Cambridge" the clause that names one school says more than the one many share.
    """
    clauses = [clause.strip() for clause in _CLAUSES.split(text) if fold(clause)]
    if len(clauses) < 2:
        return
    clauses += [bare for clause in clauses if (bare := _BRACKETED.sub(" ", clause).strip()) != clause and fold(bare)]
    folds = {clause: fold(clause) for clause in clauses}
    places_and_countries = names.places.keys() | names.country_words.keys()
    clauses.sort(key=lambda clause: 2 if folds[clause] in names.general else folds[clause] in places_and_countries)
    yield from (Interpretation(clause, whole=False) for clause in clauses)


def _without_studies(text: str) -> str | None:
    """Return the school of a text that names faculty, course or degree behind it: 東大大学院 工学系研究科, 早大卒."""
    if match := _CORPORATION.fullmatch(text) or _FACULTY.fullmatch(text) or _WITH_COURSE.fullmatch(text):
        return match["school"]
    first, *others = parts_of(text) or [""]
    if not others or is_latin(fold(first)) or not all(_STUDIES_ALONE.fullmatch(other) for other in others):
        return None
    match = _FACULTY.fullmatch(first)
    return match["school"] if match else re.sub("大学院$|大學院$", "", first)


def _before_studies(names: Index, text: str) -> str | None:
    """Return the known name that faculty or course follow without a gap: 慶應法学部, 清华本科; and MIT of MIT大学."""
    if match := _LATIN_WITH_UNIVERSITY.fullmatch(text):
        return match["school"]
    if not _OF_STUDIES.search(text) or ANOTHER_SCHOOL.search(text):
        return None
    return next((text[:end] for end in range(min(len(text) - 1, 12), 1, -1) if fold(text[:end]) in names.names), None)


def _with_country(names: Index, text: str) -> Iterator[Interpretation]:
    """Yield interpretations in which a word at either end is a country: "York University Canada", 日本東北大学."""
    for words, rest, behind in _ends(text):
        if country := names.country_words.get(fold(words)):
            yield Interpretation(rest, country, whole=behind or not rest.isascii())
    folded = fold(text)
    for word, country in names.country_words.items():
        if len(word) > 1 and not word.isascii() and len(folded) > len(word) + 1:
            if folded.startswith(word):
                yield Interpretation(folded.removeprefix(word), country)
            elif folded.endswith(word):
                yield Interpretation(folded.removesuffix(word), country)


def _with_place(names: Index, text: str) -> Iterator[Interpretation]:
    """Yield interpretations in which a word at either end is a place: "KIT Kyoto", 仙台東北大学."""
    for words, rest, behind in _ends(text):
        if here := names.places.get(fold(words)):
            yield Interpretation(rest, whole=behind, here=here)
    folded = fold(text)
    for length in range(2, min(8, len(folded) - 1)):
        # Written together they may make the name of another school: shown, never the answer.
        for word, rest in ((folded[:length], folded[length:]), (folded[-length:], folded[:-length])):
            if not word.isascii() and (here := names.places.get(word)):
                yield Interpretation(rest, whole=False, here=here)


def _with_brackets(names: Index, text: str) -> Iterator[Interpretation]:
    """Yield the text before brackets, or in them if that is more specific: NTU (National Taiwan University)."""
    bare = _BRACKETED.sub(" ", text).strip()
    if bare == text or not fold(bare):
        return
    same = _says_the_same(names, bare, text)
    for inner in _BRACKETED.findall(text) if same and _is_shared(names, bare) else ():
        yield Interpretation(inner, whole=not _is_shared(names, inner))
    yield Interpretation(bare, whole=same)


def _is_shared(names: Index, name: str) -> bool:
    """Return whether a name is too general or an abbreviation of several schools."""
    folded = fold(name)
    return folded in names.general or len({entry.university for entry in names.names.get(folded, ())}) > 1


def _ends(text: str) -> Iterator[tuple[str, str, bool]]:
    """Yield up to three words at the end or at the beginning of a text, the rest, and whether they are at the end.

    A word before a Latin name may be a part of it, and the rest of "Boston University Tokyo" is no name.
    """
    parts = parts_of(text)
    for count in range(1, min(4, len(parts))):
        yield "".join(parts[-count:]), " ".join(parts[:-count]), True
        if not parts[count].casefold().startswith("univ"):
            yield "".join(parts[:count]), " ".join(parts[count:]), False


def _says_the_same(names: Index, bare: str, text: str) -> bool:
    """Return whether the text in brackets is another name of the one school named before them."""
    schools = {entry.university for entry in names.names.get(fold(bare), ())}
    return all(
        schools & {entry.university for entry in names.names.get(fold(inner), ())} for inner in _BRACKETED.findall(text)
    )
