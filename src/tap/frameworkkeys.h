#pragma once

#include <QtCore/QByteArray>

namespace tap {

// Whose keys these are: "sessions", "throttling", "celery" …; empty = the application's own. By the names that Django,
// Django REST framework, Celery and their kin give them.
QByteArrayView frameworkOf(QByteArrayView key);

} // namespace tap
