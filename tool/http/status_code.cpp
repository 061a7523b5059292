#include "tool/http/status_code.h"

#include "tool/http/field.h"
#include "tool/http/status_name.h"
#include "tool/http/status_rows_client_error.h"
#include "tool/http/status_rows_no_error.h"
#include "tool/http/status_rows_server_error.h"

#include <algorithm>
#include <array>

namespace status_lint::http {
namespace {

consteval auto allRows() {
  constexpr std::size_t Count =
      table::NoErrorRows.size() + table::ClientErrorRows.size() + table::ServerErrorRows.size();
  std::array<StatusCode, Count> rows;
  auto end = std::ranges::copy(table::NoErrorRows, rows.begin()).out;
  end = std::ranges::copy(table::ClientErrorRows, end).out;
  std::ranges::copy(table::ServerErrorRows, end);
  return rows;
}

constexpr auto Rows = allRows();

consteval bool ascendingAndUnique() {
  return std::ranges::adjacent_find(Rows, [](const StatusCode& a, const StatusCode& b) {
           return a.code >= b.code;
         }) == Rows.end();
}

constexpr bool forbidding(Strength strength) {
  return strength == Strength::MustNot || strength == Strength::ShouldNot;
}

constexpr bool sound(const FieldRule& rule, bool forbidden) {
  return !rule.field.empty() && !rule.source.empty() && forbidding(rule.strength) == forbidden;
}

consteval bool everyRowIsSound() {
  return std::ranges::all_of(Rows, [](const StatusCode& row) {
    return isValid(row.code) && !row.phrase.empty() && !row.source.empty() &&
           !row.meaning.empty() &&
           (row.content == ContentRule::MayHave) == row.contentSource.empty() &&
           (row.caching == Caching::ExplicitOnly) == row.cachingSource.empty() &&
           (row.retry != Retry::NotAnError) == isError(row.code) &&
           std::ranges::all_of(row.requiredFields,
                               [](const FieldRule& rule) { return sound(rule, false); }) &&
           std::ranges::all_of(row.forbiddenFields,
                               [](const FieldRule& rule) { return sound(rule, true); }) &&
           std::ranges::all_of(row.methodRules, [](const MethodRule& rule) {
             return !rule.methods.empty() && !rule.source.empty() &&
                    forbidding(rule.strength) != rule.onlyThese;
           });
  });
}

static_assert(ascendingAndUnique());
static_assert(everyRowIsSound());

constexpr bool isAlphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The letters and digits of a phrase in lower case.
std::string phraseKey(std::string_view phrase) {
  std::string key = lowerCase(phrase);
  std::erase_if(key, [](char c) { return !isAlphanumeric(c); });
  return key;
}

const FieldRule* ruleFor(std::span<const FieldRule> rules, std::string_view field) {
  const auto it = std::ranges::find_if(
      rules, [field](const FieldRule& rule) { return sameFieldName(rule.field, field); });
  return it == rules.end() ? nullptr : &*it;
}

bool isTunnel(int code, std::string_view method) {
  return method == "CONNECT" && isSuccessful(code);
}

}  // namespace

std::span<const StatusCode> statusCodes() {
  return Rows;
}

const StatusCode* find(int code) {
  const auto it = std::ranges::lower_bound(Rows, code, {}, &StatusCode::code);
  return it != Rows.end() && it->code == code ? &*it : nullptr;
}

const StatusCode* findByPhrase(std::string_view phrase) {
  const std::string key = phraseKey(phrase);
  if (key.empty()) {
    return nullptr;
  }
  for (const StatusCode& row : Rows) {
    // "(Unused)" is the registry's remark, not a phrase, and it stands in two rows.
    const bool reserved = row.registration == Registration::Unused;
    if ((!reserved && phraseKey(row.phrase) == key) ||
        std::ranges::any_of(row.otherPhrases,
                            [&key](std::string_view other) { return phraseKey(other) == key; })) {
      return &row;
    }
  }
  return nullptr;
}

bool isRegistered(int code) {
  return find(code) != nullptr;
}

std::string_view phrase(int code) {
  const StatusCode* row = find(code);
  return row == nullptr ? std::string_view{} : row->phrase;
}

std::string describe(int code) {
  std::string out = std::to_string(code);
  const StatusCode* row = find(code);
  if (row == nullptr) {
    return out;
  }
  const bool reserved = row->registration == Registration::Unused;
  out += reserved ? " " : " (";
  out += row->phrase;
  out += reserved ? "" : ")";
  return out;
}

std::span<const FieldRule> requiredFields(int code) {
  const StatusCode* row = find(code);
  return row == nullptr ? std::span<const FieldRule>{} : row->requiredFields;
}

std::span<const FieldRule> forbiddenFields(int code) {
  if (const StatusCode* row = find(code)) {
    return row->forbiddenFields;
  }
  if (isInformational(code)) {
    return table::NoFramingFields;
  }
  return {};
}

const FieldRule* requiredField(int code, std::string_view field) {
  return ruleFor(requiredFields(code), field);
}

const FieldRule* forbiddenField(int code, std::string_view field) {
  return ruleFor(forbiddenFields(code), field);
}

const MethodRule* brokenMethodRule(int code, std::string_view method) {
  const StatusCode* row = find(code);
  if (row == nullptr || method.empty()) {
    return nullptr;
  }
  const auto it = std::ranges::find_if(row->methodRules, [method](const MethodRule& rule) {
    const bool listed = std::ranges::find(rule.methods, method) != rule.methods.end();
    return listed != rule.onlyThese;
  });
  return it == row->methodRules.end() ? nullptr : &*it;
}

bool mayHaveContent(int code, std::string_view method) {
  if (isInformational(code) || method == "HEAD" || isTunnel(code, method)) {
    return false;
  }
  const StatusCode* row = find(code);
  return row == nullptr ||
         (row->content != ContentRule::CannotHave && row->content != ContentRule::MustNotHave);
}

bool forbidsFraming(int code, std::string_view method) {
  return isInformational(code) || code == status::NoContent || isTunnel(code, method);
}

bool followsLocation(int code) {
  const StatusCode* row = find(code);
  return row != nullptr && row->redirect != RedirectMethod::NotARedirect &&
         row->redirect != RedirectMethod::UpToUser;
}

bool isHeuristicallyCacheable(int code) {
  const StatusCode* row = find(code);
  return row != nullptr && row->caching == Caching::Heuristic;
}

}  // namespace status_lint::http
