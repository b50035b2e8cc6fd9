#include "lab/lab.h"
#include "lab/parser.h"
#include "server/keypreview.h"

#include <QtTest/QTest>

using namespace lab;

namespace {

class Keys final : public trace::Listener {
public:
    void happened(const trace::Event &event) override
    {
        if (event.request == 0)
            return;
        if (event.kind == trace::EventKind::CacheLookup)
            looked.append(event.key);
        if (event.kind == trace::EventKind::CacheStored)
            stored.append(event.key);
    }
    QList<QByteArray> looked;
    QList<QByteArray> stored;
};

} // namespace

// What the panel shows before a request is sent are the keys that the request then uses.
class KeyPreviewTest : public QObject {
    Q_OBJECT

private slots:
    void theKeysOfTheRequest_data()
    {
        QTest::addColumn<QByteArray>("setup");
        QTest::addColumn<QByteArray>("get");
        const auto row = [](const char *name, const char *setup, const char *get) {
            QTest::newRow(name) << QByteArray(setup) << QByteArray(get);
        };
        row("url", "cache /courses/ response key=url", "get /courses/?page=2 as 42");
        row("default", "cache /courses/ response", "get /courses/");
        row("query and user", "cache /courses/ response key=query_user", "get /courses/?level=easy as 7");
        row("low level", "cache /courses/{id}/ lowlevel key=\"single_course_{pk}\"", "get /courses/2/");
        row("first generation", "cache /courses/ response key=\"l:{generation.g}\"", "get /courses/");
        row("after a bump",
            "cache /courses/ response key=\"l:{generation.g}\"\non save Course bump g\nsave course 1 title=x\n"
            "save course 2 title=y",
            "get /courses/");
        row("a generation that is no number",
            "cache /courses/ response key=\"l:{generation.g}\"\n"
            "cache set \"generation:g\" 1e3",
            "get /courses/");
        row("a generation that expired",
            "cache /courses/ response key=\"l:{generation.g}\"\n"
            "cache set \"generation:g\" 5 timeout=1s\nadvance 2s",
            "get /courses/");
        row("page, unknown", "cache /courses/ page", "get /courses/");
        row("page, unknown, varies", "cache /courses/ page vary=Cookie,X-A key_prefix=p", "get /courses/ as 42");
        row("page, known", "cache /courses/ page vary=Cookie\nget /courses/ as 7", "get /courses/ as 42");
        row("page, HEAD", "cache /courses/ page\nget /courses/ as 7", "head /courses/");
        row("page of another Django", "django main\ncache /courses/ page vary=X-A", "get /courses/ header \"X-A: 1\"");
        row("page of a site", "django 3.2 locale=on time_zone=Asia/Tokyo https=on\ncache /courses/ page",
            "get /courses/ header \"Accept-Language: de\"");
        row("another host", "cache /courses/ response key=url", "get /courses/ header \"Host: example.com\"");
        row("not looked up", "cache /courses/ response key=url", "get /courses/ header \"Accept: text/html\"");
        row("not cached", "cache /courses/ off", "get /courses/");
        row("prefix and version", "backend locmem key_prefix=shop version=3\ncache /courses/ response key=url",
            "get /courses/");
    }

    void theKeysOfTheRequest()
    {
        QFETCH(QByteArray, setup);
        QFETCH(QByteArray, get);
        auto lab = Lab::create({});
        QVERIFY(lab);
        Keys keys;
        (*lab)->addListener(&keys);
        cache::Config config;
        const auto run = [&](const QByteArray &text) {
            const auto commands = parse(text);
            QVERIFY2(commands, text.constData());
            for (const Command &command : *commands) {
                if (const auto *backend = std::get_if<SetBackend>(&command.action))
                    config = backend->config;
                (*lab)->begin(command);
                (*lab)->finish();
            }
        };
        run("catalog reset courses=3\n" + setup);

        const auto asked = parse(get);
        QVERIFY(asked);
        const RequestSpec spec = std::get<Get>(asked->front().action).request;
        const server::Settings settings = (*lab)->setup().application;
        const auto prepared = server::prepare(spec.method, spec.target, spec.user, spec.headers, settings.site);
        const QByteArray head = config.keyPrefix + ':' + QByteArray::number(config.version.toInteger()) + ':';
        const auto preview = server::keyPreview(
            *prepared, settings.caching.value(prepared->route.endpoint->pattern), settings.site, settings.django,
            [&](const QByteArray &key) { return (*lab)->recorder().keys().find(1, head + key); });
        QVERIFY(preview);

        keys = {};
        run(get);
        QList<QByteArray> shown;
        for (const server::ComposedKey &key : preview->keys)
            shown.append(head + key.key);
        // A page that is not known is not looked up, but will lie under the key that is shown.
        QList<QByteArray> used = keys.looked;
        if (!preview->isPageKnown)
            used.append(keys.stored.last());
        // For HEAD Django reads the header list once for each of the two pages.
        QList<QByteArray> once;
        for (const QByteArray &key : used) {
            if (!once.contains(key))
                once.append(key);
        }
        if (spec.method == "HEAD") // the page of GET was a hit
            shown.resize(once.size());
        QCOMPARE(shown, once);
    }
};

QTEST_GUILESS_MAIN(KeyPreviewTest)
#include "tst_keypreview.moc"
