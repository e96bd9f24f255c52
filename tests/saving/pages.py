"""The addresses these tests visit: those of saved sessions, and plain pages where the questions would be."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import include, path

from eligibility.language import set_furigana
from eligibility.saving.sessions import begin, forget, open_session


def start_page(request: HttpRequest) -> HttpResponse:
    return HttpResponse("start")


def begin_page(request: HttpRequest) -> HttpResponse:
    return HttpResponse(begin(request).id)


def answers_page(request: HttpRequest, id: str) -> HttpResponse:
    return JsonResponse(open_session(request, id).document)


def forget_page(request: HttpRequest, id: str) -> HttpResponse:
    forget(request, id)
    return HttpResponse("forgotten")


urlpatterns = [
    path("", start_page, name="start"),
    path("begin/", begin_page),
    path("s/<str:id>/", answers_page, name="next"),
    path("s/<str:id>/forget/", forget_page),
    path("s/<str:id>/answers.json", answers_page, name="answers_file"),
    path("import/", start_page, name="import"),
    path("verify/", start_page, name="verify"),
    path("furigana/", set_furigana, name="set_furigana"),
    path("language/", include("django.conf.urls.i18n")),
    path("", include("eligibility.saving.urls")),
]
