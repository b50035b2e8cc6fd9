#include "twin/marks.h"

#include "server/endpoints.h"
#include "server/uri.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace twin {

using trace::Event;
using trace::EventKind;

namespace {

QByteArray endpointOf(const Event &sent)
{
    const QByteArray target = sent.text.mid(sent.text.indexOf(' ') + 1);
    const server::Route route = server::resolve(server::unquoted(target.split('?').constFirst()));
    return route.endpoint ? route.endpoint->pattern : QByteArray();
}

// "delete single_course_42" of the receiver that deletes "single_course_{pk}".
bool mayHaveDone(const server::Receiver &receiver, const QByteArray &text)
{
    static constexpr std::array words{"delete", "delete_pattern", "bump", "clear", "set"}; // by Receiver::Action
    const QByteArray wanted = QByteArray(words[std::size_t(receiver.action)])
        + (receiver.action == server::Receiver::Action::Clear ? QByteArray() : ' ' + receiver.key);
    static const QRegularExpression field(u"\\\\\\{[^{}]*\\\\\\}"_s);
    const QString pattern = QRegularExpression::escape(QString::fromUtf8(wanted)).replace(field, u".*"_s);
    return QRegularExpression(u"\\A(?:"_s + pattern + u")\\z"_s, QRegularExpression::DotMatchesEverythingOption)
        .match(QString::fromUtf8(text))
        .hasMatch();
}

QByteArray receiverOf(const Event &ran, const FindEvent &find, const lab::Setup &setup)
{
    const Event *signal = find(ran.cause);
    const QList<server::Receiver> &receivers = setup.application.receivers;
    for (qsizetype i = 0; i < receivers.size(); ++i) {
        using Signal = server::Receiver::Signal;
        const bool hears = !signal
            || (receivers[i].signalsHeard.testFlag(signal->text == "post_delete" ? Signal::PostDelete
                                                                                 : Signal::PostSave)
                && signal->key.split(' ').first() == receivers[i].model);
        if (hears && mayHaveDone(receivers[i], ran.text))
            return receiverMark(i);
    }
    return {};
}

QByteArray settingMark(const Event &event)
{
    if (event.text == "backend" || event.text == "outage")
        return backendMark;
    if (event.text == "django")
        return siteMark;
    if (event.text != "cache" || !event.detail)
        return {};
    for (const auto &[name, value] : event.detail->fields) {
        if (name == "endpoint")
            return viewMark(value);
    }
    return {};
}

using MarkOfEndpoint = QByteArray (*)(const QByteArray &);

MarkOfEndpoint markInRequest(EventKind kind)
{
    switch (kind) {
    case EventKind::RequestSent:
        return urlMark;
    case EventKind::CacheLookup:
    case EventKind::CacheHit:
    case EventKind::CacheMiss:
    case EventKind::FillDecided:
        return lookupMark;
    case EventKind::CacheStored:
    case EventKind::CacheRefused:
        return storeMark;
    case EventKind::QueryStarted:
    case EventKind::QueryFinished:
        return queryMark;
    case EventKind::KeyWarned:
        return keyMark;
    case EventKind::ResponseSent:
        return viewMark;
    default:
        return nullptr;
    }
}

} // namespace

QByteArray markOf(const Event &event, const FindEvent &find, const lab::Setup &setup)
{
    MarkOfEndpoint inRequest = event.request ? markInRequest(event.kind) : nullptr;
    for (const Event *at = &event; at; at = find(at->cause)) {
        if (at->kind == EventKind::ReceiverRan)
            return receiverOf(*at, find, setup);
        if (at->kind == EventKind::SettingChanged)
            return settingMark(*at);
        if (at->kind == EventKind::RequestSent) {
            const QByteArray endpoint = endpointOf(*at);
            return endpoint.isEmpty() ? QByteArray() : (inRequest ? inRequest : viewMark)(endpoint);
        }
        if (!inRequest && at->request)
            inRequest = markInRequest(at->kind);
    }
    return {};
}

} // namespace twin
