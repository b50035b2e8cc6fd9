#pragma once

#include <QtCore/QString>

namespace support {

// A certificate authority and what it signs, made by openssl in a folder of the test. Keys are EC, so that
// making one takes milliseconds.
class Certificates {
public:
    struct Pair {
        QString certificate; // PEM files
        QString key;
    };

    explicit Certificates(QString folder); // an existing one; not owned

    bool makeAuthority();
    QString authority() const { return m_folder + QStringLiteral("/ca.crt"); }

    // `subjectAltName` as openssl writes it: "DNS:localhost,IP:127.0.0.1".
    Pair signedBy(const QString &name, const QString &subjectAltName) const;
    Pair expired(const QString &name, const QString &subjectAltName) const;
    Pair selfSigned(const QString &name, const QString &subjectAltName) const;

private:
    enum class Kind { Signed, Expired, SelfSigned };
    Pair make(const QString &name, const QString &subjectAltName, Kind kind) const;

    QString m_folder;
};

} // namespace support
