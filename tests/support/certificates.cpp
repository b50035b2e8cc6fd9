#include "support/certificates.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>

using namespace Qt::StringLiterals;

namespace support {

namespace {

bool openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    const bool done = process.waitForFinished(20'000) && process.exitCode() == 0;
    if (!done)
        qWarning("openssl: %s", process.readAllStandardError().constData());
    return done;
}

} // namespace

Certificates::Certificates(QString folder)
    : m_folder(std::move(folder))
{
}

bool Certificates::makeAuthority()
{
    return openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                    u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=Lookaside test authority"_s, u"-keyout"_s,
                    QString(m_folder + u"/ca.key"_s), u"-out"_s, authority()});
}

Certificates::Pair Certificates::signedBy(const QString &name, const QString &subjectAltName) const
{
    return make(name, subjectAltName, Kind::Signed);
}

Certificates::Pair Certificates::expired(const QString &name, const QString &subjectAltName) const
{
    return make(name, subjectAltName, Kind::Expired);
}

Certificates::Pair Certificates::selfSigned(const QString &name, const QString &subjectAltName) const
{
    return make(name, subjectAltName, Kind::SelfSigned);
}

Certificates::Pair Certificates::make(const QString &name, const QString &subjectAltName, Kind kind) const
{
    const QString base = m_folder + u'/' + name;
    const Pair pair{base + u".crt"_s, base + u".key"_s};
    const QString request = base + u".csr"_s;
    const QString extensions = base + u".ext"_s;
    QFile file(extensions);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("subjectAltName=" + subjectAltName.toLatin1() + "\n");
    file.close();

    const QString subject = u"/CN="_s + name;
    bool done = openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
                         u"-subj"_s, subject, u"-keyout"_s, pair.key, u"-out"_s, request});
    QStringList sign{u"x509"_s,  u"-req"_s, u"-in"_s,         request,    u"-extfile"_s,
                     extensions, u"-out"_s, pair.certificate, u"-days"_s, kind == Kind::Expired ? u"-1"_s : u"30"_s};
    if (kind == Kind::SelfSigned)
        sign << u"-signkey"_s << pair.key;
    else
        sign << u"-CA"_s << authority() << u"-CAkey"_s << QString(m_folder + u"/ca.key"_s) << u"-CAcreateserial"_s;
    done = done && openssl(sign);
    return done ? pair : Pair{};
}

} // namespace support
