#include "playedscenario.h"

#include "lab/lab.h"
#include "lab/printer.h"
#include "lab/vocabulary.h"
#include "trace/names.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace lab;
using namespace Qt::StringLiterals;

namespace {

QJsonValue text(const QByteArray &utf8) { return QString::fromUtf8(utf8); }

QJsonValue timeoutOf(const cache::Timeout &timeout)
{
    switch (timeout.kind()) {
    case cache::Timeout::Kind::Never:
        return u"never"_s;
    case cache::Timeout::Kind::Seconds:
        // Django is given whole numbers where a person would write one.
        return timeout.toSeconds() == std::trunc(timeout.toSeconds()) ? QJsonValue(qint64(timeout.toSeconds()))
                                                                      : QJsonValue(timeout.toSeconds());
    default:
        return u"default"_s;
    }
}

QJsonArray pairsOf(const Fields &fields)
{
    QJsonArray pairs;
    for (const auto &[name, value] : fields)
        pairs.append(QJsonArray{text(name), value});
    return pairs;
}

QJsonObject of(const Get &command)
{
    const RequestSpec &request = command.request;
    QJsonArray headers;
    for (const auto &[name, value] : request.headers) // a WSGI server takes bytes for Latin-1
        headers.append(QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)});
    QJsonObject step{{u"do"_s, u"get"_s},
                     {u"method"_s, text(request.method)},
                     {u"target"_s, QString::fromLatin1(request.target)},
                     {u"headers"_s, headers}};
    if (request.user)
        step.insert(u"user"_s, *request.user);
    return step;
}

QJsonObject of(const SetDjango &command)
{
    const server::SiteSettings &site = command.site;
    QJsonObject settings{{u"locale"_s, site.localeMiddleware},
                         {u"language_code"_s, text(site.languageCode)},
                         {u"use_i18n"_s, site.useI18n},
                         {u"use_tz"_s, site.useTz},
                         {u"time_zone"_s, text(site.timeZone)},
                         {u"cookies"_s, site.sendsCookies},
                         {u"session_cookie"_s, text(site.sessionCookie)},
                         {u"language_cookie"_s, text(site.languageCookie)},
                         {u"https"_s, site.https},
                         {u"append_slash"_s, site.appendSlash},
                         {u"conditional_get"_s, site.conditionalGet}};
    if (site.languages != server::SiteSettings().languages) {
        QJsonArray languages;
        for (const QByteArray &language : site.languages)
            languages.append(text(language));
        settings.insert(u"languages"_s, languages);
    }
    return {{u"do"_s, u"django"_s}, {u"site"_s, settings}};
}

QJsonObject of(const SetBackend &command)
{
    const cache::Config &config = command.config;
    return {{u"do"_s, u"backend"_s},
            {u"kind"_s, text(command.kind)},
            {u"timeout"_s, config.timeout ? QJsonValue(*config.timeout) : QJsonValue()},
            {u"max_entries"_s, config.maxEntries},
            {u"cull_frequency"_s, config.cullFrequency},
            {u"key_prefix"_s, text(config.keyPrefix)},
            {u"version"_s, qint64(config.version.toInteger())}};
}

QJsonObject of(const CacheEndpoint &command)
{
    static const QMap<server::Caching::Method, QString> methods{{server::Caching::Method::Off, u"off"_s},
                                                                {server::Caching::Method::Page, u"page"_s},
                                                                {server::Caching::Method::Response, u"response"_s},
                                                                {server::Caching::Method::LowLevel, u"lowlevel"_s}};
    using KeyFunction = server::Caching::KeyFunction;
    static const QMap<KeyFunction, QString> functions{
        {KeyFunction::Default, u"default"_s},      {KeyFunction::Url, u"url"_s},
        {KeyFunction::Tutorial, u"tutorial"_s},    {KeyFunction::TutorialReal, u"tutorial_real"_s},
        {KeyFunction::QueryUser, u"query_user"_s}, {KeyFunction::Template, u"template"_s}};
    const server::Caching &caching = command.caching;
    QJsonArray vary;
    for (const QByteArray &name : caching.vary)
        vary.append(text(name));
    return {{u"do"_s, u"caching"_s},
            {u"endpoint"_s, text(command.endpoint)},
            {u"method"_s, methods.value(caching.method)},
            {u"timeout"_s, timeoutOf(caching.timeout)},
            {u"key_prefix"_s, text(caching.keyPrefix)},
            {u"vary"_s, vary},
            {u"key_function"_s, functions.value(caching.keyFunction)},
            {u"key"_s, text(caching.key)}};
}

QJsonObject of(const OnSignal &command)
{
    static const QMap<server::Receiver::Action, QString> actions{{server::Receiver::Action::Delete, u"delete"_s},
                                                                 {server::Receiver::Action::Bump, u"bump"_s},
                                                                 {server::Receiver::Action::Clear, u"clear"_s}};
    const server::Receiver &receiver = command.receiver;
    QJsonArray heard;
    if (receiver.signalsHeard.testFlag(server::Receiver::Signal::PostSave))
        heard.append(u"save"_s);
    if (receiver.signalsHeard.testFlag(server::Receiver::Signal::PostDelete))
        heard.append(u"delete"_s);
    return {{u"do"_s, u"receiver"_s},
            {u"signals"_s, heard},
            {u"action"_s, actions.value(receiver.action)},
            {u"key"_s, text(receiver.key)},
            {u"when"_s, receiver.when == server::Receiver::When::OnCommit ? u"commit"_s : u"now"_s},
            {u"remove"_s, command.remove}};
}

QJsonObject of(const CreateCourse &command) { return {{u"do"_s, u"create"_s}, {u"fields"_s, pairsOf(command.fields)}}; }

QJsonObject of(const SaveCourse &command)
{
    return {{u"do"_s, u"save"_s}, {u"id"_s, qint64(command.id)}, {u"fields"_s, pairsOf(command.fields)}};
}

QJsonObject of(const DeleteCourse &command) { return {{u"do"_s, u"delete"_s}, {u"id"_s, qint64(command.id)}}; }

QJsonObject of(const UpdateCourses &command)
{
    return {{u"do"_s, u"update"_s}, {u"where"_s, pairsOf(command.where)}, {u"set"_s, pairsOf(command.set)}};
}

QJsonObject of(const Transaction &command)
{
    const bool begins = command.step == Transaction::Step::Begin;
    return {{u"do"_s, u"transaction"_s},
            {u"step"_s,
             begins                                          ? u"begin"_s
                 : command.step == Transaction::Step::Commit ? u"commit"_s
                                                             : u"rollback"_s}};
}

QJsonObject of(const CacheOperation &command)
{
    return {{u"do"_s, u"cache"_s},
            {u"operation"_s, text(wordFor(Slot::Operation, command.operation).toByteArray())},
            {u"key"_s, text(command.key)},
            {u"value"_s, command.value},
            {u"delta"_s, qint64(command.delta)},
            {u"timeout"_s, timeoutOf(command.timeout)}};
}

QJsonObject of(const Restart &) { return {{u"do"_s, u"restart"_s}}; }

QJsonObject of(const Advance &command)
{
    return {{u"do"_s, u"advance"_s}, {u"seconds"_s, double(command.amount.count()) / 1e6}};
}

// The events of one command.
class Collector final : public trace::Listener {
public:
    void happened(const trace::Event &event) override { events.push_back(event); }
    trace::Events events;
};

bool triedToStore(const trace::Event &event)
{
    return event.kind == trace::EventKind::CacheStored
        || (event.kind == trace::EventKind::CacheRefused
            && (event.text == "keeps-nothing" || event.text == "backend-failed" || event.text == "timeout-dead"));
}

QJsonObject answerOf(const trace::Events &events)
{
    QJsonObject answer;
    QJsonArray looked, stored;
    int queries = 0;
    for (const trace::Event &event : events) {
        if (event.kind == trace::EventKind::CommandFailed) {
            const QByteArray code = event.text.sliced(event.text.lastIndexOf('.') + 1);
            answer.insert(u"error"_s, text(code));
        }
        if (event.request == 0)
            continue;
        if (event.kind == trace::EventKind::CacheLookup)
            looked.append(text(event.key));
        if (triedToStore(event))
            stored.append(text(event.key));
        queries += event.kind == trace::EventKind::QueryStarted;
        if (event.kind == trace::EventKind::ResponseSent) {
            answer.insert(u"status"_s, qint64(event.count));
            answer.insert(u"body"_s, text(event.detail->body));
            answer.insert(u"outcome"_s, text(trace::name(event.outcome).toByteArray()));
            answer.insert(u"looked"_s, looked);
            answer.insert(u"stored"_s, stored);
            answer.insert(u"queries"_s, queries);
        }
    }
    return answer;
}

QJsonArray heldBy(const Lab &lab)
{
    QMap<QString, QJsonValue> held; // by key: the milliseconds that are left
    for (const trace::KeyTable::Lives &lives : lab.recorder().keys().stores()) {
        for (auto life = lives.cbegin(); life != lives.cend(); ++life) {
            if (!life->isHeld() || life->expired)
                continue;
            const double left = double((life->expiresAt - lab.now()).count()) / 1000;
            held.insert(QString::fromUtf8(life.key()),
                        life->ttl == trace::noTtl ? QJsonValue() : QJsonValue(std::round(left)));
        }
    }
    QJsonArray list;
    for (auto each = held.cbegin(); each != held.cend(); ++each)
        list.append(QJsonArray{each.key(), each.value()});
    return list;
}

QString shown(const QJsonValue &value)
{
    return value.isUndefined()
        ? u"nothing"_s
        : QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
}

// By key, whatever order two languages sort in; a millisecond is the rounding of doubles.
bool sameHeld(const QJsonArray &lab, const QJsonArray &django)
{
    const auto byKey = [](const QJsonArray &list) {
        QMap<QString, QJsonValue> map;
        for (const QJsonValue &each : list)
            map.insert(each[0].toString(), each[1]);
        return map;
    };
    const auto ours = byKey(lab);
    const auto theirs = byKey(django);
    if (ours.keys() != theirs.keys())
        return false;
    return std::all_of(ours.keyBegin(), ours.keyEnd(), [&](const QString &key) {
        const QJsonValue a = ours[key];
        const QJsonValue b = theirs[key];
        return a.isNull() == b.isNull() && std::abs(a.toDouble() - b.toDouble()) <= 1;
    });
}

} // namespace

std::optional<QJsonObject> played::step(const Action &action)
{
    return std::visit(
        [](const auto &command) -> std::optional<QJsonObject> {
            if constexpr (requires { of(command); })
                return of(command);
            else
                return std::nullopt;
        },
        action);
}

QJsonArray played::inTheLab(const QList<Command> &commands, const QString &snapshot)
{
    Lab::Options options;
    options.restoreFrom = snapshot; // empty: as every lab begins
    auto lab = Lab::create(options);
    if (!lab)
        qFatal("%s", lab.error().code.constData());
    Collector collector;
    (*lab)->addListener(&collector);
    const auto run = [&](const Action &action) {
        collector.events.clear();
        (*lab)->begin({action});
        (*lab)->finish();
    };
    // Time passes only where the scenario says so, as on the other side.
    SetCosts nothing;
    for (const QByteArray &name : server::costNames())
        nothing.costs.append({name, Duration(0)});
    run(nothing);
    QJsonArray answers;
    for (const Command &command : commands) {
        run(command.action);
        QJsonObject answer = answerOf(collector.events);
        answer.insert(u"held"_s, heldBy(**lab));
        answers.append(answer);
    }
    return answers;
}

QList<Command> played::under(const QByteArray &django, QList<Command> commands)
{
    for (Command &command : commands) {
        if (auto *settings = std::get_if<SetDjango>(&command.action))
            settings->version = django;
    }
    commands.prepend({SetDjango{django}});
    return commands;
}

QStringList played::differences(const QList<Command> &commands, const QJsonArray &lab, const QJsonArray &django)
{
    QStringList found;
    if (lab.size() != django.size())
        return {u"%1 answers in the lab, %2 of Django"_s.arg(lab.size()).arg(django.size())};
    bool speaksEnglish = true; // the lab's errors always do (docs/limits.md)
    for (qsizetype i = 0; i < commands.size() && found.isEmpty(); ++i) { // what follows the first follows from it
        if (const auto *settings = std::get_if<SetDjango>(&commands[i].action))
            speaksEnglish = !settings->site.localeMiddleware && settings->site.languageCode.startsWith("en");
        const QJsonObject ours = lab[i].toObject();
        const QJsonObject theirs = django[i].toObject();
        const QString command = QString::fromUtf8(print(commands[i].action));
        for (const QString &what : {u"status"_s, u"outcome"_s, u"looked"_s, u"stored"_s, u"queries"_s, u"body"_s}) {
            if (what == "body"_L1 && !speaksEnglish && theirs["status"_L1].toInt() >= 400)
                continue;
            if (ours[what] != theirs[what])
                found += u"%1\n  %2 in the lab: %3\n  in Django: %4"_s.arg(command, what, shown(ours[what]),
                                                                           shown(theirs[what]));
        }
        if (ours.contains("error"_L1) != theirs.contains("error"_L1))
            found += u"%1\n  error in the lab: %2\n  in Django: %3"_s.arg(command, shown(ours["error"_L1]),
                                                                          shown(theirs["error"_L1]));
        if (!sameHeld(ours["held"_L1].toArray(), theirs["held"_L1].toArray()))
            found += u"%1\n  held in the lab: %2\n  in Django: %3"_s.arg(command, shown(ours["held"_L1]),
                                                                         shown(theirs["held"_L1]));
    }
    return found;
}

QByteArray played::text(const QList<Command> &commands)
{
    QByteArray lines;
    for (const Command &command : commands)
        lines += print(command.action) + '\n';
    return lines;
}
