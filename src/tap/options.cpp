#include "tap/options.h"

#include "base/writablefile.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace tap {

base::Result<TapOptions> TapOptions::fromArguments(const QStringList &arguments)
{
    TapOptions options;
    std::optional<QString> url;
    redis::TlsOptions tls;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        QString *file = word == "--ca"_L1 ? &tls.authorityFile
            : word == "--cert"_L1         ? &tls.certificateFile
            : word == "--key"_L1          ? &tls.keyFile
            : word == "--record"_L1       ? &options.recordFile
                                          : nullptr;
        if (file || word == "--listen"_L1) {
            if (i + 1 >= arguments.size())
                return base::failure("tap.missingValue", {word});
            const QString &value = arguments.at(++i);
            if (file) {
                *file = value;
                continue;
            }
            auto listen = ListenAddress::parse(value);
            if (!listen)
                return tl::unexpected(listen.error());
            options.listen = std::move(*listen);
        } else if (word == "--json"_L1) {
            options.json = true;
        } else if (word == "--allow-remote"_L1) {
            options.allowsRemote = true;
        } else if (word == "--overwrite"_L1) {
            options.overwrites = true;
        } else if (word == "--silent"_L1) {
            options.asksServer = false;
        } else if (word.startsWith(u"-"_s) || url) {
            return base::failure("tap.option", {word.mid(word.lastIndexOf(u'@') + 1)}); // a second URL has a password
        } else {
            url = word;
        }
    }
    if (!url)
        return base::failure("tap.missingUrl");
    auto target = Target::parse(*url);
    if (!target)
        return tl::unexpected(target.error());
    options.target = std::move(*target);
    options.target.tls = tls;
    if (options.json && base::isStandardOutput(options.recordFile))
        return base::failure("tap.recordBesideJson");
    if (!options.listen.isLoopback() && !options.allowsRemote)
        return base::failure("tap.remote", {options.listen.host});
    return options;
}

} // namespace tap
