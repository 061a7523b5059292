#include "tests/house/functions.h"

#include "tool/base/text.h"

#include <algorithm>
#include <cctype>
#include <regex>

namespace status_lint::house {
namespace {

/// The text with blanks for what is no code: comments, literals and preprocessor lines. Line ends
/// stay.
class Blanker {
public:
  explicit Blanker(std::string_view text) : text_(text) {}

  std::string run() {
    while (at_ < text_.size()) {
      step();
    }
    return std::move(code_);
  }

private:
  void step() {
    if (isAt("//") || (isAt("#") && isLineStart())) {
      blankLine();
    } else if (isAt("/*")) {
      blankThrough("*/", 2);
    } else if (isAt("R\"")) {
      const std::size_t delimiter = text_.find('(', at_) - at_ - 2;
      blankThrough(")" + std::string(text_.substr(at_ + 2, delimiter)) + '"', delimiter + 3);
    } else if (isAt("\"") || (isAt("'") && !isDigitSeparator())) {
      blankLiteral();
    } else {
      code_ += text_[at_++];
    }
  }

  [[nodiscard]] bool isAt(std::string_view what) const {
    return text_.substr(at_).starts_with(what);
  }

  [[nodiscard]] bool isLineStart() const {
    const std::size_t last = code_.find_last_not_of(' ');
    return last == std::string::npos || code_[last] == '\n';
  }

  [[nodiscard]] bool isDigitSeparator() const {
    return !code_.empty() && std::isxdigit(static_cast<unsigned char>(code_.back())) != 0;
  }

  void blank() {
    if (at_ < text_.size()) {
      code_ += text_[at_++] == '\n' ? '\n' : ' ';
    }
  }

  /// To the line's end, and on where a backslash joins the next line.
  void blankLine() {
    while (at_ < text_.size() && (text_[at_] != '\n' || text_[at_ - 1] == '\\')) {
      blank();
    }
  }

  void blankThrough(const std::string& end, std::size_t skip) {
    const std::size_t found = text_.find(end, at_ + skip);
    const std::size_t stop = found == std::string_view::npos ? text_.size() : found + end.size();
    while (at_ < stop) {
      blank();
    }
  }

  void blankLiteral() {
    const char quote = text_[at_];
    blank();
    while (at_ < text_.size() && text_[at_] != quote) {
      if (text_[at_] == '\\') {
        blank();
      }
      blank();
    }
    blank();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string code_;
};

/// Does a brace after this declaration open what holds functions?
bool isContainer(const std::string& declaration) {
  static const std::regex Keyword(R"(\b(namespace|class|struct|union|extern)\b)");
  return !declaration.contains('(') && std::regex_search(declaration, Keyword);
}

}  // namespace

std::vector<FunctionBody> functionBodies(std::string_view text) {
  const std::string code = Blanker(text).run();
  const std::vector<std::string> lines = base::split(text, '\n');
  std::vector<FunctionBody> bodies;
  std::string declaration;
  std::size_t line = 1;
  int depth = 0;  // of braces inside a body
  std::size_t openedAt = 0;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    line += c == '\n' ? 1U : 0U;
    if (c == '{' && (depth > 0 || !isContainer(declaration))) {
      openedAt = depth == 0 ? line : openedAt;
      ++depth;
    } else if (c == '}' && depth > 0) {
      --depth;
      // The braces of a table or an enumeration stand in a declaration that goes on.
      const char next = at + 1 < code.size() ? code[at + 1] : '\n';
      if (depth == 0 && !std::string_view(";,)").contains(next)) {
        bodies.push_back({.line = openedAt,
                          .lines = line - openedAt + 1,
                          .firstLine = line > openedAt ? lines[openedAt] : std::string()});
      }
    }
    if (depth == 0) {
      declaration = c == '{' || c == '}' || c == ';' ? std::string() : declaration + c;
    }
  }
  return bodies;
}

bool isReasonForLength(std::string_view line) {
  return base::trim(line).starts_with("// long: ");
}

}  // namespace status_lint::house
