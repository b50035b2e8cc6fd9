#pragma once

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <optional>

// Debian's Django in a process of its own (driver.py), which plays one scenario after the other.
class DjangoDriver {
public:
    DjangoDriver();
    ~DjangoDriver();

    // False, with why in `problem`, when Django cannot be had.
    bool start();
    const QString &problem() const { return m_problem; }
    const QByteArray &django() const { return m_django; } // which one it is, as in `django VERSION`

    // The answer to each step; none when the driver failed, with why in `problem`.
    std::optional<QJsonArray> play(const QJsonObject &scenario);

private:
    QTemporaryDir m_folder; // for whatever a killed driver leaves behind
    QProcess m_process;
    QString m_problem;
    QByteArray m_django;
};
