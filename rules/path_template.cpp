#include "rules/path_template.h"

#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr std::string_view Variable = "{}";

bool isWordCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The end of the group that opens at `at`, behind its closing bracket; npos = it does not close.
std::size_t groupEnd(std::string_view text, std::size_t at, char open, char close) {
  int depth = 0;
  for (std::size_t i = at; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == open) {
      ++depth;
    } else if (text[i] == close && --depth == 0) {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

class Parser {
public:
  Parser(std::string_view text, bool bracesOnly) : text_(text), bracesOnly_(bracesOnly) {}

  PathTemplate parse() {
    while (at_ < text_.size() && out_.isWhole) {
      take();
    }
    if (out_.isWhole) {
      closeStep();
    }
    return std::move(out_);
  }

private:
  std::string_view text_;
  bool bracesOnly_;
  std::size_t at_ = 0;
  std::string step_;
  PathTemplate out_;

  void closeStep() {
    if (!step_.empty()) {
      out_.steps.push_back(std::move(step_));
      step_.clear();
    }
  }

  void giveUp() { out_.isWhole = false; }

  void addVariable(bool isNarrow, std::size_t end) {
    step_ += Variable;
    out_.isNarrow = out_.isNarrow || isNarrow;
    at_ = end;
  }

  void addLiteral(char c, std::size_t end) {
    step_ += base::lowerCase(std::string_view(&c, 1));
    at_ = end;
  }

  [[nodiscard]] bool isNext(std::string_view characters, std::size_t at) const {
    return at < text_.size() && characters.contains(text_[at]);
  }

  void take() {
    const char c = text_[at_];
    if (c == '/') {
      closeStep();
      ++at_;
    } else if (c == '{') {
      takeBraces();
    } else if (bracesOnly_) {
      addLiteral(c, at_ + 1);
    } else if (c == '<') {
      takeAngles();
    } else if (c == '(') {
      takeExpression(at_, groupEnd(text_, at_, '(', ')'));
    } else if (c == '[') {
      const std::size_t end = groupEnd(text_, at_, '[', ']');
      isNext("+", end) ? takeExpression(at_, end + 1) : giveUp();
    } else if (c == ':' && isNameStart()) {
      takeName();
    } else if (c == '\\') {
      takeEscape();
    } else if ((c == '^' && at_ == 0) || (c == '$' && at_ + 1 == text_.size())) {
      ++at_;
    } else if (std::string_view("*|?+^$").contains(c) || (c == '.' && isNext("*+", at_ + 1))) {
      giveUp();
    } else {
      addLiteral(c, at_ + 1);
    }
  }

  /// "{id}", "{id:[0-9]+}", "{}".
  void takeBraces() {
    const std::size_t end = groupEnd(text_, at_, '{', '}');
    if (end == std::string_view::npos) {
      giveUp();
      return;
    }
    const std::string_view inner = text_.substr(at_ + 1, end - at_ - 2);
    if (!bracesOnly_ && (inner.contains('*') || inner.contains(".+") || inner.ends_with('?'))) {
      giveUp();
      return;
    }
    addVariable(!bracesOnly_ && inner.find_first_of(":|") != std::string_view::npos, end);
  }

  /// "<int>", "<string>"; Crow's "<path>" takes several steps.
  void takeAngles() {
    const std::size_t end = groupEnd(text_, at_, '<', '>');
    const std::string_view inner =
        end == std::string_view::npos ? "path" : text_.substr(at_ + 1, end - at_ - 2);
    if (inner.starts_with("path")) {
      giveUp();
      return;
    }
    addVariable(!inner.empty() && !inner.starts_with("str"), end);
  }

  [[nodiscard]] bool isNameStart() const {
    return (step_.empty() || step_.ends_with('-') || step_.ends_with('.')) &&
           at_ + 1 < text_.size() && isWordCharacter(text_[at_ + 1]);
  }

  /// ":id", ":id(\\d+)".
  void takeName() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && isWordCharacter(text_[end])) {
      ++end;
    }
    if (isNext("(", end)) {
      takeExpression(end, groupEnd(text_, end, '(', ')'));
    } else if (isNext("?*+", end)) {
      giveUp();
    } else {
      addVariable(false, end);
    }
  }

  /// A part of a regular expression that stands for a part of a step.
  void takeExpression(std::size_t begin, std::size_t end) {
    if (end == std::string_view::npos || isNext("?*{", end)) {
      giveUp();
      return;
    }
    std::string inner(text_.substr(begin, end - begin));
    const bool isAny = inner == "([^/]+)" || inner == "[^/]+";
    const std::size_t noSlash = inner.find("[^/");
    if (noSlash != std::string::npos) {
      inner.erase(noSlash, 3);
    }
    if (inner.contains('/') || inner.contains('|') || inner.contains(".*") ||
        inner.contains(".+") || inner.starts_with("(?")) {
      giveUp();
      return;
    }
    addVariable(!isAny, end);
  }

  void takeEscape() {
    if (isNext("dwDWsSbB", at_ + 1)) {
      isNext("+", at_ + 2) ? addVariable(true, at_ + 3) : giveUp();
    } else if (at_ + 1 < text_.size()) {
      text_[at_ + 1] == '/' ? (closeStep(), void(at_ += 2)) : addLiteral(text_[at_ + 1], at_ + 2);
    } else {
      giveUp();
    }
  }
};

}  // namespace

PathTemplate templateOfRoute(std::string_view pattern) {
  return Parser(pattern, false).parse();
}

PathTemplate templateOfOperation(std::string_view path) {
  return Parser(path.substr(0, path.find_first_of("?#")), true).parse();
}

bool mayShareRequests(const PathTemplate& a, const PathTemplate& b) {
  const bool aIsTooLong = b.isWhole && a.steps.size() > b.steps.size();
  const bool bIsTooLong = a.isWhole && b.steps.size() > a.steps.size();
  const std::size_t shared = std::min(a.steps.size(), b.steps.size());
  return !aIsTooLong && !bIsTooLong &&
         std::equal(a.steps.begin(),
                    a.steps.begin() + static_cast<std::ptrdiff_t>(shared),
                    b.steps.begin(),
                    [](const std::string& x, const std::string& y) {
                      return x == y || x.contains(Variable) || y.contains(Variable);
                    });
}

}  // namespace status_lint::rules
