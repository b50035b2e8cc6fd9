#pragma once

#include "base/djangopages.h"

namespace inspector {

using base::DjangoPage;
using base::djangoPage;
using base::djangoPageLength;
using base::djangoPages;
using base::UrlNames;

} // namespace inspector
