from django.apps import AppConfig


class CoursesConfig(AppConfig):
    name = "courses_site"
    label = "courses"
