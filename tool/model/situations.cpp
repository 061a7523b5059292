#include "tool/model/situations.h"

#include "tool/base/text.h"
#include "tool/model/checker.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <iterator>
#include <optional>
#include <utility>

namespace status_lint::model {

// Generated from rules/situations.json: (file name, content).
std::span<const std::pair<std::string_view, std::string_view>> embeddedSituations();

namespace {

constexpr int LeastCode = 100;
constexpr int MostCode = 599;

bool contains(const std::vector<int>& codes, int code) {
  return std::ranges::find(codes, code) != codes.end();
}

/// Codes, and classes such as "5xx" where `classes` may stand.
std::vector<int> readCodes(Checker& checker, const Node& node, bool classes) {
  std::vector<int> out;
  for (const Node& element : checker.array(node)) {
    if (!classes || element.kind() != Node::Kind::String) {
      if (const auto code = checker.integer(element, LeastCode, MostCode, "a status code")) {
        out.push_back(*code);
      }
      continue;
    }
    constexpr std::array<std::string_view, 5> Classes = {"1xx", "2xx", "3xx", "4xx", "5xx"};
    if (const auto name = checker.oneOf(element, Classes, "class of status codes")) {
      constexpr int Size = 100;
      const int first = (name->front() - '0') * Size;
      for (int code = first; code < first + Size; ++code) {
        out.push_back(code);
      }
    }
  }
  return out;
}

void readSeen(Checker& checker, const Node& node, Situation& out) {
  if (!checker.isObject(node)) {
    return;
  }
  for (const auto& [key, value] : node.members()) {
    int code = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), code);
    const bool isCode = error == std::errc() && end == key.data() + key.size() &&
                        code >= LeastCode && code <= MostCode;
    const auto places = checker.integer(value, 1, 1'000'000, "a number of places");
    if (!isCode) {
      checker.error(value, base::cat("\"", key, "\" is no status code"));
    } else if (places) {
      out.seen[code] = static_cast<std::size_t>(*places);
    }
  }
}

std::vector<std::vector<std::string>> readPhrases(Checker& checker, const Node& node) {
  std::vector<std::vector<std::string>> out;
  for (const Node& element : checker.array(node)) {
    const auto text = checker.string(element);
    if (!text) {
      continue;
    }
    out.push_back(base::wordsOf(*text));
    if (out.back().empty()) {
      checker.error(element, "the phrase has no words");
    }
  }
  return out;
}

std::vector<std::string> readLowerCase(Checker& checker, const Node& node) {
  std::vector<std::string> out;
  for (const std::string& text : checker.strings(node)) {
    out.push_back(base::lowerCase(text));
  }
  return out;
}

std::vector<std::string> readTypes(Checker& checker, const Node& node) {
  std::vector<std::string> out;
  for (const Node& element : checker.array(node)) {
    if (const auto pattern = checker.pattern(element)) {
      std::ranges::move(base::expandAlternatives(*pattern), std::back_inserter(out));
    }
  }
  return out;
}

std::vector<std::string> readParts(Checker& checker, const Node& node) {
  constexpr std::array<std::string_view, 4> Parts = {"path", "field", "parameter", "content"};
  std::vector<std::string> out;
  for (const Node& element : checker.array(node)) {
    if (const auto part = checker.oneOf(element, Parts, "part of a request")) {
      out.emplace_back(*part);
    }
  }
  return out;
}

constexpr Key<GuardWords> GuardKeys[] = {
    {"words",
     [](Checker& checker, const Node& node, GuardWords& out) {
       out.words = base::wordsOf(checker.string(node).value_or(""));
     }},
    {"holds",
     [](Checker& checker, const Node& node, GuardWords& out) {
       out.holds = checker.boolean(node).value_or(true);
     }},
};

constexpr Key<SituationSource> SourceKeys[] = {
    {"document",
     [](Checker& checker, const Node& node, SituationSource& out) {
       out.document = checker.string(node).value_or("");
     }},
    {"section",
     [](Checker& checker, const Node& node, SituationSource& out) {
       out.section = checker.string(node).value_or("");
     }},
};

template <typename Row>
std::vector<Row> readRows(Checker& checker, const Node& node, std::span<const Key<Row>> keys) {
  std::vector<Row> out;
  for (const Node& element : checker.array(node)) {
    const std::vector<std::string_view> seen =
        readObject(checker, element, out.emplace_back(), keys);
    for (const Key<Row>& key : keys) {
      if (std::ranges::find(seen, key.name) == seen.end()) {
        checker.error(element, base::cat("the entry needs \"", key.name, "\""));
      }
    }
  }
  return out;
}

constexpr Key<Situation> Keys[] = {
    {"id",
     [](Checker& checker, const Node& node, Situation& out) {
       out.id = checker.string(node).value_or("");
     }},
    {"means",
     [](Checker& checker, const Node& node, Situation& out) {
       out.means = checker.string(node).value_or("");
     }},
    {"fault",
     [](Checker& checker, const Node& node, Situation& out) {
       constexpr std::array<std::string_view, 2> Sides = {"client", "server"};
       out.isOfClient = checker.oneOf(node, Sides, "side").value_or("client") == "client";
     }},
    {"best",
     [](Checker& checker, const Node& node, Situation& out) {
       out.best = readCodes(checker, node, false);
     }},
    {"tolerated",
     [](Checker& checker, const Node& node, Situation& out) {
       out.tolerated = readCodes(checker, node, false);
     }},
    {"general",
     [](Checker& checker, const Node& node, Situation& out) {
       out.general = readCodes(checker, node, false);
     }},
    {"generalForPath",
     [](Checker& checker, const Node& node, Situation& out) {
       out.generalForPath = readCodes(checker, node, false);
     }},
    {"wrong",
     [](Checker& checker, const Node& node, Situation& out) {
       out.wrong = readCodes(checker, node, true);
     }},
    {"atLogin",
     [](Checker& checker, const Node& node, Situation& out) {
       out.atLogin = readCodes(checker, node, false);
     }},
    {"seen", readSeen},
    {"citations",
     [](Checker& checker, const Node& node, Situation& out) {
       out.sources = readRows(checker, node, std::span<const Key<SituationSource>>(SourceKeys));
     }},
    {"exceptions",
     [](Checker& checker, const Node& node, Situation& out) {
       out.exceptions = readTypes(checker, node);
     }},
    {"generalExceptions",
     [](Checker& checker, const Node& node, Situation& out) {
       out.generalExceptions = checker.flag(node);
     }},
    {"exceptionWords",
     [](Checker& checker, const Node& node, Situation& out) {
       out.exceptionWords = readPhrases(checker, node);
     }},
    {"fields",
     [](Checker& checker, const Node& node, Situation& out) {
       out.fields = readLowerCase(checker, node);
     }},
    {"lacks",
     [](Checker& checker, const Node& node, Situation& out) {
       out.lacks = readParts(checker, node);
     }},
    {"decidedBy",
     [](Checker& checker, const Node& node, Situation& out) {
       out.decidedBy = readLowerCase(checker, node);
     }},
    {"readsRequest",
     [](Checker& checker, const Node& node, Situation& out) {
       out.readsRequest = checker.strings(node);
     }},
    {"fails",
     [](Checker& checker, const Node& node, Situation& out) { out.fails = checker.strings(node); }},
    {"lookups",
     [](Checker& checker, const Node& node, Situation& out) {
       out.lookups = readParts(checker, node);
     }},
    {"guards",
     [](Checker& checker, const Node& node, Situation& out) {
       out.guards = readRows(checker, node, std::span<const Key<GuardWords>>(GuardKeys));
     }},
    {"guardHints",
     [](Checker& checker, const Node& node, Situation& out) {
       out.guardHints = readPhrases(checker, node);
     }},
    {"hints",
     [](Checker& checker, const Node& node, Situation& out) {
       out.hints = readPhrases(checker, node);
     }},
    {"texts",
     [](Checker& checker, const Node& node, Situation& out) {
       out.texts = readPhrases(checker, node);
     }},
};

template <typename T>
void append(std::vector<T>& to, std::vector<T>&& more) {
  std::ranges::move(more, std::back_inserter(to));
}

/// Adds the evidence of an entry to the situation that has its id already.
void extend(Situation& known, Situation&& entry, std::span<const std::string_view> seen) {
  const auto says = [&](std::string_view key) {
    return std::ranges::find(seen, key) != seen.end();
  };
  const std::pair<std::string_view, std::vector<int> Situation::*> codes[] = {
      {"best", &Situation::best},
      {"tolerated", &Situation::tolerated},
      {"general", &Situation::general},
      {"generalForPath", &Situation::generalForPath},
      {"wrong", &Situation::wrong},
      {"atLogin", &Situation::atLogin}};
  for (const auto& [key, member] : codes) {
    if (says(key)) {
      known.*member = std::move(entry.*member);
    }
  }
  if (says("means")) {
    known.means = std::move(entry.means);
  }
  if (says("seen")) {
    known.seen = std::move(entry.seen);
  }
  known.generalExceptions = known.generalExceptions || entry.generalExceptions;
  append(known.sources, std::move(entry.sources));
  append(known.exceptions, std::move(entry.exceptions));
  append(known.exceptionWords, std::move(entry.exceptionWords));
  append(known.fields, std::move(entry.fields));
  append(known.lacks, std::move(entry.lacks));
  append(known.decidedBy, std::move(entry.decidedBy));
  append(known.readsRequest, std::move(entry.readsRequest));
  append(known.fails, std::move(entry.fails));
  append(known.lookups, std::move(entry.lookups));
  append(known.guards, std::move(entry.guards));
  append(known.guardHints, std::move(entry.guardHints));
  append(known.texts, std::move(entry.texts));
  append(known.hints, std::move(entry.hints));
}

/// What a new situation must say.
void checkNew(Checker& checker, const Node& node, std::span<const std::string_view> seen) {
  for (const std::string_view key : {"means", "fault", "best", "wrong"}) {
    if (std::ranges::find(seen, key) == seen.end()) {
      checker.error(node, base::cat("a new situation needs \"", key, "\""));
    }
  }
}

void readSituations(Checker& checker, const Node& node, Situations& table) {
  for (const Node& element : checker.array(node)) {
    Situation entry;
    const auto seen = readObject(checker, element, entry, std::span<const Key<Situation>>(Keys));
    if (entry.id.empty()) {
      checker.error(element, "the situation needs an \"id\"");
      continue;
    }
    const auto known = std::ranges::find(table, entry.id, &Situation::id);
    if (known != table.end()) {
      extend(*known, std::move(entry), seen);
    } else {
      checkNew(checker, element, seen);
      table.push_back(std::move(entry));
    }
  }
}

constexpr Key<Situations> FileKeys[] = {
    {"$schema", [](Checker& checker, const Node& node, Situations&) { checker.string(node); }},
    {"situations", &readSituations},
};

}  // namespace

Fit Situation::fit(int code) const {
  return contains(best, code)        ? Fit::Best
         : contains(tolerated, code) ? Fit::Tolerated
         : contains(general, code)   ? Fit::General
         : contains(wrong, code)     ? Fit::Wrong
                                     : Fit::Unlisted;
}

std::expected<void, std::vector<base::Error>>
parseSituations(std::string_view json, std::string_view file, Situations& table) {
  const auto document = Document::parse(json, file);
  if (!document) {
    return std::unexpected(document.error());
  }
  Checker checker(file);
  Situations extended = table;
  readObject(checker, document->root(), extended, std::span<const Key<Situations>>(FileKeys));
  if (checker.failed()) {
    return std::unexpected(checker.takeErrors());
  }
  table = std::move(extended);
  return {};
}

const Situations& shippedSituations() {
  static const Situations Table = [] {
    Situations table;
    for (const auto& [file, content] : embeddedSituations()) {
      [[maybe_unused]] const auto added = parseSituations(content, file, table);
      assert(added);
    }
    return table;
  }();
  return Table;
}

}  // namespace status_lint::model
