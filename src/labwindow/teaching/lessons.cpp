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

template <typename... Kinds> bool isOneOf(const lab::Action &action)
{
    return (std::holds_alternative<Kinds>(action) || ...);
}

// What makes something happen that one wants to look at before the next thing does.
bool acts(const lab::Action &action)
{
    return isOneOf<lab::Get, lab::Start, lab::Burst, lab::Load, lab::CreateCourse, lab::SaveCourse, lab::DeleteCourse,
                   lab::UpdateCourses, lab::Transaction, lab::CacheOperation, lab::Restart, lab::Advance>(action);
}

bool checks(const lab::Action &action)
{
    return isOneOf<lab::Expect, lab::ExpectTotal, lab::ExpectKey, lab::ExpectKeys>(action);
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
        if (hasActed && !checks(command.action)) {
            parts.append(QList<lab::Command>());
            hasActed = false;
        }
        if (parts.isEmpty())
            parts.append(QList<lab::Command>());
        parts.last().append(command);
        hasActed = hasActed || acts(command.action);
    }
    return parts;
}

} // namespace gui
