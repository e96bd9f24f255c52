"""The addresses of the result: a page for each section, of one's own assessment and of each example person."""

from django.urls import path

from . import ahead_views, example_views, papers_views, picture_views, residence_views, sections, views
from .answers_file import views as answers_file
from .form import urls as form_urls
from .sections.papers import PAPERS

urlpatterns = [
    *(
        path(
            f"s/<str:id>/result/{each.path}",
            papers_views.papers if each is PAPERS else views.result,
            {"section": each},
            name=each.url_name("result"),
        )
        for each in sections.SECTIONS
    ),
    path("s/<str:id>/result/residence/questions/", residence_views.questions, name="residence_questions"),
    path("s/<str:id>/result/residence/employers/", residence_views.employers, name="past_employers"),
    path("s/<str:id>/result/residence/employers/<int:number>/", residence_views.employers, name="past_employer"),
    path("s/<str:id>/law-seen/", views.law_read, name="law_seen"),
    path("s/<str:id>/report.pdf", views.report_pdf, name="report"),
    path("s/<str:id>/answers.json", answers_file.answers_file, name="answers_file"),
    path("import/", answers_file.import_answers, name="import"),
    path("s/<str:id>/result.png", picture_views.picture, name="picture"),
    *form_urls.urlpatterns,
    path("s/<str:id>/dates.ics", ahead_views.dates, name="dates"),
    path("s/<str:id>/offers/", ahead_views.offers, name="offers"),
    path("example/", example_views.examples, name="examples"),
    *(
        path(
            f"example/<slug:key>/{each.path}",
            example_views.example_result,
            {"section": each},
            name=each.url_name("example"),
        )
        for each in sections.SECTIONS
    ),
    path("example/<slug:key>/result.png", picture_views.example_picture, name="example_picture"),
    path("example/<slug:key>/report.pdf", example_views.example_report, name="example_report"),
]
