#include "door/options.h"

using namespace Qt::StringLiterals;

namespace door {

base::Result<std::optional<Options>> Options::takeFrom(QStringList &arguments)
{
    Options options;
    bool isAsked = false;
    QString needsWeb;
    QStringList left;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        const bool isUrl = word == "--web"_L1;
        if (isUrl || word == "--web-listen"_L1 || word == "--web-ca"_L1) {
            if (i + 1 >= arguments.size())
                return base::failure("tap.missingValue", {word});
            const QString &value = arguments.at(++i);
            if (isUrl) {
                auto application = Application::parse(value);
                if (!application)
                    return tl::unexpected(application.error());
                options.application = std::move(*application);
                isAsked = true;
                continue;
            }
            needsWeb = word;
            if (word == "--web-ca"_L1) {
                options.tls.authorityFile = value;
                continue;
            }
            auto listen = tap::ListenAddress::parse(value);
            if (!listen)
                return base::failure("door.listen", {value});
            options.listen = std::move(*listen);
        } else if (word == "--keep-host"_L1) {
            options.keepsHost = true;
            needsWeb = word;
        } else if (word == "--cache-status"_L1) {
            options.tellsCacheStatus = true;
            needsWeb = word;
        } else {
            options.allowsRemote = options.allowsRemote || word == "--allow-remote"_L1;
            left.append(word);
        }
    }
    arguments = left;
    if (!isAsked) {
        if (!needsWeb.isEmpty())
            return base::failure("door.needsWeb", {needsWeb});
        return std::optional<Options>();
    }
    if (!options.listen.isLoopback() && !options.allowsRemote)
        return base::failure("door.remote", {options.listen.host});
    return std::optional<Options>(std::move(options));
}

} // namespace door
