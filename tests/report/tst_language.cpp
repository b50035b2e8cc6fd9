#include "lab/parser.h"
#include "report/commandhelp.h"
#include "report/languagereference.h"

#include <QtCore/QFile>
#include <QtTest/QtTest>

class TestLanguage : public QObject {
    Q_OBJECT

private slots:
    void theReferenceIsTheProgramsOwnVocabulary();
    void everyExampleIsACommandOfItsVerb();
};

// LOOKASIDE_WRITE_DOCS=1 writes the page anew.
void TestLanguage::theReferenceIsTheProgramsOwnVocabulary()
{
    QFile page(QStringLiteral(LOOKASIDE_TEST_DATA "/../../docs/language.md"));
    const QByteArray reference = report::languageReference();
    if (qEnvironmentVariableIsSet("LOOKASIDE_WRITE_DOCS")) {
        QVERIFY(page.open(QIODevice::WriteOnly));
        QCOMPARE(page.write(reference), reference.size());
        return;
    }
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY2(page.readAll() == reference,
             "docs/language.md is out of date: run tst_language with LOOKASIDE_WRITE_DOCS=1");
}

void TestLanguage::everyExampleIsACommandOfItsVerb()
{
    for (const lab::Word &verb : lab::words(lab::Slot::Verb)) {
        const QByteArray example = report::commandHelp(static_cast<lab::Verb>(verb.value)).example;
        QVERIFY2(example == verb.text || example.startsWith(QByteArray(verb.text.toByteArray() + ' ')),
                 example.constData());
        const auto parsed = lab::parseLine(example);
        QVERIFY2(parsed && *parsed, example.constData());
    }
}

QTEST_APPLESS_MAIN(TestLanguage)
#include "tst_language.moc"
