#include "advice/accesslog.h"
#include "advice/logdoctor.h"
#include "report/findingtext.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace advice;
using namespace Qt::StringLiterals;

// What the doctor sees in an access log.
class tst_LogDoctor : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    base::Result<LogDoctor> examined(const QByteArray &content)
    {
        const QString path = m_folder.filePath(u"access.log"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no log");
        file.close();
        return examineLog(path, {});
    }
    static QByteArray line(const QByteArray &target, int second = 0, double took = -1)
    {
        QByteArray text = "time:2026-05-17T10:05:" + QByteArray::number(second % 60).rightJustified(2, '0')
            + "+00:00|method:GET|uri:" + target + "|status:200|bytes:10";
        if (took >= 0)
            text += "|request_time:" + QByteArray::number(took, 'f', 3);
        return text + '\n';
    }
    static QByteArrayList namesOf(const LogDoctor &doctor)
    {
        QByteArrayList names;
        for (const Finding &finding : doctor.findings())
            names += report::findingName(finding.fault);
        return names;
    }

private slots:
    void sameMeaning()
    {
        const auto doctor = examined(line("/a/?page=1&x=2") + line("/b/") + line("/a/?x=2&page=1")
                                     + line("/a/?page=1&utm_source=mail&x=2"));
        QVERIFY(doctor);
        const auto findings = doctor->findings();
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings.front().fault, Finding::Fault::SameMeaning);
        QCOMPARE(findings.front().endpoint, QByteArray("/a/"));
        QCOMPARE(findings.front().first, trace::EventId(1));
        QCOMPARE(findings.front().second, trace::EventId(3));
        QCOMPARE(findings.front().times, 2);
        const QString text = report::doctorText({u"a"_s, doctor->requests(), findings, doctor->notLookedAt()});
        QVERIFY(text.contains(u"lines 1 and 3"_s));
        QVERIFY(text.contains(u"stampede"_s)); // could not be looked for
    }

    void stampede()
    {
        QByteArray log;
        for (int i = 0; i < 40; ++i)
            log += line("/a/", i, 0.004);
        QByteArray crowd;
        for (int i = 0; i < 12; ++i)
            crowd += line("/a/", 45, 0.4);
        const auto found = examined(log + crowd);
        QVERIFY(found);
        QCOMPARE(namesOf(*found), QByteArrayList{"stampede"});
        QCOMPARE(found->findings().front().args.first(), u"12"_s);
        const auto others = found->notLookedAt();
        QVERIFY(std::find(others.begin(), others.end(), Finding::Fault::Stampede) == others.end());
        // Some slow ones, one after the other; and a page that always is slow.
        QByteArray slow = log;
        for (int i = 0; i < 12; ++i)
            slow += line("/a/", 45 + i, 0.4) + line("/b/", 45, 0.4) + line("/b/", 45, 0.4);
        const auto healthy = examined(slow);
        QVERIFY(healthy);
        QCOMPARE(namesOf(*healthy), QByteArrayList());
    }

    void whatIsHealthy()
    {
        QByteArray log;
        for (int i = 0; i < 50; ++i)
            log += line("/a/?page=" + QByteArray::number(i % 5), i, 0.01) + line("/a/", i, 0.01);
        const auto doctor = examined(log);
        QVERIFY(doctor);
        QCOMPARE(namesOf(*doctor), QByteArrayList());
        QCOMPARE(doctor->requests(), 100);
    }

    void whatIsNoLogIsRefused()
    {
        QCOMPARE(examined("no log at all\n").error().code, QByteArray("advice.noLog"));
        QCOMPARE(examined("").error().code, QByteArray("advice.noRequests"));
    }
};

QTEST_GUILESS_MAIN(tst_LogDoctor)
#include "tst_logdoctor.moc"
