#include "inspector/readsampler.h"

#include "redis/connection.h"

#include <algorithm>

namespace inspector {

namespace {

// The addresses of those clients whose names begin with ours, of CLIENT LIST's lines "id=3 addr=127.0.0.1:33 … name=…".
QSet<QByteArray> addressesOf(const QByteArray &name, const QByteArray &clients)
{
    QSet<QByteArray> addresses;
    for (const QByteArray &line : clients.split('\n')) {
        QByteArray address;
        bool isOurs = false;
        for (const QByteArray &word : line.split(' ')) {
            if (word.startsWith("addr="))
                address = word.sliced(5);
            else if (word.startsWith("name=") && word.sliced(5).startsWith(name))
                isOurs = true;
        }
        if (isOurs)
            addresses.insert(address);
    }
    return addresses;
}

} // namespace

ReadSampler::ReadSampler(redis::Link &link, QObject *parent)
    : QObject(parent)
    , m_link(link)
{
}

void ReadSampler::start(std::chrono::milliseconds span)
{
    const QList<redis::Connection *> nodes = m_link.nodes();
    if (m_context || nodes.isEmpty())
        return;
    m_context = std::make_unique<QObject>();
    m_span = span;
    m_sum = {};
    m_error.reset();
    m_hasSome = false;
    m_since.start();
    m_due = nodes.size();
    for (redis::Connection *node : nodes) {
        // Without that right, our own look-ups are among them.
        node->send({"CLIENT", "LIST"}, m_context.get(),
                   [this, options = node->options()](const base::Result<redis::Reply> &reply) {
                       startOn(options, reply ? reply->bytes : QByteArray());
                   });
    }
}

void ReadSampler::startOn(redis::ConnectionOptions node, const QByteArray &clients)
{
    node.access = redis::Access::ReadOnly;
    const QByteArray name = node.clientName;
    auto made = std::make_unique<redis::MonitorSample>(
        std::move(node), redis::MonitorSample::Options{.span = m_span, .ownAddresses = addressesOf(name, clients)});
    redis::MonitorSample *const sample = made.get();
    m_samples.push_back(std::move(made));
    connect(sample, &redis::MonitorSample::finished, this, [this, sample] {
        m_hasSome = true;
        m_sum.lines += sample->lines();
        for (const auto &[key, reads] : sample->keys().asKeyValueRange()) {
            redis::KeyReads &sum = m_sum.keys[key];
            sum.reads += reads.reads;
            sum.misses += reads.misses;
        }
        end(sample);
    });
    connect(sample, &redis::MonitorSample::failed, this, [this, sample](const base::Error &error) {
        m_error = error;
        end(sample);
    });
    sample->start();
}

void ReadSampler::end(redis::MonitorSample *sample)
{
    const auto at =
        std::find_if(m_samples.begin(), m_samples.end(), [sample](const auto &each) { return each.get() == sample; });
    at->release()->deleteLater(); // it is the sender
    m_samples.erase(at);
    if (--m_due > 0)
        return;
    m_context.reset();
    if (m_hasSome) {
        m_sum.span = std::chrono::milliseconds(m_since.elapsed());
        emit sampled(std::exchange(m_sum, {}));
    } else if (m_error) {
        emit failed(*m_error);
    }
}

void ReadSampler::stop()
{
    std::vector<redis::MonitorSample *> running;
    for (const auto &each : m_samples)
        running.push_back(each.get());
    for (redis::MonitorSample *each : running)
        each->stop();
}

void ReadSampler::cancel()
{
    m_context.reset();
    for (const auto &each : m_samples)
        each->disconnect(this);
    m_samples.clear();
}

} // namespace inspector
