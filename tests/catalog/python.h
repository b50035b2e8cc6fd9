#pragma once

#include <QtCore/QString>
#include <QtCore/QVariant>

#include <memory>
#include <vector>

// The little of Python's grammar in which signals.json writes its operations: calls with keywords, attributes,
// literals, arithmetic; assignments, `with …:`, `for … in …:` and `raise` as statements on one line.
namespace python {

struct Expr;
using ExprPtr = std::shared_ptr<const Expr>;

struct Argument {
    QString keyword; // empty = positional
    ExprPtr value;
};

struct Expr {
    enum class Kind { Literal, Ellipsis, Name, Attribute, Call, List, Dict, Arithmetic, Lambda, Several };
    Kind kind = Kind::Literal;
    QVariant literal; // Literal; None is an invalid one
    QString name; // Name, Attribute; Several: the noun of "[3 courses]"
    QChar operation; // Arithmetic
    int count = 0; // Several
    ExprPtr left; // Attribute, Call, Arithmetic; Lambda: its body
    ExprPtr right; // Arithmetic
    std::vector<Argument> items; // Call: arguments; List: elements
    std::vector<std::pair<ExprPtr, ExprPtr>> pairs; // Dict
};

struct Statement {
    enum class Kind { Expression, Assignment, Raise, With, For, Pass };
    Kind kind = Kind::Expression;
    ExprPtr target; // Assignment, For
    ExprPtr value; // Expression, Assignment; With and For: what is entered or walked through
    std::vector<Statement> block; // With, For
};

// Thrown for a text that is not understood, with its place.
struct Unreadable {
    QString reason;
};

std::vector<Statement> parsed(const QString &text);

} // namespace python
