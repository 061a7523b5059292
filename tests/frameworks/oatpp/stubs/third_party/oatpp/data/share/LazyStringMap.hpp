#pragma once
#include <memory>
#include <string>
#include <unordered_map>

#include "../../Types.hpp"

namespace oatpp::data::share {

class MemoryLabel {
public:
  std::string std_str() const;
  oatpp::String toString() const;
};

class StringKeyLabel : public MemoryLabel {
public:
  StringKeyLabel();
  StringKeyLabel(std::nullptr_t);
  StringKeyLabel(const char* constText);
  StringKeyLabel(const String& str);
  bool operator==(const char* str) const;
  bool operator!=(const char* str) const;
  bool operator==(const StringKeyLabel& other) const;
};

class StringKeyLabelCI : public MemoryLabel {
public:
  StringKeyLabelCI();
  StringKeyLabelCI(std::nullptr_t);
  StringKeyLabelCI(const char* constText);
  StringKeyLabelCI(const String& str);
  bool operator==(const StringKeyLabelCI& other) const;
};

template <typename Key, typename MapType>
class LazyStringMapTemplate {
public:
  LazyStringMapTemplate() = default;
  void put(const Key& key, const StringKeyLabel& value) { m_map.insert({key, value}); }
  void put_LockFree(const Key& key, const StringKeyLabel& value) { m_map.insert({key, value}); }
  bool putIfNotExists(const Key& key, const StringKeyLabel& value) {
    return m_map.find(key) == m_map.end();
  }
  bool putIfNotExists_LockFree(const Key& key, const StringKeyLabel& value) {
    return m_map.find(key) == m_map.end();
  }
  bool putOrReplace(const Key& key, const StringKeyLabel& value) {
    return m_map.find(key) != m_map.end();
  }
  bool putOrReplace_LockFree(const Key& key, const StringKeyLabel& value) {
    return m_map.find(key) != m_map.end();
  }
  String get(const Key& key) const { return m_map.find(key)->second.toString(); }
  const MapType& getAll() const { return m_map; }
  const MapType& getAll_Unsafe() const { return m_map; }
  v_int32 getSize() const { return static_cast<v_int32>(m_map.size()); }

private:
  MapType m_map;
};

template <typename Key, typename Value = StringKeyLabel>
using LazyStringMultimap = LazyStringMapTemplate<Key, std::unordered_multimap<Key, Value>>;

}  // namespace oatpp::data::share

template <>
struct std::hash<oatpp::data::share::StringKeyLabel> {
  std::size_t operator()(const oatpp::data::share::StringKeyLabel& label) const;
};
template <>
struct std::hash<oatpp::data::share::StringKeyLabelCI> {
  std::size_t operator()(const oatpp::data::share::StringKeyLabelCI& label) const;
};
