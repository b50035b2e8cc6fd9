#pragma once

#include "base/djangopages.h"
#include "trace/event.h"

#include <QtCore/QString>

namespace report {

// What Django's cache_page keeps, in words: "page GET /courses/?page=2" where its URL is known, else with its hash.
// `url` is absolute, or empty.
QString pageText(const base::DjangoPage &page, const QString &url);

// The same of a key, or of the part of one that is shown, with all that tells it from the other keys of that URL. Null
// for a key that Django did not make so.
QString pageKeyText(QByteArrayView key, const QString &url);

// A key as views show it: such a page by its URL, where that was told.
QString keyText(const QByteArray &key, const QByteArray &url, qsizetype longest = 400);

// The key that an event is about; a page of a watched application by its URL, where that was told.
QString keyText(const trace::Event &event, qsizetype longest = 60);

} // namespace report
