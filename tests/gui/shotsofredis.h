#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>

namespace gui {
class Theme;
}

// The window of a live Redis, over a server of its own with keys and traffic as an application makes them; nothing
// where no redis-server is installed.
void photographLiveRedis(gui::Theme &theme, QSize size, const QString &file);
