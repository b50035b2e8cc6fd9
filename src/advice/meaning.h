#pragma once

#include <QtCore/QByteArray>

namespace advice {

// What a request asks for ("GET /courses/?page=2", or its target alone), whatever the order of its parameters, and
// without those that campaigns add.
QByteArray meaningOf(const QByteArray &line);

bool isOfCampaigns(const QByteArray &parameter); // utm_…, gclid=, fbclid=

// Whether an endpoint of this pattern answers about the person who asks.
bool isPrivate(const QByteArray &pattern);

} // namespace advice
