"""The pages of the designated lists: is it there, what does it earn, and how is it proved."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from eligibility.finder.certificates import look_up
from eligibility.finder.designations import DESIGNATIONS, ENTRANCE
from eligibility.finder.search import LONGEST_QUERY, find
from eligibility.finder.standing import points_of, standing
from eligibility.scoring.editions import TABLES
from eligibility.scoring.law import IT_NOTICE
from eligibility.scoring.lists import licences
from eligibility.scoring.lists.it_examinations import ItExamination, it_examinations
from eligibility.scoring.lists.licences import Licence
from eligibility.scoring.lists.look_alikes import LookAlike, look_alikes
from eligibility.scoring.lists.reasons import SCHOOL_NOT_LISTED
from eligibility.scoring.lists.universities import list_on
from eligibility.scoring.rows import ACTIVITIES, Row
from eligibility.scoring.text import LANGUAGES

RANKINGS: Final = (
    ("QS World University Rankings", "https://www.topuniversities.com/world-university-rankings"),
    ("THE World University Rankings", "https://www.timeshighereducation.com/world-university-rankings"),
    ("ARWU (ShanghaiRanking)", "https://www.shanghairanking.com/rankings/arwu"),
)
"""The three rankings that the points form names, with the sites of their publishers."""

_LANGUAGE_OF: Final = {"JP": "ja", "CN": "zh-Hans", "TW": "zh-Hant", "KR": "ko"}
"""The language in which the notice's examinations are held under their local names; elsewhere it is English."""

_LETTERS: Final = {"a": "イ", "b": "ロ", "c": "ハ"}


@dataclass(frozen=True, slots=True)
class Worth:
    """A row of the table: its label in the reader's language, its points, and its proof.

    `only` has the letters of the activities (イロハ) whose table has the row, empty where all three have it.
    """

    label: str
    points: str
    proof: str
    only: str


@dataclass(frozen=True, slots=True)
class ListedExamination:
    """An examination of the notice as the page shows it; `local` and `official` are empty where `name` is the same."""

    name: str
    local: str
    local_language: str
    official: str
    short: str
    place: str
    held_now: bool
    country: str
    issuer: str


@require_safe
@vary_on_headers("HX-Request")
def universities(request: HttpRequest) -> HttpResponse:
    """Search the list of universities; what is typed is a name in a public list, and is not kept."""
    typed, language = _typed(request), _language()
    today = timezone.localdate()
    finding = find(typed, today)
    found = tuple(standing(match.university, language, today) for match in finding.matches)
    official = list_on(today).law
    # Those that bear the name come first, and what is only near it waits behind them.
    first = 1 if finding.confident else len(finding.meant)
    context = {
        "typed": typed,
        "too_long": len(typed) > LONGEST_QUERY,
        "confident": finding.confident,
        "schools": found[:first],
        "similar": found[first:],
        "number": 0 if finding.not_listed_exactly and not first else first + len(finding.not_listed),
        "not_listed": [
            {"school": school, "country": school.country.name.in_language(language)} for school in finding.not_listed
        ],
        "row": _worth(TABLES.on(today).by_key["designated_university"], language),
        "how_to_prove": SCHOOL_NOT_LISTED.in_language(language),
        "rankings": RANKINGS,
        "official_list": {"title": official.title.in_language(language), "url": official.url},
    }
    return render(request, "reference/universities.html", context)


@require_safe
@vary_on_headers("HX-Request")
def examinations(request: HttpRequest) -> HttpResponse:
    """The examinations of the IT notice by country, what only looks like one, and Japanese national qualifications."""
    typed, language = _typed(request), _language()
    looked_up = look_up(typed[:LONGEST_QUERY])
    rows = [row for row in TABLES.on(timezone.localdate()).rows if row.heading == "licences"]
    one = next(row for row in rows if row.key == "licences_one")
    context = {
        "typed": typed,
        "licences": [_licence(each, language) for each in looked_up.licences],
        "licence_points": points_of(one.points),
        "licence_letters": _letters(one),
        "only_japanese": licences.ONLY_JAPANESE.in_language(language),
        "licence_source": licences.national_licences()[0].source[0].source,
        "found": [_examination(one, language) for one in looked_up.listed],
        "found_not": [_look_alike(one, language) for one in looked_up.not_listed],
        "worth": [_worth(row, language) for row in rows],
        "countries": list(_by_country(language)),
        "look_alikes": list(_by_reason(language)),
        "definition": licences.DEFINITION.in_language(language),
        "question": licences.QUESTION.in_language(language),
        "fields": list(_by_field(language)),
        "notice": {
            "title": IT_NOTICE.title.in_language(language),
            "url": IT_NOTICE.url,
            "number": IT_NOTICE.number,
            "edition": it_examinations()[0].edition,
        },
    }
    return render(request, "reference/examinations.html", context)


@require_safe
def organisation(request: HttpRequest) -> HttpResponse:
    """Support, projects and awards that only official lists name, with the question to the employer."""
    language = _language()
    rows = TABLES.on(timezone.localdate()).by_key
    entries = [
        {
            "key": each.key,
            "name": each.name.in_language(language),
            "official": each.official,
            "what": each.what.in_language(language),
            "not_this": each.not_this.in_language(language),
            "url": each.url,
            "list_edition": each.list_edition,
            "ask_ja": each.ask_ja,
            "ask": each.ask.in_language(language),
            "worth": [_worth(rows[key], language) for key in each.rows],
        }
        for each in DESIGNATIONS
    ]
    return render(request, "reference/organization.html", {"entries": entries, "entrance": ENTRANCE})


def _typed(request: HttpRequest) -> str:
    """Return what was typed into the search; no page can hold a NUL."""
    return request.GET.get("q", "").replace("\0", "\N{REPLACEMENT CHARACTER}").strip()


def _language() -> str:
    language = get_language() or LANGUAGES[-1]
    return language if language in LANGUAGES else LANGUAGES[-1]


def _worth(row: Row, language: str) -> Worth:
    return Worth(
        label=row.label.in_language(language),
        points=points_of(row.points),
        proof=row.proof.in_language(language),
        only="" if set(dict(row.points.items())) == set(ACTIVITIES) else _letters(row),
    )


def _letters(row: Row) -> str:
    """Return the letters (イロハ) of the activities whose table has a row."""
    return "・".join(_LETTERS[activity] for activity, _points in row.points.items())


def _examination(one: ItExamination, language: str) -> ListedExamination:
    name = one.name.in_language(language)
    return ListedExamination(
        name=name,
        local="" if one.name_local in (name, one.name.ja) else one.name_local,
        local_language=_LANGUAGE_OF.get(one.country.code, "en"),
        official="" if one.name.ja == name else one.name.ja,
        short=one.short,
        place=f"{one.item} {one.number}",
        held_now=one.held_now,
        country=one.country.name.in_language(language),
        issuer=one.issuer_ja if language == "ja" else one.issuer_en,
    )


def _by_country(language: str) -> Iterator[dict[str, Any]]:
    """Yield each country of the notice in its order, with its issuers and their examinations."""
    for country, of_country in groupby(it_examinations(), key=lambda one: one.country):
        listed = [_examination(one, language) for one in of_country]
        issuers = [
            {"issuer": issuer, "held_now": held_now, "examinations": list(of_issuer)}
            for (issuer, held_now), of_issuer in groupby(listed, key=lambda one: (one.issuer, one.held_now))
        ]
        yield {"code": country.code, "name": country.name.in_language(language), "issuers": issuers}


def _look_alike(one: LookAlike, language: str) -> dict[str, str]:
    return {"name": one.name.in_language(language), "reason": one.reason.in_language(language)}


def _by_reason(language: str) -> Iterator[dict[str, Any]]:
    shown = [_look_alike(one, language) for one in look_alikes()]
    for reason in dict.fromkeys(one["reason"] for one in shown):
        yield {"reason": reason, "names": [one["name"] for one in shown if one["reason"] == reason]}


def _licence(one: Licence, language: str) -> dict[str, Any]:
    """Return a national qualification as the page shows it; `official` is empty where the name already has it."""
    name = one.name.in_language(language)
    return {
        "name": name,
        "official": "" if one.name.ja in name else one.name.ja,
        "grounds": [(ground.in_language(language), article) for ground, article in one.grounds],
        "no_ground": "" if one.grounds else licences.NO_GROUND.in_language(language),
        "note": one.note.in_language(language) if one.note else "",
        "act": one.act,
        "named": one.named,
    }


def _by_field(language: str) -> Iterator[dict[str, Any]]:
    for key, field in licences.FIELDS.items():
        of_field = [_licence(one, language) for one in licences.national_licences() if one.field == key]
        yield {"name": field.in_language(language), "licences": of_field}
