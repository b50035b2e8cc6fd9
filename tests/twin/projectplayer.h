#pragma once

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <optional>

// Debian's Django in one process (player.py), which plays one exported project after the other.
class ProjectPlayer {
public:
    ProjectPlayer();
    ~ProjectPlayer();

    // False, with why in `problem`, when Django cannot be had.
    bool start();
    const QString &problem() const { return m_problem; }
    const QByteArray &django() const { return m_django; } // which one it is, as in `django VERSION`

    void begin(const QJsonObject &scenario);
    // The answer to each of its steps; none when the player failed, with why in `problem`.
    std::optional<QJsonArray> answers();

private:
    QTemporaryDir m_folder; // for whatever a killed player leaves behind
    QProcess m_process;
    QString m_problem;
    QByteArray m_django;
};
