// A value that copies share until one of them changes it.
#pragma once

#include <memory>

namespace status_lint::flow {

/// Copying costs one reference count, an empty value nothing. Copies may be on several threads, as
/// long as one that stays unchanged outlives what the others do.
template <typename T>
class Shared {
public:
  const T& operator*() const { return value_ != nullptr ? *value_ : empty(); }

  const T* operator->() const { return &**this; }

  /// The value for changing: made this copy's own first. The reference ends with the next copy.
  T& edit() {
    if (value_ == nullptr) {
      value_ = std::make_shared<T>();
    } else if (value_.use_count() > 1) {
      value_ = std::make_shared<T>(*value_);
    }
    return *value_;
  }

  /// Is it the same value by identity? Cheap, and true only if equal.
  [[nodiscard]] bool shares(const Shared& other) const { return value_ == other.value_; }

  friend bool operator==(const Shared& a, const Shared& b) {
    return a.value_ == b.value_ || *a == *b;
  }

private:
  static const T& empty() {
    static const T None;
    return None;
  }

  std::shared_ptr<T> value_;  ///< null = empty
};

}  // namespace status_lint::flow
