#include "twin/piece.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

// In the global namespace, as the macro wants it.
static void initTwinResources() { Q_INIT_RESOURCE(twin); }

namespace twin {

namespace {

QString templateOf(const QString &file)
{
    initTwinResources();
    QFile resource(u":/twin/"_s + file + u".in"_s);
    const bool isThere = resource.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    return isThere ? QString::fromUtf8(resource.readAll()) : QString();
}

QString replaced(QString text, const Blocks &blocks)
{
    for (auto block = blocks.cbegin(); block != blocks.cend(); ++block) {
        const QString place = u"@@"_s + QString::fromUtf8(block.key()) + u"@@"_s;
        if (block->isEmpty())
            text.remove(place + u'\n');
        text.replace(place, QString::fromUtf8(*block));
    }
    return text;
}

// Without what speaks about the code: texts in three quotes and comments.
QString codeOnly(QString text)
{
    static const QRegularExpression prose(uR"("""[\s\S]*?"""|  #[^\n]*|^#[^\n]*)"_s,
                                          QRegularExpression::MultilineOption);
    return text.remove(prose);
}

bool names(const QString &code, const QString &name)
{
    return QRegularExpression(u"(?<![\\w.])"_s + name + u"\\b"_s).match(code).hasMatch();
}

// Sections stand two blank lines apart. `users` are other files, which call what is in the module by its name.
QString withoutUnusedSections(const QString &text, const QString &module, const QString &users)
{
    static const QRegularExpression head(u"\\A[^\\n]*  #\\? (\\w+)"_s);
    const QString gap = u"\n\n\n"_s;
    QStringList sections = text.split(gap);
    const auto isUnused = [&](qsizetype number) {
        const QRegularExpressionMatch flag = head.match(sections[number]);
        if (!flag.hasMatch())
            return false;
        const QString call = flag.captured(1) + u'(';
        QStringList others = sections;
        others.removeAt(number);
        const QRegularExpression use(u"(?<![\\w.])"_s + QRegularExpression::escape(call));
        return !use.match(codeOnly(others.join(gap))).hasMatch() && !users.contains(module + u'.' + call);
    };
    for (qsizetype i = 0; i < sections.size(); ++i) {
        if (!isUnused(i))
            continue;
        sections.removeAt(i);
        i = -1; // what it alone has used is not used any more
    }
    static const QRegularExpression flag(u"  #\\? \\w+"_s);
    return sections.join(gap).remove(flag);
}

QString withoutUnusedImports(const QString &text)
{
    static const QRegularExpression import(u"^(from \\S+ import |import )(.+)$"_s);
    QStringList lines = text.split(u'\n');
    QStringList code;
    for (const QString &line : std::as_const(lines)) {
        if (!import.match(line).hasMatch())
            code += line;
    }
    const QString used = codeOnly(code.join(u'\n'));
    QStringList kept;
    for (const QString &line : std::as_const(lines)) {
        const QRegularExpressionMatch match = import.match(line);
        if (!match.hasMatch() || match.captured(2).contains(u'#') || line.startsWith(u"import django."_s)) {
            kept += line;
            continue;
        }
        QStringList imported = match.captured(2).split(u", "_s);
        imported.removeIf([&](const QString &name) { return !names(used, name); });
        if (!imported.isEmpty())
            kept += match.captured(1) + imported.join(u", "_s);
    }
    return kept.join(u'\n');
}

// Blank lines that stood round what was left out.
QString tidied(QString text)
{
    static const QRegularExpression gap(u"\\n{4,}"_s);
    static const QRegularExpression end(u"\\n+\\z"_s);
    static const QRegularExpression beforeImports(u"\\A(\"\"\"[^\"]*\"\"\"\\n)\\n+(?=from |import )"_s);
    text.replace(gap, u"\n\n\n"_s);
    text.replace(end, u"\n"_s);
    text.replace(beforeImports, u"\\1"_s);
    return text;
}

} // namespace

Piece filledIn(const QString &file, const Blocks &blocks, const QByteArray &users)
{
    QString text = replaced(templateOf(file), blocks);
    if (file.endsWith(u".py"_s))
        text = tidied(withoutUnusedImports(
            withoutUnusedSections(text, QFileInfo(file).completeBaseName(), QString::fromUtf8(users))));
    Piece piece{.file = file, .text = {}, .marks = {}};
    static const QString flag = u"  #: "_s;
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qsizetype at = lines[i].lastIndexOf(flag);
        if (at < 0)
            continue;
        const QStringList marks = lines[i].mid(at + flag.size()).split(u", "_s);
        for (const QString &mark : marks)
            piece.marks[mark.toUtf8()].append(int(i) + 1);
        lines[i].truncate(at);
    }
    piece.text = lines.join(u'\n').toUtf8();
    return piece;
}

} // namespace twin
