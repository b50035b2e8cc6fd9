#include "architecture.h"

#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

// "Qt6::Core" → "Qt Core", "Lookaside::base" and "lookaside_base" → "base", "PkgConfig::hiredis" → "hiredis".
QString wordOf(const QString &library)
{
    QString name = library.section(u"::"_s, -1);
    if (library.startsWith("Qt6::"_L1))
        return u"Qt "_s + name;
    return name.startsWith("lookaside_"_L1) ? name.mid(10) : name;
}

} // namespace

QString contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Architecture::Architecture(const QString &markdown)
{
    static const QRegularExpression row(uR"(^\| `src/(\w+)(?:/|\.cpp)` \|[^|]*\| ([^|]*) \|$)"_s,
                                        QRegularExpression::MultilineOption);
    static const QRegularExpression comma(u",\\s*"_s);
    for (auto rows = row.globalMatch(markdown); rows.hasNext();) {
        const QRegularExpressionMatch match = rows.next();
        const QString folder = match.captured(1);
        QStringList &uses = m_uses[folder];
        for (const QString &word : match.captured(2).split(comma, Qt::SkipEmptyParts)) {
            if (word == "all above"_L1)
                uses += m_folders;
            else if (word.front().isLower() && !m_folders.contains(word) && markdown.contains("`src/%1/`"_L1.arg(word)))
                m_faults += u"%1 may not use %2: it does not stand above"_s.arg(folder, word);
            else
                uses += word;
        }
        m_folders += folder;
    }
}

// What a folder may use, its own libraries and those that come with the folders it may use.
bool Architecture::mayUse(const QString &folder, const QString &used) const
{
    const QStringList uses = m_uses.value(folder);
    if (folder == used || uses.contains(used))
        return true;
    if (m_uses.contains(used)) // a folder has to be named: its headers are no gift of another folder
        return false;
    return std::any_of(uses.begin(), uses.end(),
                       [&](const QString &between) { return m_uses.contains(between) && mayUse(between, used); });
}

QStringList Architecture::checkTargets(const QString &graph) const
{
    QStringList found;
    for (const QString &line : graph.split(u'\n', Qt::SkipEmptyParts)) {
        const QString target = line.section(u':', 0, 0);
        const QString folder = target == "lookaside"_L1 ? u"main"_s : wordOf(target);
        if (!m_uses.contains(folder)) {
            found += u"%1: no row of the table is about this target"_s.arg(target);
            continue;
        }
        for (const QString &library : line.section(u": "_s, 1).split(u' ', Qt::SkipEmptyParts)) {
            if (!mayUse(folder, wordOf(library)))
                found += u"%1 links %2"_s.arg(target, library);
        }
    }
    return found;
}

bool Architecture::mayInclude(const QString &folder, const QString &header, QString *why) const
{
    const QString first = header.mid(1).section(u'/', 0, 0);
    if (header.startsWith(u'"') && m_uses.contains(first)) {
        *why = u"%1 may not use %2"_s.arg(folder, first);
        return mayUse(folder, first);
    }
    static const QRegularExpression bareClass(u"^<Q\\w+>$"_s);
    *why = u"write <QtModule/%1: the module is an arrow, too"_s.arg(header.mid(1));
    if (bareClass.match(header).hasMatch())
        return false;
    *why = u"%1 may not use %2"_s.arg(folder, first);
    return !header.startsWith("<Qt"_L1) || mayUse(folder, u"Qt "_s + first.mid(2));
}

QStringList Architecture::checkFile(const QString &folder, const QString &path) const
{
    static const QRegularExpression include(uR"(^\s*#\s*include\s+([<"][^>"]+[>"]))"_s);
    static const QRegularExpression text(
        uR"(\b(tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP|Q_DECLARE_TR_FUNCTIONS)\s*\()"_s);
    static const QRegularExpression comment(u"//.*$"_s);
    const bool wordless = m_folders.indexOf(folder) < m_folders.indexOf(u"report"_s);

    QStringList found;
    int number = 0;
    for (QString line : contentsOf(path).split(u'\n')) {
        ++number;
        line.remove(comment);
        QString why;
        if (const auto match = include.match(line); match.hasMatch() && !mayInclude(folder, match.captured(1), &why))
            found += u"%1:%2: %3"_s.arg(path).arg(number).arg(why);
        if (wordless && text.match(line).hasMatch())
            found += u"%1:%2: text for people is made in report/ and above only"_s.arg(path).arg(number);
    }
    return found;
}

QStringList Architecture::checkSources(const QString &sourceDirectory) const
{
    QStringList found;
    const QDir root(sourceDirectory);
    QDirIterator files(root.path(), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString relative = root.relativeFilePath(path);
        const QString folder = relative.contains(u'/') ? relative.section(u'/', 0, 0) : u"main"_s;
        if (m_uses.contains(folder))
            found += checkFile(folder, path);
        else
            found += u"%1: no row of the table is about this file"_s.arg(path);
    }
    found.sort();
    return found;
}
