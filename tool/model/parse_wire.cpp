#include "tool/base/text.h"
#include "tool/model/entry.h"

#include <array>

namespace status_lint::model {
namespace {

std::optional<int> readStatus(Checker& checker, const Node& node) {
  return checker.integer(node, LeastStatus, GreatestStatus, "a status code");
}

/// "HEAD", a status code, or a class of them such as "1xx".
std::vector<std::string> readResponses(Checker& checker, const Node& node) {
  std::vector<std::string> out;
  for (const Node& element : checker.array(node)) {
    std::optional<std::string> text = checker.string(element);
    if (!text) {
      continue;
    }
    const auto isDigit = [&](std::size_t i) {
      return (*text)[i] >= '0' && (*text)[i] <= '9';
    };
    const bool isCode = text->size() == 3 && (*text)[0] >= '1' && (*text)[0] <= '5' &&
                        (text->ends_with("xx") || (isDigit(1) && isDigit(2)));
    if (*text != "HEAD" && !isCode) {
      checker.error(
          element,
          base::cat('"', *text, "\" is no kind of response; write \"HEAD\", \"1xx\" or \"204\""));
      continue;
    }
    out.push_back(std::move(*text));
  }
  return out;
}

constexpr Key<Wire> WrongMethodKeys[] = {
    {"status",
     [](Checker& checker, const Node& node, Wire& wire) {
       wire.wrongMethodStatus = readStatus(checker, node);
     }},
    {"allow",
     [](Checker& checker, const Node& node, Wire& wire) {
       wire.wrongMethodAllow = checker.boolean(node).value_or(false);
     }},
};

constexpr Key<Wire> Keys[] = {
    {"status",
     [](Checker& checker, const Node& node, Wire& wire) {
       if (node.kind() != Node::Kind::Null) {
         wire.status = readStatus(checker, node);
       }
     }},
    {"unset",
     [](Checker& checker, const Node& node, Wire& wire) {
       wire.unset = checker.integer(node, -1'000'000, 1'000'000, "a number");
     }},
    {"sendable",
     [](Checker& checker, const Node& node, Wire& wire) {
       for (const Node& element : checker.array(node)) {
         if (const auto status = readStatus(checker, element)) {
           wire.sendable.push_back(*status);
         }
       }
     }},
    {"sendableEnum",
     [](Checker& checker, const Node& node, Wire& wire) {
       wire.sendableEnum = checker.string(node).value_or("");
     }},
    {"else",
     [](Checker& checker, const Node& node, Wire& wire) {
       wire.otherwise = readStatus(checker, node);
     }},
    {"drops",
     [](Checker& checker, const Node& node, Wire& wire) {
       wire.drops = readResponses(checker, node);
     }},
    {"throws",
     [](Checker& checker, const Node& node, Wire& wire) {
       wire.throws = readResponses(checker, node);
     }},
    {"fills",
     [](Checker& checker, const Node& node, Wire& wire) {
       wire.fills = readResponses(checker, node);
     }},
    {"adds",
     [](Checker& checker, const Node& node, Wire& wire) { wire.adds = checker.strings(node); }},
    {"sends",
     [](Checker& checker, const Node& node, Wire& wire) {
       wire.sends = readResponses(checker, node);
     }},
    {"http2Only",
     [](Checker& checker, const Node& node, Wire& wire) { wire.http2Only = checker.flag(node); }},
    {"wrongMethod",
     [](Checker& checker, const Node& node, Wire& wire) {
       readObject(checker, node, wire, std::span<const Key<Wire>>(WrongMethodKeys));
     }},
    {"noRoute",
     [](Checker& checker, const Node& node, Wire& wire) {
       wire.noRoute = readStatus(checker, node);
     }},
    {"exception",
     [](Checker& checker, const Node& node, Wire& wire) {
       wire.exception = readStatus(checker, node);
     }},
    {"noReply",
     [](Checker& checker, const Node& node, Wire& wire) {
       wire.noReply = checker.string(node).value_or("");
     }},
    {"statusText",
     [](Checker& checker, const Node& node, Wire& wire) {
       wire.writesStatusText = checker.boolean(node).value_or(false);
     }},
};

}  // namespace

std::vector<std::string_view> wireKeys() {
  return namesOf(std::span<const Key<Wire>>(Keys));
}

std::vector<std::string_view> wrongMethodKeys() {
  return namesOf(std::span<const Key<Wire>>(WrongMethodKeys));
}

Wire readWire(Checker& checker, const Node& node) {
  Wire wire;
  readObject(checker, node, wire, std::span<const Key<Wire>>(Keys));
  return wire;
}

}  // namespace status_lint::model
