#pragma once

#include "tap/target.h"

#include <memory>
#include <string_view>

struct ssl_st;
struct ssl_ctx_st;

namespace tap {

// A socket that never blocks, with TLS or without. Closes itself.
class Stream {
public:
    enum class State : quint8 { Done, WouldBlock, Ended, Failed };
    struct Result {
        State state;
        std::size_t size = 0; // of Done
    };

    Stream() = default;
    explicit Stream(int descriptor);
    ~Stream();
    Stream(Stream &&other) noexcept;
    Stream &operator=(Stream &&other) noexcept;

    // Begins to connect; not open when it failed at once, which error() tells.
    static Stream connecting(const Address &address);
    // TLS from here on; the certificate is judged for this host.
    bool encrypt(ssl_ctx_st *context, const QString &host);

    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }
    // After the socket became writable: Done when it is connected (and encrypted), WouldBlock while the handshake goes
    // on.
    State finishConnecting();

    Result read(char *buffer, std::size_t size);
    Result write(std::string_view bytes);
    void endWriting(); // the other end reads an end
    bool wantsWrite() const { return m_wantsWrite; } // TLS has to write before it can go on
    bool isEncrypted() const { return m_tls != nullptr; }
    int error() const { return m_error; } // errno of a connection that could not be made
    bool isReached() const { return m_isConnected; } // whatever becomes of TLS
    QString tlsFailure() const; // after finishConnecting() has failed
    bool hasUnread() const; // TLS holds what the socket no longer shows as readable
    void close();
    void reset(); // close, so that the other end sees a reset connection

private:
    Result ofTls(int result);

    int m_descriptor = -1;
    int m_error = 0;
    bool m_isConnected = false;
    bool m_wantsWrite = false;
    struct TlsDeleter {
        void operator()(ssl_st *tls) const;
    };
    std::unique_ptr<ssl_st, TlsDeleter> m_tls;
};

// TLS settings, shared by the connections to a server.
class TlsContext {
public:
    static base::Result<TlsContext> of(const Target &target); // "tap.tls" {why}; empty without TLS
    static base::Result<TlsContext> of(const TlsFiles &files); // the same error
    ssl_ctx_st *get() const { return m_context.get(); }

private:
    std::shared_ptr<ssl_ctx_st> m_context;
};

} // namespace tap
