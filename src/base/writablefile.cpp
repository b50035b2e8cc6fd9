#include "base/writablefile.h"

#include <QtCore/QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace base {

namespace {

bool isPipe(const QByteArray &name)
{
    struct stat file = {};
    return ::stat(name.constData(), &file) == 0 && S_ISFIFO(file.st_mode);
}

} // namespace

Result<void> openToWrite(QFile &file, const QByteArray &code)
{
    if (isStandardOutput(file.fileName())) {
        if (!file.open(STDOUT_FILENO, QIODevice::WriteOnly))
            return failure(code, {QStringLiteral("/dev/stdout"), file.errorString()});
        return {};
    }
    const QByteArray name = QFile::encodeName(file.fileName());
    if (!isPipe(name)) {
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return failure(code, {file.fileName(), file.errorString()});
        return {};
    }
    // Opened the usual way it would be waited for until somebody reads it.
    const int descriptor = ::open(name.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENXIO ? failure("file.noReader", {file.fileName()})
                              : failure(code, {file.fileName(), qt_error_string(errno)});
    const int flags = ::fcntl(descriptor, F_GETFL);
    if (::fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) == 0
        && file.open(descriptor, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle))
        return {};
    ::close(descriptor);
    return failure(code, {file.fileName(), qt_error_string(errno)});
}

} // namespace base
