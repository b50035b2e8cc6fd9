#include "catalog/python.h"

using namespace Qt::StringLiterals;

namespace python {

namespace {

class Parser {
public:
    explicit Parser(const QString &text)
        : m_text(text)
    {
    }

    std::vector<Statement> statements()
    {
        std::vector<Statement> list;
        while (skip(), m_at < m_text.size()) {
            list.push_back(statement());
            skip();
            if (m_at < m_text.size() && !take(u';'))
                fail(u"';' or the end"_s);
        }
        return list;
    }

private:
    [[noreturn]] void fail(const QString &expected) const
    {
        throw Unreadable{u"cannot read \"%1\" at column %2: expected %3"_s.arg(m_text).arg(m_at + 1).arg(expected)};
    }

    void skip()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    bool take(QChar c)
    {
        skip();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    void want(QChar c)
    {
        if (!take(c))
            fail(u"'%1'"_s.arg(c));
    }

    bool isNameAt(qsizetype at) const
    {
        return at < m_text.size() && (m_text[at].isLetterOrNumber() || m_text[at] == u'_');
    }

    QString word() // without taking it
    {
        skip();
        qsizetype end = m_at;
        if (end < m_text.size() && m_text[end].isDigit())
            return {};
        while (isNameAt(end))
            ++end;
        return m_text.mid(m_at, end - m_at);
    }

    bool takeWord(QLatin1StringView wanted)
    {
        if (word() != wanted)
            return false;
        m_at += wanted.size();
        return true;
    }

    QString name()
    {
        const QString found = word();
        if (found.isEmpty())
            fail(u"a name"_s);
        m_at += found.size();
        return found;
    }

    Statement statement()
    {
        Statement statement;
        if (takeWord("raise"_L1)) {
            statement.kind = Statement::Kind::Raise;
            skip();
            if (m_at < m_text.size() && m_text[m_at] != u';')
                statement.value = expression();
        } else if (takeWord("pass"_L1)) {
            statement.kind = Statement::Kind::Pass;
        } else if (takeWord("with"_L1)) {
            statement.kind = Statement::Kind::With;
            statement.value = expression();
            want(u':');
            statement.block = statements(); // a block on one line goes to its end
        } else if (takeWord("for"_L1)) {
            statement.kind = Statement::Kind::For;
            auto target = std::make_shared<Expr>();
            target->kind = Expr::Kind::Name;
            target->name = name();
            statement.target = target;
            if (!takeWord("in"_L1))
                fail(u"'in'"_s);
            statement.value = expression();
            want(u':');
            statement.block = statements();
        } else {
            simple(statement);
        }
        return statement;
    }

    void simple(Statement &statement)
    {
        statement.value = expression();
        skip();
        if (m_at + 1 < m_text.size() && u"+-*/"_s.contains(m_text[m_at]) && m_text[m_at + 1] == u'=') {
            const QChar operation = m_text[m_at];
            m_at += 2;
            statement.kind = Statement::Kind::Assignment;
            statement.target = statement.value;
            statement.value = arithmetic(operation, statement.target, expression());
        } else if (take(u'=')) {
            statement.kind = Statement::Kind::Assignment;
            statement.target = statement.value;
            statement.value = expression();
        }
    }

    static ExprPtr arithmetic(QChar operation, ExprPtr left, ExprPtr right)
    {
        auto sum = std::make_shared<Expr>();
        sum->kind = Expr::Kind::Arithmetic;
        sum->operation = operation;
        sum->left = std::move(left);
        sum->right = std::move(right);
        return sum;
    }

    ExprPtr expression()
    {
        if (takeWord("lambda"_L1)) {
            auto lambda = std::make_shared<Expr>();
            lambda->kind = Expr::Kind::Lambda;
            want(u':');
            lambda->left = expression();
            return lambda;
        }
        ExprPtr left = product();
        while (isOperator(u"+-")) {
            const QChar operation = m_text[m_at++];
            left = arithmetic(operation, left, product());
        }
        return left;
    }

    ExprPtr product()
    {
        ExprPtr left = postfix();
        while (isOperator(u"*/%")) {
            const QChar operation = m_text[m_at++];
            left = arithmetic(operation, left, postfix());
        }
        return left;
    }

    bool isOperator(QStringView operators)
    {
        skip();
        if (m_at >= m_text.size() || !operators.contains(m_text[m_at]))
            return false;
        return m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'=';
    }

    ExprPtr postfix()
    {
        ExprPtr left = atom();
        while (true) {
            auto next = std::make_shared<Expr>();
            next->left = left;
            if (take(u'.')) {
                next->kind = Expr::Kind::Attribute;
                next->name = name();
            } else if (take(u'(')) {
                next->kind = Expr::Kind::Call;
                next->items = arguments();
            } else {
                return left;
            }
            left = next;
        }
    }

    std::vector<Argument> arguments()
    {
        std::vector<Argument> list;
        while (!take(u')')) {
            Argument argument;
            (void)(take(u'*') && take(u'*')); // spread out by whoever gets it
            const qsizetype before = m_at;
            if (const QString keyword = word(); !keyword.isEmpty()) {
                m_at += keyword.size();
                skip();
                if (m_at + 1 < m_text.size() && m_text[m_at] == u'=' && m_text[m_at + 1] != u'=') {
                    ++m_at;
                    argument.keyword = keyword;
                } else {
                    m_at = before;
                }
            }
            argument.value = expression();
            list.push_back(std::move(argument));
            if (!take(u',')) {
                want(u')');
                break;
            }
        }
        return list;
    }

    ExprPtr atom()
    {
        skip();
        if (m_at >= m_text.size())
            fail(u"an expression"_s);
        const QChar c = m_text[m_at];
        if (c == u'\'' || c == u'"')
            return string(c);
        if (c.isDigit() || (c == u'-' && m_at + 1 < m_text.size() && m_text[m_at + 1].isDigit()))
            return number();
        if (m_text.mid(m_at, 3) == u"...") {
            m_at += 3;
            auto dots = std::make_shared<Expr>();
            dots->kind = Expr::Kind::Ellipsis;
            return dots;
        }
        if (take(u'['))
            return list(u']');
        if (take(u'('))
            return list(u')');
        if (take(u'{'))
            return dict();
        auto found = std::make_shared<Expr>();
        found->kind = Expr::Kind::Name;
        found->name = name();
        if (found->name == "None"_L1 || found->name == "True"_L1 || found->name == "False"_L1) {
            found->kind = Expr::Kind::Literal;
            if (found->name != "None"_L1)
                found->literal = found->name == "True"_L1;
        }
        return found;
    }

    ExprPtr string(QChar quote)
    {
        auto literal = std::make_shared<Expr>();
        QString text;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
            if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            text += m_text[m_at];
        }
        want(quote);
        literal->literal = text;
        return literal;
    }

    ExprPtr number()
    {
        auto literal = std::make_shared<Expr>();
        const qsizetype begin = m_at++;
        while (m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == u'.'))
            ++m_at;
        const QString digits = m_text.mid(begin, m_at - begin);
        literal->literal = digits.contains(u'.') ? QVariant(digits.toDouble()) : QVariant(digits.toLongLong());
        return literal;
    }

    ExprPtr list(QChar end)
    {
        auto items = std::make_shared<Expr>();
        items->kind = Expr::Kind::List;
        const bool bracket = end == u']';
        bool comma = false;
        while (!take(end)) {
            Argument item{{}, expression()};
            const QString noun = word();
            if (bracket && !noun.isEmpty() && items->items.empty()) { // "[3 courses]": so many of them
                m_at += noun.size();
                want(end);
                items->kind = Expr::Kind::Several;
                items->name = noun;
                items->count = item.value->literal.toInt();
                return items;
            }
            items->items.push_back(std::move(item));
            comma = take(u',');
            if (!comma) {
                want(end);
                break;
            }
        }
        if (!bracket && !comma && items->items.size() == 1)
            return items->items.front().value; // only parentheses
        return items;
    }

    ExprPtr dict()
    {
        auto pairs = std::make_shared<Expr>();
        pairs->kind = Expr::Kind::Dict;
        while (!take(u'}')) {
            ExprPtr key = expression();
            want(u':');
            ExprPtr value = expression();
            pairs->pairs.emplace_back(std::move(key), std::move(value));
            if (!take(u',')) {
                want(u'}');
                break;
            }
        }
        return pairs;
    }

    QString m_text;
    qsizetype m_at = 0;
};

} // namespace

std::vector<Statement> parsed(const QString &text) { return Parser(text).statements(); }

} // namespace python
