#pragma once
#pragma GCC system_header
// The shape of nlohmann/json 3.11.2 without its bodies.
#include <functional>
#include <stdexcept>
#include <tuple>

#include "json_fwd.hpp"

namespace nlohmann {
inline namespace json_abi_v3_11_2 {
namespace detail {

enum class value_t : unsigned char {
  null, object, array, string, boolean, number_integer, number_unsigned, number_float, binary,
  discarded,
};
enum class parse_event_t : unsigned char {
  object_start, object_end, array_start, array_end, key, value,
};
enum class error_handler_t { strict, replace, ignore };
enum class cbor_tag_handler_t { error, ignore, store };
enum class input_format_t { json, cbor, msgpack, ubjson, bson };

class exception : public std::exception {
public:
  const char* what() const noexcept override;
  const int id;

protected:
  exception(int, const char*);

private:
  std::runtime_error m;
};
class parse_error : public exception {
public:
  const std::size_t byte;

private:
  parse_error(int, std::size_t, const char*);
};
class invalid_iterator : public exception {
  invalid_iterator(int, const char*);
};
class type_error : public exception {
  type_error(int, const char*);
};
class out_of_range : public exception {
  out_of_range(int, const char*);
};
class other_error : public exception {
  other_error(int, const char*);
};

template <class T> struct is_basic_json : std::false_type {};
template <template <class, class, class...> class O, template <class, class...> class A, class S,
          class B, class I, class U, class F, template <class> class Al,
          template <class, class> class Se, class Bi>
struct is_basic_json<basic_json<O, A, S, B, I, U, F, Al, Se, Bi>> : std::true_type {};

template <class T, class = void> struct is_range : std::false_type {};
template <class T>
struct is_range<T, std::__void_t<typename T::value_type, typename T::iterator>> : std::true_type {};
template <class T, class = void> struct is_map : std::false_type {};
template <class T>
struct is_map<T, std::__void_t<typename T::mapped_type, typename T::iterator>> : std::true_type {};

template <class J, class T> struct is_element
    : std::integral_constant<bool, std::is_constructible<J, T>::value> {};

// What converts to a json value: the argument that matters is the constraint, as in the library.
template <class J, class T, std::enable_if_t<__is_arithmetic(T) || __is_enum(T), int> = 0>
void to_json(J&, T) noexcept {}
template <class J, class T,
          std::enable_if_t<!__is_arithmetic(T) && __is_constructible(std::string, const T&),
                           int> = 0>
void to_json(J&, const T&) {}
template <class J, class T,
          std::enable_if_t<is_range<T>::value && !__is_constructible(std::string, const T&) &&
                               !is_basic_json<T>::value &&
                               is_element<J, typename T::value_type>::value,
                           int> = 0>
void to_json(J&, const T&) {}
template <class J, class T, class U> void to_json(J&, const std::pair<T, U>&) {}
template <class J, class... T> void to_json(J&, const std::tuple<T...>&) {}
template <class J, class T, std::size_t N,
          std::enable_if_t<!__is_same(T, char) && !__is_same(T, const char), int> = 0>
void to_json(J&, const T (&)[N]) {}

template <class J, class T, std::enable_if_t<__is_arithmetic(T) || __is_enum(T), int> = 0>
void from_json(const J&, T&) {}
template <class J> void from_json(const J&, std::string&) {}
template <class J, class T,
          std::enable_if_t<is_range<T>::value && !__is_same(T, std::string) &&
                               !is_basic_json<T>::value,
                           int> = 0>
void from_json(const J&, T&) {}
template <class J, class T, class U> void from_json(const J&, std::pair<T, U>&) {}
template <class J, class... T> void from_json(const J&, std::tuple<T...>&) {}

struct to_json_fn {
  template <class J, class T> auto operator()(J& j, T&& v) const
      -> decltype(to_json(j, std::forward<T>(v))) {
    return to_json(j, std::forward<T>(v));
  }
};
struct from_json_fn {
  template <class J, class T> auto operator()(const J& j, T&& v) const
      -> decltype(from_json(j, std::forward<T>(v))) {
    return from_json(j, std::forward<T>(v));
  }
};

template <class J, class T, class S, class = void> struct has_to_json : std::false_type {};
template <class J, class T, class S>
struct has_to_json<J, T, S,
                   std::__void_t<decltype(S::to_json(std::declval<J&>(), std::declval<T>()))>>
    : std::true_type {};
template <class J, class T, class S, class = void> struct has_from_json : std::false_type {};
template <class J, class T, class S>
struct has_from_json<
    J, T, S, std::__void_t<decltype(S::from_json(std::declval<const J&>(), std::declval<T&>()))>>
    : std::true_type {};

template <class J> class json_ref {
public:
  using value_type = J;
  json_ref(value_type&&);
  json_ref(const value_type&);
  json_ref(std::initializer_list<json_ref>);
  template <class... A, std::enable_if_t<__is_constructible(value_type, A...), int> = 0>
  json_ref(A&&...) {}
  json_ref(json_ref&&) noexcept = default;
  json_ref(const json_ref&) = delete;
  const value_type& operator*() const;
};

template <class J> class iter_impl {
public:
  using value_type = std::remove_const_t<J>;
  using difference_type = std::ptrdiff_t;
  using reference = J&;
  using pointer = J*;
  using iterator_category = std::bidirectional_iterator_tag;
  iter_impl();
  template <class K, class = std::enable_if_t<__is_convertible(K*, J*)>>
  iter_impl(const iter_impl<K>&) noexcept;
  J& operator*() const;
  J* operator->() const;
  iter_impl operator++(int) &;
  iter_impl& operator++();
  iter_impl& operator--();
  iter_impl operator+(difference_type) const;
  const typename value_type::string_t& key() const;
  J& value() const;
  friend bool operator==(const iter_impl&, const iter_impl&);
  friend bool operator!=(const iter_impl&, const iter_impl&);
};
template <class I> class iteration_proxy_value {
public:
  const std::string& key() const;
  typename I::reference value() const;
  iteration_proxy_value& operator++();
  const iteration_proxy_value& operator*() const;
  bool operator==(const iteration_proxy_value&) const;
#if __cplusplus < 202002L
  bool operator!=(const iteration_proxy_value&) const;
#endif
};
template <std::size_t N, class I, std::enable_if_t<N == 0, int> = 0>
const std::string& get(const iteration_proxy_value<I>&);
template <std::size_t N, class I, std::enable_if_t<N == 1, int> = 0>
typename I::reference get(const iteration_proxy_value<I>&);
template <class I> class iteration_proxy {
public:
  iteration_proxy_value<I> begin() const noexcept;
  iteration_proxy_value<I> end() const noexcept;
};

}  // namespace detail

namespace {
constexpr const auto& to_json = detail::to_json_fn{};
constexpr const auto& from_json = detail::from_json_fn{};
}  // namespace

template <class T, class SFINAE> struct adl_serializer {
  template <class J, class U = T> static auto from_json(J&& j, U& v)
      -> decltype(::nlohmann::from_json(std::forward<J>(j), v), void());
  template <class J, class U = T> static auto to_json(J& j, U&& v)
      -> decltype(::nlohmann::to_json(j, std::forward<U>(v)), void());
};

template <class StringType> class json_pointer {
public:
  explicit json_pointer(const StringType& = StringType());
  StringType to_string() const;
  json_pointer& operator/=(const json_pointer&);
  json_pointer& operator/=(StringType);
  json_pointer parent_pointer() const;
  void push_back(const StringType&);
  bool empty() const noexcept;
};

template <class K, class V, class Ignored = std::less<K>,
          class A = std::allocator<std::pair<const K, V>>>
struct ordered_map : std::vector<std::pair<const K, V>, A> {
  using mapped_type = V;
};

template <template <class, class, class...> class ObjectType,
          template <class, class...> class ArrayType, class StringType, class BooleanType,
          class IntegerType, class UnsignedType, class FloatType,
          template <class> class AllocatorType, template <class, class> class Serializer,
          class BinaryType>
class basic_json {
  template <class T> using serializer = Serializer<T, void>;
  template <class T> using if_compatible = std::enable_if_t<
      !__is_same(__remove_cvref(T), basic_json) &&
          detail::has_to_json<basic_json, T, serializer<__remove_cvref(T)>>::value,
      int>;
  template <class T> using if_readable = std::enable_if_t<
      !__is_pointer(T) && !__is_same(T, basic_json) &&
          detail::has_from_json<basic_json, T, serializer<T>>::value,
      int>;
  template <class K> using if_key =
      std::enable_if_t<__is_convertible(const K&, StringType) ||
                           (__is_constructible(StringType, const K&) && !__is_arithmetic(K)),
                       int>;

  detail::value_t m_type;

public:
  using value_t = detail::value_t;
  using json_pointer = ::nlohmann::json_pointer<StringType>;
  using error_handler_t = detail::error_handler_t;
  using initializer_list_t = std::initializer_list<detail::json_ref<basic_json>>;
  using parse_event_t = detail::parse_event_t;
  using exception = detail::exception;
  using parse_error = detail::parse_error;
  using invalid_iterator = detail::invalid_iterator;
  using type_error = detail::type_error;
  using out_of_range = detail::out_of_range;
  using other_error = detail::other_error;
  using value_type = basic_json;
  using reference = basic_json&;
  using const_reference = const basic_json&;
  using difference_type = std::ptrdiff_t;
  using size_type = std::size_t;
  using pointer = basic_json*;
  using const_pointer = const basic_json*;
  using iterator = detail::iter_impl<basic_json>;
  using const_iterator = detail::iter_impl<const basic_json>;
  using object_t = ObjectType<StringType, basic_json, std::less<>,
                              AllocatorType<std::pair<const StringType, basic_json>>>;
  using array_t = ArrayType<basic_json, AllocatorType<basic_json>>;
  using string_t = StringType;
  using boolean_t = BooleanType;
  using number_integer_t = IntegerType;
  using number_unsigned_t = UnsignedType;
  using number_float_t = FloatType;
  using binary_t = BinaryType;
  using parser_callback_t = std::function<bool(int, parse_event_t, basic_json&)>;

  basic_json(value_t);
  basic_json(std::nullptr_t = nullptr) noexcept;
  template <class T, if_compatible<T> = 0> basic_json(T&&) {}
  basic_json(initializer_list_t, bool type_deduction = true, value_t manual = value_t::array);
  basic_json(size_type, const basic_json&);
  template <class I,
            std::enable_if_t<__is_same(I, iterator) || __is_same(I, const_iterator), int> = 0>
  basic_json(I, I);
  basic_json(const basic_json&);
  basic_json(basic_json&&) noexcept;
  basic_json& operator=(basic_json) noexcept;
  ~basic_json() noexcept;

  static basic_json binary(const std::vector<unsigned char>&);
  static basic_json array(initializer_list_t = {});
  static basic_json object(initializer_list_t = {});
  static basic_json meta();

  string_t dump(int indent = -1, char indent_char = ' ', bool ensure_ascii = false,
                error_handler_t = error_handler_t::strict) const;
  value_t type() const noexcept;
  const char* type_name() const noexcept;
  bool is_primitive() const noexcept;
  bool is_structured() const noexcept;
  bool is_null() const noexcept;
  bool is_boolean() const noexcept;
  bool is_number() const noexcept;
  bool is_number_integer() const noexcept;
  bool is_number_unsigned() const noexcept;
  bool is_number_float() const noexcept;
  bool is_object() const noexcept;
  bool is_array() const noexcept;
  bool is_string() const noexcept;
  bool is_binary() const noexcept;
  bool is_discarded() const noexcept;
  operator value_t() const noexcept;

  template <class T, class V = __remove_cvref(T)> V get() const { return std::__stub<V>(); }
  template <class T, std::enable_if_t<__is_pointer(T), int> = 0> T get() noexcept {
    return std::__stub<T>();
  }
  template <class T> T& get_to(T&) const { return std::__stub<T&>(); }
  template <class T> T get_ref() { return std::__stub<T>(); }
  template <class T> T get_ref() const { return std::__stub<T>(); }
  template <class T> T get_ptr() noexcept { return std::__stub<T>(); }
  template <class T> T get_ptr() const noexcept { return std::__stub<T>(); }
  template <class T, std::enable_if_t<!__is_same(T, std::nullptr_t) && !__is_same(T, char) &&
                                          !__is_same(T, value_t) &&
#if __cplusplus >= 201703L
                                          !__is_same(T, std::string_view) &&
#endif
                                          !__is_same(T, std::initializer_list<char>),
                                      int> = 0,
            if_readable<T> = 0>
  operator T() const { return std::__stub<T>(); }

  reference at(size_type);
  const_reference at(size_type) const;
  reference at(const string_t&);
  const_reference at(const string_t&) const;
  template <class K, if_key<K> = 0> reference at(K&&);
  template <class K, if_key<K> = 0> const_reference at(K&&) const;
  reference at(const json_pointer&);
  const_reference at(const json_pointer&) const;
  reference operator[](size_type);
  const_reference operator[](size_type) const;
  reference operator[](string_t);
  const_reference operator[](const string_t&) const;
  template <class T> reference operator[](T*);
  template <class T> const_reference operator[](T*) const;
#if __cplusplus >= 201703L
  reference operator[](std::string_view);
  const_reference operator[](std::string_view) const;
#endif
  reference operator[](const json_pointer&);
  const_reference operator[](const json_pointer&) const;
  template <class V, std::enable_if_t<!__is_convertible(V, const char*), int> = 0>
  std::decay_t<V> value(const string_t&, V&& fallback) const {
    return std::__stub<std::decay_t<V>>();
  }
  string_t value(const string_t&, const char* fallback) const;
  template <class V> V value(const json_pointer&, const V& fallback) const {
    return std::__stub<V>();
  }
  reference front();
  const_reference front() const;
  reference back();
  const_reference back() const;
  iterator erase(iterator);
  size_type erase(const string_t&);
  void erase(size_type);
  template <class K> iterator find(K&&);
  template <class K> const_iterator find(K&&) const;
  template <class K> size_type count(K&&) const;
  template <class K, if_key<K> = 0> bool contains(K&&) const;
  bool contains(const json_pointer&) const;

  iterator begin() noexcept;
  const_iterator begin() const noexcept;
  const_iterator cbegin() const noexcept;
  iterator end() noexcept;
  const_iterator end() const noexcept;
  const_iterator cend() const noexcept;
  detail::iteration_proxy<iterator> items() noexcept;
  detail::iteration_proxy<const_iterator> items() const noexcept;
  bool empty() const noexcept;
  size_type size() const noexcept;
  size_type max_size() const noexcept;
  void clear() noexcept;
  void push_back(basic_json&&);
  void push_back(const basic_json&);
  void push_back(const typename object_t::value_type&);
  void push_back(initializer_list_t);
  reference operator+=(basic_json&&);
  reference operator+=(const basic_json&);
  reference operator+=(initializer_list_t);
  template <class... A> reference emplace_back(A&&...) { return std::__stub<reference>(); }
  template <class... A> std::pair<iterator, bool> emplace(A&&...) {
    return std::__stub<std::pair<iterator, bool>>();
  }
  iterator insert(const_iterator, const basic_json&);
  void update(const_reference, bool merge_objects = false);
  void swap(reference) noexcept;
  basic_json flatten() const;
  basic_json unflatten() const;
  basic_json patch(const basic_json&) const;
  void merge_patch(const basic_json&);
  static basic_json diff(const basic_json&, const basic_json&);

  template <class Input>
  static basic_json parse(Input&&, const parser_callback_t cb = nullptr,
                          const bool allow_exceptions = true, const bool ignore_comments = false);
  template <class I>
  static basic_json parse(I first, I last, const parser_callback_t cb = nullptr,
                          const bool allow_exceptions = true, const bool ignore_comments = false);
  template <class Input> static bool accept(Input&&, const bool ignore_comments = false);
  template <class Input> static basic_json from_cbor(Input&&, bool = true, bool = true);
  template <class Input> static basic_json from_msgpack(Input&&, bool = true, bool = true);
  static std::vector<unsigned char> to_cbor(const basic_json&);
  static std::vector<unsigned char> to_msgpack(const basic_json&);

  friend bool operator==(const_reference, const_reference) noexcept;
  template <class S>
  friend std::enable_if_t<__is_scalar(S), bool> operator==(const_reference, S) noexcept;
#if __cplusplus < 202002L
  template <class S>
  friend std::enable_if_t<__is_scalar(S), bool> operator==(S, const_reference) noexcept;
  template <class S>
  friend std::enable_if_t<__is_scalar(S), bool> operator!=(const_reference, S) noexcept;
  friend bool operator!=(const_reference, const_reference) noexcept;
#endif
  friend bool operator<(const_reference, const_reference) noexcept;
  friend std::ostream& operator<<(std::ostream&, const basic_json&);
  friend std::istream& operator>>(std::istream&, basic_json&);
};

inline namespace literals {
inline namespace json_literals {
json operator""_json(const char*, std::size_t);
json::json_pointer operator""_json_pointer(const char*, std::size_t);
}  // namespace json_literals
}  // namespace literals
std::string to_string(const json&);

}  // namespace json_abi_v3_11_2
}  // namespace nlohmann

namespace std {

template <class I> struct tuple_size<nlohmann::detail::iteration_proxy_value<I>>
    : integral_constant<size_t, 2> {};
template <size_t N, class I> struct tuple_element<N, nlohmann::detail::iteration_proxy_value<I>> {
  using type = decltype(get<N>(declval<nlohmann::detail::iteration_proxy_value<I>>()));
};

}  // namespace std

using nlohmann::literals::json_literals::operator""_json;
using nlohmann::literals::json_literals::operator""_json_pointer;

// The members are not looked at: only that the conversions exist matters.
#define NLOHMANN_DEFINE_TYPE_INTRUSIVE(Type, ...)                                                 \
  friend void to_json(nlohmann::json&, const Type&);                                              \
  friend void from_json(const nlohmann::json&, Type&);
#define NLOHMANN_DEFINE_TYPE_INTRUSIVE_WITH_DEFAULT(Type, ...)                                    \
  NLOHMANN_DEFINE_TYPE_INTRUSIVE(Type, __VA_ARGS__)
#define NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Type, ...)                                             \
  inline void to_json(nlohmann::json&, const Type&) {}                                            \
  inline void from_json(const nlohmann::json&, Type&) {}
#define NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Type, ...)                                \
  NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Type, __VA_ARGS__)
#define NLOHMANN_JSON_SERIALIZE_ENUM(Type, ...)                                                   \
  template <class J> inline void to_json(J&, const Type&) {} \
  template <class J> inline void from_json(const J&, Type&) {}
