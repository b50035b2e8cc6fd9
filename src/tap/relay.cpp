#include "tap/relay.h"

#include "tap/link.h"

namespace tap {

Relay::Relay(Loop &loop, Options options, MakeConversation make)
    : m_loop(loop)
    , m_options(std::move(options))
    , m_make(std::move(make))
    , m_listener(loop, [this](Stream stream, QByteArray address) { accept(std::move(stream), std::move(address)); })
    , m_piece(m_options.pieceSize)
{
    m_loop.afterTurns([this] { m_retired.clear(); });
}

Relay::~Relay()
{
    m_links.clear();
    m_retired.clear();
}

base::Result<void> Relay::open()
{
    auto addresses = resolve(m_options.target);
    if (!addresses)
        return tl::unexpected(addresses.error());
    m_addresses = std::move(*addresses);
    auto tls = TlsContext::of(m_options.target);
    if (!tls)
        return tl::unexpected(tls.error());
    m_tls = std::move(*tls);
    return m_listener.open(m_options.listen);
}

void Relay::accept(Stream stream, QByteArray address)
{
    const Client client{.id = quint32(++m_accepted), .address = std::move(address)};
    auto link = std::make_unique<Link>(*this, std::move(stream), m_make(client));
    Link *const made = link.get();
    m_links.emplace(made, std::move(link));
    made->connect();
}

const Address *Relay::addressToTry(std::size_t attempt) const
{
    return attempt < m_addresses.size() ? &m_addresses[(m_goodAddress + attempt) % m_addresses.size()] : nullptr;
}

void Relay::preferAddress(std::size_t attempt) { m_goodAddress = (m_goodAddress + attempt) % m_addresses.size(); }

std::optional<Stream> Relay::connectToTarget(std::size_t attempt)
{
    const Address *address = addressToTry(attempt);
    if (!address)
        return {};
    Stream stream = Stream::connecting(*address);
    if (stream.isOpen() && m_tls.get() && !stream.encrypt(m_tls.get(), m_options.target.url.host))
        stream.close();
    return stream;
}

void Relay::retire(Link *link)
{
    const auto found = m_links.find(link);
    if (found == m_links.end())
        return;
    link->closeStreams();
    m_retired.push_back(std::move(found->second));
    m_links.erase(found);
}

qint64 Relay::heldBytes() const
{
    qint64 sum = 0;
    for (const auto &[key, link] : m_links)
        sum += link->heldBytes();
    return sum;
}

} // namespace tap
