"""The pages of the designated lists: is it there, what does it earn, and how is it proved."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from eligibility.finder.certificates import look_up
from eligibility.finder.designations import DESIGNATIONS, ENTRANCE
from eligibility.finder.listing import Listing, listing_of, points_of
from eligibility.finder.search import LONGEST_QUERY, find
from eligibility.formats import format_edition
from eligibility.language import current_language, localized
from eligibility.scoring.editions import TABLES
from eligibility.scoring.lists import licences
from eligibility.scoring.lists.it_examinations import ItExamination, it_examinations, notice_on
from eligibility.scoring.lists.licences import Licence
from eligibility.scoring.lists.look_alikes import LookAlike, look_alikes
from eligibility.scoring.lists.reasons import SCHOOL_NOT_LISTED
from eligibility.scoring.lists.universities import University, list_on
from eligibility.scoring.rows import ACTIVITIES, Heading, Row

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
    typed, language = _typed(request), current_language()
    today = timezone.localdate()
    finding = find(typed, today)
    found = tuple(_listing(match.university, language, today) for match in finding.matches)
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
        "not_listed": [{"school": school, "country": localized(school.country.name)} for school in finding.not_listed],
        "row": _worth(TABLES.on(today).by_key["designated_university"]),
        "how_to_prove": localized(SCHOOL_NOT_LISTED),
        "rankings": RANKINGS,
        "official_list": {"title": localized(official.title), "url": official.url},
    }
    return render(request, "reference/universities.html", context)


def _listing(university: University, language: str, on: date) -> Listing:
    """Return what the lists say about a university, with the edition as the language writes it."""
    found = listing_of(university, language, on)
    return replace(found, edition=format_edition(found.edition))


@require_safe
@vary_on_headers("HX-Request")
def examinations(request: HttpRequest) -> HttpResponse:
    """The examinations of the IT notice by country, what only looks like one, and Japanese national qualifications."""
    typed = _typed(request)
    today = timezone.localdate()
    notice = notice_on(today).law
    looked_up = look_up(typed[:LONGEST_QUERY], today)
    rows = [row for row in TABLES.on(today).rows if row.heading is Heading.LICENCES]
    one = next(row for row in rows if row.key == "licences_one")
    licence_source = licences.national_licences(today)[0].source[0].source
    context = {
        "typed": typed,
        "licences": [_licence(each) for each in looked_up.licences],
        "licence_points": points_of(one.points),
        "licence_letters": _letters(one),
        "only_japanese": localized(licences.ONLY_JAPANESE),
        "licence_source": licence_source,
        "licence_edition": format_edition(licence_source.edition),
        "found": [_examination(one) for one in looked_up.listed],
        "found_not": [_look_alike(one) for one in looked_up.not_listed],
        "worth": [_worth(row) for row in rows],
        "countries": list(_by_country(today)),
        "look_alikes": list(_by_reason()),
        "definition": localized(licences.DEFINITION),
        "question": localized(licences.QUESTION),
        "fields": list(_by_field(today)),
        "notice": {
            "title": localized(notice.title),
            "url": notice.url,
            "number": notice.number,
            "edition": format_edition(it_examinations(today)[0].edition),
        },
    }
    return render(request, "reference/examinations.html", context)


@require_safe
def organisation(request: HttpRequest) -> HttpResponse:
    """Support, projects and awards that only official lists name, with the question to the employer."""
    rows = TABLES.on(timezone.localdate()).by_key
    entries = [
        {
            "key": each.key,
            "name": localized(each.name),
            "official": each.official,
            "what": localized(each.what),
            "not_this": localized(each.not_this),
            "url": each.url,
            "list_edition": format_edition(each.list_edition),
            "ask_ja": each.ask_ja,
            "ask": localized(each.ask),
            "worth": [_worth(rows[key]) for key in each.rows],
        }
        for each in DESIGNATIONS
    ]
    return render(request, "reference/organization.html", {"entries": entries, "entrance": ENTRANCE})


def _typed(request: HttpRequest) -> str:
    """Return what was typed into the search; no page can hold a NUL."""
    return request.GET.get("q", "").replace("\0", "\N{REPLACEMENT CHARACTER}").strip()


def _worth(row: Row) -> Worth:
    return Worth(
        label=localized(row.label),
        points=points_of(row.points),
        proof=localized(row.proof),
        only="" if set(dict(row.points.items())) == set(ACTIVITIES) else _letters(row),
    )


def _letters(row: Row) -> str:
    """Return the letters (イロハ) of the activities whose table has a row."""
    return "・".join(_LETTERS[activity] for activity, _points in row.points.items())


def _examination(one: ItExamination) -> ListedExamination:
    name = localized(one.name)
    return ListedExamination(
        name=name,
        local="" if one.name_local in (name, one.name.ja) else one.name_local,
        local_language=_LANGUAGE_OF.get(one.country.code, "en"),
        official="" if one.name.ja == name else one.name.ja,
        short=one.short,
        place=f"{one.item} {one.number}",
        held_now=one.held_now,
        country=localized(one.country.name),
        issuer=localized(one.issuer),
    )


def _by_country(day: date) -> Iterator[dict[str, Any]]:
    """Yield each country of the notice in its order, with its issuers and their examinations."""
    for country, of_country in groupby(it_examinations(day), key=lambda one: one.country):
        listed = [_examination(one) for one in of_country]
        issuers = [
            {"issuer": issuer, "held_now": held_now, "examinations": list(of_issuer)}
            for (issuer, held_now), of_issuer in groupby(listed, key=lambda one: (one.issuer, one.held_now))
        ]
        yield {"code": country.code, "name": localized(country.name), "issuers": issuers}


def _look_alike(one: LookAlike) -> dict[str, str]:
    return {"name": localized(one.name), "reason": localized(one.reason)}


def _by_reason() -> Iterator[dict[str, Any]]:
    shown = [_look_alike(one) for one in look_alikes()]
    for reason in dict.fromkeys(one["reason"] for one in shown):
        yield {"reason": reason, "names": [one["name"] for one in shown if one["reason"] == reason]}


def _licence(one: Licence) -> dict[str, Any]:
    """Return a national qualification as the page shows it; `official` is empty where the name already has it."""
    name = localized(one.name)
    return {
        "name": name,
        "official": "" if one.name.ja in name else one.name.ja,
        "grounds": [(localized(ground), article) for ground, article in one.grounds],
        "no_ground": "" if one.grounds else localized(licences.NO_GROUND),
        "note": localized(one.note) if one.note else "",
        "act": one.act,
        "named": one.named,
    }


def _by_field(day: date) -> Iterator[dict[str, Any]]:
    for key, field in licences.FIELDS.items():
        of_field = [_licence(one) for one in licences.national_licences(day) if one.field == key]
        yield {"name": localized(field), "licences": of_field}
