#pragma once

#include "inspector/djangopages.h"

#include <QtCore/QString>

namespace gui {

// What Django's cache_page keeps, in words: "page GET /courses/?page=2" where its URL is known, else with its hash.
QString pageText(const inspector::DjangoPage &page, const inspector::UrlNames &urls);

// The same of a key, or of the part of one that is shown, with all that tells it from the other keys of that URL. Null
// for a key that Django did not make so.
QString pageKeyText(QByteArrayView key, const inspector::UrlNames &urls);

} // namespace gui
