#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>

typedef std::int32_t v_int32;
typedef std::int64_t v_buff_size;

namespace oatpp::data::type {

class Type {};

namespace __class {
class Void {
public:
  static const Type* getType();
};
class String {
public:
  static const Type* getType();
};
class Int32 {
public:
  static const Type* getType();
};
class AbstractObject {
public:
  static const Type* getType();
};
}  // namespace __class

template <class T, class Clazz>
class ObjectWrapper {
protected:
  std::shared_ptr<T> m_ptr;

public:
  typedef T ObjectType;
  typedef Clazz Class;

  ObjectWrapper(const std::shared_ptr<T>& ptr) : m_ptr(ptr) {}
  ObjectWrapper() {}
  ObjectWrapper(std::nullptr_t) {}
  template <class Q, class W>
  ObjectWrapper(const ObjectWrapper<Q, W>& other) : m_ptr(other.getPtr()) {}

  T* operator->() const { return m_ptr.operator->(); }
  T* get() const { return m_ptr.get(); }
  const std::shared_ptr<T>& getPtr() const { return m_ptr; }
  template <typename N,
            typename enabled =
                typename std::enable_if<std::is_same<N, std::nullptr_t>::value>::type>
  bool operator==(N) const {
    return m_ptr.get() == nullptr;
  }
  template <typename N,
            typename enabled =
                typename std::enable_if<std::is_same<N, std::nullptr_t>::value>::type>
  bool operator!=(N) const {
    return m_ptr.get() != nullptr;
  }
  explicit operator bool() const { return m_ptr.operator bool(); }
};

typedef ObjectWrapper<void, __class::Void> Void;

class String : public ObjectWrapper<std::string, __class::String> {
public:
  String() {}
  String(const char* data, v_buff_size size);
  template <typename T,
            typename enabled =
                typename std::enable_if<std::is_same<T, std::nullptr_t>::value, void>::type>
  String(T) {}
  template <typename T,
            typename enabled = typename std::enable_if<std::is_same<T, char>::value, void>::type>
  String(const T* data)
      : ObjectWrapper<std::string, __class::String>(
            data == nullptr ? nullptr : std::make_shared<std::string>(data)) {}
  template <
      typename T,
      typename enabled = typename std::enable_if<std::is_same<T, std::string>::value, void>::type>
  String(const T& str)
      : ObjectWrapper<std::string, __class::String>(std::make_shared<std::string>(str)) {}
  String(const std::shared_ptr<std::string>& ptr);
  String(const String& other);

  const std::string& operator*() const;
  operator std::string() const;
  String& operator=(const String& other);
  template <typename T,
            typename enabled = typename std::enable_if<std::is_same<T, char>::value, void>::type>
  bool operator==(const T* str) const {
    return str != nullptr && **this == str;
  }
  template <typename T,
            typename enabled = typename std::enable_if<std::is_same<T, char>::value, void>::type>
  bool operator!=(const T* str) const {
    return !(str != nullptr && **this == str);
  }
  bool operator==(const String& other) const;
  bool operator!=(const String& other) const;
  friend String operator+(const char* a, const String& b);
  friend String operator+(const String& a, const char* b);
  friend String operator+(const String& a, const String& b);
};

class Int32 : public ObjectWrapper<v_int32, __class::Int32> {
public:
  Int32() {}
  Int32(v_int32 value);
  v_int32 operator*() const;
  operator v_int32() const;
};

template <class ObjT>
class ObjectRef : public ObjectWrapper<ObjT, __class::AbstractObject> {
public:
  ObjectRef() {}
  ObjectRef(const std::shared_ptr<ObjT>& ptr);
  static ObjectRef createShared();
};

}  // namespace oatpp::data::type

namespace oatpp {

typedef data::type::Void Void;
typedef data::type::String String;
typedef data::type::Int32 Int32;
template <class T>
using Object = data::type::ObjectRef<T>;

class DTO {};

}  // namespace oatpp
