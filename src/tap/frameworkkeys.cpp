#include "tap/frameworkkeys.h"

#include <array>
#include <utility>

namespace tap {

QByteArrayView frameworkOf(QByteArrayView key)
{
    using Name = std::pair<const char *, const char *>;
    static constexpr std::array anywhere{
        Name{"django.contrib.sessions.", "sessions"}, // backends.cache, backends.cached_db
        Name{":throttle_", "throttling"}, // rest_framework.throttling: ":1:throttle_anon_127.0.0.1"
        Name{"django_compressor.", "compressor"},
        Name{"axes-", "axes"},
    };
    static constexpr std::array atFirst{
        Name{"throttle_", "throttling"}, Name{"celery-task-meta-", "celery"}, Name{"celery-taskset-meta-", "celery"},
        Name{"_kombu.", "celery"},       Name{"unacked", "celery"},           Name{"rq:", "rq"},
    };
    for (const auto &[part, name] : anywhere) {
        if (key.contains(QByteArrayView(part)))
            return name;
    }
    for (const auto &[part, name] : atFirst) {
        if (key.startsWith(QByteArrayView(part)))
            return name;
    }
    return key == "celery" ? QByteArrayView("celery") : QByteArrayView();
}

} // namespace tap
