#include "lesson/questionreader.h"

#include "base/nearest.h"
#include "lesson/limits.h"
#include "trace/names.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesson {

namespace {

class QuestionReader {
public:
    QuestionReader(const Segment &fence, Question &question, Problems &problems)
        : m_fence(fence)
        , m_question(question)
        , m_problems(problems)
    {
    }

    void read()
    {
        for (const Line &line : m_fence.lines)
            take(line);
        m_question.text = m_question.text.trimmed();
        if (m_question.text.isEmpty())
            refuse(m_fence.line, "lesson.noQuestion");
        judge(m_question.what, u"what"_s);
        judge(m_question.why, u"why"_s);
        if (m_question.sentence.isEmpty())
            refuse(m_fence.line, "lesson.noSentence");
    }

private:
    void refuse(int line, const QByteArray &code, const QStringList &arguments = {}, const QByteArray &nearest = {})
    {
        m_problems.append({.line = line, .error = {code, arguments}, .nearest = nearest});
    }

    void take(const Line &line)
    {
        static const QRegularExpression choice(u"^ {0,1}[-*] \\[([ xX])\\] +(\\S.*)$"_s);
        const QString text = line.text.trimmed();
        if (text == u"what:"_s || text == u"why:"_s) {
            m_half = text == u"what:"_s ? &m_question.what : &m_question.why;
            m_continued = nullptr;
            return;
        }
        if (text.startsWith(u"so:"_s)) {
            m_question.sentence = text.sliced(3).trimmed();
            m_continued = &m_question.sentence;
            return;
        }
        if (text.startsWith(u"shows:"_s)) {
            m_continued = nullptr;
            readDecider(line, text.sliced(6).simplified());
            return;
        }
        if (!m_half && !m_continued) {
            m_question.text += line.text + u'\n';
            return;
        }
        if (const auto match = choice.match(line.text); match.hasMatch() && m_half) {
            if (m_half->size() == maxChoices) {
                refuse(line.number, "lesson.tooMany", {QString::number(maxChoices)});
                return;
            }
            m_half->append({match.captured(2).trimmed(), {}, match.captured(1) != u" "_s, line.number});
            m_continued = &m_half->last().answer;
            return;
        }
        if (text.isEmpty())
            return;
        if (m_continued && line.text.startsWith(u"  "_s)) {
            *m_continued += (m_continued->isEmpty() ? QString() : u" "_s) + text;
            return;
        }
        refuse(line.number, "lesson.badQuestionLine", {},
               base::nearestWord(text.section(u' ', 0, 0).toUtf8(), {"what:", "why:", "so:", "shows:"}));
    }

    void readDecider(const Line &line, const QString &text)
    {
        const QByteArray word = text.section(u' ', 0, 0).toUtf8();
        const QString ordinal = text.section(u' ', 1);
        QList<QByteArray> words;
        for (int i = 1; i < trace::outcomeCount; ++i)
            words.append(trace::wordOf(static_cast<trace::Outcome>(i)));
        for (int i = 0; i < trace::eventKindCount; ++i)
            words.append(trace::wordOf(static_cast<trace::EventKind>(i)));
        if (!words.contains(word)) {
            refuse(line.number, "lesson.unknownEvent", {QString::fromUtf8(word)}, base::nearestWord(word, words));
            return;
        }
        bool isNumber = true;
        const int number = ordinal.isEmpty() ? 1 : ordinal.toInt(&isNumber);
        if (!isNumber || number < 1)
            refuse(line.number, "lesson.badOrdinal", {ordinal});
        m_question.decider = {word, std::max(1, number), line.number};
    }

    void judge(const QList<Choice> &choices, const QString &half)
    {
        const auto correct = std::count_if(choices.begin(), choices.end(), [](const Choice &c) { return c.isCorrect; });
        const int line = choices.isEmpty() ? m_fence.line : choices.first().line;
        if (choices.size() < 2)
            refuse(line, "lesson.tooFewChoices", {half});
        else if (correct != 1)
            refuse(line, correct == 0 ? "lesson.noCorrect" : "lesson.severalCorrect", {half});
        for (qsizetype i = 0; i < choices.size(); ++i) {
            const Choice &choice = choices[i];
            if (!choice.isCorrect && choice.answer.isEmpty())
                refuse(choice.line, "lesson.noAnswer", {choice.text});
            const bool isTwice = std::any_of(choices.begin(), choices.begin() + i,
                                             [&choice](const Choice &other) { return other.text == choice.text; });
            if (isTwice)
                refuse(choice.line, "lesson.sameChoice", {choice.text});
        }
    }

    const Segment &m_fence;
    Question &m_question;
    Problems &m_problems;
    QList<Choice> *m_half = nullptr; // that is being read
    QString *m_continued = nullptr; // by indented lines
};

} // namespace

Question readQuestion(const Segment &fence, const QString &id, Problems &problems)
{
    Question question;
    question.line = fence.line;
    question.id = id.toUtf8();
    QuestionReader(fence, question, problems).read();
    return question;
}

} // namespace lesson
