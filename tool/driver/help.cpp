#include "tool/driver/help.h"

namespace status_lint::driver {

std::string tidied(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != '\n' || !out.ends_with("\n\n")) {
      out += c;
    }
  }
  while (out.ends_with("\n\n")) {
    out.pop_back();
  }
  return out;
}

}  // namespace status_lint::driver
