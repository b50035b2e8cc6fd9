"""The course database as the lab lays it out: the same tables, so that both sides read the same file."""
from django.db import models


class Category(models.Model):
    name = models.CharField(max_length=40)

    class Meta:
        app_label = "courses"
        db_table = "courses_category"


class Course(models.Model):
    title = models.CharField(max_length=200)
    level = models.CharField(max_length=20, default="easy")
    price = models.DecimalField(max_digits=7, decimal_places=2, default="0.00")
    published = models.DateField(default="2023-11-14")
    category = models.ForeignKey(Category, null=True, on_delete=models.CASCADE)
    students = models.IntegerField(default=0)
    teacher = models.CharField(max_length=80, default="")
    description = models.TextField(default="")

    class Meta:
        app_label = "courses"
        db_table = "courses_course"


class Tag(models.Model):
    name = models.CharField(max_length=20)
    courses = models.ManyToManyField(Course)

    class Meta:
        app_label = "courses"
        db_table = "courses_tag"


class User(models.Model):
    username = models.CharField(max_length=150)
    first_name = models.CharField(max_length=150)
    last_name = models.CharField(max_length=150)
    email = models.CharField(max_length=254)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField()

    class Meta:
        app_label = "courses"
        db_table = "auth_user"


class Profile(models.Model):
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    city = models.CharField(max_length=60)
    language = models.CharField(max_length=10)
    interest = models.CharField(max_length=40)
    points = models.IntegerField(default=0)

    class Meta:
        app_label = "courses"
        db_table = "courses_profile"


class Basket(models.Model):
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    updated = models.DateTimeField()

    class Meta:
        app_label = "courses"
        db_table = "courses_basket"


class BasketItem(models.Model):
    basket = models.ForeignKey(Basket, on_delete=models.CASCADE)
    course = models.ForeignKey(Course, on_delete=models.CASCADE)
    added = models.DateTimeField()

    class Meta:
        app_label = "courses"
        db_table = "courses_basketitem"
