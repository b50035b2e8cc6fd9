"""Undoes what newer versions of Django and REST framework answer otherwise and no cache is concerned with, so that
everything else can be compared. docs/limits.md has the list."""
from django.core.paginator import Paginator
from django.db.models import lookups
from django.http import Http404
from rest_framework import filters, pagination, views


def without_reason(error, context, handle=views.exception_handler):
    return handle(Http404() if isinstance(error, Http404) else error, context)


def search_terms(self, request):
    return request.query_params.get(self.search_param, "").replace("\0", "").replace(",", " ").split()


def page_number(self, request, paginator):
    number = request.query_params.get(self.page_query_param, 1)
    return paginator.num_pages if number in self.last_page_strings else number


def validate_number(self, number):
    self._validate_number(number, float("inf"))  # before the rows are counted
    return self._validate_number(number, self.num_pages)


def undo():
    views.exception_handler = without_reason
    filters.SearchFilter.get_search_terms = search_terms
    pagination.PageNumberPagination.get_page_number = page_number
    if hasattr(Paginator, "_validate_number"):
        Paginator.validate_number = validate_number
    if hasattr(lookups, "IntegerFieldOverflow"):  # a number that no row can have finds none
        del lookups.IntegerFieldOverflow.process_rhs
