"""The addresses of the public pages that need no session."""

from django.urls import path

from . import law_views, sme, views

urlpatterns = [
    path("universities/", views.universities, name="universities"),
    path("examinations/", views.examinations, name="examinations"),
    path("organization/", views.organisation, name="organisation"),
    path("law/", law_views.law, name="law"),
    path("sme/", sme.sme, name="sme"),
]
