#include "lesson/problem.h"

#include "base/escape.h"
#include "report/errors.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace lesson {

QString problemText(const QString &file, const Problem &problem)
{
    if (!problem.told.isEmpty())
        return problem.told;
    if (problem.command) {
        lab::ParseError error = *problem.command;
        error.file = file;
        return report::parseErrorText(error);
    }
    QString place = file;
    if (problem.line > 0)
        place += u':' + QString::number(problem.line) + u':' + QString::number(problem.column);
    QString whole = place + u": "_s + report::errorText(problem.error).inFull();
    if (!problem.nearest.isEmpty())
        whole += u' '
            + QCoreApplication::translate("lesson::Problem", "Did you mean “%1”?")
                  .arg(base::printable(QString::fromUtf8(problem.nearest)));
    return whole;
}

} // namespace lesson
