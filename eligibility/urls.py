"""The addresses of the app, room by room."""

from django.urls import include, path

urlpatterns = [
    path("", include("eligibility.reference.urls")),
    path("", include("eligibility.result.urls")),
    path("", include("eligibility.saving.urls")),
    path("", include("eligibility.wizard.urls")),
]
