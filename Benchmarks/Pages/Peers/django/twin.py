"""The offers page in Django: its models, one query set, one template; no session and no sign-in."""

import os

import django
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["*"],
    DATABASES={"default": {
        "ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["TWINS"] + "/twins.db",
        "CONN_MAX_AGE": None}},
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="only for a measurement",
    TEMPLATES=[{
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [os.environ["TWINS"] + "/django"]}],
)
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.shortcuts import render  # noqa: E402
from django.urls import path  # noqa: E402


class Member(models.Model):
    name = models.TextField()
    area = models.TextField()
    standing = models.IntegerField()

    class Meta:
        app_label = "twin"
        db_table = "member"

    @property
    def first_name(self):
        return self.name.split(" ")[0]


class Offer(models.Model):
    member = models.ForeignKey(Member, models.CASCADE)
    address = models.TextField()
    content = models.TextField()
    area = models.TextField()
    standing = models.IntegerField()

    class Meta:
        app_label = "twin"
        db_table = "offer"


class Tag(models.Model):
    offer = models.ForeignKey(Offer, models.CASCADE, related_name="tags")
    name = models.TextField()

    class Meta:
        app_label = "twin"
        db_table = "tag"


def offers(request):
    found = (
        Offer.objects.filter(standing=1, member__standing=1).select_related("member")
        .prefetch_related("tags").order_by("-id")[:50])
    return render(request, "offers.html", {"offers": found})


urlpatterns = [path("offers", offers)]
application = get_wsgi_application()
