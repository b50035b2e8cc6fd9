#pragma once

namespace gui {

// What assistive tools are told of our own widgets, where Qt takes them for plain boxes: charts and drawn views are
// pictures, the narration is a notification. Once is enough, before the first window.
void installAccessibleRoles();

} // namespace gui
