"""The endpoints as a Django project has them, with nothing of the lab in them: models, DRF's views and filters."""
import datetime
import math
import time

from django.http import Http404
from django.shortcuts import get_object_or_404
from rest_framework import filters, generics, pagination, serializers
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response
from rest_framework.views import APIView

from .models import Basket, BasketItem, Category, Course, Profile

MASK = (1 << 64) - 1


class CourseSerializer(serializers.ModelSerializer):
    category_name = serializers.CharField(source="category.name", default=None)

    class Meta:
        model = Course
        fields = ["id", "title", "level", "category", "category_name", "teacher", "price", "published", "students",
                  "description"]

    def to_representation(self, instance):
        shown = super().to_representation(instance)
        shown.setdefault("category_name", None)
        return {name: shown[name] for name in self.Meta.fields}


class LevelFilter(filters.BaseFilterBackend):
    def filter_queryset(self, request, queryset, view):
        level = request.query_params.get("level")
        return queryset.filter(level=level) if level else queryset


class CategoryFilter(filters.BaseFilterBackend):
    """By id or by name."""

    def filter_queryset(self, request, queryset, view):
        wanted = request.query_params.get("category")
        if not wanted:
            return queryset
        try:
            found = Category.objects.filter(pk=int(wanted)).first()
        except ValueError:
            found = Category.objects.filter(name__iexact=wanted).first()
        if found is None:
            raise ValidationError({"category": [
                "Select a valid choice. That choice is not one of the available choices."]})
        return queryset.filter(category=found.pk)


class CoursePages(pagination.PageNumberPagination):
    page_size = 20
    page_size_query_param = "perpage"

    def get_page_size(self, request):
        if "page" not in request.query_params and "perpage" not in request.query_params:
            return None
        return super().get_page_size(request)


class CourseList(generics.ListAPIView):
    queryset = Course.objects.select_related("category").order_by("id")
    serializer_class = CourseSerializer
    pagination_class = CoursePages
    filter_backends = [LevelFilter, CategoryFilter, filters.SearchFilter, filters.OrderingFilter]
    search_fields = ["title", "teacher", "description"]
    ordering_fields = ["id", "title", "level", "category", "teacher", "price", "published", "students"]


class CourseDetail(generics.RetrieveAPIView):
    queryset = Course.objects.select_related("category")
    serializer_class = CourseSerializer


class CategoryList(APIView):
    def get(self, request):
        return Response([{"id": each.pk, "name": each.name} for each in Category.objects.order_by("id")])


class ProfileView(APIView):
    def get(self, request, pk):
        found = get_object_or_404(Profile.objects.select_related("user"), user=pk)
        user = found.user
        joined = serializers.DateTimeField().to_representation(user.date_joined)
        return Response({"id": user.pk, "username": user.username, "first_name": user.first_name,
                         "last_name": user.last_name, "email": user.email, "date_joined": joined, "city": found.city,
                         "language": found.language, "interest": found.interest, "points": found.points})


class BasketView(APIView):
    def get(self, request, pk):
        basket = get_object_or_404(Basket, user=pk)
        courses = [item.course for item in
                   BasketItem.objects.filter(basket=basket).select_related("course").order_by("id")]
        return Response({"user": pk, "items": [{"course": each.pk, "title": each.title, "price": "%.2f" % each.price}
                                               for each in courses],
                         "total": "%.2f" % sum(each.price for each in courses)})


def mixed(seed, a, b):
    x = (seed + 0x9E3779B97F4A7C15 * (a + 1) + 0xD1B54A32D192ED03 * b) & MASK
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & MASK
    return x ^ (x >> 31)


class LivePrices(APIView):
    """Up to 10 % round the price of the catalog; of the same second always the same."""
    seed = 0

    def get(self, request):
        second = math.floor(time.time())
        prices = []
        for each in Course.objects.order_by("id")[:20]:
            factor = 0.9 + 0.2 * float(mixed(self.seed, each.pk, second) % 1000001) / 1000000
            cents = math.floor(float(each.price) * factor * 100 + 0.5)
            prices.append({"id": each.pk, "price": "%d.%02d" % divmod(cents, 100)})
        at = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=second)
        return Response({"at": at.strftime("%Y-%m-%dT%H:%M:%SZ"), "prices": prices})


ENDPOINTS = {
    "/courses/": (CourseList, "courses.views", "CourseList", "course_list", 900),
    "/courses/{id}/": (CourseDetail, "courses.views", "CourseDetail", "single_course", 900),
    "/categories/": (CategoryList, "courses.views", "CategoryList", "categories", 86400),
    "/users/{id}/profile/": (ProfileView, "users.views", "Profile", "profile", 300),
    "/users/{id}/basket/": (BasketView, "users.views", "Basket", "basket", 300),
    "/prices/live/": (LivePrices, "prices.views", "LivePrices", "prices", None),
}
