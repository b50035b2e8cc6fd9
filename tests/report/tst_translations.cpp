#include "lab/lab.h"
#include "lab/parser.h"
#include "lab/runner.h"
#include "lesson/reader.h"
#include "lesson/shipped.h"
#include "report/errors.h"
#include "report/language.h"
#include "report/tracewriter.h"

#include <QtCore/QBuffer>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(LOOKASIDE_TEST_DATA "/../..");

struct Message {
    QString context;
    QString source;
    QStringList texts; // two of a text with a number
    bool hasNumber = false;
    bool isFinished = true;
};

QList<Message> messagesOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            all.append({context, {}, {}, xml.attributes().value(u"numerus"_s) == u"yes"});
        } else if (xml.name() == u"source") {
            all.last().source = xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            all.last().texts += xml.readElementText();
        } else if (xml.name() == u"translation") {
            all.last().isFinished = !xml.attributes().hasAttribute(u"type"_s);
            if (!all.last().hasNumber)
                all.last().texts += xml.readElementText();
        }
    }
    return xml.hasError() ? QList<Message>() : all;
}

QStringList found(const QString &text, const QRegularExpression &what)
{
    QStringList all;
    for (auto matches = what.globalMatch(text); matches.hasNext();)
        all += matches.next().captured();
    std::sort(all.begin(), all.end());
    return all;
}

QString namesOf(const Message &message) { return message.context + ": "_L1 + message.source; }

QString fileOf(const QString &language) { return root + u"/resources/translations/lookaside_%1.ts"_s.arg(language); }

QList<lab::Command> commandsOf(const lesson::Lesson &lesson, lesson::Block::Kind kind)
{
    QList<lab::Command> all;
    for (const lesson::Block *block : lesson.blocks(kind)) {
        for (lab::Command command : block->commands) {
            command.line = 0;
            all += command;
        }
    }
    return all;
}

QByteArray traceOf(const QByteArray &scenario)
{
    const auto commands = lab::parse(scenario, u"test"_s);
    if (!commands)
        return "line " + QByteArray::number(commands.error().first().line);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    auto lab = lab::Lab::create({});
    report::TraceWriter writer(out, report::TraceWriter::Measured::Omitted);
    (*lab)->addListener(&writer);
    lab::runAll(**lab, *commands);
    if (!writer.finish())
        return {};
    return out.data();
}

} // namespace

// Everything is said in each language, and nothing but the words depends on it.
class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { report::installLanguage(u"en"_s); }

    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated();
    void everyTextIsSeenByLupdate();
    void translationsKeepWhatTheProgramReads_data() { languages(); }
    void translationsKeepWhatTheProgramReads();
    void wordsAndNumbersAreOfTheLanguage();
    void lessonsAreTheSame_data() { languages(); }
    void lessonsAreTheSame();
    void aTraceIsTheSameInEveryLanguage();

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        for (const report::Language &each : report::languages()) {
            if (each.code != u"en")
                QTest::newRow(qPrintable(each.code)) << each.code;
        }
    }
};

// Whoever adds a text runs ./dev translations and translates it.
void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, language);
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(fileOf(language), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(root);
    lupdate.start(QStringLiteral(LOOKASIDE_LUPDATE),
                  {u"src"_s, u"ui"_s, u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);
    const QByteArray complaints = lupdate.readAllStandardError();
    QVERIFY2(!complaints.contains("tr() cannot be called without context"), complaints.constData());
    const QList<Message> messages = messagesOf(copy);
    QVERIFY(messages.size() > 2'000);
    QStringList missing;
    for (const Message &message : messages) {
        if (!message.isFinished || message.texts.isEmpty() || message.texts.contains(QString()))
            missing += namesOf(message);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"%1 texts:\n"_s.arg(missing.size()) + missing.join(u'\n').left(2'000)));
}

// A function of one's own that hands its argument to translate() hides the texts that it is given.
void TestTranslations::everyTextIsSeenByLupdate()
{
    static const QRegularExpression hidden(
        u"\\(const char \\*(\\w+)\\)[^{};]*\\{\\s*return QCoreApplication::translate\\(\"[^\"]*\",\\s*\\1"_s);
    QDirIterator files(root + u"/src"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    QStringList wrong;
    for (; files.hasNext(); ++count) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (QString::fromUtf8(file.readAll()).contains(hidden))
            wrong += file.fileName();
    }
    QVERIFY(count > 500);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::translationsKeepWhatTheProgramReads()
{
    QFETCH(QString, language);
    static const QRegularExpression places(u"%L?[0-9]+"_s);
    static const QRegularExpression tags(u"</?[a-z]+[^>]*>"_s);
    static const QRegularExpression mnemonics(u"&(?=[^\\s&;])(?!amp;|lt;|gt;|quot;|nbsp;)"_s);
    static const QRegularExpression englishNumbers(u"\\((?:s|es|[a-z ]*\\|[a-z ]*)\\)"_s);
    QStringList wrong;
    for (const Message &message : messagesOf(fileOf(language))) {
        if (message.texts.size() != (message.hasNumber ? 2 : 1))
            wrong += u"its numbers: "_s + namesOf(message);
        for (const QString &text : message.texts) {
            for (const QRegularExpression &each : {places, tags}) {
                if (found(text, each) != found(message.source, each))
                    wrong += namesOf(message) + u" / "_s + text;
            }
            if (found(text, mnemonics).size() != found(message.source, mnemonics).size())
                wrong += u"its mnemonic: "_s + namesOf(message) + u" / "_s + text;
            if (message.hasNumber && text.contains(englishNumbers))
                wrong += u"English numbers: "_s + text;
            if (text.count(u'\n') != message.source.count(u'\n'))
                wrong += u"its lines: "_s + namesOf(message);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::wordsAndNumbersAreOfTheLanguage()
{
    const base::Error error{"trial.stopped", {}};
    report::installLanguage(u"en"_s);
    const QString english = report::errorText(error).sentence;
    report::installLanguage(u"de"_s);
    const QString german = report::errorText(error).sentence;
    QCOMPARE(QLocale().language(), QLocale::German);
    QCOMPARE(QLocale().toString(1.5), u"1,5"_s);
    report::installLanguage(u"es"_s);
    const QString spanish = report::errorText(error).sentence;
    QVERIFY(english != german && german != spanish && spanish != english);
    report::installLanguage(u"tlh"_s); // there is none of it: the system's, which is none of them, too
    QCOMPARE(report::errorText(error).sentence, english);
}

void TestTranslations::lessonsAreTheSame()
{
    QFETCH(QString, language);
    const QList<lesson::Shipped> english = lesson::shipped();
    QHash<QString, QByteArray> texts;
    for (const lesson::Shipped &each : english)
        texts.insert(each.file, *lesson::shippedText(each.file));
    report::installLanguage(language);
    const QList<lesson::Shipped> translated = lesson::shipped();
    QCOMPARE(translated.size(), english.size());
    for (qsizetype i = 0; i < english.size(); ++i) {
        const QString file = english[i].file;
        QCOMPARE(translated[i].file, file);
        const QByteArray text = *lesson::shippedText(file);
        QVERIFY2(text != texts[file], qPrintable(file));
        const auto one = lesson::read(texts[file], file);
        const auto other = lesson::read(text, file);
        QVERIFY2(one && other, qPrintable(file));
        QCOMPARE(other->parts.size(), one->parts.size());
        QCOMPARE(other->minutes, one->minutes);
        QCOMPARE(other->variants, one->variants);
        using Kind = lesson::Block::Kind;
        for (const Kind kind : {Kind::Play, Kind::Trial, Kind::Solution})
            QVERIFY2(commandsOf(*other, kind) == commandsOf(*one, kind), qPrintable(file));
        QCOMPARE(other->questions().size(), one->questions().size());
        for (qsizetype q = 0; q < one->questions().size(); ++q) {
            const lesson::Question &left = *one->questions()[q];
            const lesson::Question &right = *other->questions()[q];
            QCOMPARE(right.id, left.id);
            QCOMPARE(right.decider.word, left.decider.word);
            QCOMPARE(right.decider.ordinal, left.decider.ordinal);
            const auto isSame = [](const lesson::Choice &a, const lesson::Choice &b) {
                return a.isCorrect == b.isCorrect && a.answer.isEmpty() == b.answer.isEmpty();
            };
            QVERIFY(std::ranges::equal(left.what, right.what, isSame));
            QVERIFY(std::ranges::equal(left.why, right.why, isSame));
        }
        QCOMPARE(other->goals() != nullptr, one->goals() != nullptr);
        for (qsizetype g = 0; one->goals() && g < one->goals()->goals.size(); ++g) {
            QCOMPARE(other->goals()->goals[g].measure, one->goals()->goals[g].measure);
            QCOMPARE(other->goals()->goals[g].relation, one->goals()->goals[g].relation);
            QCOMPARE(other->goals()->goals[g].target, one->goals()->goals[g].target);
        }
    }
}

void TestTranslations::aTraceIsTheSameInEveryLanguage()
{
    const QByteArray scenario = "cache /courses/ response timeout=1m key=tutorial jitter=10%\n"
                                "on save,delete Course delete_pattern \"course_list*\"\n"
                                "get /courses/?page=2 as 42\nget /courses/999999/\nadvance 90s\n"
                                "save course 42 title=\"Ä\"\nget /courses/\nburst 20 get /categories/\n"
                                "get /nowhere/\ncache clear\n";
    report::installLanguage(u"en"_s);
    const QByteArray english = traceOf(scenario);
    QVERIFY2(english.count('\n') > 60, english.right(300).constData());
    for (const report::Language &language : report::languages()) {
        report::installLanguage(language.code);
        QCOMPARE(traceOf(scenario), english);
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
