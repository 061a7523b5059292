#include "tool/http/retry_after.h"

#include "tool/base/text.h"
#include "tool/http/grammar.h"

#include <algorithm>
#include <array>

namespace status_lint::http {
namespace {

constexpr std::array<std::string_view, 7> Days = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> Months = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<int, 12> Lengths = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

/// Takes the parts of a date off its front.
class Reader {
public:
  explicit Reader(std::string_view text) : left_(text) {}

  [[nodiscard]] bool atEnd() const { return left_.empty(); }

  bool text(std::string_view wanted) {
    const bool found = left_.starts_with(wanted);
    left_.remove_prefix(found ? wanted.size() : 0);
    return found;
  }

  /// A number of exactly so many digits within the limits.
  bool number(std::size_t digits, int low, int high) {
    const std::string_view part = left_.substr(0, digits);
    if (part.size() != digits || !isDigits(part)) {
      return false;
    }
    value_ = 0;
    for (const char c : part) {
      value_ = (value_ * 10) + (c - '0');
    }
    left_.remove_prefix(digits);
    return value_ >= low && value_ <= high;
  }

  [[nodiscard]] int value() const { return value_; }

  /// One of the names, or its first letters. Gives its index in `value`.
  template <std::size_t Size>
  bool oneOf(const std::array<std::string_view, Size>& names, std::size_t letters) {
    for (std::size_t i = 0; i < Size; ++i) {
      if (text(names[i].substr(0, letters))) {
        value_ = static_cast<int>(i);
        return true;
      }
    }
    return false;
  }

  /// "08:49:37"; a leap second is a second.
  bool time() {
    return number(2, 0, 23) && text(":") && number(2, 0, 59) && text(":") && number(2, 0, 60);
  }

private:
  std::string_view left_;
  int value_ = 0;
};

bool fits(int day, int month) {
  return day <= Lengths[static_cast<std::size_t>(month)];
}

/// "Sun, 06 Nov 1994 08:49:37 GMT"
bool isFixdate(std::string_view date) {
  Reader reader(date);
  if (!reader.oneOf(Days, 3) || !reader.text(", ") || !reader.number(2, 1, 31)) {
    return false;
  }
  const int day = reader.value();
  return reader.text(" ") && reader.oneOf(Months, 3) && fits(day, reader.value()) &&
         reader.text(" ") && reader.number(4, 0, 9999) && reader.text(" ") && reader.time() &&
         reader.text(" GMT") && reader.atEnd();
}

/// "Sunday, 06-Nov-94 08:49:37 GMT"
bool isRfc850(std::string_view date) {
  Reader reader(date);
  if (!reader.oneOf(Days, std::string_view::npos) || !reader.text(", ") ||
      !reader.number(2, 1, 31)) {
    return false;
  }
  const int day = reader.value();
  return reader.text("-") && reader.oneOf(Months, 3) && fits(day, reader.value()) &&
         reader.text("-") && reader.number(2, 0, 99) && reader.text(" ") && reader.time() &&
         reader.text(" GMT") && reader.atEnd();
}

/// "Sun Nov  6 08:49:37 1994"
bool isAsctime(std::string_view date) {
  Reader reader(date);
  if (!reader.oneOf(Days, 3) || !reader.text(" ") || !reader.oneOf(Months, 3)) {
    return false;
  }
  const int month = reader.value();
  return reader.text(" ") &&
         (reader.text(" ") ? reader.number(1, 1, 9) : reader.number(2, 1, 31)) &&
         fits(reader.value(), month) && reader.text(" ") && reader.time() && reader.text(" ") &&
         reader.number(4, 0, 9999) && reader.atEnd();
}

}  // namespace

bool isHttpDate(std::string_view text) {
  return isFixdate(text) || isRfc850(text) || isAsctime(text);
}

bool isRetryAfter(std::string_view text) {
  text = withoutWhitespace(text);
  return isDigits(text) || isHttpDate(text);
}

std::string secondsMeant(std::string_view value) {
  struct Unit {
    std::string_view name;
    long seconds;
  };

  constexpr Unit Units[] = {{"s", 1},
                            {"sec", 1},
                            {"secs", 1},
                            {"second", 1},
                            {"seconds", 1},
                            {"min", 60},
                            {"mins", 60},
                            {"minute", 60},
                            {"minutes", 60},
                            {"h", 3600},
                            {"hour", 3600},
                            {"hours", 3600}};
  constexpr std::size_t MostDigits = 6;
  value = withoutWhitespace(value);
  const std::size_t digits = std::min(value.find_first_not_of("0123456789"), value.size());
  const std::string unit = base::lowerCase(withoutWhitespace(value.substr(digits)));
  if (digits == 0 || digits > MostDigits) {
    return {};
  }
  for (const Unit& one : Units) {
    if (unit == one.name) {
      return std::to_string(std::stol(std::string(value.substr(0, digits))) * one.seconds);
    }
  }
  return {};
}

}  // namespace status_lint::http
