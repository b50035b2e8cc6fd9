#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace report {

// A word of the program, explained once: what tool tips, F1 and the report say of it.
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
