"""A form that is taken as Django 4 and later take it (django.middleware.csrf, _origin_verified and _check_referer), without
its token: GET / shows what the application sees of itself, POST / takes the form or refuses it with 403."""
from urllib.parse import urlsplit


def refusal(environ):
    """Why the form is not taken; empty: it is."""
    own = "%s://%s" % (environ["wsgi.url_scheme"], environ["HTTP_HOST"])
    origin = environ.get("HTTP_ORIGIN")
    if origin is not None:
        return "" if origin == own else "origin %s is not %s" % (origin, own)
    if environ["wsgi.url_scheme"] != "https":
        return ""
    referer = urlsplit(environ.get("HTTP_REFERER", ""))
    if referer.scheme != "https" or referer.netloc != environ["HTTP_HOST"]:
        return "referer %s" % environ.get("HTTP_REFERER")
    return ""


def application(environ, start_response):
    own = "%s://%s" % (environ["wsgi.url_scheme"], environ["HTTP_HOST"])
    status, headers, body = "200 OK", [], own
    if environ["REQUEST_METHOD"] == "POST":
        size = int(environ.get("CONTENT_LENGTH") or 0)
        body = refusal(environ)
        status = "403 Forbidden" if body else "302 Found"
        headers = [] if body else [("Location", own + "/saved/?size=%d" % len(environ["wsgi.input"].read(size)))]
    body = body.encode()
    start_response(status, headers + [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]
