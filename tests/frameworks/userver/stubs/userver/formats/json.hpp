#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace userver::formats::json {

class Exception : public std::exception {
public:
  const char* what() const noexcept override;
};

class ParseException : public Exception {};
class MemberMissingException : public Exception {};
class TypeMismatchException : public Exception {};

class Value final {
public:
  Value();
  Value(const Value&);
  Value(Value&&) noexcept;
  Value& operator=(const Value&) &;
  ~Value();

  Value operator[](std::string_view key) const;
  bool HasMember(std::string_view key) const;
  bool IsObject() const;
  bool IsMissing() const;
  template <typename T>
  T As() const;

private:
  void* holder_;
};

class ValueBuilder final {
public:
  ValueBuilder();
  ValueBuilder(const std::string& value);
  ValueBuilder(int value);
  ValueBuilder& operator=(const ValueBuilder&);
  ValueBuilder& operator=(const std::string& value);
  ValueBuilder& operator=(const char* value);
  ValueBuilder& operator=(int value);
  ~ValueBuilder();

  ValueBuilder operator[](std::string key);
  Value ExtractValue();

private:
  void* value_;
};

Value FromString(std::string_view text);
std::string ToString(const Value& value);

template <typename... Args>
Value MakeObject(Args&&... args);

}  // namespace userver::formats::json
