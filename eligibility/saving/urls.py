"""URL patterns of saved sessions."""

from django.urls import path

from . import views

urlpatterns = [
    path("s/<str:id>/keep/", views.keep, name="keep"),
    path("s/<str:id>/delete/", views.delete, name="delete"),
    path("s/<str:id>/another/", views.another, name="another"),
    path("r/<str:token>/", views.return_link, name="return_link"),
    path("return/", views.return_code, name="return_code"),
    path("deleted/", views.deleted, name="deleted"),
    path("privacy/", views.privacy, name="privacy"),
]
