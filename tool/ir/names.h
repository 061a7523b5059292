// The names that IR enumerators have in printed text and in JSON.
#pragma once

#include "tool/ir/module.h"

#include <optional>
#include <string_view>

namespace status_lint::ir {

// Each gives the empty text for a value that is no enumerator.

constexpr std::string_view name(Path::Root root) {
  switch (root) {
  case Path::Root::Variable: return "variable";
  case Path::Root::Temporary: return "temporary";
  case Path::Root::This: return "this";
  case Path::Root::Global: return "global";
  case Path::Root::Ambient: return "ambient";
  }
  return {};
}

constexpr std::string_view name(RequestPart part) {
  switch (part) {
  case RequestPart::Method: return "method";
  case RequestPart::Path: return "path";
  case RequestPart::Field: return "field";
  case RequestPart::Parameter: return "parameter";
  case RequestPart::Content: return "content";
  case RequestPart::Size: return "size";
  case RequestPart::Fields: return "fields";
  case RequestPart::Range: return "range";
  case RequestPart::Other: return "other";
  }
  return {};
}

constexpr std::string_view name(ResponseAspect aspect) {
  switch (aspect) {
  case ResponseAspect::Nothing: return "nothing";
  case ResponseAspect::Status: return "status";
  case ResponseAspect::Field: return "field";
  case ResponseAspect::Content: return "content";
  case ResponseAspect::Committed: return "committed";
  }
  return {};
}

constexpr std::string_view name(Comparison comparison) {
  switch (comparison) {
  case Comparison::Truth: return "truth";
  case Comparison::Empty: return "empty";
  case Comparison::Equal: return "==";
  case Comparison::Less: return "<";
  case Comparison::LessEqual: return "<=";
  case Comparison::Greater: return ">";
  case Comparison::GreaterEqual: return ">=";
  }
  return {};
}

constexpr std::string_view name(Condition::Kind kind) {
  switch (kind) {
  case Condition::Kind::Atom: return "atom";
  case Condition::Kind::And: return "and";
  case Condition::Kind::Or: return "or";
  case Condition::Kind::Not: return "not";
  case Condition::Kind::True: return "true";
  case Condition::Kind::False: return "false";
  }
  return {};
}

constexpr std::string_view name(EffectKind kind) {
  switch (kind) {
  case EffectKind::Create: return "create";
  case EffectKind::Status: return "status";
  case EffectKind::Reason: return "reason";
  case EffectKind::Field: return "field";
  case EffectKind::Content: return "content";
  case EffectKind::Clear: return "clear";
  case EffectKind::Raw: return "raw";
  case EffectKind::Commit: return "commit";
  case EffectKind::Finish: return "finish";
  case EffectKind::Interim: return "interim";
  }
  return {};
}

constexpr std::string_view name(FieldOperation operation) {
  switch (operation) {
  case FieldOperation::Set: return "set";
  case FieldOperation::Add: return "add";
  case FieldOperation::FirstWins: return "first-wins";
  case FieldOperation::Remove: return "remove";
  }
  return {};
}

constexpr std::string_view name(Presence presence) {
  switch (presence) {
  case Presence::FromValue: return "from-value";
  case Presence::Some: return "some";
  case Presence::None: return "none";
  }
  return {};
}

constexpr std::string_view name(HandlerKind kind) {
  switch (kind) {
  case HandlerKind::Route: return "route";
  case HandlerKind::Before: return "before";
  case HandlerKind::After: return "after";
  case HandlerKind::Error: return "error";
  case HandlerKind::Exception: return "exception";
  case HandlerKind::Fallback: return "fallback";
  case HandlerKind::Factory: return "factory";
  }
  return {};
}

constexpr std::string_view name(Role role) {
  switch (role) {
  case Role::None: return "none";
  case Role::Response: return "response";
  case Role::Request: return "request";
  case Role::Method: return "method";
  case Role::TargetPath: return "path";
  case Role::Content: return "content";
  case Role::Exception: return "exception";
  }
  return {};
}

constexpr std::string_view name(Passing passing) {
  switch (passing) {
  case Passing::ByValue: return "value";
  case Passing::ByConstReference: return "cref";
  case Passing::ByReference: return "ref";
  }
  return {};
}

constexpr std::string_view name(Assign::Mode mode) {
  switch (mode) {
  case Assign::Mode::Copy: return "copy";
  case Assign::Mode::Alias: return "alias";
  case Assign::Mode::Append: return "append";
  case Assign::Mode::Insert: return "insert";
  case Assign::Mode::Put: return "put";
  }
  return {};
}

constexpr std::string_view name(Storage storage) {
  switch (storage) {
  case Storage::Value: return "value";
  case Storage::Reference: return "reference";
  case Storage::Pointer: return "pointer";
  case Storage::Owner: return "owner";
  }
  return {};
}

/// The enumerator of that name. Enumerators count from 0 without gaps.
template <typename Enum>
constexpr std::optional<Enum> fromName(std::string_view text) {
  for (unsigned i = 0; !name(static_cast<Enum>(i)).empty(); ++i) {
    if (name(static_cast<Enum>(i)) == text) {
      return static_cast<Enum>(i);
    }
  }
  return std::nullopt;
}

}  // namespace status_lint::ir
