#include "labwindow/teaching/lessons.h"

#include "lab/parser.h"

#include <QtCore/QDir>

// The resources of a static library are only there once somebody asks for them; the macro wants no namespace.
static void loadLessons() { Q_INIT_RESOURCE(lessons); }

namespace gui {

namespace {

const QString folder = QStringLiteral(":/lessons/");

QByteArray textOf(const QString &name)
{
    QFile file(folder + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QList<Lesson> lessons()
{
    static const bool loaded = (loadLessons(), true);
    Q_ASSERT(loaded);
    QList<Lesson> all;
    for (const QString &name : QDir(folder).entryList({QStringLiteral("*.lookaside")}, QDir::Files, QDir::Name)) {
        const QByteArray text = textOf(name);
        const QByteArray first = text.first(std::max<qsizetype>(0, text.indexOf('\n')));
        const Lesson lesson{name, QString::fromUtf8(first.mid(first.indexOf('#') + 1).trimmed())};
        if (name.startsWith(u"tour"))
            all.prepend(lesson);
        else
            all.append(lesson);
    }
    return all;
}

QList<QList<lab::Command>> partsOf(const Lesson &lesson)
{
    QList<QList<lab::Command>> parts;
    const auto commands = lab::parse(textOf(lesson.file), lesson.file);
    bool hasActed = true;
    for (const lab::Command &command : commands ? *commands : QList<lab::Command>()) {
        const lab::Traits kind = lab::traitsOf(command.action);
        // The same thing again and again, with nothing said or expected between, is one part.
        const bool goesOn = kind.role == lab::Traits::Role::Action && !parts.isEmpty() && !parts.last().isEmpty()
            && parts.last().last().action.index() == command.action.index();
        if (hasActed && !goesOn && kind.role != lab::Traits::Role::Check) {
            parts.append(QList<lab::Command>());
            hasActed = false;
        }
        if (parts.isEmpty())
            parts.append(QList<lab::Command>());
        parts.last().append(command);
        hasActed = hasActed || kind.role == lab::Traits::Role::Action;
    }
    return parts;
}

} // namespace gui
