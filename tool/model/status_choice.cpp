#include "tool/model/status_choice.h"

#include "tool/model/checker.h"

#include <algorithm>
#include <utility>

namespace status_lint::model {
namespace {

constexpr int LeastCode = 100;
constexpr int MostCode = 999;

constexpr Key<StatusChoice> ChoiceKeys[] = {
    {"framework",
     [](Checker& checker, const Node& node, StatusChoice& out) {
       out.framework = checker.string(node).value_or("");
     }},
    {"method",
     [](Checker& checker, const Node& node, StatusChoice& out) {
       out.method = checker.string(node).value_or("");
     }},
    {"path",
     [](Checker& checker, const Node& node, StatusChoice& out) {
       out.path = checker.string(node).value_or("");
     }},
    {"reason",
     [](Checker& checker, const Node& node, StatusChoice& out) {
       out.reason = checker.string(node).value_or("");
     }},
    {"status",
     [](Checker& checker, const Node& node, StatusChoice& out) {
       out.code = checker.integer(node, LeastCode, MostCode, "a status code").value_or(0);
     }},
};

struct Record {
  bool hasStatuses = false;
  std::vector<StatusChoice> choices;
};

constexpr Key<Record> RecordKeys[] = {
    {"schemaVersion",
     [](Checker& checker, const Node& node, Record&) {
       checker.integer(node, 1, 1, "a version that is known");
     }},
    {"statuses",
     [](Checker& checker, const Node& node, Record& out) {
       out.hasStatuses = true;
       for (const Node& element : checker.array(node)) {
         readObject(checker,
                    element,
                    out.choices.emplace_back(),
                    std::span<const Key<StatusChoice>>(ChoiceKeys));
       }
     }},
};

}  // namespace

std::expected<std::vector<StatusChoice>, std::vector<base::Error>>
parseStatusChoices(std::string_view json, std::string_view file) {
  const auto document = Document::parse(json, file);
  if (!document) {
    return std::unexpected(document.error());
  }
  Checker checker(file);
  Record record;
  readObject(checker, document->root(), record, std::span<const Key<Record>>(RecordKeys));
  if (!record.hasStatuses && !checker.failed()) {
    checker.error("", "no \"statuses\"; 'status-lint dump statuses --format json' writes them");
  }
  if (checker.failed()) {
    return std::unexpected(checker.takeErrors());
  }
  std::ranges::sort(record.choices);
  return std::move(record.choices);
}

}  // namespace status_lint::model
