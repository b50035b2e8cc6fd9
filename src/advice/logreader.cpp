#include "advice/logreader.h"

#include <algorithm>

namespace advice {

bool LogReader::read(QByteArrayView text, LogLine &line)
{
    if (m_format)
        return m_format->read(text, m_clock, line);
    // The form that the last line had comes first.
    if (m_form == Form::Fields && m_fields.read(text, m_clock, line))
        return true;
    if (readClassicLine(text, m_clock, line)) {
        m_form = Form::Classic;
        return true;
    }
    if (m_form != Form::Classic && m_fields.read(text, m_clock, line)) {
        m_form = Form::Fields;
        return true;
    }
    return false;
}

QString LogReader::quoted(QByteArrayView text)
{
    constexpr qsizetype longest = 200;
    return QString::fromUtf8(text.first(std::min(text.size(), longest)));
}

} // namespace advice
