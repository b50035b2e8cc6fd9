"""The key functions of cache_response, as the tutorial and drf-extensions have them."""
import re
from urllib.parse import urlencode

from django.core.cache import cache
from django.utils.encoding import escape_uri_path, iri_to_uri
from django.utils.translation import get_language
from rest_framework_extensions.key_constructor import bits
from rest_framework_extensions.key_constructor.constructors import DefaultKeyConstructor, KeyConstructor


class QueryUser(KeyConstructor):
    unique_method_id = bits.UniqueMethodIdKeyBit()
    format = bits.FormatKeyBit()
    language = bits.LanguageKeyBit()
    query_params = bits.QueryParamsKeyBit()
    user = bits.UserKeyBit()
    url_kwargs = bits.KwargsKeyBit()


def user_text(request):
    return str(request.user.id if request.user.is_authenticated else "anonymous")


def from_template(template):
    """{method} {path} {query} {query_sorted} {user} {language} {format} {param.NAME} {header.NAME} {generation.NAME},
    and the bare name of a kwarg or of a parameter."""

    def field(request, kwargs, name):
        if name == "method":
            return request.method
        if name == "path":
            return escape_uri_path(request.path)
        if name == "query":
            return iri_to_uri(request.META["QUERY_STRING"])
        if name == "query_sorted":
            return urlencode(sorted((k, v) for k, vs in request.query_params.lists() for v in vs))
        if name == "user":
            return user_text(request)
        if name == "language":
            return getattr(request, "LANGUAGE_CODE", None) or get_language()
        if name == "format":
            return request.accepted_renderer.format
        if name in kwargs:
            return str(kwargs[name])
        kind, dot, rest = name.partition(".")
        if not dot:
            return request.query_params.get(kind, "")
        if kind == "param":
            return request.query_params.get(rest, "")
        if kind == "header":
            return request.headers.get(rest, "")
        return str(cache.get("generation:" + rest, 1))

    def key_func(view_instance, view_method, request, args, kwargs):
        return re.sub(r"\{([^{}]+)\}", lambda match: field(request, kwargs, match.group(1)), template)

    return key_func


def key_function(name, template, key_word):
    if name == "default":
        return DefaultKeyConstructor()
    if name == "query_user":
        return QueryUser()
    if name == "template":
        return from_template(template)

    def key_func(view_instance, view_method, request, args, kwargs):
        if name == "url":
            return request.build_absolute_uri()
        query = str(request.query_params.dict() if name == "tutorial" else request.query_params)
        return ":".join([key_word, query, user_text(request)])

    return key_func
