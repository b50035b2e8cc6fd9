#pragma once

#include "codec/value.h"

#include <QtCore/QByteArray>

namespace cache {

// How {% cache %} joins what a template fragment varies on.
enum class FragmentDialect : std::uint8_t {
    Colons, // "<value>:" each: every release until autumn 2026
    Netstrings, // "<length>:<value>," each: main since June 2026 (ticket 37174)
};

// django.core.cache.utils.make_template_fragment_key().
QByteArray templateFragmentKey(const QByteArray &fragmentName, const codec::Value::Items &varyOn,
                               FragmentDialect dialect = FragmentDialect::Colons);

} // namespace cache
