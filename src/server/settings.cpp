#include "server/settings.h"

#include <array>

namespace server {

namespace {
struct NamedCost {
    const char *name;
    base::Duration Costs::*cost;
};
constexpr std::array<NamedCost, 10> namedCosts = {{
    {"list", &Costs::list},
    {"detail", &Costs::detail},
    {"categories", &Costs::categories},
    {"profile", &Costs::profile},
    {"basket", &Costs::basket},
    {"prices", &Costs::prices},
    {"hit", &Costs::hit},
    {"write", &Costs::write},
    {"scan", &Costs::scan},
    {"failure", &Costs::failure},
}};
} // namespace

QList<QByteArray> costNames()
{
    QList<QByteArray> names;
    for (const NamedCost &named : namedCosts)
        names.append(named.name);
    return names;
}

base::Duration *costNamed(Costs &costs, QByteArrayView name)
{
    for (const NamedCost &named : namedCosts) {
        if (name == named.name)
            return &(costs.*named.cost);
    }
    return nullptr;
}

} // namespace server
