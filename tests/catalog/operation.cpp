#include "catalog/operation.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;
using catalog::Expression;
using catalog::Instance;
using python::Unreadable;

namespace {

struct Raised { // a Python exception
    base::Error error;
};

template <typename T> T orRaise(base::Result<T> result)
{
    if (!result)
        throw Raised{result.error()};
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QRegularExpressionMatch matched(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text);
}

std::vector<std::int64_t> numbersIn(const QString &text)
{
    static const QRegularExpression digits(u"\\d+"_s);
    std::vector<std::int64_t> numbers;
    for (auto matches = digits.globalMatch(text); matches.hasNext();)
        numbers.push_back(matches.next().captured().toLongLong());
    return numbers;
}

// "course", "courses", "Category" … → the model
const catalog::Model *modelNamed(const QString &word)
{
    QString name = word.toLower();
    name = name == "categories"_L1 ? u"category"_s : name.endsWith(u's') ? name.chopped(1) : name;
    for (const catalog::Model &model : catalog::models()) {
        if (QString::fromLatin1(model.name).toLower() == name)
            return &model;
    }
    return nullptr;
}

// Cuts off a comment that is not inside a string.
QString withoutComment(const QString &text, QString &comment)
{
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'\'' || c == u'"') {
            quote = c;
        } else if (c == u'#') {
            comment = text.mid(i + 1).trimmed();
            return text.left(i).trimmed();
        }
    }
    return text.trimmed();
}

} // namespace

const Operation::Value *Operation::Call::keyword(QLatin1StringView wanted) const
{
    for (const auto &[name, value] : keywords) {
        if (name == wanted)
            return &value;
    }
    return nullptr;
}

void Operation::run(const QString &whole)
{
    QString comment;
    const QString text = withoutComment(whole, comment);
    if (const auto had = matched(comment, u"had (.*)"_s); had.hasMatch()) {
        m_had = numbersIn(had.captured(1));
        m_hasHad = true;
    }
    if (const auto phrase = matched(text, u"(.+?) with an? (\\w+) receiver that raises(.*)"_s); phrase.hasMatch())
        return runRaising(phrase.captured(1), phrase.captured(2), phrase.captured(3));
    if (const auto phrase = matched(text, u"loaddata \\(an? fixture with (.+)\\)"_s); phrase.hasMatch())
        return runFixture(phrase.captured(1));
    if (const auto phrase = matched(text, u"on_commit in a nested atomic that (rolls back|commits)"_s);
        phrase.hasMatch())
        return runNested(phrase.captured(1) == "rolls back"_L1);
    QString code = text;
    if (const auto phrase = matched(text, u"(.+) outside (?:of )?any atomic block"_s); phrase.hasMatch())
        code = phrase.captured(1);
    const auto statements = python::parsed(code);
    try {
        runStatements(statements);
    } catch (const Raised &raised) {
        if (raised.error.code != "raise")
            throw Unreadable{u"\"%1\" raised %2 %3"_s.arg(whole, QString::fromLatin1(raised.error.code),
                                                          raised.error.args.join(u' '))};
        // Whoever recorded this looked at the row afterwards.
        (void)orRaise(m_writer.filter(catalog::courseModel(), {{"pk", 1}}));
    }
}

// "c.save() with a post_save receiver that raises (autocommit)": then a look at what is in the database.
void Operation::runRaising(const QString &text, const QString &signal, const QString &where)
{
    m_recorder.raising = signalNamed(signal);
    const bool autocommit = where.isEmpty() || where == " (autocommit)"_L1;
    const bool atomic =
        !matched(where, u" \\(?(?:in|inside)(?: an?)? atomic(?:\\(\\))?(?: block)?\\)?"_s).captured().isEmpty();
    if (!m_recorder.raising || (!autocommit && !atomic))
        throw Unreadable{u"cannot read \"with a %1 receiver that raises%2\""_s.arg(signal, where)};
    // The recording changed the title before it saved.
    auto statements = python::parsed(text == "c.save()"_L1 ? u"c.title = 'kept'; c.save()"_s : text);
    if (atomic) {
        python::Statement with = python::parsed(u"with atomic(): pass"_s).front();
        with.block = std::move(statements);
        statements = {with};
    }
    try {
        runStatements(statements);
    } catch (const Raised &raised) {
        m_recorder.events << QJsonObject{
            {u"signal"_s, QString(QString::fromLatin1(raised.error.code) + u" out of " + m_method + u"()")},
            {u"in_atomic_block"_s, m_writer.session().inAtomicBlock()}};
    }
    m_recorder.raising.reset();
    const auto rows = orRaise(m_writer.filter(catalog::courseModel(), {{"pk", 1}}));
    QString found = u"(row exists: "_s + (rows.empty() ? u"False)" : u"True)");
    if (m_method == "save"_L1)
        found = u"(row in the database now: "_s + rows.front().value("title").toString() + u')';
    m_recorder.events << QJsonObject{{u"signal"_s, found}};
}

// "course 1", "courses 1 and 2", "category 1 and course 99"
void Operation::runFixture(const QString &things)
{
    static const QRegularExpression thing(u"([A-Za-z]+) ((?:\\d+(?:, | and )?)+)"_s);
    std::vector<Instance> fixture;
    for (auto matches = thing.globalMatch(things); matches.hasNext();) {
        const auto match = matches.next();
        const catalog::Model *model = modelNamed(match.captured(1));
        if (!model)
            throw Unreadable{u"no model \"%1\" for a fixture"_s.arg(match.captured(1))};
        for (const std::int64_t key : numbersIn(match.captured(2)))
            fixture.emplace_back(*model).pk = key;
    }
    if (fixture.empty())
        throw Unreadable{u"cannot read the fixture \"%1\""_s.arg(things)};
    orRaise(m_writer.loadData(std::move(fixture)));
}

void Operation::runNested(bool rollsBack)
{
    catalog::Session &session = m_writer.session();
    const auto callback = [this](const QString &which) {
        return [this, which]() -> base::Result<void> {
            callbackRan(which, false);
            return {};
        };
    };
    orRaise(session.atomically(true, [&]() -> base::Result<void> {
        orRaise(session.onCommit(callback(u" (outer)"_s)));
        orRaise(session.enter());
        orRaise(session.onCommit(callback(u" (inner)"_s)));
        return rollsBack ? session.abort() : session.leave();
    }));
}

void Operation::callbackRan(const QString &which, bool withBlock)
{
    QJsonObject event{{u"signal"_s, QString(u"on_commit callback"_s + which)}};
    if (withBlock)
        event[u"in_atomic_block"_s] = m_writer.session().inAtomicBlock();
    m_recorder.events << event;
}

void Operation::runStatements(const std::vector<python::Statement> &statements)
{
    for (const python::Statement &statement : statements)
        runStatement(statement);
}

void Operation::runStatement(const python::Statement &statement)
{
    switch (statement.kind) {
    case python::Statement::Kind::Pass:
        return;
    case python::Statement::Kind::Raise:
        throw Raised{{"raise", {}}};
    case python::Statement::Kind::With:
        return runWith(statement);
    case python::Statement::Kind::Expression:
        evaluated(statement.value);
        return;
    case python::Statement::Kind::For: {
        const Value walked = evaluated(statement.value);
        Values items = walked.list;
        if (walked.kind == Value::Kind::Rows)
            items = calledOnRows(walked.rows, u"list"_s, {}).list;
        for (const Value &item : items) {
            m_names[statement.target->name] = item;
            runStatements(statement.block);
        }
        return;
    }
    case python::Statement::Kind::Assignment:
        break;
    }
    // The object before the value: `c` is read from the database where the line first names it.
    if (statement.target->kind == python::Expr::Kind::Name) {
        m_names[statement.target->name] = evaluated(statement.value);
    } else if (statement.target->kind == python::Expr::Kind::Attribute) {
        const Value owner = evaluated(statement.target->left);
        if (owner.kind != Value::Kind::Instance)
            throw Unreadable{u"cannot assign to an attribute of that"_s};
        const Value value = evaluated(statement.value);
        orRaise(owner.instance->assign({{statement.target->name.toUtf8(), expressionOf(value)}}));
    } else {
        throw Unreadable{u"cannot assign to that"_s};
    }
}

void Operation::runWith(const python::Statement &statement)
{
    const Value context = evaluated(statement.value);
    if (context.name != "atomic"_L1)
        throw Unreadable{u"only atomic() is entered with \"with\""_s};
    catalog::Session &session = m_writer.session();
    orRaise(session.enter(context.plain.toBool()));
    try {
        runStatements(statement.block);
    } catch (const Raised &) {
        orRaise(session.abort());
        throw;
    }
    if (m_callbackWasAsked && session.inAtomicBlock())
        m_recorder.events << QJsonObject{{u"signal"_s, u"(last line of the atomic block)"_s},
                                         {u"in_atomic_block"_s, true}};
    m_callbackWasAsked = false;
    orRaise(session.leave());
}

Operation::Value Operation::evaluated(const python::ExprPtr &expr)
{
    using Kind = python::Expr::Kind;
    Value value;
    switch (expr->kind) {
    case Kind::Literal:
        value.plain = expr->literal;
        return value;
    case Kind::Ellipsis:
        value.kind = Value::Kind::Ellipsis;
        return value;
    case Kind::Name:
        return named(expr->name);
    case Kind::Attribute:
        return attribute(evaluated(expr->left), expr->name);
    case Kind::Call: {
        const Value function = evaluated(expr->left);
        return called(function, arguments(expr->items));
    }
    case Kind::List:
        value.kind = Value::Kind::List;
        for (const python::Argument &item : expr->items)
            value.list.push_back(evaluated(item.value));
        return value;
    case Kind::Dict:
        value.kind = Value::Kind::Dict;
        for (const auto &[key, item] : expr->pairs)
            value.dict.emplace_back(evaluated(key).plain.toString(), evaluated(item));
        return value;
    case Kind::Arithmetic: {
        const Value left = evaluated(expr->left);
        return arithmetic(expr->operation, left, evaluated(expr->right));
    }
    case Kind::Lambda:
        value.kind = Value::Kind::Callback;
        value.callback = [this, body = expr->left]() -> base::Result<void> {
            evaluated(body);
            return {};
        };
        return value;
    case Kind::Several: {
        const catalog::Model *model = modelNamed(expr->name);
        if (!model)
            throw Unreadable{u"\"[%1 %2]\": no such model"_s.arg(expr->count).arg(expr->name)};
        value.kind = Value::Kind::List;
        for (int i = 0; i < expr->count; ++i)
            value.list.push_back(instanceValue(Instance(*model)));
        return value;
    }
    }
    return value;
}

Operation::Value Operation::named(const QString &name)
{
    if (const auto known = m_names.constFind(name); known != m_names.constEnd())
        return *known;
    Value value;
    value.name = name;
    if (const catalog::Model *model = catalog::findModel(name.toLatin1())) {
        value.kind = Value::Kind::Model;
        value.rows.model = model;
        return value;
    }
    if (name == "courses"_L1 || name == "qs"_L1) {
        value = calledOnRows({&catalog::courseModel(), {}}, u"list"_s, {});
        m_names[name] = value;
        return value;
    }
    if (name == "f"_L1 || name == "g"_L1) {
        value.kind = Value::Kind::Callback;
        value.callback = [this]() -> base::Result<void> {
            callbackRan({}, true);
            return {};
        };
        return value;
    }
    const catalog::Model *model = name == "c"_L1 ? &catalog::courseModel()
        : name == "cat"_L1                       ? catalog::findModel("Category")
                                                 : modelNamed(name);
    if (model && name == name.toLower()) {
        value = instanceValue(orRaise(m_writer.get(*model, {{"pk", 1}})));
        m_names[name] = value;
        return value;
    }
    value.kind = Value::Kind::Module; // a module, or a function of Python's or Django's
    return value;
}

Operation::Value Operation::attribute(const Value &self, const QString &name)
{
    Value value;
    value.name = name;
    if (self.kind == Value::Kind::Module) {
        value.kind = Value::Kind::Module;
        return self.name == "cursor"_L1 ? (value.name = u"cursor."_s + name, value) : value;
    }
    if (self.kind == Value::Kind::Model && (name == "objects"_L1 || name == "_default_manager"_L1)) {
        value.kind = Value::Kind::Rows;
        value.rows = self.rows;
        return value;
    }
    if (self.kind == Value::Kind::Instance) {
        if (name == "courses"_L1 || name == "tag_set"_L1) {
            value.kind = Value::Kind::Related;
            value.instance = self.instance;
            return value;
        }
        const QByteArray field = name.toUtf8();
        if (name == "pk"_L1 || name == "id"_L1 || self.instance->model->field(field)) {
            value.plain = self.instance->value(field);
            return value;
        }
    }
    value.kind = Value::Kind::Bound;
    value.bound = {std::make_shared<Value>(self), name};
    return value;
}

Operation::Call Operation::arguments(const std::vector<python::Argument> &items)
{
    Call call;
    for (const python::Argument &item : items) {
        Value value = evaluated(item.value);
        if (item.keyword.isEmpty() && value.kind == Value::Kind::Ellipsis)
            call.hasEllipsis = true;
        else if (item.keyword.isEmpty())
            call.positional.push_back(std::move(value));
        else
            call.keywords.emplace_back(item.keyword, std::move(value));
    }
    return call;
}

Operation::Value Operation::called(const Value &function, const Call &call)
{
    if (function.kind == Value::Kind::Model) {
        Value value;
        value.kind = Value::Kind::Instance;
        value.instance = made(*function.rows.model, call);
        return value;
    }
    if (function.kind == Value::Kind::Module)
        return this->function(function.name, call);
    if (function.kind != Value::Kind::Bound)
        throw Unreadable{u"that cannot be called"_s};
    const Value &self = *function.bound.self;
    m_method = function.bound.method;
    if (self.kind == Value::Kind::Rows)
        return calledOnRows(self.rows, m_method, call);
    if (self.kind == Value::Kind::Instance)
        return calledOnInstance(self.instance, m_method, call);
    if (self.kind == Value::Kind::Related)
        return calledOnRelated(self, m_method, call);
    throw Unreadable{u"no method \"%1\" there"_s.arg(m_method)};
}

Operation::Value Operation::function(const QString &name, const Call &call)
{
    Value value;
    if (name == "on_commit"_L1 && call.positional.size() == 1 && call.positional[0].callback) {
        m_callbackWasAsked = true;
        orRaise(m_writer.session().onCommit(call.positional[0].callback));
    } else if (name == "atomic"_L1) {
        value.name = name;
        const Value *savepoint = call.keyword("savepoint"_L1);
        value.plain = !savepoint || savepoint->plain.toBool();
    } else if (name == "F"_L1 && call.positional.size() == 1) {
        value.kind = Value::Kind::Expression;
        value.expression = Expression::f(call.positional[0].plain.toByteArray());
    } else if (name == "list"_L1 && call.positional.size() == 1) {
        const Value &argument = call.positional[0];
        return argument.kind == Value::Kind::Rows ? calledOnRows(argument.rows, u"list"_s, {}) : argument;
    } else if ((name == "Decimal"_L1 || name == "str"_L1) && call.positional.size() == 1) {
        value.plain = call.positional[0].plain.toString();
    } else if (name == "date"_L1 && call.positional.size() == 3) {
        value.plain =
            QDate(call.positional[0].plain.toInt(), call.positional[1].plain.toInt(), call.positional[2].plain.toInt())
                .toString(Qt::ISODate);
    } else if (name == "cursor.execute"_L1 && !call.positional.empty()) {
        QByteArray sql = call.positional[0].plain.toByteArray();
        orRaise(m_writer.execute(sql.replace("...", "'x'")));
    } else {
        throw Unreadable{u"no function \"%1\""_s.arg(name)};
    }
    return value;
}

Operation::Value Operation::calledOnRows(const QuerySet &rows, const QString &method, const Call &call)
{
    const catalog::Model &model = *rows.model;
    Value value;
    const auto narrowed = [&](bool negated) { return rows.filters + filtersOf(call, negated); };
    const auto pairResult = [&](std::pair<Instance, bool> result) { value = instanceValue(std::move(result.first)); };
    const auto defaults = [&]() -> catalog::Assignments {
        const Value *given = call.keyword("defaults"_L1);
        return given ? assignmentsOf(given->dict) : catalog::Assignments();
    };
    const auto lookup = [&] {
        auto pairs = call.keywords;
        std::erase_if(pairs, [](const auto &pair) { return pair.first == "defaults"_L1; });
        return assignmentsOf(pairs);
    };
    if (method == "all"_L1 || method == "filter"_L1 || method == "exclude"_L1 || method == "select_for_update"_L1
        || method == "order_by"_L1 || method == "using"_L1) {
        value.kind = Value::Kind::Rows;
        value.rows = {
            &model, method == "filter"_L1 || method == "exclude"_L1 ? narrowed(method == "exclude"_L1) : rows.filters};
    } else if (method == "list"_L1 || method == "first"_L1) {
        value.kind = Value::Kind::List;
        for (Instance &instance : orRaise(m_writer.filter(model, rows.filters)))
            value.list.push_back(instanceValue(std::move(instance)));
        if (method == "first"_L1)
            return value.list.empty() ? Value() : Value(value.list.front());
    } else if (method == "get"_L1) {
        value = instanceValue(orRaise(m_writer.get(model, narrowed(false))));
    } else if (method == "count"_L1 || method == "exists"_L1) {
        value.plain = static_cast<qlonglong>(orRaise(m_writer.count(model, rows.filters)));
    } else if (method == "create"_L1) {
        value = instanceValue(orRaise(m_writer.create(model, assignmentsOf(call.keywords))));
    } else if (method == "get_or_create"_L1) {
        pairResult(orRaise(m_writer.getOrCreate(model, lookup(), defaults())));
    } else if (method == "update_or_create"_L1) {
        pairResult(orRaise(m_writer.updateOrCreate(model, lookup(), defaults())));
    } else if (method == "update"_L1) {
        orRaise(m_writer.update(model, rows.filters, assignmentsOf(call.keywords)));
    } else if (method == "delete"_L1) {
        orRaise(m_writer.remove(model, rows.filters));
    } else if (method == "_raw_delete"_L1) {
        orRaise(m_writer.rawRemove(model, rows.filters));
    } else if (method == "bulk_create"_L1 && !call.positional.empty()) {
        auto instances = instancesOf(call.positional[0]);
        const Value *ignore = call.keyword("ignore_conflicts"_L1);
        orRaise(m_writer.bulkCreate(instances, ignore && ignore->plain.toBool()));
    } else if (method == "bulk_update"_L1 && call.positional.size() == 2) {
        QList<QByteArray> fields;
        for (const Value &field : call.positional[1].list)
            fields << field.plain.toByteArray();
        const Value objects = call.positional[0].kind == Value::Kind::Rows
            ? calledOnRows(call.positional[0].rows, u"list"_s, {})
            : call.positional[0];
        orRaise(m_writer.bulkUpdate(instancesOf(objects), fields));
    } else {
        throw Unreadable{u"no method \"%1\" of a QuerySet"_s.arg(method)};
    }
    return value;
}

Operation::Value Operation::calledOnInstance(const InstancePtr &instance, const QString &method, const Call &call)
{
    if (method == "save"_L1 || method == "save_base"_L1) {
        catalog::SaveOptions options;
        const auto flag = [&](QLatin1StringView name) {
            return call.keyword(name) && call.keyword(name)->plain.toBool();
        };
        options.forceInsert = flag("force_insert"_L1);
        options.forceUpdate = flag("force_update"_L1);
        options.raw = flag("raw"_L1);
        if (const Value *fields = call.keyword("update_fields"_L1); fields && fields->kind == Value::Kind::List) {
            options.updateFields.emplace();
            for (const Value &field : fields->list)
                *options.updateFields << field.plain.toByteArray();
        }
        orRaise(m_writer.save(*instance, options));
    } else if (method == "delete"_L1) {
        orRaise(m_writer.remove(*instance));
    } else if (method == "refresh_from_db"_L1) {
        orRaise(m_writer.refresh(*instance));
    } else {
        throw Unreadable{u"no method \"%1\" of an instance"_s.arg(method)};
    }
    return {};
}

Operation::Value Operation::calledOnRelated(const Value &related, const QString &method, const Call &call)
{
    auto manager = catalog::ManyToMany::of(m_writer, *related.instance, related.name.toLatin1());
    if (!manager)
        throw Unreadable{u"no relation \"%1\""_s.arg(related.name)};
    // The recording gave the tag courses 1 and 2 before taking any away, while no receiver was connected.
    if (!m_isSetUp && (m_hasHad || method != "add"_L1) && method != "create"_L1) {
        m_isSetUp = true;
        m_recorder.isDeaf = true;
        orRaise(manager->add(m_hasHad ? m_had : std::vector<std::int64_t>{1, 2}));
        m_recorder.isDeaf = false;
    }
    if (method == "add"_L1) {
        orRaise(manager->add(keysOf(call.positional)));
    } else if (method == "remove"_L1) {
        orRaise(manager->remove(keysOf(call.positional)));
    } else if (method == "clear"_L1) {
        orRaise(manager->clear());
    } else if (method == "set"_L1 && !call.positional.empty()) {
        const auto keys = keysOf(call.positional);
        if (const Value *clear = call.keyword("clear"_L1); clear && clear->plain.toBool()) {
            orRaise(m_writer.session().atomically(false, [&]() -> base::Result<void> {
                auto cleared = manager->clear();
                return cleared ? manager->add(keys) : cleared;
            }));
        } else {
            orRaise(manager->set(keys));
        }
    } else if (method == "create"_L1) {
        const catalog::Model *other = catalog::findModel(related.name == "courses"_L1 ? "Course" : "Tag");
        const Instance made = orRaise(m_writer.create(*other, assignmentsOf(call.keywords)));
        orRaise(manager->add({*made.pk}));
        return instanceValue(made);
    } else {
        throw Unreadable{u"no method \"%1\" of a related manager"_s.arg(method)};
    }
    return {};
}

Operation::Value Operation::arithmetic(QChar operation, const Value &left, const Value &right)
{
    Value value;
    if (left.kind == Value::Kind::Expression || right.kind == Value::Kind::Expression) {
        value.kind = Value::Kind::Expression;
        value.expression = Expression(expressionOf(left).left, operation.toLatin1(), expressionOf(right).left);
        return value;
    }
    const double a = left.plain.toDouble();
    const double b = right.plain.toDouble();
    value.plain = operation == u'+' ? a + b : operation == u'-' ? a - b : operation == u'*' ? a * b : a / b;
    return value;
}

Operation::InstancePtr Operation::made(const catalog::Model &model, const Call &call)
{
    auto instance = std::make_shared<Instance>(model);
    orRaise(instance->assign(assignmentsOf(call.keywords)));
    return instance;
}

Expression Operation::expressionOf(const Value &value)
{
    if (value.kind == Value::Kind::Expression)
        return value.expression;
    if (value.kind == Value::Kind::Instance)
        return value.instance->value("pk");
    return value.plain;
}

catalog::Assignments Operation::assignmentsOf(const std::vector<std::pair<QString, Value>> &pairs)
{
    catalog::Assignments assignments;
    for (const auto &[name, value] : pairs) {
        if (value.kind != Value::Kind::Ellipsis)
            assignments.append({name.toUtf8(), expressionOf(value)});
        else
            assignments.append({name.toUtf8(), QVariant(u"x"_s)});
    }
    return assignments;
}

catalog::Filters Operation::filtersOf(const Call &call, bool negated)
{
    catalog::Filters filters;
    for (const auto &[name, value] : call.keywords) {
        QVariant wanted = expressionOf(value).left.value;
        if (value.kind == Value::Kind::List) {
            QVariantList list;
            for (const Value &item : value.list)
                list << expressionOf(item).left.value;
            wanted = list;
        }
        filters << catalog::Filter{name.toUtf8(), wanted, negated};
    }
    return filters;
}

std::vector<std::int64_t> Operation::keysOf(const Values &values)
{
    std::vector<std::int64_t> keys;
    for (const Value &value : values) {
        if (value.kind == Value::Kind::List) {
            const auto inner = keysOf(value.list);
            keys.insert(keys.end(), inner.begin(), inner.end());
        } else {
            keys.push_back(expressionOf(value).left.value.toLongLong());
        }
    }
    return keys;
}

std::vector<Instance> Operation::instancesOf(const Value &list)
{
    std::vector<Instance> instances;
    for (const Value &item : list.list) {
        if (item.kind != Value::Kind::Instance)
            throw Unreadable{u"a list of instances was expected"_s};
        instances.push_back(*item.instance);
    }
    return instances;
}

Operation::Value Operation::instanceValue(Instance instance)
{
    Value value;
    value.kind = Value::Kind::Instance;
    value.instance = std::make_shared<Instance>(std::move(instance));
    return value;
}
