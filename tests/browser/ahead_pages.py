"""People with a time ahead of them, what the outlook says of it, and what a chart in the browser shows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from playwright.sync_api import Locator

from eligibility.contract.outlook import Outlook
from eligibility.outlook.profile import Profile
from eligibility.wizard.application import application_from

from .visiting import answered

START: Final = date.today() + timedelta(days=60)
"""The planned day of application: ahead on whatever day this runs."""

SPRING: Final = date(START.year, 4, 1)
NO_SUPPORT: Final = {
    "asked": "yes",
    "innovation_support": "no",
    "sme": "no",
    "rd_over_3_percent": "no",
    "local_government_support": "no",
    "growth_field_project": "no",
}


# --- People ---


def graduate(**changes: Any) -> dict[str, Any]:
    """What is stored of somebody of 25 or so with a listed Japanese bachelor, N1 and work since; all is known."""
    document = answered()
    degree = {"level": "bachelor", "place": "japan", "awarded_on": date(START.year - 1, 3, 24).isoformat()}
    return {
        **document,
        "answers": {
            **document["answers"],
            "application": {"decided": "yes", "day": START.isoformat(), "permission": None},
            "birth_date": {"day": date(START.year - 26, 5, 20).isoformat()},
            "degrees": [{**degree, "related": "yes"}],
            "experience_b": {"kind": "periods"},
            "periods_b": [{"start": date(START.year - 1, 4, 1).isoformat(), "end": None}],
            "organisation": NO_SUPPORT,
            **changes,
        },
    }


def range_of_points() -> dict[str, Any]:
    """The same person, who does not know what the company is."""
    return graduate(organisation={"asked": "not_yet"})


def much_ahead() -> dict[str, Any]:
    """The same person with a rise of pay every other year, a master's degree and a test of Japanese ahead."""
    pay = [_pay(3_000_000, SPRING.replace(year=SPRING.year - 1), already=True)]
    pay += [_pay(3_000_000 + 1_000_000 * year, SPRING.replace(year=SPRING.year + year)) for year in (1, 3, 5, 7)]
    degrees = graduate()["answers"]["degrees"]
    awarded_on = date(START.year + 3, 3, 24).isoformat()
    master = {"level": "master", "place": "japan", "awarded_on": awarded_on, "related": "yes"}
    return graduate(
        pay=pay,
        degrees=[*degrees, master],
        school=[{"name": "早稲田大学"}, {"name": "早稲田大学"}],
        japanese=[{"test": "n1", "on": date(START.year + 1, 1, 25).isoformat()}],
    )


def doctor() -> dict[str, Any]:
    """Somebody with a Japanese doctorate and no test of Japanese, whom N2 would not help."""
    degree = graduate()["answers"]["degrees"][0]
    return graduate(degrees=[{**degree, "level": "doctorate"}], japanese=[{"test": "none", "on": None}])


def without_degree() -> dict[str, Any]:
    """Somebody without a degree, whom no pay brings to the marks."""
    return graduate(degrees=[{"level": "none", "related_study": "no"}], japanese=[{"test": "none", "on": None}])


def _pay(yen: int, since: date, *, already: bool = False) -> dict[str, Any]:
    amounts = {"annual_yen": yen, "fixed_overtime_yen": None}
    return {"kind": "amount", **amounts, "since": since.isoformat(), "already": already}


# --- The other side: the outlook ---


def profile_of(document: Mapping[str, Any]) -> Profile:
    """The profile of a stored document."""
    application = application_from(document, date.today())
    assert application is not None
    return application.profile


@dataclass(frozen=True)
class Level:
    """Points from a day on, and whether the points condition is met: "yes", "possible" or "no"."""

    day: date
    low: int
    high: int
    qualifies: str


def levels_of(document: Mapping[str, Any], activity: str = "b") -> list[Level]:
    """The first day, and every day on which something changes in an activity, of `manage.py outlook`."""
    found: list[Level] = []
    for each in Outlook(profile_of(document)).as_contract()["timeline"]:
        level = Level(date.fromisoformat(each["from"]), *(each[activity][key] for key in ("low", "high", "qualifies")))
        if not found or (found[-1].low, found[-1].high, found[-1].qualifies) != (
            level.low,
            level.high,
            level.qualifies,
        ):
            found.append(level)
    return found


def lost_on(levels: list[Level], mark: int) -> date | None:
    """The day on which a mark is lost that is reached on the first day; None where that does not happen."""
    has = [level.low >= mark and level.qualifies == "yes" for level in levels]
    return levels[has.index(False)].day if has[0] and False in has else None


# --- What a chart shows ---


def numbers(text: str) -> list[int]:
    """The whole numbers in a text, without the commas in them."""
    return [int(each) for each in re.findall(r"\d+", text.replace(",", ""))]


def heights_in_points(chart: Locator, line: str) -> list[int]:
    """The levels of a line of the chart in points, read off the two marks; all points are multiples of five."""
    drawn: list[float] = chart.evaluate(
        """(chart, line) => {
            const marks = [...chart.querySelectorAll(".chart-mark")].map(mark => Number(mark.getAttribute("y1")));
            const words = [...chart.querySelectorAll("text.chart-number")].map(text => Number(text.textContent));
            const point = (marks[0] - marks[1]) / (words[1] - words[0]);
            const path = chart.querySelector(line).getAttribute("d");
            const heights = [path.match(/^M\\d+ ([\\d.]+)/)[1], ...[...path.matchAll(/V([\\d.]+)/g)].map(it => it[1])];
            return heights.map(height => words[0] + (marks[0] - height) / point);
        }""",
        line,
    )
    return [round(points / 5) * 5 for points in drawn]


def unreadable(chart: Locator) -> list[str]:
    """Words of a chart that are cut off, small, under a line that leads down, or upon other words."""
    found: list[str] = chart.evaluate(
        """chart => {
            const whole = chart.getBoundingClientRect(), wide = document.documentElement.clientWidth;
            const scale = whole.width / chart.viewBox.baseVal.width;
            const texts = [...chart.querySelectorAll("text")].map(it => ({
                words: it.textContent, box: it.getBoundingClientRect(),
                size: parseFloat(getComputedStyle(it).fontSize) * scale,
            }));
            const lines = [...chart.querySelectorAll(".chart-leader")].map(it => it.getBoundingClientRect());
            const meet = (one, other, by) => one.left < other.right - by && other.left < one.right - by
                && one.top < other.bottom - by && other.top < one.bottom - by;
            // The box of a text is higher than its letters.
            const letters = box => ({ left: box.left, right: box.right, top: box.top + 5, bottom: box.bottom - 4 });
            const found = whole.right > wide + 0.5 ? ["the chart is wider than the window"] : [];
            for (const [at, { words, box, size }] of texts.entries()) {
                if (size < 11) found.push(`${words} is ${size} pixels high`);
                const { left, right, top, bottom } = letters(box);
                if (left < whole.left - 0.5 || right > whole.right + 0.5 || top < whole.top || bottom > whole.bottom) {
                    found.push(`${words} is cut off`);
                }
                for (const other of texts.slice(at + 1)) {
                    if (meet(letters(box), letters(other.box), 0)) found.push(`${words} lies on ${other.words}`);
                }
                if (lines.some(line => meet(letters(box), line, -0.01))) found.push(`a line goes through ${words}`);
            }
            return found;
        }"""
    )
    return found
