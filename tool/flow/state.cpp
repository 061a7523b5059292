#include "tool/flow/state.h"

#include "tool/base/text.h"
#include "tool/flow/raw_head.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace status_lint::flow {
namespace {

bool sameStore(const State& a, const State& b) {
  return a.store.shares(b.store) || a.store->holdsSame(*b.store);
}

bool sameResponses(const State& a, const State& b) {
  return a.epoch == b.epoch && a.guards == b.guards && a.deferredDepth == b.deferredDepth &&
         a.caught == b.caught && a.responses == b.responses;
}

bool sameStatuses(const State& a, const State& b) {
  if (a.guards != b.guards || a.deferredDepth != b.deferredDepth ||
      a.responses->size() != b.responses->size()) {
    return false;
  }
  return std::ranges::equal(*a.responses, *b.responses, [](const auto& x, const auto& y) {
    return x.first == y.first && x.second.status == y.second.status &&
           x.second.finished == y.second.finished && x.second.escaped == y.second.escaped &&
           x.second.ambient == y.second.ambient;
  });
}

/// Do objects hold the same in the members of these names?
bool sameMembers(const State& a, const State& b, const std::set<std::string>* names) {
  if (names == nullptr || names->empty() || a.store.shares(b.store)) {
    return true;
  }
  return a.store->all([&](const Place& place, const ValuePtr& value) {
    const std::size_t last = place.members.rfind('.');
    if (last == std::string::npos || !names->contains(place.members.substr(last + 1))) {
      return true;
    }
    const ValuePtr other = b.find(place);
    return other != nullptr && same(value, other);
  });
}

/// Do the same responses wait in texts to be sent, as far as their status lines tell?
bool samePending(const State& a, const State& b) {
  if (a.store.shares(b.store)) {
    return true;
  }
  const auto holdsAll = [](const State& one, const State& other) {
    return one.store->all([&](const Place& place, const ValuePtr& value) {
      const std::string& head = value->text;
      if (!startsHead(head)) {
        return true;
      }
      const ValuePtr found = other.find(place);
      return found != nullptr && startsHead(found->text) &&
             base::split(found->text, '\n').front() == base::split(head, '\n').front();
    });
  };
  return holdsAll(a, b) && holdsAll(b, a);
}

void joinConstraints(State& into, const State& other) {
  if (!into.constraints.shares(other.constraints)) {
    into.constraints.edit().join(*other.constraints);
  }
}

void joinStores(State& into, const State& other) {
  if (!into.store.shares(other.store)) {
    into.store.edit().join(*other.store);
  }
}

void joinFields(ResponseState& into, const ResponseState& other) {
  for (auto& [name, field] : into.fields) {
    const auto found = other.fields.find(name);
    const Known theirs = found == other.fields.end() ? other.otherFields : found->second.present;
    if (field.present != theirs) {
      field.present = Known::Unknown;
    }
    if (found == other.fields.end() || field.literals != found->second.literals) {
      field.allLiteral = false;
    }
    if (found == other.fields.end() || field.before != found->second.before) {
      field.before = nullptr;
    }
  }
  for (const auto& [name, field] : other.fields) {
    const auto [entry, isNew] = into.fields.try_emplace(name, field);
    if (isNew && field.present != into.otherFields) {
      entry->second.present = Known::Unknown;
      entry->second.allLiteral = false;
    }
  }
  if (into.otherFields != other.otherFields) {
    into.otherFields = Known::Unknown;
  }
}

/// Keeps what both have.
template <typename T>
void intersect(std::vector<T>& into, const std::vector<T>& other) {
  std::erase_if(into, [&](const T& item) { return std::ranges::find(other, item) == other.end(); });
}

void joinProtocol(ResponseState& into, const ResponseState& other) {
  if (into.sent != other.sent || into.committed != other.committed) {
    into.sent = {};
  }
  if (!(into.raw == other.raw)) {
    // What is written next belongs to the one or the other.
    into.raw = {};
    into.otherFields = Known::Unknown;
    into.content.present = Known::Unknown;
  }
  into.committed = into.committed || other.committed;
  into.used = into.used || other.used;
  into.asked = into.asked || other.asked;
  intersect(into.late, other.late);
  intersect(into.contentReplaced, other.contentReplaced);
}

/// What both paths replaced, as far as it is not too much: hundreds of tests in a row, each of
/// which sets a status code, would make as many pairs as there are orders of them.
void joinOverwritten(ResponseState& into, const ResponseState& other) {
  constexpr std::size_t Most = 64;
  if (into.overwritten.shares(other.overwritten)) {
    return;
  }
  for (const SharedOverwrite& record : *other.overwritten) {
    if (into.overwritten->size() < Most &&
        std::ranges::find(*into.overwritten, record) == into.overwritten->end()) {
      into.overwritten.edit().push_back(record);
    }
  }
}

void joinResponses(State& into, const State& other) {
  for (auto& [id, mine] : into.responses.edit()) {
    const ResponseState& theirs = other.response(id);
    joinFields(mine, theirs);
    if (mine.content.present != theirs.content.present) {
      mine.content.present = Known::Unknown;
    }
    if (mine.content.literal != theirs.content.literal ||
        mine.content.isLiteral != theirs.content.isLiteral) {
      mine.content.isLiteral = false;
      mine.content.literal.clear();
    }
    if (mine.reason != theirs.reason) {
      mine.reason = {.present = Known::Unknown};
    }
    joinProtocol(mine, theirs);
    joinOverwritten(mine, theirs);
  }
}

bool sameData(const Origin& a, const Origin& b) {
  return a.source == b.source && a.name == b.name;
}

bool holdsData(const std::vector<Origin>& list, const Origin& origin) {
  return std::ranges::any_of(list, [&](const Origin& other) { return sameData(other, origin); });
}

/// Adds what is not there yet. Paths that parted late begin with the same items.
template <typename T, typename Same>
void addMissing(Shared<std::vector<T>>& to, const std::vector<T>& more, Same isSame) {
  if (&*to == &more) {
    return;
  }
  const auto [mine, first] = std::ranges::mismatch(*to, more, isSame);
  for (auto item = first; item != more.end(); ++item) {
    const bool isThere =
        std::ranges::any_of(*to, [&](const T& other) { return isSame(other, *item); });
    if (!isThere) {
      to.edit().push_back(*item);
    }
  }
}

void addRequestData(Shared<std::vector<Origin>>& to, const std::vector<Origin>& more) {
  for (const Origin& origin : more) {
    if (isRequest(origin.source) && !holdsData(*to, origin)) {
      to.edit().push_back(origin);
    }
  }
}

/// Of all that every comparison of paths looks at, what is cheap to ask: alike paths have the same.
std::size_t hashOf(const State& state) {
  std::size_t out = std::hash<const void*>()(state.guards.get());
  const auto add = [&](std::size_t more) {
    constexpr std::size_t Factor = 0x9e3779b97f4a7c15;
    out = (out ^ more) * Factor;
    out ^= out >> 32U;
  };
  add(state.deferredDepth);
  for (const auto& [id, response] : *state.responses) {
    add(id);
    add(static_cast<std::size_t>(response.status.kind));
    add(std::hash<const void*>()(response.status.origin));
    add(std::hash<const void*>()(response.status.setter));
    for (const int code : response.status.codes) {
      add(static_cast<std::size_t>(code));
    }
  }
  return out;
}

template <typename Same, typename Join>
void mergeWhere(std::vector<State>& states, Same isSame, Join joinInto) {
  std::vector<State> kept;
  std::vector<std::size_t> hashes;
  kept.reserve(states.size());
  for (State& state : states) {
    const std::size_t hash = hashOf(state);
    std::size_t twin = 0;
    while (twin < kept.size() && (hashes[twin] != hash || !isSame(kept[twin], state))) {
      ++twin;
    }
    if (twin == kept.size()) {
      kept.push_back(std::move(state));
      hashes.push_back(hash);
    } else {
      joinInto(kept[twin], state);
      joinConstraints(kept[twin], state);
      joinEvidence(kept[twin], state);
    }
  }
  states = std::move(kept);
}

}  // namespace

bool StatusRecord::operator==(const StatusRecord& other) const {
  return std::tie(origin,
                  setter,
                  kind,
                  codes,
                  api,
                  text,
                  convertedFrom,
                  testedBefore,
                  defaulted,
                  throughParameter,
                  deferred,
                  caughtDepth,
                  epoch,
                  run,
                  read,
                  contentAfter) == std::tie(other.origin,
                                            other.setter,
                                            other.kind,
                                            other.codes,
                                            other.api,
                                            other.text,
                                            other.convertedFrom,
                                            other.testedBefore,
                                            other.defaulted,
                                            other.throughParameter,
                                            other.deferred,
                                            other.caughtDepth,
                                            other.epoch,
                                            other.run,
                                            other.read,
                                            other.contentAfter);
}

std::string questionOf(ir::RequestPart part, std::string_view name) {
  return base::cat("r:", static_cast<int>(part), ":", name);
}

std::string questionAskedOf(const ir::RequestRead& read) {
  return read.part == ir::RequestPart::Method ? questionOf(read.part, read.name) : std::string();
}

namespace {

/// Code that runs later, or that set the server up, may refer to a response of a call that is over.
ResponseState unknownResponse() {
  ResponseState out;
  out.status.kind = Status::Kind::Unknown;
  out.otherFields = Known::Unknown;
  out.content.present = Known::Unknown;
  out.escaped = true;
  return out;
}

}  // namespace

const ResponseState& State::response(ResponseId id) const {
  static const ResponseState Nothing = unknownResponse();
  const auto found = responses->find(id);
  return found != responses->end() ? found->second : Nothing;
}

ResponseState& State::edit(ResponseId id) {
  const auto [entry, isNew] = responses.edit().try_emplace(id);
  if (isNew) {
    entry->second = unknownResponse();
  }
  return entry->second;
}

ValuePtr State::find(const Place& place) const {
  return store->find(place);
}

void State::erase(const Place& place) {
  invalidate(place);
  const Store::Values& values = store->frameOf(place.base);
  const auto first = values.lower_bound(place);
  if (first == values.end() || first->first.base != place.base ||
      !first->first.members.starts_with(place.members)) {
    return;
  }
  Store::Values& map = store.edit().editFrame(place.base);
  auto entry = map.lower_bound(place);
  while (entry != map.end() && entry->first.base == place.base &&
         entry->first.members.starts_with(place.members)) {
    entry = place.holds(entry->first) ? map.erase(entry) : std::next(entry);
  }
}

void State::invalidate(const Place& place) {
  const auto concerns = [&](const std::string& /*question*/, const Constraint& told) {
    return std::ranges::any_of(told.depends, [&](const Place& depended) {
      return place.holds(depended) || depended.holds(place);
    });
  };
  if (constraints->any(concerns)) {
    constraints.edit().eraseIf(concerns);
  }
}

void State::write(const Place& place, const ValuePtr& value) {
  erase(place);
  Store::Values& map = store.edit().editFrame(place.base);
  if (value->kind == AbstractValue::Kind::Aggregate) {
    for (const auto& [members, part] : value->members) {
      map[{.base = place.base, .members = place.members + members}] = part;
    }
    if (value->members.empty()) {
      map[place] = unknownValue(value->from);
    }
    return;
  }
  map[place] = value;
}

void State::note(const std::vector<Origin>& requestReads) {
  addRequestData(requestRead, requestReads);
}

void State::noteTest(const std::vector<Origin>& reads) {
  addRequestData(tested, reads);
}

void State::noteTypeTest(const std::vector<Origin>& reads) {
  addRequestData(typed, reads);
}

bool State::hasTypeTested(const std::vector<Origin>& from) const {
  return std::ranges::any_of(from, [&](const Origin& origin) { return holdsData(*typed, origin); });
}

bool State::hasTested(const std::vector<Origin>& from) const {
  return std::ranges::any_of(from,
                             [&](const Origin& origin) { return holdsData(*tested, origin); });
}

void joinEvidence(State& into, const State& other) {
  addMissing(into.calls, *other.calls, std::equal_to<>());
  addMissing(into.said, *other.said, std::equal_to<>());
  addMissing(into.requestRead, *other.requestRead, sameData);
  addMissing(into.tested, *other.tested, sameData);
  addMissing(into.typed, *other.typed, sameData);
  into.sequence = std::max(into.sequence, other.sequence);
}

void joinPaths(State& into, const State& other) {
  joinStores(into, other);
  joinConstraints(into, other);
  joinEvidence(into, other);
}

/// The clauses that both paths entered, with all that may have been thrown on either. None where
/// the one that chose a status code is not among them.
void joinCaught(State& into, const State& other) {
  if (into.caught == other.caught) {
    return;
  }
  std::vector<CaughtRecord>& records = into.caught.edit();
  const auto differing =
      std::ranges::mismatch(records, *other.caught, {}, &CaughtRecord::at, &CaughtRecord::at).in1;
  records.erase(differing, records.end());
  const bool isLost = std::ranges::any_of(*into.responses, [&](const auto& entry) {
    return entry.second.status.caughtDepth > records.size();
  });
  if (isLost) {
    records.clear();
  }
  for (std::size_t i = 0; i < records.size(); ++i) {
    const CaughtRecord& same = (*other.caught)[i];
    records[i].drops = records[i].drops && same.drops;
    for (const ThrowRecord& point : same.points) {
      if (std::ranges::find(records[i].points, point) == records[i].points.end()) {
        records[i].points.push_back(point);
      }
    }
  }
}

void merge(std::vector<State>& states,
           std::size_t limit,
           const std::set<std::string>* statusMembers) {
  if (states.size() < 2) {
    return;
  }
  mergeWhere(
      states,
      [](const State& a, const State& b) { return sameResponses(a, b) && sameStore(a, b); },
      [](State&, const State&) {});
  if (states.size() > limit) {
    mergeWhere(
        states,
        [&](const State& a, const State& b) {
          return sameResponses(a, b) && sameMembers(a, b, statusMembers) && samePending(a, b);
        },
        joinStores);
  }
  if (states.size() > limit * 4) {
    mergeWhere(states, sameStatuses, [](State& into, const State& other) {
      joinStores(into, other);
      joinResponses(into, other);
      joinCaught(into, other);
    });
  }
}

}  // namespace status_lint::flow
