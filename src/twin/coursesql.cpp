#include "twin/coursesql.h"

#include "catalog/catalog.h"
#include "catalog/model.h"

#include <QtCore/QIODevice>

namespace twin {

using base::Result;

namespace {

constexpr std::int64_t rowsAStatement = 100;

// One line: what SQLite would take for a line's end stands between two pieces of the text.
QByteArray oneLine(const QVariant &value)
{
    QByteArray text = catalog::literal(value);
    text.replace('\n', "'||char(10)||'").replace('\r', "'||char(13)||'").replace('\0', "'||char(0)||'");
    return text;
}

class RowsWriter {
public:
    RowsWriter(catalog::Catalog &catalog, QIODevice &out, const catalog::Watch &watch)
        : m_catalog(catalog)
        , m_out(out)
        , m_watch(watch)
    {
    }

    Result<void> count()
    {
        for (const catalog::Model &model : catalog::models()) {
            const auto rows = m_catalog.reader().scalar("SELECT COUNT(*) FROM " + catalog::quoted(model.table));
            if (!rows)
                return tl::unexpected(rows.error());
            m_total += rows->toLongLong();
        }
        return {};
    }

    // The columns of Django's own user that the lab has no use for.
    Result<void> write(const catalog::Model &model)
    {
        const bool isUser = model.name == "User";
        QByteArray columns = "id";
        for (const catalog::Field &field : model.fields)
            columns += ", " + field.column();
        const QByteArray insert =
            "INSERT INTO " + model.table + " (" + columns + (isUser ? ", password, is_superuser) VALUES" : ") VALUES");
        auto rows =
            m_catalog.reader().run("SELECT " + columns + " FROM " + catalog::quoted(model.table) + " ORDER BY id");
        if (!rows)
            return tl::unexpected(rows.error());
        std::int64_t written = 0;
        for (; rows->next(); ++written) {
            QByteArray values = written % rowsAStatement ? QByteArrayLiteral(",") : insert;
            if (written > 0 && written % rowsAStatement == 0)
                values.prepend(";\n");
            values += " (";
            for (int column = 0; column < rows->columns(); ++column)
                values += (column ? ", " : "") + oneLine(rows->value(column));
            values += isUser ? ", '!', 0)" : ")";
            if (auto done = put(values); !done)
                return done;
            if (++m_done % catalog::Watch::progressEvery == 0) {
                if (m_watch.progress)
                    m_watch.progress(m_done, m_total);
                if (m_watch.cancel.stop_requested())
                    return base::failure("catalog.cancelled");
            }
        }
        if (auto ended = rows->error(); !ended)
            return ended;
        return written ? put(";\n") : Result<void>();
    }

    // Which number the next row of a table gets is part of what it holds.
    Result<void> writeSequences()
    {
        for (const catalog::Model &model : catalog::models()) {
            const auto last =
                m_catalog.reader().scalar("SELECT seq FROM sqlite_sequence WHERE name = '" + model.table + "'");
            if (!last)
                return tl::unexpected(last.error());
            const QByteArray name = '\'' + model.table + '\'';
            if (!last->isValid())
                continue;
            auto done = put("DELETE FROM sqlite_sequence WHERE name = " + name
                            + ";\nINSERT INTO sqlite_sequence (name, seq) VALUES (" + name + ", "
                            + QByteArray::number(last->toLongLong()) + ");\n");
            if (!done)
                return done;
        }
        return {};
    }

private:
    Result<void> put(const QByteArray &text)
    {
        if (m_out.write(text) == text.size())
            return {};
        return base::failure("twin.cannotWrite", {QStringLiteral("courses.sql"), m_out.errorString()});
    }

    catalog::Catalog &m_catalog;
    QIODevice &m_out;
    const catalog::Watch &m_watch;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
};

} // namespace

Result<void> writeRows(catalog::Catalog &catalog, QIODevice &out, const catalog::Watch &watch)
{
    RowsWriter writer(catalog, out, watch);
    if (auto counted = writer.count(); !counted)
        return counted;
    for (const catalog::Model &model : catalog::models()) {
        if (auto written = writer.write(model); !written)
            return written;
    }
    return writer.writeSequences();
}

} // namespace twin
