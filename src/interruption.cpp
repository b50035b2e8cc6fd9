#include "interruption.h"

#include <array>
#include <atomic>
#include <csignal>

namespace {

constexpr std::array endings{SIGINT, SIGTERM, SIGHUP};
std::atomic<int> noted = 0; // a handler can reach nothing else
static_assert(std::atomic<int>::is_always_lock_free);

void note(int signal) { noted.store(signal); }

void handle(int signal, void (*handler)(int), int flags)
{
    struct sigaction before = {};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler == SIG_IGN && signal != SIGPIPE) // nohup
        return;
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigaction(signal, &action, nullptr);
}

} // namespace

Interruption::Interruption()
{
    for (const int signal : endings)
        handle(signal, note, int(SA_RESETHAND));
    handle(SIGPIPE, SIG_IGN, 0);
}

Interruption::~Interruption()
{
    for (const int signal : endings)
        handle(signal, SIG_DFL, 0);
    handle(SIGPIPE, SIG_DFL, 0);
}

int Interruption::signal() { return noted.load(); }

QString Interruption::name()
{
    switch (signal()) {
    case SIGINT:
        return QStringLiteral("SIGINT");
    case SIGTERM:
        return QStringLiteral("SIGTERM");
    case SIGHUP:
        return QStringLiteral("SIGHUP");
    default:
        return {};
    }
}
