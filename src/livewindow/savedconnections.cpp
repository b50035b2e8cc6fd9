#include "livewindow/savedconnections.h"

#include <QtCore/QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

void write(const QList<SavedConnection> &connections)
{
    QSettings settings;
    settings.remove(u"connections"_s); // what a longer list left behind
    settings.beginWriteArray(u"connections"_s, int(connections.size()));
    for (qsizetype i = 0; i < connections.size(); ++i) {
        const SavedConnection &each = connections.at(i);
        const redis::ConnectionOptions &options = each.connection;
        settings.setArrayIndex(int(i));
        settings.setValue(u"name"_s, each.name);
        settings.setValue(u"colour"_s, each.colour.isValid() ? each.colour.name() : QString());
        settings.setValue(u"environment"_s, each.environment);
        settings.setValue(u"url"_s, options.url.toString());
        settings.setValue(u"authorities"_s, options.tls.authorityFile);
        settings.setValue(u"certificate"_s, options.tls.certificateFile);
        settings.setValue(u"key"_s, options.tls.keyFile);
        settings.setValue(u"trusted"_s, QString::fromLatin1(options.tls.acceptedFingerprints.join(' ')));
        settings.setValue(u"connectLimit"_s, qlonglong(options.connectLimit.count()));
        settings.setValue(u"commandLimit"_s, qlonglong(options.commandLimit.count()));
        settings.setValue(u"asksTtl"_s, each.asksTtl);
        settings.setValue(u"remembersPassword"_s, each.remembersPassword);
    }
    settings.endArray();
}

// A settings file may say anything.
constexpr int mostConnections = 1'000;
constexpr qsizetype longestName = 100;

std::chrono::milliseconds limitOf(const QVariant &setting)
{
    constexpr qint64 longest = 600'000;
    return std::chrono::milliseconds(std::clamp<qint64>(setting.toLongLong(), 100, longest));
}

} // namespace

QString SavedConnection::title() const { return environment.isEmpty() ? name : name + u" · "_s + environment; }

QList<SavedConnection> savedConnections()
{
    QList<SavedConnection> connections;
    QSettings settings;
    const int count = std::min(settings.beginReadArray(u"connections"_s), mostConnections);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const auto url = redis::Url::parse(settings.value(u"url"_s).toString());
        if (!url)
            continue; // edited by hand
        SavedConnection each;
        each.name = settings.value(u"name"_s).toString().left(longestName);
        each.colour = QColor(settings.value(u"colour"_s).toString());
        each.environment = settings.value(u"environment"_s).toString().left(longestName);
        redis::ConnectionOptions &options = each.connection;
        options.url = *url;
        options.tls.authorityFile = settings.value(u"authorities"_s).toString();
        options.tls.certificateFile = settings.value(u"certificate"_s).toString();
        options.tls.keyFile = settings.value(u"key"_s).toString();
        const QByteArray trusted = settings.value(u"trusted"_s).toByteArray();
        if (!trusted.isEmpty())
            options.tls.acceptedFingerprints = trusted.split(' ');
        options.connectLimit = limitOf(settings.value(u"connectLimit"_s, 3'000));
        options.commandLimit = limitOf(settings.value(u"commandLimit"_s, 5'000));
        each.asksTtl = settings.value(u"asksTtl"_s).toBool();
        each.remembersPassword = settings.value(u"remembersPassword"_s).toBool();
        connections.append(each);
    }
    settings.endArray();
    return connections;
}

void saveConnection(const SavedConnection &connection)
{
    QList<SavedConnection> connections = savedConnections();
    const auto same = std::find_if(connections.begin(), connections.end(),
                                   [&](const SavedConnection &each) { return each.name == connection.name; });
    if (same == connections.end())
        connections.append(connection);
    else
        *same = connection;
    write(connections);
}

void forgetConnection(const QString &name)
{
    QList<SavedConnection> connections = savedConnections();
    connections.removeIf([&](const SavedConnection &each) { return each.name == name; });
    write(connections);
}

} // namespace gui
