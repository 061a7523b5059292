#include "tool/flow/store.h"

namespace status_lint::flow {
namespace {

bool same(const Store::Values& a, const Store::Values& b) {
  return a.size() == b.size() && std::ranges::equal(a, b, [](const auto& x, const auto& y) {
           return x.first == y.first && flow::same(x.second, y.second);
         });
}

/// Walks both at once: looking each place up costs more than all the rest.
void joinValues(Store::Values& ours, const Store::Values& theirs) {
  auto own = ours.begin();
  const auto joinUpTo = [&](const Place* place) {
    for (; own != ours.end() && (place == nullptr || own->first < *place); ++own) {
      own->second = join(own->second, nullptr);
    }
  };
  for (const auto& [place, value] : theirs) {
    joinUpTo(&place);
    if (own != ours.end() && own->first == place) {
      own->second = join(own->second, value);
      ++own;
    } else {
      ours.emplace_hint(own, place, unknownValue(value->from));
    }
  }
  joinUpTo(nullptr);
}

}  // namespace

const Store::Values& Store::frameOf(std::uint64_t base) const {
  static const Values None;
  const std::uint64_t number = base >> FrameShift;
  const auto found = std::ranges::lower_bound(frames_, number, {}, &Frame::number);
  return found != frames_.end() && found->number == number ? *found->values : None;
}

Store::Values& Store::editFrame(std::uint64_t base) {
  const std::uint64_t number = base >> FrameShift;
  auto found = std::ranges::lower_bound(frames_, number, {}, &Frame::number);
  if (found == frames_.end() || found->number != number) {
    found = frames_.insert(found, {.number = number, .values = {}});
  }
  return found->values.edit();
}

ValuePtr Store::find(const Place& place) const {
  const Values& values = frameOf(place.base);
  const auto found = values.find(place);
  return found != values.end() ? found->second : nullptr;
}

void Store::dropFrame(std::uint64_t base) {
  const std::uint64_t number = base >> FrameShift;
  std::erase_if(frames_, [&](const Frame& frame) { return frame.number == number; });
}

std::size_t Store::size() const {
  std::size_t count = 0;
  for (const Frame& frame : frames_) {
    count += frame.values->size();
  }
  return count;
}

bool Store::holdsSame(const Store& other) const {
  const auto holdsAll = [](const Store& one, const Store& another) {
    return std::ranges::all_of(one.frames_, [&](const Frame& frame) {
      const Values& theirs = another.frameOf(frame.number << FrameShift);
      return &*frame.values == &theirs || same(*frame.values, theirs);
    });
  };
  // A frame that holds nothing is as good as none.
  return size() == other.size() && holdsAll(*this, other);
}

void Store::join(const Store& other) {
  for (Frame& frame : frames_) {
    const Values& theirs = other.frameOf(frame.number << FrameShift);
    if (&*frame.values != &theirs) {
      joinValues(frame.values.edit(), theirs);
    }
  }
  for (const Frame& frame : other.frames_) {
    if (const Values& ours = frameOf(frame.number << FrameShift); ours.empty()) {
      joinValues(editFrame(frame.number << FrameShift), *frame.values);
    }
  }
}

}  // namespace status_lint::flow
