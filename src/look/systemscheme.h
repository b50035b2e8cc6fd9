#pragma once

#include <QtCore/QObject>
#include <QtDBus/QDBusVariant>

namespace gui {

class Theme;

// Passes the desktop's preferences to the theme: dark or light, and reduced motion. Qt 6.4 does not say, so the
// XDG desktop portal is asked, which GNOME, KDE and others answer, and which tells of changes. Where there is none, the
// application's palette at the start decides. Make it before Theme::applyTo().
// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
class SystemScheme : public QObject {
    Q_OBJECT
public:
    explicit SystemScheme(Theme &theme, QObject *parent = nullptr); // the theme is borrowed and outlives it

public slots:
    void takeSetting(const QString &group, const QString &key,
                     const QDBusVariant &value); // what it does not know it leaves

private:
    void ask(const QString &group, const QString &key);

    Theme &m_theme;
};

} // namespace gui
