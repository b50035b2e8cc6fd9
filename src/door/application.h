#pragma once

#include "base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <string>

// The web door: a pass-through for HTTP/1.1 in front of an application.
namespace door {

// Where the application listens: http://HOST[:PORT], https://HOST[:PORT] or unix:/PATH.
struct Application {
    enum class Scheme : quint8 { Http, Https, Unix };

    Scheme scheme = Scheme::Http;
    QString host;
    quint16 port = 80;
    QString path; // of its socket
    // What a browser without the door says in Host, "127.0.0.1:8000". Behind a socket there is no such name: empty.
    QByteArray authority;

    // Errors: "door.url" {text}. Neither a path nor a user has a meaning here.
    static base::Result<Application> parse(const QString &text);
    QString toString() const;

    bool usesTls() const { return scheme == Scheme::Https; }
    // As it sees itself when it is asked by this name: "https://127.0.0.1:8443".
    std::string originAt(std::string_view name) const;
    // How much of `url` names this application, asked by that name: of "http://127.0.0.1:8000/next/" all before the
    // path; 0 = it is another's.
    std::size_t originOf(std::string_view url, std::string_view name) const;
    std::size_t originOf(std::string_view url) const { return originOf(url, authority.toStdString()); }
};

// How much of `url` is this origin, "http://127.0.0.1:8000"; also without the scheme when `mayLackScheme`.
std::size_t lengthOfOrigin(std::string_view url, std::string_view scheme, std::string_view name, bool mayLackScheme);

} // namespace door
