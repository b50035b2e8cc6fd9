#include "lessonfile.h"

#include "base/inputfile.h"
#include "lesson/limits.h"
#include "lesson/shipped.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace lessonfile {

base::Result<QByteArray> textOf(const QString &name)
{
    if (!QFileInfo::exists(name)) {
        if (auto text = lesson::shippedText(name))
            return *std::move(text);
    }
    QFile file(name);
    if (auto opened = base::openToRead(file, "lesson.cannotRead", base::Pipes::HandedOver); !opened)
        return tl::unexpected(opened.error());
    return file.read(lesson::maxBytes + 1);
}

} // namespace lessonfile
