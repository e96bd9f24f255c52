"""Whatever somebody answers, the time ahead is worded in every language, and a chosen day says what the law says."""

from django.utils.translation import override
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from eligibility.answers.application import Application
from eligibility.outlook.timeline import timeline
from eligibility.result.ahead import MOST_SENTENCES, Ahead, transitions_of
from eligibility.result.calendar import entries
from eligibility.result.time.advice import sentence_of
from eligibility.result.unconfirmed import unconfirmed_application
from eligibility.scoring.assessment import assess
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.result.test_random_applications import applications


@profile(max_examples=60, deadline=None)
@given(applications(), st.sampled_from(LANGUAGES), st.sampled_from(ACTIVITIES))
def test_every_life_has_a_time_ahead(application: Application, language: str, activity: str) -> None:
    with override(language):
        found = in_language(language, Ahead, application, activity, application.application_day)
        steps = transitions_of(application, activity)
        said = [in_language(language, sentence_of, step) for step in steps]
    shown = [sentence for sentence in found.time_line.sentences if sentence in said]
    assert shown[0] == said[0]
    assert shown == said or len(said) > MOST_SENTENCES
    assert all("%(" not in sentence for sentence in (*found.time_line.sentences, *found.time_line.advice))
    assert len(said) == len(set(said))
    profiles = (application.profile, unconfirmed_application(application).profile)
    for day in {span.start for profile_ in profiles for span in timeline(profile_)}:
        step = [step for step in steps if step.day <= day][-1]
        here, without = (assess(each.facts_on(day)).activities[activity] for each in profiles)
        assert step.after.low == min(here.low, without.low)
        assert step.after.high == max(here.high, without.high)
        assert (step.after.qualifies == "yes") == (here.answer == without.answer == "yes")
        assert step.after.to_confirm == (here.answer == "yes" != without.answer)
        assert [requirement.key for requirement in step.after.failed] == [
            requirement.key for requirement in here.failed_requirements
        ]
    days = [entry.day for entry in entries(application, activity)]
    assert days == sorted(days)
    assert all(application.profile.start <= day <= application.profile.until for day in days)
