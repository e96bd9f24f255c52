"""The pages of the questions people ask: all topics, and one topic with its answers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from eligibility.language import language_in_address, localized, with_language_in_address

from .pages import links_to, topic_page
from .topics import BY_KEY, MOST_ASKED, TOPICS


@require_safe
@with_language_in_address
def questions(request: HttpRequest) -> HttpResponse:
    """The questions asked most often, and the topics."""
    today = timezone.localdate()
    context = {
        "asked_language": language_in_address(request),
        "most_asked": links_to(MOST_ASKED, today),
        "topics": [{"key": each.key, "name": localized(each.name), "count": len(each.questions)} for each in TOPICS],
    }
    return render(request, "reference/questions.html", context)


@require_safe
@with_language_in_address
def topic(request: HttpRequest, key: str) -> HttpResponse:
    """The questions of a topic with their answers; 404 for a topic that does not exist."""
    if key not in BY_KEY:
        raise Http404(f"no topic {key!r}")
    context = {
        "asked_language": language_in_address(request),
        "topic": topic_page(BY_KEY[key], timezone.localdate()),
    }
    return render(request, "reference/questions_topic.html", context)
