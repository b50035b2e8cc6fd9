#include "twin/signalcode.h"

#include "catalog/model.h"
#include "twin/marks.h"
#include "twin/python.h"

#include <QtCore/QSet>

namespace twin {

using server::Receiver;
using Action = Receiver::Action;

namespace {

// {pk} and {field} of the instance; any other brace stands as it is.
QList<TextPart> partsOf(const QByteArray &key, const QByteArray &model)
{
    const catalog::Model *known = catalog::findModel(model);
    QList<TextPart> parts;
    QByteArray literal;
    for (qsizetype at = 0; at < key.size();) {
        const qsizetype end = key[at] == '{' ? key.indexOf('}', at) : -1;
        const QByteArray name = end < 0 ? QByteArray() : key.mid(at + 1, end - at - 1);
        const catalog::Field *field = known && !name.isEmpty() ? known->field(name) : nullptr;
        if (name != "pk" && !(field && field->name == name)) {
            literal += key[at++];
            continue;
        }
        if (!literal.isEmpty())
            parts.append({std::exchange(literal, {}), false});
        const bool isPlain = !field || field->type == catalog::FieldType::Text
            || field->type == catalog::FieldType::Integer || field->type == catalog::FieldType::Date;
        parts.append({QByteArray(isPlain ? "instance." : "text_of(instance, '") + name + (isPlain ? "" : "')"), true});
        at = end + 1;
    }
    if (!literal.isEmpty())
        parts.append({literal, false});
    return parts;
}

QByteArray call(Action action, const QByteArray &key)
{
    switch (action) {
    case Action::Delete:
        return "cache.delete(" + key + ')';
    case Action::DeletePattern:
        return "cache.delete_pattern(" + key + ')';
    case Action::Bump:
        return "bump(" + key + ')';
    case Action::Clear:
        return "cache.clear()";
    case Action::Set:
        return "cache.set(" + key + ", as_json(instance))";
    }
    return {};
}

// "delete_single_course", and each name once.
QByteArray nameOf(const Receiver &receiver, QSet<QByteArray> &taken)
{
    static constexpr std::array words{"delete", "delete_pattern", "bump", "clear", "set"}; // by Action
    QByteArray name = words[std::size_t(receiver.action)];
    for (const QByteArray &word : QByteArray(receiver.key).replace("{pk}", "").split(':')) {
        QByteArray letters;
        for (const char c : word)
            letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_';
        while (letters.endsWith('_'))
            letters.chop(1);
        while (letters.startsWith('_'))
            letters.remove(0, 1);
        if (!letters.isEmpty())
            name += '_' + letters.toLower();
    }
    QByteArray unique = name;
    for (int n = 2; taken.contains(unique); ++n)
        unique = name + '_' + QByteArray::number(n);
    taken.insert(unique);
    return unique;
}

QByteArray signalsOf(const Receiver &receiver)
{
    const bool onSave = receiver.signalsHeard.testFlag(Receiver::Signal::PostSave);
    const bool onDelete = receiver.signalsHeard.testFlag(Receiver::Signal::PostDelete);
    return onSave && onDelete ? "[post_save, post_delete]" : onSave ? "post_save" : "post_delete";
}

// What is said of the row is said at the signal: after the commit of a deletion it has no key any more.
QByteArray bodyOf(const Receiver &receiver, const QByteArray &mark)
{
    const QList<TextPart> parts = partsOf(receiver.key, receiver.model);
    const QByteArray key = pyFormat(parts);
    if (receiver.when == Receiver::When::AtOnce)
        return "    " + call(receiver.action, key) + mark;
    const bool needsRow =
        std::any_of(parts.cbegin(), parts.cend(), [](const TextPart &part) { return part.isExpression; });
    QByteArray code;
    if (needsRow)
        code += "    key = " + key + mark + '\n';
    if (receiver.action == Action::Set)
        return code + "    text = as_json(instance)" + mark + "\n    transaction.on_commit(lambda: cache.set("
            + (needsRow ? QByteArrayLiteral("key") : key) + ", text))" + mark;
    return code + "    transaction.on_commit(lambda: "
        + call(receiver.action, needsRow ? QByteArrayLiteral("key") : key) + ')' + mark;
}

} // namespace

QByteArray receiverCode(const QList<Receiver> &receivers)
{
    if (receivers.isEmpty())
        return "# No receiver is connected: an entry stays until it expires or has to make room.";
    QByteArray code;
    QSet<QByteArray> taken;
    for (qsizetype i = 0; i < receivers.size(); ++i) {
        const QByteArray mark = "  #: " + receiverMark(i);
        code += (code.isEmpty() ? "" : "\n\n\n") + ("@receiver(" + signalsOf(receivers[i]) + ", sender=")
            + receivers[i].model + ')' + mark + "\ndef " + nameOf(receivers[i], taken)
            + "(sender, instance, **kwargs):" + mark + '\n' + bodyOf(receivers[i], mark);
    }
    return code;
}

} // namespace twin
