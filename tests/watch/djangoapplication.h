#pragma once

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <memory>

// The small Django project of tests/probe, served by gunicorn with the probe, on a port of its own; ended by its pid.
class DjangoApplication {
public:
    struct Options {
        quint16 probePort = 0;
        QByteArray caches{}; // CACHES as JSON; empty: LocMem
        int workers = 1;
    };

    static bool isInstalled(); // Django, gunicorn and django-redis
    static QByteArray redisCaches(const QString &location); // of django-redis

    explicit DjangoApplication(const Options &options);
    ~DjangoApplication();

    bool start(); // true once it answers
    int get(const QByteArray &path); // the status; 0 = no answer
    quint16 port() const { return m_port; }
    QByteArray log() const;

private:
    const Options m_options;
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
};
