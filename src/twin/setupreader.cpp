#include "twin/setupreader.h"

#include "cache/dummy.h"
#include "lab/printer.h"

namespace twin {

namespace {

class FirstFailure final : public trace::Listener {
public:
    void happened(const trace::Event &event) override
    {
        if (event.kind != trace::EventKind::CommandFailed || m_error)
            return;
        m_error = base::Error{event.text, {}};
        for (const auto &[name, value] :
             event.detail ? event.detail->fields : QList<std::pair<QByteArray, QByteArray>>()) {
            if (name != "line")
                m_error->args.append(QString::fromUtf8(value));
        }
    }
    const std::optional<base::Error> &error() const { return m_error; }

private:
    std::optional<base::Error> m_error;
};

bool isSetUp(const lab::Action &action)
{
    return traitsOf(action).role == lab::Traits::Role::Setting && !std::holds_alternative<lab::CatalogExport>(action)
        && !std::holds_alternative<lab::Outage>(action);
}

} // namespace

base::Result<SetUpLab> SetUpLab::make(const QList<lab::Command> &commands, const std::function<catalog::Watch()> &watch)
{
    lab::Lab::Options options;
    options.watch = watch;
    options.cacheFactory = [](const server::Backend &backend) -> base::Result<std::unique_ptr<cache::Cache>> {
        return std::make_unique<cache::DummyCache>(backend.config);
    };
    auto listener = std::make_unique<FirstFailure>();
    const FirstFailure &failure = *listener;
    auto made = lab::Lab::create(options);
    if (!made)
        return tl::unexpected(made.error());
    SetUpLab result;
    result.m_listener = std::move(listener);
    result.m_lab = std::move(*made);
    result.m_lab->addListener(result.m_listener.get());
    for (const lab::Command &command : commands) {
        if (!isSetUp(command.action))
            continue;
        result.m_lab->begin(command);
        result.m_lab->finish();
        if (const auto &error = failure.error())
            return base::failure("trial.failed",
                                 QStringList{QString::fromUtf8(lab::print(command.action)),
                                             QString::number(command.line), QString::fromUtf8(error->code)}
                                     + error->args);
    }
    return result;
}

} // namespace twin
