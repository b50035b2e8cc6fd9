"""Whoever the WSGI server says is logged in."""
from rest_framework.authentication import BaseAuthentication


class User:
    is_authenticated, is_anonymous = True, False

    def __init__(self, number):
        self.id = self.pk = number


class Anonymous:
    is_authenticated, is_anonymous, id, pk = False, True, None, None


class FromEnvironment(BaseAuthentication):
    def authenticate(self, request):
        number = request._request.META.get("lab.user")
        return (Anonymous() if number is None else User(number)), None
