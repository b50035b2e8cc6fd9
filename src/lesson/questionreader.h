#pragma once

#include "lesson/lesson.h"
#include "lesson/markdown.h"

namespace lesson {

// A fence of the kind `question`: what is asked, the choices of both halves, the sentence that comes after and the
// event that decides.
Question readQuestion(const Segment &fence, const QString &id, Problems &problems);

} // namespace lesson
