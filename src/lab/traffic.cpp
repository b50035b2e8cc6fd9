#include "lab/traffic.h"

#include "base/inputfile.h"
#include "lab/parser.h"

#include <QtCore/QFile>

#include <algorithm>
#include <array>

namespace lab {

Traffic::Traffic(std::uint64_t seed)
    : m_random(seed)
{
}

base::Result<void> Traffic::readMix(const QString &file)
{
    QFile mix(file);
    if (const auto opened = base::openToRead(mix, "lab.cannotRead"); !opened)
        return opened;
    std::vector<Weighted> weighted;
    double sum = 0;
    for (int number = 1; !mix.atEnd(); ++number) {
        const QByteArray line = mix.readLine().trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype blank = line.indexOf(' ');
        bool isNumber = false;
        const double weight = line.first(std::max<qsizetype>(blank, 0)).toDouble(&isNumber);
        const auto parsed = parseLine(QByteArrayView(line).sliced(std::max<qsizetype>(blank, 0)));
        const Get *get = isNumber && weight > 0 && parsed && *parsed ? std::get_if<Get>(&**parsed) : nullptr;
        if (!get)
            return base::failure("lab.badMix", {file, QString::number(number)});
        sum += weight;
        weighted.push_back({sum, get->request});
    }
    if (weighted.empty())
        return base::failure("lab.badMix", {file, QStringLiteral("1")});
    m_mix = std::move(weighted);
    return {};
}

RequestSpec Traffic::next()
{
    if (m_mix.empty())
        return made();
    const double at = double(m_random() >> 11) * 0x1p-53 * m_mix.back().upTo;
    return std::find_if(m_mix.begin(), m_mix.end(), [at](const Weighted &entry) { return at < entry.upTo; })->request;
}

std::uint64_t Traffic::below(std::uint64_t bound) { return m_random() % bound; }

RequestSpec Traffic::made()
{
    static constexpr std::array levels = {"easy", "medium", "hard"};
    RequestSpec request;
    if (below(3) == 0)
        request.user = int(1 + below(50));
    // The product of two uniform numbers favours the small ones.
    const auto seldomLarge = [this](std::uint64_t bound) { return 1 + below(1 + below(bound)); };
    const std::uint64_t kind = below(100);
    if (kind < 35)
        request.target = "/courses/?page=" + QByteArray::number(qulonglong(seldomLarge(10)));
    else if (kind < 45)
        request.target = QByteArray("/courses/?level=") + levels[below(levels.size())] + "&page=1";
    else if (kind < 80)
        request.target = "/courses/" + QByteArray::number(qulonglong(seldomLarge(100))) + "/";
    else if (kind < 90)
        request.target = "/categories/";
    else if (kind < 97 && request.user)
        request.target = "/users/" + QByteArray::number(*request.user) + "/profile/";
    else
        request.target = "/prices/live/";
    return request;
}

} // namespace lab
