#pragma once

#include <QtCore/QObject>

// The one below `parent` with this object name; a test that asks for what is not there cannot go on.
template <typename T> T &named(const QObject &parent, const char *name)
{
    T *found = parent.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("nothing named %s", name);
    return *found;
}
