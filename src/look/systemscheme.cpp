#include "look/systemscheme.h"

#include "look/theme.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto path = u"/org/freedesktop/portal/desktop"_s;
const auto interface = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto colourScheme = u"color-scheme"_s;
const auto gnome = u"org.gnome.desktop.interface"_s;
const auto animations = u"enable-animations"_s;

} // namespace

SystemScheme::SystemScheme(Theme &theme, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
{
    const QPalette palette = QGuiApplication::palette();
    m_theme.setSystemDark(palette.color(QPalette::Window).lightness()
                          < palette.color(QPalette::WindowText).lightness());
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(service, path, interface, u"SettingChanged"_s, this, SLOT(takeSetting(QString, QString, QDBusVariant)));
    ask(appearance, colourScheme);
    ask(gnome, animations);
}

void SystemScheme::ask(const QString &group, const QString &key)
{
    QDBusMessage read = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    read << group << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) { // a desktop without this setting answers with an error
            takeSetting(group, key, reply.value());
        }
        watcher->deleteLater();
    });
}

void SystemScheme::takeSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    QVariant content = value.variant();
    while (content.canConvert<QDBusVariant>()) { // Read wraps its answer twice
        content = content.value<QDBusVariant>().variant();
    }
    if (group == appearance && key == colourScheme) {
        m_theme.setSystemDark(content.toUInt() == 1); // 0 no preference, 1 dark, 2 light
    } else if (group == gnome && key == animations) {
        m_theme.setReducedMotion(!content.toBool());
    }
}

} // namespace gui
