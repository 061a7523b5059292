#include "rules/constant_name.h"

#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <string>

namespace status_lint::rules {
namespace {

/// Names that say much else in a program.
constexpr int Everyday[] = {http::status::Continue,
                            http::status::Processing,
                            http::status::Ok,
                            http::status::Created,
                            http::status::Accepted,
                            http::status::MultipleChoices,
                            http::status::Found,
                            http::status::Conflict,
                            http::status::Gone,
                            http::status::Locked};

/// Beginnings and ends that say that the name is one of a status code.
constexpr std::string_view Marks[] = {"http", "status", "code", "response"};

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The letters of a phrase or a name, lower case: "Not Found" and "NOT_FOUND" give "notfound".
std::string lettersOf(std::string_view text) {
  std::string out;
  for (const char c : base::lowerCase(text)) {
    if (c != '_' && c != ' ' && c != '-' && c != '\'') {
      out += c;
    }
  }
  return out;
}

const http::StatusCode* rowNamed(const std::string& letters) {
  for (const http::StatusCode& row : http::statusCodes()) {
    const auto isIt = [&](std::string_view phrase) {
      return lettersOf(phrase) == letters;
    };
    if (isIt(row.phrase) || std::ranges::any_of(row.otherPhrases, isIt)) {
      return &row;
    }
  }
  return nullptr;
}

/// "static_cast < int > ( Code :: NotFound )" holds "Code :: NotFound".
std::string_view withoutCast(std::string_view text) {
  const std::size_t open = text.find(" ( ");
  const std::string_view before = text.substr(0, std::min(open, text.size()));
  const bool isCast = before.starts_with("static_cast <") || before == "int" ||
                      before == "unsigned" || before.ends_with("to_underlying");
  return open != text.npos && isCast && text.ends_with(" )")
             ? text.substr(open + 3, text.size() - open - 5)
             : text;
}

/// Takes the marks off; were there any?
bool takeMarks(std::string& letters) {
  bool isMarked = false;
  for (bool isShorter = true; isShorter;) {
    isShorter = false;
    for (const std::string_view mark : Marks) {
      const bool isLonger = letters.size() > mark.size();
      if (isLonger && letters.starts_with(mark)) {
        letters.erase(0, mark.size());
        isShorter = true;
      } else if (isLonger && letters.ends_with(mark)) {
        letters.erase(letters.size() - mark.size());
        isShorter = true;
      }
    }
    isMarked = isMarked || isShorter;
  }
  return isMarked;
}

}  // namespace

bool isName(std::string_view expression) {
  const std::string_view text = withoutCast(expression);
  return !text.empty() && (isLetter(text.front()) || text.front() == '_' || text.front() == ':') &&
         std::ranges::all_of(text, [](char c) {
           return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == ':' || c == ' ';
         });
}

int codeNamedBy(std::string_view expression) {
  if (!isName(expression)) {
    return 0;
  }
  const std::string_view text = withoutCast(expression);
  const std::size_t blank = text.rfind(' ');
  std::string_view name = blank == text.npos ? text : text.substr(blank + 1);
  const bool isQualified =
      base::lowerCase(text.substr(0, text.size() - name.size())).find_first_not_of(": ") !=
          std::string::npos &&
      (base::lowerCase(text).contains("http") || base::lowerCase(text).contains("status"));
  if (name.size() > 1 && name[0] == 'k' && name[1] >= 'A' && name[1] <= 'Z') {
    name.remove_prefix(1);
  }
  std::string letters = lettersOf(name);
  const bool isMarked = takeMarks(letters) || isQualified;
  const http::StatusCode* row = rowNamed(letters);
  const bool isVague =
      row != nullptr && !isMarked && std::ranges::find(Everyday, row->code) != std::end(Everyday);
  return row == nullptr || isVague ? 0 : row->code;
}

}  // namespace status_lint::rules
