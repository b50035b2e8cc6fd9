#include "lesson/shipped.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

// The resources of a static library are only there once somebody asks for them; the macro wants no namespace.
static void loadLessons() { Q_INIT_RESOURCE(lessons); }

namespace lesson {

namespace {

const QString folderOfLessons = QStringLiteral(":/lessons/");

void load()
{
    static const bool loaded = (loadLessons(), true);
    Q_ASSERT(loaded);
}

} // namespace

std::optional<QByteArray> shippedText(const QString &file)
{
    load();
    QFile found(folderOfLessons + file);
    if (file.contains(u'/') || !found.open(QIODevice::ReadOnly))
        return {};
    return found.readAll();
}

QList<Shipped> shipped()
{
    load();
    QList<Shipped> all;
    QStringList names = QDir(folderOfLessons).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    names.removeDuplicates(); // once for each language that has it
    for (const QString &name : std::as_const(names)) {
        const QByteArray text = shippedText(name).value_or(QByteArray());
        const QByteArray first = text.first(std::max<qsizetype>(0, text.indexOf('\n')));
        all.append({name, QString::fromUtf8(first.mid(first.indexOf('#') + 1).trimmed())});
    }
    return all;
}

} // namespace lesson
