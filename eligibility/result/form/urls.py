"""The addresses of the official form as a file."""

from typing import Final

from django.urls import path

from .views import Kind, example_points_form_file, points_form_file

urlpatterns: Final = [
    *(
        path(f"s/<str:id>/points-form.{kind}", points_form_file, {"kind": kind}, name=f"points_form_{kind}")
        for kind in Kind
    ),
    *(
        path(
            f"example/<slug:key>/points-form.{kind}",
            example_points_form_file,
            {"kind": kind},
            name=f"example_points_form_{kind}",
        )
        for kind in Kind
    ),
]
