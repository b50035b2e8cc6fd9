#include "look/distinct.h"

#include <QtGui/QFontMetrics>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;

// Names that are shortened stay apart, whatever they have in common and wherever they differ.
class DistinctTest : public QObject {
    Q_OBJECT

private:
    static QStringList shown(const QStringList &texts, int characters)
    {
        const QFontMetrics metrics(QFont(u"monospace"_s));
        return gui::distinctTexts(texts, metrics, metrics.horizontalAdvance(QString(characters, u'm')));
    }

private slots:
    void whatFitsStays() { QCOMPARE(shown({u"a"_s, u"bb"_s}, 10), (QStringList{u"a"_s, u"bb"_s})); }

    void whatIsLeftBeginsWithAWord()
    {
        const QString hash = u"18efedb493f57482cc65a708ff4f005a"_s;
        const QStringList keys{u"shop:1: headers of "_s + hash, u"shop:1: headers of 5b23d3"_s + hash,
                               u"shop:1: page GET "_s + hash, u"shop:1: page GET 5b23d3"_s + hash};
        const QStringList all = shown(keys, 24);
        QVERIFY2(all[0].contains(u"headers of 18"_s), qPrintable(all[0]));
        QVERIFY2(all[1].contains(u"headers of 5b"_s), qPrintable(all[1]));
        QVERIFY2(all[2].contains(u"page GET 18"_s), qPrintable(all[2]));
        QVERIFY2(all[3].contains(u"page GET 5b"_s), qPrintable(all[3]));
    }

    void whatIsAddedGoesFirst()
    {
        const QStringList pages{u":1: page GET /courses/?page=1 · en-us.America/Chicago"_s,
                                u":1: page GET /courses/?page=2 · en-us.America/Chicago"_s};
        QCOMPARE(shown(pages, 34),
                 (QStringList{u":1: page GET /courses/?page=1…"_s, u":1: page GET /courses/?page=2…"_s}));
        // Unless it is what tells two apart.
        const QStringList languages{u"page GET /courses/ · en-us.UTC"_s, u"page GET /courses/ · de.UTC"_s};
        const QStringList all = shown(languages, 20);
        QVERIFY2(all[0].endsWith(u"en-us.UTC"_s) && all[1].endsWith(u"de.UTC"_s), qPrintable(all.join(u'\n')));
    }

    void differentTextsReadDifferently_data()
    {
        QTest::addColumn<QStringList>("texts");
        QStringList ends, starts, middles, groups;
        for (int i = 0; i < 30; ++i) {
            const QString number = QString::number(1000 + i);
            ends << u"single_course_of_the_catalogue_"_s + number;
            starts << number + u"_single_course_of_the_catalogue"_s;
            middles << u"course_list:{'page': '"_s + number + u"', 'level': 'advanced'}:anonymous"_s;
            groups << (i % 2 ? u"course_"_s : u"profile_"_s) + u"list_of_everything:"_s + QString::number(i / 2);
        }
        QTest::newRow("at their ends") << ends;
        QTest::newRow("at their starts") << starts;
        QTest::newRow("in the middle") << middles;
        QTest::newRow("in groups") << groups;
        QTest::newRow("two titles") << QStringList{u"Concurrency for everybody and their friends"_s,
                                                   u"Concurrency for everybody and their friends, edit 1"_s};
    }
    void differentTextsReadDifferently()
    {
        QFETCH(const QStringList, texts);
        for (const int characters : {12, 16, 24}) {
            const QStringList all = shown(texts, characters);
            const QFontMetrics metrics(QFont(u"monospace"_s));
            for (const QString &each : all)
                QVERIFY2(metrics.horizontalAdvance(each) <= metrics.horizontalAdvance(QString(characters + 1, u'm')),
                         qPrintable(each));
            const QSet<QString> different(all.cbegin(), all.cend());
            QVERIFY2(different.size() == texts.size(), qPrintable(all.join(u'\n')));
        }
    }
};

QTEST_MAIN(DistinctTest)
#include "tst_distinct.moc"
