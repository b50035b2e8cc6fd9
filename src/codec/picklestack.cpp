#include "codec/picklestack.h"

namespace codec::pickle {

using Kind = Node::Kind;

void Stack::fail(QByteArray code, const QString &detail)
{
    if (!m_failure)
        m_failure = Failure{std::move(code), detail};
}

void Stack::failWithin()
{
    m_isCut = !m_failure;
    fail("pickle.truncated");
}

NodeId Stack::top()
{
    if (m_stack.size() <= fence()) {
        fail("pickle.stack");
        return noNode;
    }
    return m_stack.back();
}

NodeId Stack::pop()
{
    const NodeId id = top();
    if (id != noNode)
        m_stack.pop_back();
    return id;
}

void Stack::popOrUnmark()
{
    if (!m_marks.empty() && m_marks.back() == m_stack.size())
        m_marks.pop_back();
    else
        pop();
}

Stack::Ids Stack::popToMark()
{
    if (m_marks.empty()) {
        fail("pickle.mark");
        return {};
    }
    const auto first = m_stack.begin() + std::ptrdiff_t(m_marks.back());
    Ids ids(first, m_stack.end());
    m_stack.erase(first, m_stack.end());
    m_marks.pop_back();
    return ids;
}

NodeId Stack::make(Node node)
{
    m_graph.nodes.push_back(std::move(node));
    return NodeId(m_graph.nodes.size() - 1);
}

NodeId Stack::makeContainer(Kind kind, Ids children)
{
    Node node;
    node.kind = kind;
    node.children = std::move(children);
    return make(std::move(node));
}

void Stack::push(Kind kind, Scalar scalar)
{
    if (m_failure && !m_isCut)
        return;
    Node node;
    node.kind = kind;
    node.scalar = std::move(scalar);
    m_stack.push_back(make(std::move(node)));
}

void Stack::pushContainer(Kind kind, Ids children)
{
    if (!m_failure)
        m_stack.push_back(makeContainer(kind, std::move(children)));
}

void Stack::pushTuple(int size)
{
    Ids items(std::size_t(size), noNode);
    for (auto item = items.rbegin(); item != items.rend(); ++item)
        *item = pop();
    pushContainer(Kind::Tuple, std::move(items));
}

void Stack::pushConstruction(Kind kind, NodeId callable, NodeId args, NodeId kwargs)
{
    if (m_failure)
        return;
    Node node;
    node.kind = kind;
    node.construction = std::make_unique<Construction>();
    node.construction->callable = callable;
    node.construction->args = args;
    node.construction->kwargs = kwargs;
    m_stack.push_back(make(std::move(node)));
}

void Stack::pushCall(NodeId callable, Ids args)
{
    if (!m_failure)
        pushConstruction(Kind::Call, callable, makeContainer(Kind::Tuple, std::move(args)));
}

void Stack::append(NodeId target, const Ids &items)
{
    if (target == noNode)
        return;
    Node &list = node(target);
    if (list.kind != Kind::List && list.kind != Kind::Set && !list.isConstruction())
        return fail("pickle.target");
    Ids &end = list.isConstruction() ? list.construction->items : list.children;
    end.insert(end.end(), items.begin(), items.end());
}

void Stack::setItems(NodeId target, const Ids &pairs)
{
    if (target == noNode)
        return;
    Node &dict = node(target);
    if ((dict.kind != Kind::Dict && !dict.isConstruction()) || pairs.size() % 2)
        return fail("pickle.target");
    Ids &end = dict.isConstruction() ? dict.construction->pairs : dict.children;
    end.insert(end.end(), pairs.begin(), pairs.end());
}

void Stack::build()
{
    const NodeId state = pop();
    const NodeId target = top();
    if (target == noNode)
        return;
    if (!node(target).isConstruction())
        return fail("pickle.target");
    node(target).construction->states.push_back(state);
}

NodeId Stack::global(const QString &module, const QString &name, qsizetype offset)
{
    const std::pair<QString, QString> key{module, name};
    auto known = m_globals.constFind(key);
    if (known == m_globals.constEnd()) {
        known = m_globals.insert(key, std::int64_t(m_graph.globals.size()));
        m_graph.globals.push_back({module, name, offset});
    }
    Node node;
    node.kind = Kind::Global;
    node.scalar = *known;
    return make(std::move(node));
}

void Stack::pushStackGlobal(qsizetype offset)
{
    const NodeId name = pop();
    const NodeId module = pop();
    if (m_failure)
        return;
    if (node(name).kind == Kind::Text && node(module).kind == Kind::Text)
        push(global(node(module).text(), node(name).text(), offset));
    else if (node(name).isConstruction() || node(module).isConstruction())
        push(global(QString(), QString(), offset)); // a name that only running the pickle would tell
    else
        fail("pickle.target");
}

void Stack::memoize(std::uint64_t index)
{
    if (m_failure)
        return;
    if (const NodeId id = top(); id != noNode)
        m_memo.insert(index, id);
}

void Stack::recall(std::uint64_t index)
{
    if (m_failure)
        return;
    const auto known = m_memo.constFind(index);
    if (known == m_memo.constEnd())
        return fail("pickle.memo", QString::number(index));
    m_stack.push_back(*known);
}

NodeId Stack::takeWhatStands()
{
    while (!m_marks.empty()) {
        Ids items = popToMark();
        const NodeId target = m_stack.size() > fence() ? m_stack.back() : noNode;
        const Kind kind = target == noNode ? Kind::None : node(target).kind;
        if (kind == Kind::Dict) {
            if (items.size() % 2)
                items.pop_back();
            setItems(target, items);
        } else if (kind == Kind::List || kind == Kind::Set) {
            append(target, items);
        } else if (!items.empty()) {
            m_stack.push_back(makeContainer(Kind::Tuple, std::move(items)));
        }
    }
    if (m_stack.empty())
        return noNode;
    if (node(m_stack.front()).kind == Kind::List)
        append(m_stack.front(), Ids(m_stack.begin() + 1, m_stack.end()));
    return m_stack.front();
}

} // namespace codec::pickle
