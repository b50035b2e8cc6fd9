#include "base/inputfile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

namespace base {

namespace {

bool isHandedOver(const QString &name)
{
    static const QRegularExpression descriptor(
        QStringLiteral("^/dev/stdin$|^/dev/fd/[0-9]+$|^/proc/(?:self|[0-9]+)/fd/[0-9]+$"));
    return descriptor.match(name).hasMatch();
}

} // namespace

Result<void> openToRead(QFile &file, const QByteArray &code, Pipes pipes)
{
    const QFileInfo info(file.fileName());
    const bool isTaken = pipes == Pipes::HandedOver && isHandedOver(file.fileName());
    if (info.exists() && !info.isFile() && !isTaken)
        return failure("file.notRegular", {file.fileName()});
    if (!file.open(QIODevice::ReadOnly))
        return failure(code, {file.fileName(), file.errorString()});
    return {};
}

Result<QByteArray> readWhole(const QString &name, const QByteArray &code, qint64 longest, Pipes pipes)
{
    QFile file(name);
    if (const auto opened = openToRead(file, code, pipes); !opened)
        return tl::unexpected(opened.error());
    QByteArray bytes = file.read(longest + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(code, {name, file.errorString()});
    constexpr qint64 megabyte = 1024 * 1024;
    if (bytes.size() > longest)
        return failure("file.tooLarge", {name, QString::number(longest / megabyte)});
    return bytes;
}

} // namespace base
