#include "tool/flow/value.h"

#include "tool/flow/raw_head.h"

#include <algorithm>
#include <charconv>

namespace status_lint::flow {
namespace {

constexpr std::size_t MostOrigins = 6;
constexpr std::size_t MostNumbers = 8;

}  // namespace

ValuePtr unknownValue(std::vector<Origin> from) {
  static const ValuePtr Plain = std::make_shared<AbstractValue>();
  if (from.empty()) {
    return Plain;
  }
  AbstractValue value;
  value.from = std::move(from);
  return std::make_shared<AbstractValue>(std::move(value));
}

ValuePtr textValue(std::string bytes, const ir::Location* origin) {
  AbstractValue value;
  value.kind = AbstractValue::Kind::Text;
  value.text = std::move(bytes);
  value.origin = origin;
  return std::make_shared<AbstractValue>(std::move(value));
}

ValuePtr aliasValue(Place place) {
  AbstractValue value;
  value.kind = AbstractValue::Kind::Alias;
  value.alias = std::move(place);
  return std::make_shared<AbstractValue>(std::move(value));
}

ValuePtr responseValue(ResponseId id) {
  AbstractValue value;
  value.kind = AbstractValue::Kind::Response;
  value.response = id;
  return std::make_shared<AbstractValue>(std::move(value));
}

std::optional<std::size_t> listSize(const AbstractValue& value) {
  const auto size = value.members.find(std::string(SizeMember));
  if (size == value.members.end() || !size->second->isNumber()) {
    return std::nullopt;
  }
  const auto count = static_cast<std::size_t>(size->second->numbers.front());
  const bool isWhole = std::ranges::all_of(value.members, [&](const auto& member) {
    const std::string_view name = member.first;
    std::size_t index = count;
    std::from_chars(name.data() + 1, name.data() + name.size(), index);
    return name == SizeMember || (name.starts_with('[') && index < count);
  });
  return isWhole ? std::optional(count) : std::nullopt;
}

void sharpen(std::vector<Origin>& from) {
  const auto isWhole = [](const Origin& origin) {
    return origin.name == WholeRequest;
  };
  const bool isPartKnown = std::ranges::any_of(
      from, [&](const Origin& origin) { return isRequest(origin.source) && !isWhole(origin); });
  if (isPartKnown) {
    std::erase_if(from, isWhole);
  }
}

void addOrigins(std::vector<Origin>& to, const std::vector<Origin>& more) {
  for (const Origin& origin : more) {
    if (to.size() >= MostOrigins) {
      return;
    }
    if (std::ranges::find(to, origin) == to.end()) {
      to.push_back(origin);
    }
  }
}

bool same(const ValuePtr& a, const ValuePtr& b) {
  return a == b || (a != nullptr && b != nullptr && *a == *b);
}

namespace {

/// The lines that two heads have in common, where there is more behind them; empty for other text.
std::string commonHead(const AbstractValue& a, const AbstractValue& b) {
  if (!startsHead(a.text) || !startsHead(b.text)) {
    return {};
  }
  const auto differing = std::ranges::mismatch(a.text, b.text).in1;
  const std::string common(a.text.begin(), differing);
  const std::size_t end = common.rfind('\n');
  return end == std::string::npos ? std::string() : common.substr(0, end + 1) + UnknownPart;
}

bool isOfNothingKnown(const AbstractValue& value) {
  return value.kind == AbstractValue::Kind::Unknown && value.from.empty();
}

}  // namespace

ValuePtr join(const ValuePtr& a, const ValuePtr& b) {
  if (same(a, b)) {
    if (a != nullptr && a->copyOf.place != b->copyOf.place) {
      AbstractValue either = *a;
      either.copyOf = {};
      return std::make_shared<AbstractValue>(std::move(either));
    }
    return a;
  }
  if (a == nullptr || b == nullptr) {
    return unknownValue();
  }
  AbstractValue out;
  out.from = a->from;
  addOrigins(out.from, b->from);
  if (isOfNothingKnown(*a) != isOfNothingKnown(*b)) {
    // On one of the paths it comes from somewhere else, nobody knows where.
    addOrigins(out.from,
               {{.source = Source::Unknown,
                 .name = {},
                 .callee = {},
                 .at = nullptr,
                 .throughUnknown = true}});
  }
  addSubjects(out.tellsOf, *a);
  addSubjects(out.tellsOf, *b);
  out.asks = a->asks == b->asks ? a->asks : std::string();
  if (a->kind == AbstractValue::Kind::Numbers && b->kind == AbstractValue::Kind::Numbers) {
    std::ranges::set_union(a->numbers, b->numbers, std::back_inserter(out.numbers));
    if (out.numbers.size() <= MostNumbers) {
      out.kind = AbstractValue::Kind::Numbers;
      out.origin = a->origin;
      out.throughParameter = a->throughParameter || b->throughParameter;
      return std::make_shared<AbstractValue>(std::move(out));
    }
    out.numbers.clear();
  }
  if (std::string head = commonHead(*a, *b); !head.empty()) {
    out.text = std::move(head);
    out.origin = a->origin;
    out.throughParameter = a->throughParameter || b->throughParameter;
  }
  out.convertedFrom = a->convertedFrom == b->convertedFrom ? a->convertedFrom : std::string();
  out.truth = a->truth == b->truth ? a->truth : Known::Unknown;
  out.empty = a->empty == b->empty ? a->empty : Known::Unknown;
  return std::make_shared<AbstractValue>(std::move(out));
}

void addSubjects(std::vector<ResponseId>& to, const AbstractValue& part) {
  const auto add = [&](ResponseId id) {
    if (std::ranges::find(to, id) == to.end()) {
      to.push_back(id);
    }
  };
  if (part.kind == AbstractValue::Kind::Response) {
    add(part.response);
  }
  std::ranges::for_each(part.tellsOf, add);
}

Source sourceOf(std::string_view speaksOf) {
  return speaksOf == "database"        ? Source::Database
         : speaksOf == "upstream"      ? Source::Upstream
         : speaksOf == "file"          ? Source::File
         : speaksOf == "configuration" ? Source::Configuration
                                       : Source::Unknown;
}

Source sourceOf(ir::RequestPart part) {
  switch (part) {
  case ir::RequestPart::Method: return Source::RequestMethod;
  case ir::RequestPart::Path: return Source::RequestPath;
  case ir::RequestPart::Field:
  case ir::RequestPart::Fields: return Source::RequestField;
  case ir::RequestPart::Parameter: return Source::RequestParameter;
  case ir::RequestPart::Content: return Source::RequestContent;
  case ir::RequestPart::Size: return Source::RequestSize;
  case ir::RequestPart::Range: return Source::RequestRange;
  case ir::RequestPart::Other: return Source::RequestOther;
  }
  return Source::RequestOther;
}

bool makesOfArguments(std::string_view speaksOf) {
  return speaksOf == "parsing" || speaksOf == "conversion" || speaksOf == "access" ||
         speaksOf == "validation";
}

}  // namespace status_lint::flow
