#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace catalog {

using Parameters = QList<std::pair<QString, QString>>;

// A URI's query string as Python's urllib.parse.parse_qsl(keep_blank_values=True) reads it.
Parameters parameters(const QByteArray &uri);

// rest_framework.utils.urls.replace_query_param and remove_query_param: the parameters come out sorted by name.
QByteArray withParameter(const QByteArray &uri, const QString &name, const QString &value);
QByteArray withoutParameter(const QByteArray &uri, const QString &name);

} // namespace catalog
