"""The addresses of the questions."""

from django.urls import path

from . import quick, start, views

urlpatterns = [
    path("", start.start, name="start"),
    path("begin/", start.begin, name="begin"),
    path("quick/", quick.quick, name="quick"),
    path("s/<str:id>/", views.next_page, name="next"),
    path("s/<str:id>/q/<slug:question>/", views.question, name="question"),
    path("s/<str:id>/q/<slug:question>/<int:number>/", views.question, name="record"),
    path("s/<str:id>/q/<slug:question>/<int:number>/remove/", views.remove, name="remove"),
    path("s/<str:id>/check/", views.check, name="check"),
]
