#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "../buffer/buffer.h"

namespace Envoy {
namespace Http {

class LowerCaseString {
public:
  LowerCaseString(LowerCaseString&& rhs) noexcept;
  LowerCaseString(const LowerCaseString& rhs);
  explicit LowerCaseString(absl::string_view new_string);
  const std::string& get() const { return string_; }

private:
  std::string string_;
};

class HeaderEntry {
public:
  virtual ~HeaderEntry() = default;
};

#define DEFINE_INLINE_HEADER(name)                                                                 \
  virtual const HeaderEntry* name() const = 0;                                                     \
  virtual std::size_t remove##name() = 0;                                                          \
  virtual absl::string_view get##name##Value() const = 0;                                          \
  virtual void set##name(absl::string_view value) = 0;

#define DEFINE_INLINE_STRING_HEADER(name)                                                          \
  DEFINE_INLINE_HEADER(name)                                                                       \
  virtual void append##name(absl::string_view data, absl::string_view delimiter) = 0;              \
  virtual void setReference##name(absl::string_view value) = 0;

#define DEFINE_INLINE_NUMERIC_HEADER(name)                                                         \
  DEFINE_INLINE_HEADER(name)                                                                       \
  virtual void set##name(std::uint64_t) = 0;

class HeaderMap {
public:
  virtual ~HeaderMap() = default;
  virtual void addReference(const LowerCaseString& key, absl::string_view value) = 0;
  virtual void addReferenceKey(const LowerCaseString& key, std::uint64_t value) = 0;
  virtual void addReferenceKey(const LowerCaseString& key, absl::string_view value) = 0;
  virtual void addCopy(const LowerCaseString& key, std::uint64_t value) = 0;
  virtual void addCopy(const LowerCaseString& key, absl::string_view value) = 0;
  virtual void appendCopy(const LowerCaseString& key, absl::string_view value) = 0;
  virtual void setReference(const LowerCaseString& key, absl::string_view value) = 0;
  virtual void setReferenceKey(const LowerCaseString& key, absl::string_view value) = 0;
  virtual void setCopy(const LowerCaseString& key, absl::string_view value) = 0;

  class GetResult {
  public:
    bool empty() const;
    std::size_t size() const;
    const HeaderEntry* operator[](std::size_t i) const;
  };

  virtual GetResult get(const LowerCaseString& key) const = 0;
  virtual void clear() = 0;
  virtual std::size_t remove(const LowerCaseString& key) = 0;
  using HeaderMatchPredicate = std::function<bool(const HeaderEntry&)>;
  virtual std::size_t removeIf(const HeaderMatchPredicate& predicate) = 0;
  virtual std::size_t removePrefix(const LowerCaseString& prefix) = 0;
};

class RequestOrResponseHeaderMap : public HeaderMap {
public:
  DEFINE_INLINE_STRING_HEADER(Connection)
  DEFINE_INLINE_STRING_HEADER(ContentType)
  DEFINE_INLINE_STRING_HEADER(Upgrade)
  DEFINE_INLINE_NUMERIC_HEADER(ContentLength)
};

class RequestHeaderMap : public RequestOrResponseHeaderMap {
public:
  DEFINE_INLINE_STRING_HEADER(Host)
  DEFINE_INLINE_STRING_HEADER(Method)
  DEFINE_INLINE_STRING_HEADER(Path)
};

class ResponseHeaderMap : public RequestOrResponseHeaderMap {
public:
  DEFINE_INLINE_STRING_HEADER(Date)
  DEFINE_INLINE_STRING_HEADER(Location)
  DEFINE_INLINE_NUMERIC_HEADER(Status)
};

}  // namespace Http
}  // namespace Envoy
