"""How strong the result of an activity on a day is: to choose among days, and among activities."""

from eligibility.scoring.assessment import Answer

from .activity_days import ActivityDay


def rank_of_day(each: ActivityDay) -> tuple[bool | int, ...]:
    """Return what makes one of two days the leading one.

    Where the mark is reached the first of equals leads, however many points it has; elsewhere a pay is worth more than
    points.
    """
    reached = _reached(each)
    if any(reached):
        return reached
    return (*reached, each.answer == Answer.POSSIBLE, each.floor != Answer.NO, each.sure, each.most)


def strength_of_activity(each: ActivityDay) -> tuple[bool | int, ...]:
    """Return what compares activities, the strongest first."""
    return (*_reached(each), each.answer == Answer.POSSIBLE, each.sure, each.most)


def _reached(each: ActivityDay) -> tuple[bool, ...]:
    """Return in which ways the pass mark is reached, the surest first."""
    mark = each.pass_mark
    return (
        each.enough,
        each.confirmed >= mark and each.floor == Answer.YES,
        each.sure >= mark and each.floor == Answer.POSSIBLE,
        each.confirmed >= mark and each.floor == Answer.POSSIBLE,
    )
