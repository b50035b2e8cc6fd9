#pragma once

#include "codec/picklegraph.h"

#include <QtCore/QHash>

namespace codec::pickle {

// The stack, the marks and the memo of CPython's Unpickler, with nodes instead of objects. The first failure
// counts; after it nothing is pushed any more, so that what follows in the same opcode does no harm.
class Stack {
public:
    using Ids = std::vector<NodeId>;
    using Scalar = decltype(Node::scalar);

    struct Failure {
        QByteArray code; // as Graph::broken
        QString detail;
    };
    void fail(QByteArray code, const QString &detail = {});
    void failWithin(); // the pickle ends within a payload, of which what there is may still be pushed
    bool isBroken() const { return m_failure.has_value(); }
    bool isCut() const { return m_isCut; }
    const std::optional<Failure> &failure() const { return m_failure; }

    NodeId top(); // noNode after a failure
    NodeId pop();
    void popOrUnmark(); // POP takes a mark as well
    void mark() { m_marks.push_back(m_stack.size()); }
    Ids popToMark();

    void push(NodeId id) { m_stack.push_back(id); }
    void push(Node::Kind kind, Scalar scalar = {});
    void pushContainer(Node::Kind kind, Ids children = {});
    void pushTuple(int size);
    void pushConstruction(Node::Kind kind, NodeId callable, NodeId args, NodeId kwargs = noNode);
    void pushCall(NodeId callable, Ids args);

    void append(NodeId target, const Ids &items);
    void setItems(NodeId target, const Ids &pairs);
    void build();

    NodeId global(const QString &module, const QString &name, qsizetype offset);
    void pushStackGlobal(qsizetype offset); // named by the two texts on the stack

    void memoize(std::uint64_t index);
    void recall(std::uint64_t index);
    std::uint64_t memoSize() const { return std::uint64_t(m_memo.size()); }

    // A broken pickle still shows what it had: open containers take what was meant for them, and the lowest
    // thing on the stack is the root.
    NodeId takeWhatStands();
    Graph takeGraph() { return std::move(m_graph); }

private:
    std::size_t fence() const { return m_marks.empty() ? 0 : m_marks.back(); }
    NodeId make(Node node);
    NodeId makeContainer(Node::Kind kind, Ids children);
    Node &node(NodeId id) { return m_graph.nodes[id]; }

    Graph m_graph;
    Ids m_stack;
    std::vector<std::size_t> m_marks; // heights of the stack
    QHash<std::uint64_t, NodeId> m_memo;
    QHash<std::pair<QString, QString>, std::int64_t> m_globals;
    std::optional<Failure> m_failure;
    bool m_isCut = false;
};

} // namespace codec::pickle
