"""Whatever somebody answers, the time ahead is told in every language, and a chosen day says what the law says."""

from django.utils.translation import override
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from eligibility.answers.life import Life
from eligibility.outlook.timeline import timeline
from eligibility.report.ahead import MOST_SENTENCES, ahead_of, steps_ahead
from eligibility.report.ahead_sentences import sentence_of
from eligibility.report.calendar_file import entries
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.text import LANGUAGES
from tests.report.lives import TODAY
from tests.report.test_random_lives import lives


@profile(max_examples=60, deadline=None)
@given(lives(), st.sampled_from(LANGUAGES), st.sampled_from(ACTIVITIES))
def test_every_life_has_a_time_ahead(life: Life, language: str, activity: str) -> None:
    with override(language):
        found = ahead_of(life, activity, life.application_day, TODAY, language)
        steps = steps_ahead(life.profile, activity)
        said = [sentence_of(step, language) for step in steps]
    shown = [sentence for sentence in found.time_line.sentences if sentence in said]
    assert shown[0] == said[0]
    assert shown == said or len(said) > MOST_SENTENCES
    assert all("%(" not in sentence for sentence in (*found.time_line.sentences, *found.time_line.advice))
    assert len(said) == len(set(said))
    for span in timeline(life.profile):
        step = [step for step in steps if step.day <= span.start][-1]
        here = span.assessment.activities[activity]
        assert (step.after.low, step.after.high, step.after.qualifies) == (here.low, here.high, here.qualifies)
    days = [entry.day for entry in entries(life, activity)]
    assert days == sorted(days)
    assert all(life.profile.start <= day <= life.profile.until for day in days)
