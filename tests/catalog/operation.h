#pragma once

#include "catalog/manytomany.h"
#include "catalog/python.h"
#include "catalog/recorder.h"

#include <QtCore/QHash>

// Runs an operation of signals.json, which is a line of Python or a phrase round one, on a real database through
// catalog::Writer. Names that the line does not define are those of the recording: c (course 1), tag, category,
// courses, f (an on_commit callback).
class Operation {
public:
    Operation(catalog::Catalog &catalog, Recorder &recorder)
        : m_writer(catalog, &recorder)
        , m_recorder(recorder)
    {
    }

    // Throws python::Unreadable for a text that it does not know.
    void run(const QString &text);

private:
    struct Value;
    using Values = std::vector<Value>;
    using InstancePtr = std::shared_ptr<catalog::Instance>;
    struct QuerySet {
        const catalog::Model *model;
        catalog::Filters filters;
    };
    struct Bound { // a method before its call
        std::shared_ptr<Value> self;
        QString method;
    };
    struct Value {
        enum class Kind {
            Plain,
            Model,
            Rows,
            Instance,
            Related,
            List,
            Dict,
            Expression,
            Bound,
            Callback,
            Ellipsis,
            Module
        };
        Kind kind = Kind::Plain;
        QVariant plain;
        QString name; // Model, Related (the attribute), Module and functions
        QuerySet rows{};
        InstancePtr instance;
        Values list;
        std::vector<std::pair<QString, Value>> dict;
        catalog::Expression expression;
        Bound bound;
        catalog::Session::Callback callback;
    };
    struct Call {
        Values positional;
        std::vector<std::pair<QString, Value>> keywords;
        bool hasEllipsis = false; // "...": whatever else is needed
        const Value *keyword(QLatin1StringView name) const;
    };

    void runStatements(const std::vector<python::Statement> &statements);
    void runStatement(const python::Statement &statement);
    void runWith(const python::Statement &statement);
    void runRaising(const QString &text, const QString &signal, const QString &where);
    void runFixture(const QString &things);
    void runNested(bool rollsBack);
    void callbackRan(const QString &which, bool withBlock);

    Value evaluated(const python::ExprPtr &expr);
    Value named(const QString &name);
    Value attribute(const Value &self, const QString &name);
    Value called(const Value &function, const Call &call);
    Value calledOnRows(const QuerySet &rows, const QString &method, const Call &call);
    Value calledOnInstance(const InstancePtr &instance, const QString &method, const Call &call);
    Value calledOnRelated(const Value &related, const QString &method, const Call &call);
    Value function(const QString &name, const Call &call);
    Value arithmetic(QChar operation, const Value &left, const Value &right);
    Call arguments(const std::vector<python::Argument> &items);

    InstancePtr made(const catalog::Model &model, const Call &call);
    static catalog::Expression expressionOf(const Value &value);
    static catalog::Assignments assignmentsOf(const std::vector<std::pair<QString, Value>> &pairs);
    static catalog::Filters filtersOf(const Call &call, bool negated);
    static std::vector<std::int64_t> keysOf(const Values &values);
    static std::vector<catalog::Instance> instancesOf(const Value &list);
    static Value instanceValue(catalog::Instance instance);

    catalog::Writer m_writer;
    Recorder &m_recorder;
    QHash<QString, Value> m_names;
    std::vector<std::int64_t> m_had; // "# had 1, 2": what the tag had before
    bool m_hasHad = false;
    bool m_isSetUp = false;
    bool m_callbackWasAsked = false;
    QString m_method; // the last one called: what a ValueError comes out of
};
