#include "tool/extract/suppressions.h"

#include "tool/base/text.h"

#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <optional>
#include <utility>

namespace status_lint::extract {
namespace {

using base::cat;

constexpr std::uint32_t EndOfFile = std::numeric_limits<std::uint32_t>::max();

/// What stands between the parentheses behind a word, and what follows.
struct Call {
  std::string word;
  std::vector<std::string> arguments;
  std::string_view rest;
};

std::optional<Call> parseCall(std::string_view text) {
  const std::size_t open = text.find('(');
  const std::size_t close = text.find(')', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) {
    return std::nullopt;
  }
  Call call;
  call.word = std::string(base::trim(text.substr(0, open)));
  const bool isWord = !call.word.empty() && std::ranges::all_of(call.word, [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '-' || c == '_';
  });
  if (!isWord) {
    return std::nullopt;
  }
  for (const std::string& argument : base::split(text.substr(open + 1, close - open - 1), ',')) {
    if (const std::string_view name = base::trim(argument); !name.empty()) {
      call.arguments.emplace_back(name);
    }
  }
  call.rest = text.substr(close + 1);
  return call;
}

/// The text on the rest of the line, without what ends the comment.
std::string reasonOf(std::string_view rest) {
  rest = rest.substr(0, rest.find('\n'));
  if (const std::size_t end = rest.find("*/"); end != std::string_view::npos) {
    rest = rest.substr(0, end);
  }
  return std::string(base::trim(rest));
}

bool isDate(std::string_view text) {
  constexpr std::string_view Pattern = "dddd-dd-dd";
  return text.size() == Pattern.size() &&
         std::ranges::equal(text, Pattern, [](unsigned char c, char wanted) {
           return wanted == 'd' ? std::isdigit(c) != 0 : c == wanted;
         });
}

/// Takes `until=2027-01-31` out of the reason.
void takeDate(ir::Suppression& suppression) {
  constexpr std::string_view Key = "until=";
  const std::size_t at = suppression.reason.find(Key);
  if (at == std::string::npos) {
    return;
  }
  const std::size_t begin = at + Key.size();
  const std::size_t end =
      std::min(suppression.reason.find_first_of(" ,;)", begin), suppression.reason.size());
  const std::string date = suppression.reason.substr(begin, end - begin);
  if (!isDate(date)) {
    suppression.fault = "has a date that is none; write until=2027-01-31";
    return;
  }
  suppression.until = date;
  suppression.reason.erase(at, end - at);
  suppression.reason = std::string(base::trim(suppression.reason));
}

/// The comment after "status-lint:". Nothing when it is prose.
std::optional<ir::Suppression> parseOwn(std::string_view text) {
  static const std::vector<std::string> Words = {"allow", "allow-file", "begin-allow", "end-allow"};
  const auto call = parseCall(base::trim(text));
  if (!call) {
    return std::nullopt;
  }
  ir::Suppression out;
  out.word = call->word;
  out.rules = call->arguments;
  out.reason = reasonOf(call->rest);
  takeDate(out);
  if (std::ranges::find(Words, out.word) == Words.end()) {
    const std::string near = base::nearest(out.word, Words);
    out.fault = cat("is nothing that status-lint knows; ",
                    near.empty() ? cat("it knows ", base::join(Words, ", "))
                                 : cat("did you mean '", near, "'?"));
  } else if (out.rules.empty() && out.word != "end-allow") {
    out.fault = "names no rule";
  }
  return out;
}

/// A comment for clang-tidy that names our rules. Nothing for others.
std::optional<ir::Suppression> parseNolint(std::string_view text) {
  constexpr std::string_view Ours = "status-lint-";
  const auto call = parseCall(text);
  if (!call) {
    return std::nullopt;
  }
  ir::Suppression out;
  for (const std::string& name : call->arguments) {
    if (name.starts_with(Ours)) {
      out.rules.push_back(name.substr(Ours.size()));
    }
  }
  const bool isKnown = call->word == "NOLINT" || call->word == "NOLINTNEXTLINE" ||
                       call->word == "NOLINTBEGIN" || call->word == "NOLINTEND";
  if (out.rules.empty() || !isKnown) {
    return std::nullopt;
  }
  out.word = call->word;
  out.reason = reasonOf(call->rest);
  return out;
}

std::optional<ir::Suppression> parseComment(std::string_view text) {
  constexpr std::string_view Marker = "status-lint:";
  if (const std::size_t at = text.find(Marker); at != std::string_view::npos) {
    return parseOwn(text.substr(at + Marker.size()));
  }
  const std::size_t at = text.find("NOLINT");
  return at == std::string_view::npos ? std::nullopt : parseNolint(text.substr(at));
}

/// Follows the code behind a comment to the end of a statement.
class StatementEnd {
public:
  /// Is the statement, or its head, over with this token?
  bool isReached(const clang::Token& token) {
    const clang::tok::TokenKind before = std::exchange(before_, token.getKind());
    if (token.isOneOf(clang::tok::l_paren, clang::tok::l_square)) {
      ++depth_;
      hasArrow_ = false;
    } else if (token.isOneOf(clang::tok::r_paren, clang::tok::r_square, clang::tok::r_brace)) {
      --depth_;
      return depth_ < 0;
    } else if (token.is(clang::tok::l_brace)) {
      ++depth_;
      return beginsBlock(before);
    } else if (token.is(clang::tok::arrow)) {
      hasArrow_ = true;
    } else if (token.is(clang::tok::raw_identifier)) {
      word_ = token.getRawIdentifier();
      first_ = first_.empty() ? word_ : first_;
    }
    return token.is(clang::tok::semi) && depth_ <= 0;
  }

private:
  /// A brace there encloses statements or declarations, else the members of a value.
  [[nodiscard]] bool beginsBlock(clang::tok::TokenKind before) const {
    constexpr std::string_view Heads[] = {
        "struct", "class", "union", "enum", "namespace", "extern"};
    constexpr std::string_view Words[] = {
        "else", "do", "try", "mutable", "noexcept", "const", "override", "final"};
    return hasArrow_ || before == clang::tok::r_paren || before == clang::tok::r_square ||
           std::ranges::find(Heads, std::string_view(first_)) != std::end(Heads) ||
           (before == clang::tok::raw_identifier &&
            std::ranges::find(Words, std::string_view(word_)) != std::end(Words));
  }

  int depth_ = 0;
  bool hasArrow_ = false;  ///< behind the last parenthesis: the result type of a function follows
  clang::tok::TokenKind before_ = clang::tok::unknown;
  llvm::StringRef first_;
  llvm::StringRef word_;  ///< the last
};

class Reader {
public:
  explicit Reader(std::string_view content) : content_(content) {}

  std::vector<ir::Suppression> read() {
    clang::LangOptions options;
    options.CPlusPlus = true;
    options.LineComment = true;
    clang::Lexer lexer(
        clang::SourceLocation(), options, content_.begin(), content_.begin(), content_.end());
    lexer.SetCommentRetentionState(true);
    clang::Token token;
    const char* counted = content_.begin();
    for (bool atEnd = false; !atEnd;) {
      atEnd = lexer.LexFromRawLexer(token);
      const char* begin = content_.begin() + lexer.getCurrentBufferOffset() - token.getLength();
      line_ += static_cast<std::uint32_t>(std::count(counted, begin, '\n'));
      counted = begin;
      if (token.is(clang::tok::comment)) {
        comment(std::string_view(begin, token.getLength()));
      } else if (token.isNot(clang::tok::eof)) {
        code(token);
      }
    }
    for (const std::size_t open : open_) {
      found_[open].fault = found_[open].word.starts_with('N') ? "is never ended; write NOLINTEND"
                                                              : "is never ended; write end-allow";
    }
    return std::move(found_);
  }

private:
  void code(const clang::Token& token) {
    lastCodeLine_ = line_;
    std::erase_if(waiting_, [&](Waiting& each) {
      ir::Suppression& suppression = found_[each.index];
      if (!each.hasBegun) {
        suppression.targetLine = line_;
        each.hasBegun = true;
      }
      suppression.targetEnd = line_;
      return each.end.isReached(token);
    });
  }

  void comment(std::string_view text) {
    std::optional<ir::Suppression> parsed = parseComment(text);
    if (!parsed) {
      return;
    }
    ir::Suppression& made = *parsed;
    made.line = made.targetLine = made.targetEnd = line_;
    if (made.word == "end-allow" || made.word == "NOLINTEND") {
      end(std::move(made));
      return;
    }
    if (made.word == "allow-file") {
      made.targetLine = 1;
      made.targetEnd = EndOfFile;
    } else if (made.word == "begin-allow" || made.word == "NOLINTBEGIN") {
      made.targetEnd = EndOfFile;
      open_.push_back(found_.size());
    } else if (made.word == "NOLINTNEXTLINE") {
      made.targetLine = made.targetEnd = line_ + 1;
    } else if (made.word == "allow" && lastCodeLine_ != line_) {
      waiting_.push_back({found_.size(), false, {}});
    }
    found_.push_back(std::move(made));
  }

  /// Ends the latest that was begun with these rules; without rules the latest at all.
  void end(ir::Suppression made) {
    const bool isOwn = made.word == "end-allow";
    const auto begun = std::find_if(open_.rbegin(), open_.rend(), [&](std::size_t index) {
      const ir::Suppression& each = found_[index];
      return (each.word == "begin-allow") == isOwn &&
             (made.rules.empty() || made.rules == each.rules);
    });
    if (begun == open_.rend()) {
      made.fault = "ends nothing";
      made.rules.clear();
      found_.push_back(std::move(made));
      return;
    }
    found_[*begun].targetEnd = line_;
    open_.erase(std::next(begun).base());
  }

  /// On a line of its own: for the statement that comes.
  struct Waiting {
    std::size_t index = 0;
    bool hasBegun = false;
    StatementEnd end;
  };

  llvm::StringRef content_;
  std::vector<ir::Suppression> found_;
  std::vector<Waiting> waiting_;
  std::vector<std::size_t> open_;
  std::uint32_t line_ = 1;
  std::uint32_t lastCodeLine_ = 0;
};

}  // namespace

std::vector<ir::Suppression> findSuppressions(std::string_view content) {
  return content.contains("status-lint") ? Reader(content).read() : std::vector<ir::Suppression>();
}

}  // namespace status_lint::extract
