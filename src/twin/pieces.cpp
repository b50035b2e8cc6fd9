#include "twin/pieces.h"

#include "server/backendkind.h"
#include "twin/keycode.h"
#include "twin/settingscode.h"
#include "twin/signalcode.h"
#include "twin/viewcode.h"

#include <QtCore/QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace twin {

using server::Receiver;

namespace {

// Only django-redis has delete_pattern.
bool listsKeys(const lab::Setup &setup)
{
    const QList<Receiver> &receivers = setup.application.receivers;
    return setup.backend.kind != "redis" && std::any_of(receivers.cbegin(), receivers.cend(), [](const Receiver &each) {
               return each.action == Receiver::Action::DeletePattern;
           });
}

bool hasRemedies(const server::Settings &application)
{
    return std::any_of(application.caching.cbegin(), application.caching.cend(), [](const server::Caching &caching) {
        return caching.method != server::Caching::Method::Off && caching.remedies.any();
    });
}

Blocks viewBlocks(const Project &project)
{
    Blocks blocks{{"seed", QByteArray::number(qulonglong(project.seed))}};
    for (const server::Endpoint &endpoint : server::endpoints()) {
        const server::Caching caching = project.setup.application.caching.value(endpoint.pattern);
        blocks.insert("decorators " + endpoint.pattern, decoratorCode(endpoint, caching));
        blocks.insert("get " + endpoint.pattern, getCode(endpoint, caching, project.setup.backend.config));
    }
    return blocks;
}

QByteArray keyFunctions(const server::Settings &application)
{
    QByteArray code;
    for (const server::Endpoint &endpoint : server::endpoints()) {
        const QByteArray function = keyFunctionCode(endpoint, application.caching.value(endpoint.pattern));
        if (!function.isEmpty())
            code += (code.isEmpty() ? "" : "\n\n\n") + function;
    }
    return code;
}

Piece settingsPiece(const lab::Setup &setup)
{
    return filledIn(u"config/settings.py"_s,
                    {{"middleware", middlewareCode(setup.application.site)},
                     {"cache", cacheCode(setup.backend, listsKeys(setup))},
                     {"site", siteCode(setup.application.site)}});
}

Piece readme(const lab::Setup &setup)
{
    const bool isRedis = setup.backend.kind == "redis";
    const bool isMemcached = setup.backend.kind == "memcached";
    const QByteArray packages = isRedis ? " python3-django-redis" : isMemcached ? " python3-pymemcache" : "";
    const QByteArray processes = setup.processes > 1 ? " (in " + QByteArray::number(setup.processes)
            + " processes: `gunicorn -w " + QByteArray::number(setup.processes) + " config.wsgi`)"
                                                     : QByteArray();
    return filledIn(
        u"README.md"_s,
        {{"debian", "python3-django python3-djangorestframework python3-djangorestframework-extensions" + packages},
         {"table", setup.backend.kind == "database" ? "python3 manage.py createcachetable && " : ""},
         {"cookie", setup.application.site.sessionCookie},
         {"processes", processes}});
}

Piece requirements(const lab::Setup &setup)
{
    return filledIn(u"requirements.txt"_s,
                    {{"packages",
                      setup.backend.kind == "redis"           ? "django-redis"
                          : setup.backend.kind == "memcached" ? "pymemcache"
                                                              : ""}});
}

Piece probe()
{
    QFile resource(u":/twin/lookaside_probe.py"_s);
    const bool isThere = resource.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    return {u"lookaside_probe.py"_s, isThere ? resource.readAll() : QByteArray(), {}};
}

} // namespace

QList<Piece> codePieces(const Project &project)
{
    const server::Settings &application = project.setup.application;
    const Blocks blocks = viewBlocks(project);
    const Piece courses = filledIn(u"courses/views.py"_s, blocks);
    const Piece users = filledIn(u"users/views.py"_s, blocks);
    const Piece prices = filledIn(u"prices/views.py"_s, blocks);
    QList<Piece> pieces{
        settingsPiece(project.setup),
        courses,
        filledIn(u"courses/keys.py"_s, {{"functions", keyFunctions(application)}},
                 courses.text + users.text + prices.text),
        filledIn(u"courses/signals.py"_s, {{"receivers", receiverCode(application.receivers)}}),
        filledIn(u"courses/models.py"_s),
        users,
        prices,
        filledIn(u"config/urls.py"_s),
    };
    if (hasRemedies(application))
        pieces.append(filledIn(u"courses/remedies.py"_s));
    if (listsKeys(project.setup)) {
        const BackendClass named = backendClass(project.setup.backend);
        pieces.append(filledIn(u"courses/backends.py"_s, {{"module", named.module}, {"class", named.name}}));
    }
    return pieces;
}

QList<Piece> allPieces(const Project &project)
{
    QList<Piece> pieces = codePieces(project);
    pieces << readme(project.setup) << requirements(project.setup) << probe();
    for (const QString &file :
         {u"manage.py"_s, u"config/wsgi.py"_s, u"courses/apps.py"_s, u"courses/authentication.py"_s,
          u"courses/migrations/0001_initial.py"_s, u"courses/migrations/0002_rows.py"_s})
        pieces.append(filledIn(file));
    for (const QString &package : {u"config"_s, u"courses"_s, u"courses/migrations"_s, u"users"_s, u"prices"_s})
        pieces.append({QString(package + u"/__init__.py"), {}, {}});
    return pieces;
}

} // namespace twin
