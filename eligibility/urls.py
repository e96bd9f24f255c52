"""The addresses of the app, room by room."""

from django.urls import include, path

from .language import set_furigana

urlpatterns = [
    path("furigana/", set_furigana, name="set_furigana"),
    path("", include("eligibility.offices.urls")),
    path("", include("eligibility.reference.urls")),
    path("", include("eligibility.result.urls")),
    path("", include("eligibility.saving.urls")),
    path("", include("eligibility.wizard.urls")),
]
