#include "tool/flow/changes.h"

#include "tool/base/text.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace status_lint::flow {
namespace {

constexpr std::size_t MostCalls = 64;

struct Verb {
  std::string_view word;
  std::string_view change;
};

constexpr Verb Verbs[] = {{"add", "creation"},      {"append", "creation"}, {"cancel", "update"},
                          {"create", "creation"},   {"defer", "queue"},     {"delete", "removal"},
                          {"destroy", "removal"},   {"discard", "removal"}, {"drop", "removal"},
                          {"emplace", "creation"},  {"enqueue", "queue"},   {"erase", "removal"},
                          {"insert", "creation"},   {"modify", "update"},   {"persist", "storage"},
                          {"purge", "removal"},     {"put", "storage"},     {"queue", "queue"},
                          {"register", "creation"}, {"remove", "removal"},  {"rename", "update"},
                          {"replace", "update"},    {"save", "storage"},    {"schedule", "queue"},
                          {"spawn", "queue"},       {"store", "storage"},   {"submit", "queue"},
                          {"update", "update"},     {"upsert", "storage"}};

/// Words that tell that what is made or changed is no part of the server's state.
constexpr std::string_view Passing[] = {
    "argument",   "array",     "backup",   "body",       "buffer",   "builder",   "bytes",
    "callback",   "capacity",  "char",     "connection", "context",  "cookie",    "copy",
    "count",      "default",   "depth",    "digest",     "dir",      "directory", "dto",
    "element",    "empty",     "error",    "errors",     "filter",   "from",      "full",
    "guard",      "handler",   "hash",     "header",     "headers",  "hmac",      "html",
    "id",         "indent",    "info",     "instance",   "iterator", "json",      "key",
    "length",     "line",      "link",     "links",      "list",     "listener",  "log",
    "logger",     "message",   "metric",   "metrics",    "mutex",    "name",      "newline",
    "number",     "object",    "observer", "padding",    "page",     "param",     "parameter",
    "parameters", "params",    "parser",   "path",       "pointer",  "prefix",    "query",
    "quotes",     "reader",    "reply",    "request",    "response", "route",     "routes",
    "separator",  "signature", "size",     "slash",      "slashes",  "snapshot",  "socket",
    "space",      "span",      "stat",     "statement",  "stats",    "status",    "stmt",
    "stream",     "string",    "suffix",   "summary",    "temp",     "template",  "text",
    "thumbnail",  "timer",     "tmp",      "token",      "uri",      "url",       "uuid",
    "value",      "values",    "vector",   "view",       "widget",   "window",    "wrapper",
    "writer",     "xml"};

std::string_view changeOfWord(std::string_view word) {
  const auto* const found = std::ranges::lower_bound(Verbs, word, {}, &Verb::word);
  return found != std::end(Verbs) && found->word == word ? found->change : std::string_view();
}

bool isPassing(const std::string& word) {
  return std::ranges::binary_search(Passing, std::string_view(word));
}

/// Does a name that begins like this begin with a verb of the list?
bool mayBeVerb(std::string_view name) {
  constexpr std::string_view Beginnings = "acdeimpqrsu";
  return !name.empty() && Beginnings.contains(static_cast<char>(
                              std::tolower(static_cast<unsigned char>(name.front()))));
}

/// Is the path a variable of the function itself, which nothing outlives, or the response?
bool isOwn(const ir::Path& path, const Frame& frame) {
  const std::vector<ir::Variable>& variables = frame.definition->function->variables;
  return path.root == ir::Path::Root::Temporary || path.root == ir::Path::Root::Ambient ||
         (path.root == ir::Path::Root::Variable && path.id < variables.size() &&
          (variables[path.id].storage == ir::Storage::Value ||
           variables[path.id].role != ir::Role::None));
}

}  // namespace

std::string_view changeNamed(std::string_view callee, bool isMethod) {
  const std::string_view name = base::lastComponent(callee);
  // Functions of C have the verb behind what they are about: user_insert().
  const bool isOfC = name.size() == callee.size() && name.contains('_');
  if (!isOfC && !mayBeVerb(name)) {
    return {};
  }
  const std::vector<std::string> words = base::wordsOf(name);
  if (words.empty() || (words.size() == 1 && !isMethod)) {
    return {};
  }
  const std::string_view first = changeOfWord(words.front());
  const std::string_view change = first.empty() && isOfC ? changeOfWord(words.back()) : first;
  return change.empty() || std::ranges::any_of(words, isPassing) ? std::string_view() : change;
}

void addCall(CallRecord record, State& state) {
  if (state.calls->size() < MostCalls &&
      std::ranges::find(*state.calls, record) == state.calls->end()) {
    record.guards.guards = state.guards;
    state.calls.edit().push_back(std::move(record));
  }
}

void noteChange(const ir::Call& call, const ir::Location* at, State& state) {
  if (!call.framework.empty() || !call.speaks.of.empty() || call.constReceiver ||
      !call.reads.empty()) {
    return;
  }
  const std::string_view change = changeNamed(call.callee.name, !call.receiver.empty());
  if (!change.empty()) {
    addCall({.callee = call.callee.name, .speaksOf = std::string(change), .at = at, .from = {}},
            state);
  }
}

void noteChange(const ir::Assign& assign,
                const ir::Location* at,
                State& state,
                const Frame& frame) {
  if (!isOwn(assign.target, frame)) {
    addCall({.callee = {},
             .speaksOf = assign.mode == ir::Assign::Mode::Put ? "storage" : "creation",
             .at = at,
             .from = {}},
            state);
  }
}

}  // namespace status_lint::flow
