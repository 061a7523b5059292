#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace folly {

using StringPiece = std::string_view;

template <typename T>
using Optional = std::optional<T>;

class IOBuf {
public:
  static std::unique_ptr<IOBuf> copyBuffer(std::string_view buf);
  static std::unique_ptr<IOBuf> fromString(std::string s);
  ~IOBuf();
  const unsigned char* data() const;
  std::size_t computeChainDataLength() const;
  std::string toString() const;
  void prependChain(std::unique_ptr<IOBuf>&& iobuf);
};

class EventBase;

template <typename Tgt, typename Src>
Tgt to(const Src& value);

}  // namespace folly
