#include "catalog/csvformat.h"

#include "base/csvreader.h"
#include "catalog/coursefile.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

constexpr qint64 sniffedBytes = 64 * 1024;
constexpr qsizetype mostSkipped = 10; // records above the header

struct Synonyms {
    QByteArrayView field;
    QStringView names; // blank-separated, in small letters without other characters
};

// What people call the columns of their course lists.
constexpr std::array<Synonyms, 8> synonyms{{
    {"title",
     u"title coursetitle name coursename course titel kurstitel kursname kurs cursus cours titre intitule titulo "
     u"nombredelcurso curso nomedocurso nombre nome titolo"},
    {"level",
     u"level difficulty coursedifficulty difficultylevel instructionallevel courselevel grade niveau niveaudecours "
     u"stufe schwierigkeit nivel livello"},
    {"category", u"category categoryname categories subject topic area field kategorie categorie thema fach categoria"},
    {"teacher",
     u"teacher instructor instructors author authors lecturer tutor professor teachername lehrer dozent docent "
     u"enseignant profesor docente"},
    {"price",
     u"price courseprice cost fee amount priceusd priceeur preis prix prijs precio preco prezzo discountprice"},
    {"published",
     u"published publisheddate publishdate publishedtimestamp date created createdat start startdate release "
     u"releasedate datum fecha"},
    {"students",
     u"students studentcount subscribers enrolled enrolledstudents studentsenrolled enrolment enrollment enrollments "
     u"participants teilnehmer etudiants estudiantes alunos studenti"},
    {"description", u"description summary about text details abstract beschreibung descripcion descricao descrizione"},
}};

// In small letters without accents, blanks and signs.
QString simplified(const QString &name)
{
    QString simple;
    const QString apart = name.normalized(QString::NormalizationForm_D);
    for (const QChar c : apart) {
        if (c.isLetterOrNumber())
            simple += c.toLower();
    }
    return simple;
}

// Without a unit, and without words that only say what the column is of: "course_students_enrolled", "Num.
// Subscribers", "Price (INR)".
QString bare(const QString &name)
{
    static const QRegularExpression unit(u"\\(.*\\)|\\[.*\\]"_s);
    static const QRegularExpression ornament(u"^(?:course|number(?:of)?|num|total)+"_s);
    return simplified(QString(name).remove(unit)).remove(ornament);
}

QList<QStringList> firstRecords(QByteArray start, CsvDecoder decoder, QChar delimiter, bool isWhole)
{
    QBuffer buffer(&start);
    buffer.open(QIODevice::ReadOnly);
    base::CsvReader reader(buffer, std::move(decoder), delimiter);
    QList<QStringList> records;
    while (records.size() <= previewRows && reader.next())
        records << reader.fields();
    if (!isWhole && records.size() > 1 && records.size() <= previewRows)
        records.removeLast(); // cut off in the middle
    return records;
}

// How many columns most of the records have: a section above the header has fewer.
qsizetype usualColumns(const QList<QStringList> &records)
{
    QMap<qsizetype, qsizetype> counts;
    for (const QStringList &record : records)
        ++counts[record.size()];
    const auto most = std::max_element(counts.begin(), counts.end());
    return most == counts.end() ? 0 : most.key();
}

// The delimiter that cuts the first records into the most columns of which all have equally many.
QChar sniffed(const QByteArray &start, const QByteArray &encoding, bool isWhole)
{
    QChar best = u',';
    qsizetype bestScore = 1;
    for (const QChar delimiter : {u',', u';', u'\t', u'|'}) {
        auto decoder = decoderFor(encoding);
        if (!decoder)
            return best;
        const auto records = firstRecords(start, std::move(*decoder), delimiter, isWhole);
        if (records.isEmpty())
            continue;
        const qsizetype columns = usualColumns(records);
        const auto agreeing = std::count_if(records.begin(), records.end(),
                                            [&](const QStringList &record) { return record.size() == columns; });
        const qsizetype score = columns > 1 ? columns * 100 * agreeing / records.size() : 0;
        if (score > bestScore) {
            best = delimiter;
            bestScore = score;
        }
    }
    return best;
}

// A programme may stand above the header as a section: the first of the first records that names a title.
qsizetype recordsAboveHeader(const QList<QStringList> &records)
{
    for (qsizetype i = 0; i < std::min(records.size(), mostSkipped); ++i) {
        if (guessMapping(records[i]).contains("title"))
            return i;
    }
    return 0;
}

} // namespace

QList<QByteArray> csvFields()
{
    QList<QByteArray> fields;
    for (const Synonyms &known : synonyms)
        fields << known.field.toByteArray();
    return fields;
}

Result<CsvDecoder> decoderFor(const QByteArray &encoding) { return CsvDecoder::forName(encoding); }

CsvMapping guessMapping(const QStringList &columns)
{
    CsvMapping mapping;
    for (const Synonyms &known : synonyms) {
        const auto names = known.names.split(u' ');
        const auto look = [&](const auto &reduced) {
            // The best-known name first: a file may have both "title" and "course".
            for (const QStringView name : names) {
                const auto found = std::find_if(columns.begin(), columns.end(),
                                                [&](const QString &column) { return reduced(column) == name; });
                if (found != columns.end()) {
                    mapping.insert(known.field.toByteArray(), static_cast<int>(found - columns.begin()));
                    return true;
                }
            }
            return false;
        };
        if (!look(simplified))
            look(bare);
    }
    return mapping;
}

Result<CsvPreview> previewCsv(const QString &path, const CsvFormat &format)
{
    auto opened = openCourses(path, CourseRows::First);
    if (!opened)
        return tl::unexpected(opened.error());
    QFile &file = **opened;
    const QByteArray start = file.read(sniffedBytes);
    const bool isWhole = file.atEnd();
    CsvPreview preview;
    preview.format = format;
    if (isDatabase(path)) {
        preview.format.delimiter = u',';
        preview.format.encoding = "UTF-8";
    }
    if (preview.format.encoding.isEmpty()) {
        auto guess = guessEncoding(file, start);
        if (!guess)
            return tl::unexpected(guess.error());
        preview.guess = *guess;
        preview.format.encoding = guess->encoding;
    }
    auto decoder = decoderFor(preview.format.encoding);
    if (!decoder)
        return tl::unexpected(decoder.error());
    if (preview.format.delimiter.isNull())
        preview.format.delimiter = sniffed(start, preview.format.encoding, isWhole);
    preview.rows = firstRecords(start, std::move(*decoder), preview.format.delimiter, isWhole);
    if (preview.rows.isEmpty())
        return base::failure(QByteArrayLiteral("catalog.csv.empty"), {path});
    if (format.hasHeader) {
        preview.skipped = recordsAboveHeader(preview.rows);
        preview.rows.erase(preview.rows.begin(), preview.rows.begin() + preview.skipped);
        preview.columns = preview.rows.takeFirst();
        preview.mapping = guessMapping(preview.columns);
    } else {
        for (qsizetype column = 0; column < preview.rows.front().size(); ++column) {
            preview.columns << QString::number(column + 1);
            if (column < csvFields().size()) // no names to go by: the order of an export
                preview.mapping.insert(csvFields()[column], static_cast<int>(column));
        }
    }
    return preview;
}

} // namespace catalog
