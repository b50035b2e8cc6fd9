#pragma once

#include "base/time.h"
#include "cache/cache.h"

#include <QtCore/QStringList>

#include <memory>

// Reads recorded answers of real Django (format "django-cache-conformance") and holds a backend against them.
namespace conformance {

struct Case {
    QString name;
    QStringList verifiedOn; // the real backends that gave the same answers
    bool contract = false; // true of a shared backend, too
    codec::Value json;
};

// Every case of every file of that format in the folder; an error names the file.
base::Result<QList<Case>> readFolder(const QString &folder);

class ManualClock : public base::PosixClock {
public:
    double posixNow() const override { return m_now; }
    void advance(double seconds) { m_now += seconds; }
    void set(double now) { m_now = now; }

private:
    double m_now = base::labEpoch;
};

// Opens handles to one backend. Handles of the same location share what they hold; a new object holds nothing.
class Backend {
public:
    virtual ~Backend() = default;
    virtual std::unique_ptr<cache::Cache> open(const cache::Config &config, const QByteArray &location) = 0;
    virtual void advance(double seconds) = 0;
    virtual double now() const = 0;
};

enum class Depth { Contract, WhiteBox }; // Contract: neither messages nor warnings, which differ by backend

// Runs a case in fresh handles. Answers what went wrong, a line each; empty = conforms.
QStringList run(const Case &testCase, Backend &backend, Depth depth);

} // namespace conformance
