#include "report/languagereference.h"

#include "lab/parser.h"
#include "report/commandhelp.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace report {

namespace {

struct Reference {
    Q_DECLARE_TR_FUNCTIONS(report::LanguageReference)
};

constexpr auto introduction = R"(# The command language

A scenario is a text file in UTF-8, one command a line. The same text is what the event log shows, what a lesson contains and
what the window's command line accepts. `lookaside run FILE` plays scenarios without a window; *File ▸ Run a scenario*
plays them in it.

This page is generated from the program's own vocabulary. Do not edit it: see [testing](testing.md).

## Lines

- Blank lines are skipped. `#` begins a comment that ends with the line.
- Words are separated by blanks. A text that contains blanks is written in double quotes; `\"` and `\\` stand for a quote and a backslash.
- Options are written `name=value`, without blanks, in any order.
- Durations have a unit: `250us`, `15ms`, `30s`, `15m`, `24h`; `never` where an entry may stay for ever.
- Users are a number, or `anonymous`. Process numbers begin at 1.
- An error names the line, the column and the nearest word. A file with an error is not played at all.

## Commands
)";

// What the parser accepts after these words, as a list of code; empty when no fixed word can follow.
QString wordsAfter(const QByteArray &line)
{
    QStringList words;
    for (const QByteArray &word : lab::complete(line).words)
        words.append(u'`' + QString::fromUtf8(word) + u'`');
    return words.join(u", "_s);
}

} // namespace

QString commandPage(const lab::Word &verb)
{
    const CommandHelp help = commandHelp(static_cast<lab::Verb>(verb.value));
    QString text = u"\n### %1\n\n%2\n\n    %3\n"_s.arg(QString::fromUtf8(verb.text), help.meaning,
                                                       QString::fromUtf8(help.example));
    QByteArray before;
    QStringList places;
    QString last; // options may follow each other: they are listed once
    for (const QByteArray &word : help.example.split(' ')) {
        before += word + ' ';
        const QString words = wordsAfter(before);
        if (!words.isEmpty() && words != last)
            places.append(Reference::tr("- after `%1`: %2").arg(QString::fromUtf8(before.trimmed()), words));
        last = words;
    }
    if (!places.isEmpty())
        text += u'\n' + places.join(u'\n') + u'\n';
    return text;
}

QByteArray languageReference()
{
    QString text = QString::fromUtf8(introduction);
    for (const lab::Word &verb : lab::words(lab::Slot::Verb))
        text += commandPage(verb);
    text += u"\n## All words\n\nOptions end in `=`.\n\n"_s;
    QStringList words;
    for (const lab::VocabularyEntry &entry : lab::vocabulary())
        words.append(u'`' + QString::fromUtf8(entry.text) + u'`');
    return (text + words.join(u", "_s) + u'\n').toUtf8();
}

} // namespace report
