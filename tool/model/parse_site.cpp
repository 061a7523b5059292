#include "tool/base/text.h"
#include "tool/model/entry.h"

#include <algorithm>
#include <array>

namespace status_lint::model {
namespace {

/// A site while it is read.
struct Draft {
  Site site;
  std::vector<UsedOperand> used;
};

constexpr std::array<std::string_view, 5> MatchKeys = {"call", "write", "return", "throw", "text"};

void use(Draft& draft, const Node& node, const Operand& operand) {
  draft.used.emplace_back(node.pointer(), operand);
}

void readPattern(Checker& checker, const Node& node, Draft& draft) {
  draft.site.pattern = checker.pattern(node).value_or("");
}

void readText(Checker& checker, const Node& node, Draft& draft) {
  constexpr std::array<std::string_view, 2> Grammars = {"statusLine", "cgi"};
  draft.site.pattern = checker.oneOf(node, Grammars, "grammar").value_or("");
}

void readArgumentCount(Checker& checker, const Node& node, Draft& draft) {
  if (const auto count = checker.integer(node, 0, 100, "a number of arguments")) {
    draft.site.argumentCount = static_cast<std::size_t>(*count);
  }
}

void readTypes(Checker& checker, const Node& node, Draft& draft) {
  if (!checker.isObject(node)) {
    return;
  }
  for (const auto& [key, value] : node.members()) {
    const std::optional<int> argument = argumentKey(checker, value, key);
    std::optional<std::string> type = checker.pattern(value);
    if (argument && type) {
      draft.site.types[*argument] = std::move(*type);
    }
  }
}

void readIf(Checker& checker, const Node& node, Draft& draft) {
  if (!checker.isObject(node)) {
    return;
  }
  for (const auto& [key, value] : node.members()) {
    const std::optional<int> argument = argumentKey(checker, value, key);
    const std::optional<std::int64_t> number = checker.integer(value);
    if (argument && number) {
      draft.site.onlyIf[*argument] = *number;
    }
  }
}

void readOn(Checker& checker, const Node& node, Draft& draft) {
  constexpr std::array<std::string_view, 2> Names = {"response", "request"};
  if (const auto name = checker.oneOf(node, Names, "receiver")) {
    draft.site.on = *name == "response" ? Receiver::Response : Receiver::Request;
  }
}

void readStatus(Checker& checker, const Node& node, Draft& draft) {
  std::optional<Operand> operand;
  if (node.kind() == Node::Kind::String) {
    draft.site.statusPrefix = prefixOf(node.string());
    const bool prefixed = draft.site.statusPrefix != FieldPrefix::Replace;
    if (prefixed && draft.site.statusPrefix != FieldPrefix::FirstWins) {
      checker.error(node, "a status is set, or set first with \"?\"; it takes no \"+\" or \"-\"");
      return;
    }
    operand = readOperand(checker, node, node.string(), prefixed ? 1 : 0);
  } else {
    operand = readOperand(checker, node);
  }
  if (!operand) {
    return;
  }
  if (operand->kind == Operand::Kind::False) {
    checker.error(node, "expected an operand, an integer or true, got false");
    return;
  }
  const bool isCode =
      operand->number && *operand->number >= LeastStatus && *operand->number <= GreatestStatus;
  if (operand->kind == Operand::Kind::Literal && !isCode) {
    checker.error(node,
                  base::cat('"',
                            operand->text,
                            "\" is not a status code (",
                            LeastStatus,
                            " to ",
                            GreatestStatus,
                            ')'));
    return;
  }
  use(draft, node, *operand);
  draft.site.status = std::move(operand);
}

void readReason(Checker& checker, const Node& node, Draft& draft) {
  if (const auto operand = readOperand(checker, node)) {
    use(draft, node, *operand);
    draft.site.reason = operand;
  }
}

/// RFC 9110, section 5.6.2: token.
bool isToken(std::string_view text) {
  constexpr std::string_view Marks = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::ranges::all_of(text, [&](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           Marks.contains(c);
  });
}

void readField(Checker& checker, const std::string& key, const Node& value, Draft& draft) {
  FieldEffect effect;
  effect.prefix = prefixOf(key);
  const std::size_t skipped = effect.prefix == FieldPrefix::Replace ? 0 : 1;
  const std::optional<Operand> name = readOperand(checker, value, key, skipped);
  const std::optional<Operand> operand = readOperand(checker, value);
  if (!name || !operand) {
    return;
  }
  effect.name = *name;
  effect.value = *operand;
  if (operand->kind == Operand::Kind::False) {
    checker.error(value, "a field has an operand, a literal, or true for an unknown value");
    return;
  }
  if (name->kind == Operand::Kind::Literal && !isToken(name->text)) {
    checker.error(value, base::cat('"', name->text, "\" is not a field name"));
    return;
  }
  const bool isAny = name->kind == Operand::Kind::Literal && name->text == "*";
  const bool givesPairs = operand->kind == Operand::Kind::True ||
                          operand->decoder == Decoder::Pairs ||
                          operand->decoder == Decoder::HeaderBlock;
  if (isAny && !givesPairs) {
    checker.error(value,
                  "\"*\" takes its names from an operand with |pairs or |headerBlock, or true");
    return;
  }
  use(draft, value, effect.name);
  use(draft, value, effect.value);
  draft.site.fields.push_back(std::move(effect));
}

void readFields(Checker& checker, const Node& node, Draft& draft) {
  if (!checker.isObject(node)) {
    return;
  }
  for (const auto& [key, value] : node.members()) {
    readField(checker, key, value, draft);
  }
}

void readContent(Checker& checker, const Node& node, Draft& draft) {
  std::optional<Operand> operand;
  if (node.kind() == Node::Kind::String && prefixOf(node.string()) == FieldPrefix::Add) {
    draft.site.contentAppends = true;
    operand = readOperand(checker, node, node.string(), 1);
  } else {
    operand = readOperand(checker, node);
  }
  if (operand) {
    use(draft, node, *operand);
    draft.site.content = std::move(operand);
  }
}

void readClears(Checker& checker, const Node& node, Draft& draft) {
  constexpr std::array<std::string_view, 3> Names = {"headers", "body", "status"};
  for (const Node& element : checker.array(node)) {
    if (const auto name = checker.oneOf(element, Names, "part of a response")) {
      draft.site.clears.emplace_back(*name == "headers" ? "fields"
                                     : *name == "body"  ? "content"
                                                        : "status");
    }
  }
}

void readGives(Checker& checker, const Node& node, Draft& draft) {
  constexpr std::array<std::string_view, 6> Names = {
      "response", "request", "body", "handler", "status", "$this"};
  const std::optional<std::string> text = checker.string(node);
  if (!text) {
    return;
  }
  if (!text->starts_with('$')) {
    draft.site.gives = checker.oneOf(node, Names, "result").value_or("");
    return;
  }
  if (const auto operand = readOperand(checker, node)) {
    use(draft, node, *operand);
    if (operand->kind == Operand::Kind::This) {
      draft.site.gives = *text;
    } else {
      draft.site.givesOperand = operand;
    }
  }
}

void readReads(Checker& checker, const Node& node, Draft& draft) {
  constexpr std::array<std::string_view, 10> Parts = {"method",
                                                      "path",
                                                      "body",
                                                      "size",
                                                      "headers",
                                                      "header",
                                                      "param",
                                                      "ranges",
                                                      "variable",
                                                      "other"};
  const std::optional<std::string> text = checker.string(node);
  if (!text) {
    return;
  }
  const std::size_t colon = text->find(':');
  const std::string part = text->substr(0, colon);
  if (std::ranges::find(Parts, part) == Parts.end()) {
    checker.error(node,
                  base::cat("unknown part of a request \"", part, '"', suggestion(part, Parts)));
    return;
  }
  Reads reads;
  reads.part = part == "body" ? "content" : part;
  if (colon != std::string::npos) {
    if (part != "header" && part != "param" && part != "variable") {
      checker.error(node, base::cat('"', part, "\" takes no name; header:$0 and param:$0 do"));
      return;
    }
    reads.name = readOperand(checker, node, *text, colon + 1);
    if (!reads.name) {
      return;
    }
    use(draft, node, *reads.name);
  }
  draft.site.reads = std::move(reads);
}

void readOf(Checker& checker, const Node& node, Draft& draft) {
  constexpr std::array<std::string_view, 2> Names = {"handler", "every"};
  const std::optional<std::string> text = checker.string(node);
  if (!text) {
    return;
  }
  if (!text->starts_with('$')) {
    const auto name = checker.oneOf(node, Names, "object");
    draft.site.ofHandler = name && *name == "handler";
    draft.site.ofEvery = name && *name == "every";
    return;
  }
  draft.site.of = readOperand(checker, node);
  if (draft.site.of) {
    use(draft, node, *draft.site.of);
  }
}

void readThrows(Checker& checker, const Node& node, Draft& draft) {
  draft.site.throws = readOperand(checker, node);
  if (draft.site.throws) {
    use(draft, node, *draft.site.throws);
  }
}

void readIgnores(Checker& checker, const Node& node, Draft& draft) {
  for (const Node& element : checker.array(node)) {
    if (const auto argument = checker.integer(element, -100, 100, "an argument number")) {
      draft.site.ignores.push_back(*argument);
    }
  }
}

void readSinks(Checker& checker, const Node& node, Draft& draft) {
  const auto addPattern = [&](const Node& pattern) {
    for (std::string& name : base::expandAlternatives(checker.pattern(pattern).value_or(""))) {
      draft.site.sinks.push_back(std::move(name));
    }
  };
  if (node.kind() == Node::Kind::String) {
    addPattern(node);
    return;
  }
  for (const Node& element : checker.array(node)) {
    addPattern(element);
  }
}

void readCommit(Checker& checker, const Node& node, Draft& draft) {
  draft.site.commit = checker.flag(node);
}

void readFinish(Checker& checker, const Node& node, Draft& draft) {
  draft.site.finish = checker.flag(node);
}

void readDocuments(Checker& checker, const Node& node, Draft& draft) {
  draft.site.documents = readOperand(checker, node);
  if (draft.site.documents) {
    use(draft, node, *draft.site.documents);
  }
}

void readNoReturn(Checker& checker, const Node& node, Draft& draft) {
  draft.site.noReturn = checker.flag(node);
}

constexpr Key<Draft> Keys[] = {
    {"call", readPattern},
    {"write", readPattern},
    {"return", readPattern},
    {"throw", readPattern},
    {"text", readText},
    {"sinks", readSinks},
    {"argc", readArgumentCount},
    {"types", readTypes},
    {"if", readIf},
    {"on", readOn},
    {"status", readStatus},
    {"reason", readReason},
    {"header", readFields},
    {"body", readContent},
    {"clears", readClears},
    {"commit", readCommit},
    {"finish", readFinish},
    {"gives", readGives},
    {"reads", readReads},
    {"of", readOf},
    {"throws", readThrows},
    {"noreturn", readNoReturn},
    {"documents", readDocuments},
    {"ignores", readIgnores},
};

MatchKind kindOf(std::string_view matchKey) {
  constexpr std::array<MatchKind, 5> Kinds = {
      MatchKind::Call, MatchKind::Write, MatchKind::Return, MatchKind::Throw, MatchKind::Text};
  return Kinds[static_cast<std::size_t>(std::ranges::find(MatchKeys, matchKey) -
                                        MatchKeys.begin())];
}

}  // namespace

std::vector<std::string_view> siteKeys() {
  return namesOf(std::span<const Key<Draft>>(Keys));
}

Site readSite(Checker& checker, const Node& node) {
  Draft draft;
  draft.site.pointer = node.pointer();
  const std::vector<std::string_view> seen =
      readObject(checker, node, draft, std::span<const Key<Draft>>(Keys));
  if (node.kind() != Node::Kind::Object) {
    return draft.site;
  }
  const std::string_view match = matchKey(checker, node, seen, MatchKeys);
  if (match.empty()) {
    return draft.site;
  }
  draft.site.kind = kindOf(match);
  checkOperands(checker, draft.used, draft.site.kind);
  const auto has = [&](std::string_view key) {
    return std::ranges::find(seen, key) != seen.end();
  };
  if (draft.site.kind == MatchKind::Text && !has("sinks")) {
    checker.error(node, "a text entry needs \"sinks\": the functions that write the text");
  }
  if (draft.site.kind != MatchKind::Text && has("sinks")) {
    checker.error(pointerTo(node.pointer(), "sinks"), "\"sinks\" belongs to text entries");
  }
  constexpr std::array<std::string_view, 13> Effects = {"status",
                                                        "reason",
                                                        "header",
                                                        "body",
                                                        "clears",
                                                        "commit",
                                                        "finish",
                                                        "gives",
                                                        "reads",
                                                        "throws",
                                                        "noreturn",
                                                        "documents",
                                                        "ignores"};
  if (std::ranges::none_of(Effects, has)) {
    const std::vector<std::string> names(Effects.begin(), Effects.end());
    checker.error(node,
                  base::cat("the entry has no effect; give it one of ", base::join(names, ", ")));
  }
  return draft.site;
}

}  // namespace status_lint::model
