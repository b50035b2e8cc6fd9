#include "architecture.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

// What stands between the bracket at `open` and the one that closes it, string literals left empty.
QString argumentsAt(const QString &source, qsizetype open)
{
    QString text;
    int depth = 0;
    for (qsizetype i = open; i < source.size(); ++i) {
        if (source[i] == u'"') {
            text += u"\"\""_s;
            for (++i; i < source.size() && source[i] != u'"'; ++i)
                i += source[i] == u'\\' ? 1 : 0;
            continue;
        }
        if (source[i] == u'\'' && i + 2 < source.size() && source[i + 2] == u'\'') { // a character
            i += 2;
            continue;
        }
        if (source[i] == u'(' && depth++ == 0)
            continue;
        if (source[i] == u')' && --depth == 0)
            break;
        text += source[i];
    }
    return text.simplified();
}

// Parts between `separators` outside of brackets.
QStringList parts(const QString &text, const QString &separators)
{
    QStringList list{QString()};
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isScope = text.mid(i, 2) == "::"_L1 || (i > 0 && text.mid(i - 1, 2) == "::"_L1);
        depth += text[i] == u'(' || text[i] == u'{' ? 1 : text[i] == u')' || text[i] == u'}' ? -1 : 0;
        if (depth == 0 && !isScope && separators.contains(text[i]))
            list << QString();
        else
            list.last() += text[i];
    }
    for (QString &part : list)
        part = part.trimmed();
    return list;
}

// Our own words, without anything put into them; or made plain.
bool isPlain(const QString &expression)
{
    static const QRegularExpression words(u"^(?:tr|QObject::tr|QCoreApplication::translate)\\([\"\\s,A-Za-z]*\\)$"_s);
    return expression.isEmpty() || expression == "QString()"_L1 || expression == "{}"_L1
        || words.match(expression).hasMatch()
        || (expression.startsWith("plainToolTip("_L1) && expression.endsWith(u')'));
}

QStringList faultsOf(const QString &source)
{
    QStringList faults;
    static const QRegularExpression call(
        u"\\b(setToolTip|QToolTip::showText|setItemData|setWhatsThis|setHtml|appendHtml|insertHtml)\\s*\\("_s);
    for (auto match = call.globalMatch(source); match.hasNext();) {
        const auto found = match.next();
        const QString name = found.captured(1);
        const QString arguments = argumentsAt(source, found.capturedEnd() - 1);
        QStringList each = parts(arguments, u","_s);
        QString text = each.value(0);
        if (name == "QToolTip::showText"_L1)
            text = each.value(1);
        if (name == "setItemData"_L1 && !arguments.endsWith("Qt::ToolTipRole"_L1))
            continue;
        if (name == "setItemData"_L1)
            text = each.value(1);
        QStringList branches = parts(text, u"?:"_s);
        for (qsizetype i = branches.size() - 1; i >= 0; --i) { // conditions are told by no one
            if (branches.size() > 1 && i < branches.size() - 1 && i % 2 == 0)
                branches.removeAt(i);
        }
        if (name.endsWith("Html"_L1) || !std::all_of(branches.begin(), branches.end(), isPlain))
            faults << name + u'(' + arguments + u')';
    }
    const qsizetype data = source.indexOf("::data("_L1);
    const QString ofModel = data < 0 ? QString() : source.mid(data, source.indexOf("\n}"_L1, data) - data);
    if (ofModel.contains("Qt::ToolTipRole"_L1) && !source.contains("plainToolTip("_L1))
        faults << u"a model with tips of its own that never calls plainToolTip()"_s;
    for (const QString &format : {u"Qt::RichText"_s, u"Qt::AutoText"_s, u"Qt::MarkdownText"_s}) {
        if (source.contains("setTextFormat("_L1 + format))
            faults << format;
    }
    return faults;
}

} // namespace

// Text from outside (a server's, a file's, a key's) never becomes markup: Qt takes for rich text whatever looks like
// it, and rich text reads files. Labels are made plain by the style; tips go through plainToolTip().
class TestPlainText : public QObject {
    Q_OBJECT

private slots:
    void everyTipOfTheSourcesIsPlain();
    void aTipFromOutsideIsFound_data();
    void aTipFromOutsideIsFound();
};

void TestPlainText::everyTipOfTheSourcesIsPlain()
{
    int tips = 0;
    QStringList faults;
    QDirIterator files(QStringLiteral(LOOKASIDE_SOURCE_DIR "/src"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = files.next();
        const QString source = contentsOf(name);
        if (name.endsWith("look/pdf.cpp"_L1)) // writes elements of its own, and escapes each text: see tst_run
            continue;
        tips += int(source.count(u"setToolTip("_s));
        for (const QString &fault : faultsOf(source))
            faults << QDir(QStringLiteral(LOOKASIDE_SOURCE_DIR)).relativeFilePath(name) + u": "_s + fault;
    }
    QVERIFY(tips > 50);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestPlainText::aTipFromOutsideIsFound_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("faults");
    QTest::newRow("words") << u"x->setToolTip(tr(\"a (b) \" \"c\"));"_s << 0;
    QTest::newRow("either words") << u"x->setToolTip(isA ? tr(\"a\") : way == Way::B ? tr(\"b\") : tr(\"c\"));"_s << 0;
    QTest::newRow("plain") << u"x->setToolTip(plainToolTip(tr(\"%1\").arg(key)));"_s << 0;
    QTest::newRow("a label's text") << u"x->setToolTip(x->text());"_s << 1;
    QTest::newRow("words with something") << u"x->setToolTip(tr(\"%1\").arg(key));"_s << 1;
    QTest::newRow("a branch") << u"x->setToolTip(a ? tr(\"a\") : name);"_s << 1;
    QTest::newRow("shown") << u"QToolTip::showText(pos, spot.tip, this);"_s << 1;
    QTest::newRow("an item's") << u"box->setItemData(0, name, Qt::ToolTipRole);"_s << 1;
    QTest::newRow("a model") << u"QVariant M::data(int role) { if (role == Qt::ToolTipRole) return issue.what; }"_s
                             << 1;
    QTest::newRow("a label") << u"x->setTextFormat(Qt::RichText);"_s << 1;
    QTest::newRow("markup") << u"x->setHtml(text);"_s << 1;
}

void TestPlainText::aTipFromOutsideIsFound()
{
    QFETCH(QString, source);
    QTEST(int(faultsOf(source).size()), "faults");
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
