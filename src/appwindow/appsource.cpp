#include "appwindow/appsource.h"

namespace gui {

void AppSource::know(const trace::Knowledge &knowledge, Means means)
{
    m_knowledge = knowledge;
    m_means = means;
    emit knowledgeChanged();
    emit factsChanged();
}

} // namespace gui
