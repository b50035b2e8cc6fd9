#pragma once

#include "base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

// What the verbs of lessons have in common.
namespace lessonfile {

// A file, or a lesson that comes with the program, by its name.
base::Result<QByteArray> textOf(const QString &name);

} // namespace lessonfile
