"""The addresses of the public pages that need no session."""

from django.urls import path

from . import law_views, residence_rules, sme, verification, views
from .questions import views as questions

urlpatterns = [
    path("universities/", views.universities, name="universities"),
    path("examinations/", views.examinations, name="examinations"),
    path("organization/", views.organisation, name="organisation"),
    path("law/", law_views.law, name="law"),
    path("law/routes/", law_views.routes, name="law_routes"),
    path("law/sources/", law_views.sources, name="law_sources"),
    path("law/changes/", law_views.changes, name="law_changes"),
    path("law/<slug:activity>/", law_views.table, name="law_table"),
    path("law/<slug:part>/text/", law_views.text, name="law_text"),
    path("law/<slug:activity>/<slug:key>/", law_views.row, name="law_row"),
    path("sme/", sme.sme, name="sme"),
    path("permanent-residence/", residence_rules.residence_rules, name="residence_rules"),
    path("verify/", verification.verify, name="verify"),
    path("questions/", questions.questions, name="questions"),
    path("questions/<slug:key>/", questions.topic, name="questions_topic"),
]
