#include "tool/model/operand.h"

#include "tool/base/text.h"
#include "tool/model/checker.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace status_lint::model {
namespace {

/// In the order of the enumerators after Decoder::None.
constexpr std::array<std::string_view, 9> DecoderNames = {"statusText",
                                                          "statusLine",
                                                          "headerBlock",
                                                          "pairs",
                                                          "field",
                                                          "typeName",
                                                          "digits",
                                                          "method",
                                                          "line"};
static_assert(DecoderNames.size() == static_cast<std::size_t>(Decoder::Line));

constexpr std::string_view Forms =
    "$0, $-1, $this, $value, $key, $callee, $<0> or $<Class::method>:$0";

template <typename Number>
std::optional<Number> numberOf(std::string_view text) {
  Number number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool good = failure == std::errc() && end == text.data() + text.size();
  return good ? std::optional(number) : std::nullopt;
}

class OperandParser {
public:
  explicit OperandParser(std::string_view text) : text_(text) {}

  std::expected<Operand, OperandError> parse() {
    if (text_.empty()) {
      return fail(0, "an operand must not be empty");
    }
    if (!text_.starts_with('$')) {
      operand_.text = text_;
      operand_.number = numberOf<std::int64_t>(text_);
      return operand_;
    }
    const std::size_t bar = decoderStart();
    head_ = text_.substr(0, bar);
    if (!parseHead() || (bar != std::string_view::npos && !parseDecoder(bar + 1))) {
      return std::unexpected(error_);
    }
    return operand_;
  }

private:
  std::string_view text_;
  std::string_view head_;  ///< what stands before the decoder
  std::size_t at_ = 1;     ///< next byte to read of `head_`
  Operand operand_;
  OperandError error_;

  std::unexpected<OperandError> fail(std::size_t offset, std::string cause) {
    error_ = {offset + 1, std::move(cause)};
    return std::unexpected(error_);
  }

  bool no(std::size_t offset, std::string cause) {
    error_ = {offset + 1, std::move(cause)};
    return false;
  }

  /// Offset of the '|' that is not in a chain's pattern.
  [[nodiscard]] std::size_t decoderStart() const {
    const std::size_t close = text_.starts_with("$<") ? text_.rfind(">:") : 0;
    return text_.find('|', close == std::string_view::npos ? 0 : close);
  }

  bool parseHead() {
    if (head_.substr(at_).starts_with('<')) {
      return parseAngles();
    }

    struct Word {
      std::string_view name;
      Operand::Kind kind;
    };

    constexpr std::array<Word, 4> Words = {{{"this", Operand::Kind::This},
                                            {"value", Operand::Kind::Value},
                                            {"key", Operand::Kind::Key},
                                            {"callee", Operand::Kind::Callee}}};
    std::size_t end = at_;
    while (end < head_.size() && head_[end] >= 'a' && head_[end] <= 'z') {
      ++end;
    }
    const std::string_view word = head_.substr(at_, end - at_);
    if (word.empty()) {
      operand_.kind = Operand::Kind::Argument;
      return parseArgument();
    }
    const auto found = std::ranges::find(Words, word, &Word::name);
    if (found == Words.end()) {
      const std::vector<std::string> names = {"this", "value", "key", "callee"};
      const std::string near = base::nearest(word, names);
      return no(0,
                base::cat("unknown operand \"$",
                          word,
                          "\"",
                          near.empty() ? base::cat("; write ", Forms)
                                       : base::cat("; did you mean \"$", near, "\"?")));
    }
    operand_.kind = found->kind;
    at_ = end;
    return parseSuffixes();
  }

  /// `0`, `-1` and what may follow.
  bool parseArgument() {
    const std::size_t start = at_;
    at_ += head_.substr(at_).starts_with('-') ? 1 : 0;
    while (at_ < head_.size() && head_[at_] >= '0' && head_[at_] <= '9') {
      ++at_;
    }
    const std::optional<int> index = numberOf<int>(head_.substr(start, at_ - start));
    if (!index) {
      return no(start, base::cat("expected an argument number; write ", Forms));
    }
    operand_.index = *index;
    return parseSuffixes();
  }

  /// `<0>` or `<pattern>:$0`.
  bool parseAngles() {
    const std::size_t start = at_ + 1;
    const std::size_t chainEnd = head_.rfind(">:");
    const std::size_t end = chainEnd == std::string_view::npos ? head_.find('>', start) : chainEnd;
    if (end == std::string_view::npos) {
      return no(at_, "\"<\" has no \">\"");
    }
    const std::string_view inner = head_.substr(start, end - start);
    if (chainEnd == std::string_view::npos) {
      const std::optional<int> index = numberOf<int>(inner);
      if (!index || *index < 0) {
        return no(start,
                  base::cat("expected the number of a template argument in \"<>\"; a chain is "
                            "written $<Class::method>:$0"));
      }
      operand_.kind = Operand::Kind::TemplateArgument;
      operand_.index = *index;
      at_ = end + 1;
      return parseSuffixes();
    }
    if (inner.empty()) {
      return no(start, "the chain names no method");
    }
    if (std::ranges::count(inner, '{') != std::ranges::count(inner, '}')) {
      return no(start, "the braces of the chain do not match");
    }
    operand_.kind = Operand::Kind::Chain;
    operand_.chain = inner;
    at_ = end + 2;
    if (!head_.substr(at_).starts_with('$')) {
      return no(at_, "expected an argument of the method after \">:\", such as $0");
    }
    ++at_;
    return parseArgument();
  }

  /// `[1]` or `..`, then the end.
  bool parseSuffixes() {
    if (head_.substr(at_).starts_with('[')) {
      const std::size_t close = head_.find(']', at_);
      const std::optional<int> element =
          close == std::string_view::npos ? std::nullopt
                                          : numberOf<int>(head_.substr(at_ + 1, close - at_ - 1));
      if (!element || *element < 0) {
        return no(at_, "expected the number of an element, such as [0]");
      }
      operand_.element = element;
      at_ = close + 1;
    } else if (head_.substr(at_) == "..") {
      const bool isArgument =
          operand_.kind == Operand::Kind::Argument || operand_.kind == Operand::Kind::Chain;
      if (!isArgument) {
        return no(at_, "only arguments have a rest \"..\"");
      }
      operand_.rest = true;
      at_ += 2;
    }
    if (at_ != head_.size()) {
      return no(at_, base::cat("unexpected \"", head_.substr(at_), '"'));
    }
    return true;
  }

  bool parseDecoder(std::size_t start) {
    const std::string_view name = text_.substr(start);
    const auto found = std::ranges::find(DecoderNames, name);
    if (found == DecoderNames.end()) {
      return no(start, base::cat("unknown decoder \"", name, '"', suggestion(name, DecoderNames)));
    }
    operand_.decoder = static_cast<Decoder>(found - DecoderNames.begin() + 1);
    return true;
  }
};

}  // namespace

std::expected<Operand, OperandError> parseOperand(std::string_view text) {
  return OperandParser(text).parse();
}

std::span<const std::string_view> decoderNames() {
  return DecoderNames;
}

}  // namespace status_lint::model
