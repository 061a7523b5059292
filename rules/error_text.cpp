#include "rules/error_text.h"

#include "rules/outcome_facts.h"
#include "rules/text_tokens.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr std::string_view Whole[] = {"error",
                                      "errors",
                                      "fail",
                                      "failed",
                                      "failure",
                                      "invalid",
                                      "not found",
                                      "bad request",
                                      "unauthorized",
                                      "forbidden",
                                      "access denied",
                                      "permission denied",
                                      "internal error",
                                      "internal server error",
                                      "server error"};

constexpr std::string_view Beginnings[] = {"error:",
                                           "invalid ",
                                           "failed to ",
                                           "failure:",
                                           "missing ",
                                           "could not ",
                                           "cannot ",
                                           "unable to ",
                                           "no such "};

constexpr std::string_view Ends[] = {
    " not found", " failed", " is missing", " is invalid", " is required", " does not exist"};

/// Members that hold what went wrong, where they come first.
constexpr std::string_view Members[] = {"error", "error_message", "errormessage", "err"};

/// Members that say whether it went well.
constexpr std::string_view Verdicts[] = {"success", "ok"};

/// Words of a path whose content is a report, or whose protocol tells errors in the content: each
/// as the beginning of a part of the path.
constexpr std::string_view OtherProtocols[] = {
    "graphql", "rpc",   "jsonrpc",  "xmlrpc", "soap",   "batch",  "bulk", "health",
    "ready",   "livez", "liveness", "ping",   "status", "metric", "lint", "valid",
    "checks",  "verif", "test",     "device", "debug",  "logs",   "echo"};

bool contains(std::span<const std::string_view> list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool isOneOf(const Token& token, std::string_view a, std::string_view b) {
  return !token.isLiteral && (token.text == a || token.text == b);
}

/// Is the value one that says "nothing"?
bool saysNothing(const Token& value) {
  constexpr std::string_view Nothing[] = {"null", "nullptr", "false", "0", "json", "[", "nlohmann"};
  return value.isLiteral ? value.text.empty() : contains(Nothing, value.text);
}

/// Members of JSON-RPC and GraphQL, which tell errors in the content.
bool isOfOtherProtocol(const Token& token) {
  return token.isLiteral && (token.text == "jsonrpc" || token.text == "errors");
}

/// What the members of an object say, in JSON (`"key" : value`) or as initialisers (`"key" ,
/// value`).
std::optional<std::string> errorOfMembers(const std::vector<Token>& tokens) {
  if (std::ranges::any_of(tokens, isOfOtherProtocol)) {
    return std::nullopt;
  }
  bool isFirst = true;
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    const Token& key = tokens[i];
    if (!key.isLiteral) {
      continue;
    }
    const std::string name = base::lowerCase(key.text);
    const bool isKey = isOneOf(tokens[i + 1], ":", ",") && isOneOf(tokens[i - 1], "{", ",");
    const bool endsHere = i + 2 == tokens.size();  // the value is no literal, and follows later
    if (isKey && isFirst && contains(Members, name) && (endsHere || !saysNothing(tokens[i + 2]))) {
      return base::cat("\"", key.text, "\"");
    }
    if (isKey && !endsHere && contains(Verdicts, name) && !tokens[i + 2].isLiteral &&
        tokens[i + 2].text == "false") {
      return base::cat("\"", key.text, "\": false");
    }
    if (isKey && !endsHere && name == "status" && tokens[i + 2].isLiteral &&
        contains(Whole, base::lowerCase(tokens[i + 2].text))) {
      return base::cat("\"", key.text, "\": \"", tokens[i + 2].text, "\"");
    }
    isFirst = false;
  }
  return std::nullopt;
}

bool isErrorText(std::string_view text) {
  std::string plain = base::lowerCase(base::trim(text));
  while (!plain.empty() && (plain.back() == '.' || plain.back() == '!')) {
    plain.pop_back();
  }
  return contains(Whole, plain) ||
         std::ranges::any_of(Beginnings, [&](auto begin) { return plain.starts_with(begin); }) ||
         std::ranges::any_of(Ends, [&](auto end) { return plain.ends_with(end); });
}

std::optional<std::string> errorOfText(std::string_view text) {
  const std::string_view trimmed = base::trim(text);
  if (trimmed.starts_with('{')) {
    return errorOfMembers(tokensOfJson(trimmed));
  }
  constexpr std::size_t LongestMessage = 120;
  return trimmed.size() <= LongestMessage && isErrorText(trimmed)
             ? std::optional(base::cat("\"", trimmed, "\""))
             : std::nullopt;
}

/// What the first literal of the writing says: text to which the rest is added.
std::optional<std::string> errorOfBeginning(const Token& first) {
  const std::string_view text = base::trim(first.text);
  if (text.starts_with('{')) {
    return errorOfMembers(tokensOfJson(text));
  }
  const std::string plain = base::lowerCase(text);
  return plain.starts_with("error:") || plain.starts_with("failed to ")
             ? std::optional(base::cat("\"", text, "\""))
             : std::nullopt;
}

std::optional<std::string> errorOfSource(std::string_view source) {
  const std::vector<Token> tokens = tokensOf(source);
  const auto first = std::ranges::find(tokens, true, &Token::isLiteral);
  if (first == tokens.end()) {
    return std::nullopt;
  }
  const std::optional<std::string> said = errorOfBeginning(*first);
  return said ? said : errorOfMembers(tokens);
}

/// Is it of a kind that tells errors in its own way, or that people read?
bool isOfOtherProtocol(const flow::Content& content) {
  constexpr std::string_view NotRead[] = {"html", "xml", "event-stream", "jsonrpc", "graphql"};
  return std::ranges::any_of(
      NotRead, [&](std::string_view type) { return content.mediaType.contains(type); });
}

}  // namespace

NamedCode codeSaidBy(const flow::Content& content) {
  constexpr std::size_t Digits = 3;
  const std::string_view text = base::trim(content.literal);
  const bool isNumber =
      content.isLiteral && text.size() >= Digits &&
      std::ranges::all_of(text.substr(0, Digits), [](char c) { return c >= '0' && c <= '9'; });
  const int code = isNumber ? std::stoi(std::string(text.substr(0, Digits))) : 0;
  if (!http::isRegistered(code) || !http::isFinal(code)) {
    return {};
  }
  const std::string_view rest = text.substr(Digits);
  if (rest.empty()) {
    return http::isError(code) ? NamedCode{.code = code} : NamedCode{};
  }
  const std::size_t start = std::min(rest.find_first_not_of(" :-"), rest.size());
  const std::string_view phrase = rest.substr(start);
  const http::StatusCode* known = http::findByPhrase(phrase);
  const bool isPhrase = rest.front() == ' ' && ((known != nullptr && known->code == code) ||
                                                (http::isError(code) && isErrorText(phrase)));
  return isPhrase ? NamedCode{.code = code, .hasPhrase = true} : NamedCode{};
}

bool tellsException(const flow::Content& content) {
  return content.present != flow::Known::No && content.afterCatch && !isOfOtherProtocol(content) &&
         content.origin.text.contains("what ( )");
}

std::optional<std::string> errorSaidBy(const flow::Content& content) {
  if (content.present != flow::Known::Yes || isOfOtherProtocol(content)) {
    return std::nullopt;
  }
  return content.isLiteral ? errorOfText(content.literal) : errorOfSource(content.origin.text);
}

bool isErrorWithDefaultStatus(const flow::Handler& handler, const flow::Outcome& outcome) {
  const bool isHandler =
      handler.kind == flow::HandlerKind::Route || handler.kind == flow::HandlerKind::Fallback;
  const bool isConditional = outcome.content.afterCatch || !outcome.content.guards.empty();
  const bool isDefault = outcome.status.kind == flow::Status::Kind::Unset &&
                         outcome.status.isKnown() && http::isSuccessful(outcome.status.code());
  return isHandler && isConditional && isDefault && isSettled(outcome) &&
         !outcome.content.dropped && codeSaidBy(outcome.content).code == 0 &&
         !tellsErrorsInContent(handler.path) &&
         std::ranges::any_of(handler.outcomes, [](const flow::Outcome& other) {
           return isConstant(other.status) && http::isError(other.status.code()) &&
                  !other.status.defaulted;
         });
}

bool tellsErrorsInContent(std::string_view requestPath) {
  const std::string path = base::lowerCase(requestPath);
  return std::ranges::any_of(OtherProtocols, [&](std::string_view word) {
    const std::size_t at = path.find(word);
    return at != std::string::npos && (at == 0 || path[at - 1] < 'a' || path[at - 1] > 'z');
  });
}

}  // namespace status_lint::rules
