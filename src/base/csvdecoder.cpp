#include "base/csvdecoder.h"

#include <QtCore/QStringList>

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>

namespace base {

namespace {

// A name stands for what programs write under it, as in browsers (the "Encoding" standard of the WHATWG, 4.2):
// Shift_JIS has the circled numbers of Windows.
QByteArray systemName(const QByteArray &encoding)
{
    struct Meaning {
        QByteArrayView name;
        QByteArrayView system;
    };
    constexpr std::array meanings{
        Meaning{"SHIFT_JIS", "CP932"}, Meaning{"EUC-KR", "CP949"}, Meaning{"BIG5", "CP950"},
        Meaning{"GB2312", "GB18030"},  Meaning{"GBK", "GB18030"},
    };
    const auto meaning = std::find_if(meanings.begin(), meanings.end(), [&](const Meaning &known) {
        return encoding.compare(known.name, Qt::CaseInsensitive) == 0;
    });
    return meaning == meanings.end() ? encoding : meaning->system.toByteArray();
}

} // namespace

struct CsvDecoder::System {
    explicit System(iconv_t opened)
        : conversion(opened)
    {
    }
    ~System() { iconv_close(conversion); }
    Q_DISABLE_COPY_MOVE(System)

    iconv_t conversion;
    QByteArray rest; // the beginning of a character whose end is still to come
    bool hasError = false;
};

CsvDecoder::CsvDecoder(QStringDecoder decoder)
    : m_decoder(std::move(decoder))
{
}

CsvDecoder::CsvDecoder(std::unique_ptr<System> system)
    : m_system(std::move(system))
{
}

CsvDecoder::CsvDecoder(CsvDecoder &&) noexcept = default;
CsvDecoder &CsvDecoder::operator=(CsvDecoder &&) noexcept = default;
CsvDecoder::~CsvDecoder() = default;

Result<CsvDecoder> CsvDecoder::forName(const QByteArray &encoding)
{
    if (QStringDecoder decoder(encoding.constData()); decoder.isValid())
        return CsvDecoder(std::move(decoder));
    // A name of one word: iconv takes options after slashes.
    const bool isName = !encoding.isEmpty() && !encoding.contains('/') && !encoding.contains('\0');
    const iconv_t opened = isName ? iconv_open("UTF-8", systemName(encoding).constData()) : nullptr;
    if (!isName || reinterpret_cast<std::intptr_t>(opened) == -1)
        return failure("catalog.csv.unknownEncoding", {QString::fromLatin1(encoding)});
    return CsvDecoder(std::make_unique<System>(opened));
}

bool CsvDecoder::hasError() const { return m_system ? m_system->hasError : m_decoder.hasError(); }

QString CsvDecoder::decode(const QByteArray &bytes)
{
    if (!m_system)
        return m_decoder.decode(bytes);
    QByteArray input = m_system->rest + bytes;
    QByteArray utf8;
    char *next = input.data();
    auto left = std::size_t(input.size());
    while (left > 0) {
        std::array<char, 4096> room;
        char *out = room.data();
        std::size_t free = room.size();
        const std::size_t answer = iconv(m_system->conversion, &next, &left, &out, &free);
        const int reason = answer == std::size_t(-1) ? errno : 0;
        utf8.append(room.data(), out - room.data());
        if (reason == EINVAL)
            break;
        if (reason == EILSEQ) {
            m_system->hasError = true;
            utf8.append("\xef\xbf\xbd");
            ++next;
            --left;
        }
    }
    m_system->rest = QByteArray(next, qsizetype(left));
    return QString::fromUtf8(utf8);
}

} // namespace base
