#pragma once

#include "look/theme.h"

#include <QtCore/QString>

// A Django project with its Redis, seen through the tap and the probe: a page that an edit made stale.
void photographApplication(gui::Theme &theme, QSize size, const QString &file);
