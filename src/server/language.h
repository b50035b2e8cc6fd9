#pragma once

#include "server/django.h"
#include "server/http.h"

namespace server {

// The language that Django serves a request in (django/utils/translation/trans_real.py): with
// LocaleMiddleware the cookie django_language, then Accept-Language by its weights, then LANGUAGE_CODE, each as
// far as LANGUAGES has it or a variant of it; without it LANGUAGE_CODE for everybody.
QByteArray activeLanguage(const Request &request, const SiteSettings &site);

} // namespace server
