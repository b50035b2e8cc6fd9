#pragma once

#include "lab/setup.h"

namespace twin {

// Blocks of config/settings.py.
QByteArray middlewareCode(const server::SiteSettings &site);
QByteArray cacheCode(const server::Backend &backend, bool listsKeys);
QByteArray siteCode(const server::SiteSettings &site);

// A class that a backend's module has, by the backend's kind.
struct BackendClass {
    QByteArray module; // "locmem", of django.core.cache.backends; empty: of another package
    QByteArray name; // "LocMemCache"
};
BackendClass backendClass(const server::Backend &backend);

} // namespace twin
