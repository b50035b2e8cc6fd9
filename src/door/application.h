#pragma once

#include "base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <string>

// The web door: a pass-through for HTTP/1.1 in front of an application.
namespace door {

// Where the application listens: http://HOST[:PORT].
struct Application {
    QString host;
    quint16 port = 80;
    QByteArray authority; // as the URL has it, "127.0.0.1:8000": what a browser without the door says in Host

    // Errors: "door.url" {text}. Neither a path nor a user has a meaning here.
    static base::Result<Application> parse(const QString &text);
    QString toString() const { return QStringLiteral("http://") + QString::fromLatin1(authority); }

    // How much of `url` names this application: of "http://127.0.0.1:8000/next/" all before the path; 0 = it is
    // another's.
    std::size_t originOf(std::string_view url) const;
};

} // namespace door
