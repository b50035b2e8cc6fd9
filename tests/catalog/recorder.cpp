#include "catalog/recorder.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array signalNames{"pre_save"_L1, "post_save"_L1, "pre_delete"_L1, "post_delete"_L1, "m2m_changed"_L1};
constexpr std::array actionNames{
    ""_L1, "pre_add"_L1, "post_add"_L1, "pre_remove"_L1, "post_remove"_L1, "pre_clear"_L1, "post_clear"_L1,
};

} // namespace

std::optional<catalog::Signal> signalNamed(const QString &name)
{
    for (std::size_t i = 0; i < signalNames.size(); ++i) {
        if (name == signalNames[i])
            return static_cast<catalog::Signal>(i);
    }
    return {};
}

void Recorder::statementRan(const catalog::Statement &statement) { verbs << QString::fromLatin1(statement.verb); }

bool Recorder::hears(catalog::Signal signal) const { return !(isDeaf && signal == catalog::Signal::M2mChanged); }

base::Result<void> Recorder::signalSent(const catalog::SignalEvent &event)
{
    using catalog::Signal;
    if (isDeaf)
        return {};
    QJsonObject told{
        {u"signal"_s, signalNames[static_cast<std::size_t>(event.signal)]},
        {u"sender"_s, QString::fromLatin1(event.sender)},
        {u"in_atomic_block"_s, event.inAtomicBlock},
        {u"pk"_s, event.pk ? QJsonValue(static_cast<qint64>(*event.pk)) : QJsonValue()},
    };
    if (event.signal == Signal::PreSave || event.signal == Signal::PostSave) {
        told[u"raw"_s] = event.raw;
        if (event.updateFields) {
            QJsonArray fields;
            for (const QByteArray &field : *event.updateFields)
                fields << QString::fromLatin1(field);
            told[u"update_fields"_s] = fields;
        }
    }
    if (event.signal == Signal::PostSave)
        told[u"created"_s] = event.created;
    if (event.signal == Signal::M2mChanged) {
        told[u"action"_s] = actionNames[static_cast<std::size_t>(event.action)];
        QJsonArray keys;
        for (const std::int64_t key : event.pkSet)
            keys << static_cast<qint64>(key);
        told[u"pk_set"_s] = keys;
    }
    events << told;
    if (event.sender == "Course" && (event.signal == Signal::PostSave || event.signal == Signal::PostDelete))
        ++receiverRuns;
    if (raising == event.signal)
        return base::failure("ValueError", {u"a receiver"_s});
    return {};
}

base::Result<std::unique_ptr<catalog::Catalog>> recordedDatabase(const QString &path)
{
    catalog::Options options;
    options.isDurable = false;
    auto catalog = catalog::Catalog::open(path, options);
    if (!catalog)
        return catalog;
    QByteArray courses;
    for (int id = 1; id <= 4; ++id)
        courses += (id == 1 ? "('C" : ", ('C") + QByteArray::number(id) + "', 'easy', 10, '2024-01-01', "
            + (id % 2 == 0 ? "1" : "NULL") + ", 0, '', '')";
    for (const QByteArray &sql :
         {QByteArray("INSERT INTO courses_category (name) VALUES ('web')"),
          QByteArray("INSERT INTO courses_tag (name) VALUES ('tag')"),
          QByteArray("INSERT INTO courses_course (title, level, price, published, category_id, students, "
                     "teacher, description) VALUES "
                     + courses)}) {
        if (auto filled = (*catalog)->writer().execute(sql); !filled)
            return tl::unexpected(filled.error());
    }
    return catalog;
}
