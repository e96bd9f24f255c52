"""Changes of mind on the page of all answers: one answer replaced, a record added or removed, there and back again."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import date, timedelta

from tests.scoring.naive import BONUSES

from . import drawing
from .pages import is_offered
from .people import OF_JAPAN, WITHOUT_SCHOOL_PAGE
from .schools import ABROAD, JAPAN
from .walk import Walk

Change = Callable[[Walk], None]


def change_plan(walk: Walk) -> None:
    """Another planned day, or none."""
    person = walk.person
    key = "landing" if person.abroad else "application"
    setattr(person, key, drawing.draw_plan(person.random, walk.today, permission=not person.abroad))
    walk.change(key)


def change_permission(walk: Walk) -> None:
    """Another expected day of the permission, or none, where it was asked."""
    person = walk.person
    drawn = drawing.draw_plan(person.random, person.planned_day(walk.today), permission=True).permission
    if drawn is None or drawn.day > person.planned_day(walk.today):
        person.application = replace(person.application, permission=drawn)
        walk.change("permission")


def change_place(walk: Walk) -> None:
    """From Japan to abroad, or the other way, with another answer about the employer."""
    walk.person.abroad = not walk.person.abroad
    answer = walk.person.random.choice(("yes", "no", "unknown"))
    # The page does not ask people who run a business, so their earlier answer stays.
    if walk.person.activity != "c":
        walk.person.employer_in_japan = answer
    walk.change("place")


def place_and_back(walk: Walk) -> None:
    """Abroad and back again."""
    change_place(walk)
    change_place(walk)


def change_work(walk: Walk) -> None:
    """Another activity, or another kind of work; months of the old kind of work are asked again."""
    person = walk.person
    draw_work(walk, person.random.choice("bbbbacu"), person.random.choice(drawing.WORK))


def work_and_back(walk: Walk) -> None:
    """Another activity and back again."""
    activity, work = walk.person.activity, walk.person.work
    change_work(walk)
    draw_work(walk, "u" if activity == "unsure" else activity, work)


def draw_work(walk: Walk, activity: str, work: str) -> None:
    """Answer the first page again."""
    person = walk.person
    person.activity, person.work = "unsure" if activity == "u" else activity, work
    walk.change("activity")


def change_birth(walk: Walk) -> None:
    """Another day of birth, where no day of another answer lies before it."""
    person = walk.person
    born = person.born + timedelta(days=person.random.randrange(-700, 700))
    months = max((given.months for given in person.experience_given.values()), default=0)
    if born + timedelta(days=366 * 17) < min([*person.days(), date(2026, 1, 1) - timedelta(days=31 * months)]):
        person.born = born
        walk.change("birth_date")


def change_degree(walk: Walk) -> None:
    """Another level, place or day of a degree; the school of another place is another one."""
    person = walk.person
    if not person.degrees:
        person.degrees = [drawing.draw_degree(person.random, person.born, walk.today)]
        walk.change("degrees", 1)
        return
    number = person.random.randrange(len(person.degrees))
    degree, other = person.degrees[number], drawing.draw_degree(person.random, person.born, walk.today)
    part = person.random.choice(("level", "place", "day", "related", "all"))
    if part == "all":
        changed = other if other.place != degree.place else replace(other, school=degree.school)
    elif part == "level":
        changed = replace(degree, level=other.level)
    elif part == "place":
        place = ABROAD if degree.place == JAPAN else JAPAN
        changed = replace(degree, place=place, school=drawing.draw_school(person.random, place))
    elif part == "day":
        changed = replace(degree, awarded_on=other.awarded_on)
    else:
        changed = replace(degree, related=other.related)
    if changed.level == degree.level:
        changed = replace(changed, subject=degree.subject, knows_field=degree.knows_field)
    if changed.level in OF_JAPAN and changed.place != JAPAN:
        changed = replace(changed, level="bachelor")
    if changed.place == degree.place:
        # The school is not asked again, so what was answered of it stays.
        changed = replace(changed, major=degree.major, associate=degree.associate, of_university=degree.of_university)
    if not person.asked_related:
        changed = replace(changed, related=degree.related)
    person.degrees[number] = changed
    walk.change("degrees", number + 1)


def degree_and_back(walk: Walk) -> None:
    """A degree of another place, and then as it was."""
    person = walk.person
    if not person.degrees:
        return
    number = person.random.randrange(len(person.degrees))
    degree = deepcopy(person.degrees[number])
    place = ABROAD if degree.place == JAPAN else JAPAN
    level = "bachelor" if degree.level in OF_JAPAN else degree.level
    person.degrees[number] = replace(degree, level=level, place=place, school=drawing.draw_school(person.random, place))
    walk.change("degrees", number + 1)
    person.degrees[number] = degree
    walk.change("degrees", number + 1)


def change_school(walk: Walk) -> None:
    """Another school of a degree, in the same place."""
    person = walk.person
    asked = [number for number, each in enumerate(person.degrees) if each.level not in WITHOUT_SCHOOL_PAGE]
    if asked:
        degree = person.degrees[number := person.random.choice(asked)]
        degree.school = drawing.draw_school(person.random, degree.place)
        degree.major = person.random.choice(drawing.YES_NO_UNKNOWN)
        walk.change("school", number + 1)
        if degree.school.choice:
            # Under the same name another school may be meant.
            walk.change("school_choice", number + 1)


def add_degree(walk: Walk) -> None:
    """One degree more."""
    person = walk.person
    if 0 < len(person.degrees) < 6:
        person.degrees.append(drawing.draw_degree(person.random, person.born, walk.today))
        walk.go_on()


def remove_degree(walk: Walk) -> None:
    """One degree fewer."""
    person = walk.person
    if len(person.degrees) > 1:
        number = person.random.randrange(len(person.degrees))
        del person.degrees[number]
        walk.remove("degrees", number + 1)


def change_experience(walk: Walk) -> None:
    """Another answer to how long somebody has done the work."""
    person = walk.person
    activity = person.random.choice(person.chosen)
    periods = person.experience[activity].periods
    person.experience[activity] = drawing.draw_experience(person.random, person.born, walk.today)
    if walk.entered[f"periods_{activity}"]:
        # They were typed already, and stay.
        person.experience[activity].periods = periods
    walk.change(f"experience_{activity}")


def change_periods(walk: Walk) -> None:
    """A period changed, added or removed."""
    person = walk.person
    asked = [each for each in person.chosen if person.experience[each].kind == "periods"]
    if not asked:
        return
    activity = person.random.choice(asked)
    periods = person.experience[activity].periods
    number = person.random.randrange(len(periods))
    what = person.random.choice(("change", "add", "remove"))
    if what == "remove" and len(periods) > 1:
        del periods[number]
        walk.remove(f"periods_{activity}", number + 1)
        return
    period = drawing.draw_period(person.random, person.born, walk.today)
    if what == "add" and len(periods) < 5:
        periods.append(period)
        walk.go_on()
    else:
        periods[number] = period
        walk.change(f"periods_{activity}", number + 1)


def change_pay(walk: Walk) -> None:
    """A pay changed, added or removed, or not decided any more; with it the first working day."""
    person = walk.person
    pay = drawing.draw_pay(person.random, person.born, walk.today)
    if person.pay is None or (len(person.pay) == 1 and person.random.random() < 0.3):
        person.pay = [pay] if person.pay is None else None
        walk.change("pay", 1)
        return
    number = person.random.randrange(len(person.pay))
    what = person.random.choice(("change", "amount", "add", "remove"))
    if what == "remove":
        others = [*person.pay[:number], *person.pay[number + 1 :]]
        if others:
            person.pay = others
            walk.remove("pay", number + 1)
        return
    if what == "add":
        changed = [*person.pay, pay]
    else:
        held = person.pay[number]
        if what == "amount" or (pay.since is None and held.since is None):
            pay = replace(pay, since=held.since, given_on=held.given_on if pay.yen == held.yen else None)
        changed = [*person.pay[:number], pay, *person.pay[number + 1 :]]
    if drawing.pays_go_together(changed) and len(changed) < 5:
        person.pay = changed
        if what == "add":
            walk.go_on()
            return
        if number == 0 and person.asked_first_working_day:
            person.work_from = drawing.draw_work_from(person.random, walk.today)
        walk.change("pay", number + 1)


def change_japanese(walk: Walk) -> None:
    """A result of a Japanese test changed, added or removed."""
    person = walk.person
    certificate = drawing.draw_certificate(person.random, walk.today)
    if not person.japanese:
        person.japanese = [certificate]
        walk.change("japanese", 1)
        return
    number = person.random.randrange(len(person.japanese))
    what = person.random.choice(("change", "add", "remove"))
    if what == "add" and len(person.japanese) < 4:
        person.japanese.append(certificate)
        walk.go_on()
    elif what == "remove" and len(person.japanese) > 1:
        del person.japanese[number]
        walk.remove("japanese", number + 1)
    elif what == "remove":
        person.japanese = person.random.choice(([], None))
        walk.change("japanese", 1)
    else:
        person.japanese[number] = certificate
        walk.change("japanese", number + 1)


def change_page(walk: Walk) -> None:
    """Another answer about the organisation, research, licences and the like."""
    person = walk.person
    key = person.random.choice([*person.pages])
    before = {**person.pages[key]}
    person.pages[key] = drawing.draw_pages(person.random)[key]
    # What is not asked of this work, or not by the law of the day, stays as it was answered before.
    left = before.keys() & BONUSES.keys() - person.bonuses_asked(walk.today)
    if key == "others":
        left |= {tick for tick in before if not is_offered(person, tick, walk.today)}
    person.pages[key] |= {row: before[row] for row in left}
    walk.browser.open(f"/s/{walk.browser.id}/q/{key}/?change=1")
    if walk.browser.at_check or walk.page[0] != key:
        # It is not asked of somebody with these answers.
        person.pages[key] = before
    else:
        walk.change(key)


def leave_a_page(walk: Walk) -> None:
    """Open a page and send it without a change."""
    person = walk.person
    walk.open_check()
    key, number = person.random.choice(walk.pages_to_change())
    walk.send_unchanged(key, number)


CHANGES: tuple[Change, ...] = (
    *(change_plan, change_plan, change_permission),
    *(change_place, place_and_back, change_work, change_work, work_and_back, change_birth),
    *(change_degree, change_degree, change_degree, degree_and_back, change_school, add_degree, remove_degree),
    *(change_experience, change_experience, change_periods, change_pay, change_pay, change_japanese, change_page),
    leave_a_page,
)
