#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace report {

// A term of the program, explained once, for tooltips, F1 and the report.
struct Term {
    QByteArray id; // stable: "stale-hit"
    QString name; // "stale hit"
    QString meaning; // a sentence
    QString unit; // what it is counted in; empty when it is no quantity
    QString whyItMatters; // a sentence
};

QList<Term> glossary(); // in the order in which a newcomer should read it
Term term(QByteArrayView id); // an empty one when there is none

} // namespace report
