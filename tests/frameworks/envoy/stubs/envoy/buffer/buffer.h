#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace absl {
using std::string_view;
}

namespace Envoy {
namespace Buffer {

class Instance {
public:
  virtual ~Instance() = default;
  virtual void add(const void* data, std::uint64_t size) = 0;
  virtual void add(absl::string_view data) = 0;
  virtual void add(const Instance& data) = 0;
  virtual void prepend(absl::string_view data) = 0;
  virtual void move(Instance& rhs) = 0;
  virtual std::uint64_t length() const = 0;
  virtual std::string toString() const = 0;
};

}  // namespace Buffer
}  // namespace Envoy
