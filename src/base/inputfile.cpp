#include "base/inputfile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace base {

Result<void> openToRead(QFile &file, const QByteArray &code)
{
    const QFileInfo info(file.fileName());
    if (info.exists() && !info.isFile())
        return failure("file.notRegular", {file.fileName()});
    if (!file.open(QIODevice::ReadOnly))
        return failure(code, {file.fileName(), file.errorString()});
    return {};
}

} // namespace base
