#pragma once

#include "redis/handshake.h"

#include <QtCore/QObject>

#include <functional>

namespace redis {

class Connection;

// A connection to a server, or to all primaries of a cluster as if they were one, so that its users need not
// distinguish them. It lives on one thread and delivers replies there.
class Link : public QObject {
    Q_OBJECT

public:
    enum class State : quint8 { Idle, Resolving, Connecting, Encrypting, Authenticating, Ready, Backoff };
    Q_ENUM(State)

    using Handler = std::function<void(base::Result<Reply>)>; // an error reply is an error
    using PipelineHandler = std::function<void(base::Result<std::vector<Reply>>)>; // error replies stand inside

    // What the URL asks for: a Connection, or a Cluster.
    static std::unique_ptr<Link> make(const ConnectionOptions &options, QObject *parent = nullptr);

    virtual void open() = 0;
    virtual void close() = 0; // to Idle; handlers that wait get "redis.closed"
    virtual void retryNow() = 0; // ends a Backoff

    State state() const { return m_state; }
    bool isReady() const { return m_state == State::Ready; }
    const ConnectionOptions &options() const { return m_options; }
    virtual Security security() const = 0;

    // Whether every server that is there lets us send this, by its own word.
    bool permits(const Command &command);

    // The servers that share the keys: commands that concern one server, such as INFO and SCAN, are sent to each.
    // Borrowed until the next nodesChanged().
    virtual QList<Connection *> nodes() = 0;

    // The handler is called once, later, and never after `context` is gone. A pipeline holding one command that
    // the guard refuses is refused whole.
    void send(const Command &command, QObject *context, Handler handler);
    virtual void send(const QList<Command> &pipeline, QObject *context, PipelineHandler handler) = 0;

signals:
    void stateChanged(redis::Link::State state);
    void failed(const base::Error &error); // an attempt to connect, or the link that was there
    void noted(const base::Error &note); // what is no failure, yet has to be known: "redis.cluster.gaps"
    void nodesChanged(); // others than before, or one of them came or went

protected:
    explicit Link(ConnectionOptions options, QObject *parent);
    void setState(State state);

    const ConnectionOptions m_options;

private:
    State m_state = State::Idle;
};

} // namespace redis
