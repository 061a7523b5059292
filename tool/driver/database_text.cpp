#include "tool/driver/database_text.h"

#include <algorithm>

namespace status_lint::driver {
namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

class Splitter {
public:
  Splitter(std::string_view text, Nesting nesting) : text_(text), nesting_(nesting) {}

  DatabaseText run() {
    if (text_.starts_with(ByteOrderMark)) {
      at_ = ByteOrderMark.size();
    }
    skipSpace();
    if (isAt('[')) {
      out_.isArray = true;
      ++at_;
      elements();
      skipSpace();
      out_.cut = !isClosed_           ? "the file ends before the array does"
                 : at_ < text_.size() ? "text follows the end of the array"
                                      : "";
      out_.cutLine = line();
    }
    return std::move(out_);
  }

private:
  [[nodiscard]] bool isAt(char c) const { return at_ < text_.size() && text_[at_] == c; }

  void skipSpace() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").contains(text_[at_])) {
      ++at_;
    }
  }

  /// Of the place where the splitter is; asked for in ascending order.
  std::size_t line() {
    const auto from = text_.begin();
    line_ += static_cast<std::size_t>(std::count(from + static_cast<std::ptrdiff_t>(counted_),
                                                 from + static_cast<std::ptrdiff_t>(at_),
                                                 '\n'));
    counted_ = at_;
    return line_;
  }

  void slip(std::string what) { out_.slips.push_back({line(), std::move(what)}); }

  void elements() {
    bool needsComma = false;
    for (skipSpace(); at_ < text_.size(); skipSpace()) {
      if (isAt(']')) {
        if (!needsComma && !out_.elements.empty()) {
          slip("a comma after the last entry");
        }
        isClosed_ = true;
        ++at_;
        return;
      }
      if (isAt(',')) {
        if (!needsComma) {
          slip("a comma without an entry before it");
        }
        needsComma = false;
        ++at_;
        continue;
      }
      if (needsComma) {
        slip("no comma between two entries");
      }
      needsComma = element();
    }
  }

  /// Did it end as an element does?
  bool element() {
    Element out{.begin = at_, .end = at_, .line = line()};
    std::size_t depth = 0;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (depth == 0 && (c == ',' || c == ']')) {
        break;
      }
      if (c == '{' && depth > 0 && nesting_ == Nesting::MeansANewEntry) {
        out.end = at_;
        out_.elements.push_back(out);
        return false;
      }
      if (c == '"') {
        skipString();
      } else if (c == '{' || c == '[') {
        ++depth;
      } else if ((c == '}' || c == ']') && depth > 0 && --depth == 0) {
        ++at_;
        break;
      }
    }
    at_ = std::min(at_, text_.size());
    out.end = at_;
    out_.elements.push_back(out);
    return true;
  }

  /// To its closing quote. A line end in a string is not JSON: the quote is missing, and what
  /// follows is outside.
  void skipString() {
    for (++at_; at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\n'; ++at_) {
      if (text_[at_] == '\\') {
        ++at_;
      }
    }
  }

  std::string_view text_;
  Nesting nesting_;
  bool isClosed_ = false;
  std::size_t at_ = 0;
  std::size_t counted_ = 0;
  std::size_t line_ = 1;
  DatabaseText out_;
};

}  // namespace

DatabaseText splitDatabase(std::string_view text, Nesting nesting) {
  return Splitter(text, nesting).run();
}

std::pair<std::size_t, std::size_t> placeIn(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t lineStart = before.rfind('\n') + 1;  // npos + 1 == 0
  return {static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1,
          before.size() - lineStart + 1};
}

}  // namespace status_lint::driver
