#include "tool/driver/roff.h"

#include "tool/base/text.h"

namespace status_lint::driver {

using base::cat;

std::string escaped(std::string_view text) {
  std::string out = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
  for (const char c : text) {
    out += c == '\\'   ? std::string("\\e")
           : c == '-'  ? std::string("\\-")
           : c == '~'  ? std::string("\\(ti")
           : c == '\'' ? std::string("\\(aq")
                       : std::string(1, c);
  }
  return out;
}

std::string bold(std::string_view text) {
  return cat("\\fB", escaped(text), "\\fR");
}

std::string section(std::string_view name) {
  return cat(".SH ", name, '\n');
}

std::string paragraph(std::string_view text) {
  return cat(".PP\n", escaped(text), '\n');
}

std::string entry(std::string_view term, std::string_view text) {
  return cat(".TP\n", term, '\n', escaped(text), '\n');
}

}  // namespace status_lint::driver
