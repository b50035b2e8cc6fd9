#pragma once

#include <QtCore/QTranslator>

namespace report {

// The English of texts with %n, which stand in the sources with both numbers: "%n key(s)", "(entry|entries)",
// "(is|are)". A translation has plural forms of its own; installed for the English texts themselves.
class EnglishPlurals : public QTranslator {
public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

} // namespace report
