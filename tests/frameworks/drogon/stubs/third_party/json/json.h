#pragma once

#include <string>

namespace Json {

enum ValueType {
  nullValue = 0,
  intValue,
  uintValue,
  realValue,
  stringValue,
  booleanValue,
  arrayValue,
  objectValue
};

class Value {
public:
  Value(ValueType type = nullValue);
  Value(int value);
  Value(double value);
  Value(bool value);
  Value(const char* value);
  Value(const std::string& value);
  Value(const Value& other);
  Value(Value&& other);
  Value& operator=(const Value& other);
  Value& operator[](const char* key);
  const Value& operator[](const char* key) const;
  Value& operator[](const std::string& key);
  const Value& operator[](const std::string& key) const;
  Value& append(const Value& value);
  std::string asString() const;
  int asInt() const;
  bool isMember(const std::string& key) const;
  bool isNull() const;
  bool isInt() const;
  bool isString() const;
  bool empty() const;
  std::string toStyledString() const;
};

}  // namespace Json
