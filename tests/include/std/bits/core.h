#pragma once
#pragma GCC system_header
// A stub of the standard library for the fixtures: the names, namespaces and template shapes of
// libstdc++, almost no bodies. It is parsed, never linked.

namespace std {

using size_t = __SIZE_TYPE__;
using ptrdiff_t = __PTRDIFF_TYPE__;
using nullptr_t = decltype(nullptr);

inline namespace __cxx11 __attribute__((__abi_tag__("cxx11"))) {}

template <class T, T V> struct integral_constant {
  static constexpr T value = V;
  using value_type = T;
  using type = integral_constant;
  constexpr operator T() const noexcept { return V; }
  constexpr T operator()() const noexcept { return V; }
};
using true_type = integral_constant<bool, true>;
using false_type = integral_constant<bool, false>;
template <bool B> using __bool_constant = integral_constant<bool, B>;
#if __cplusplus >= 201703L
template <bool B> using bool_constant = integral_constant<bool, B>;
#endif

template <bool, class T = void> struct enable_if {};
template <class T> struct enable_if<true, T> {
  using type = T;
};
template <bool B, class T = void> using enable_if_t = typename enable_if<B, T>::type;
template <bool, class T, class> struct conditional {
  using type = T;
};
template <class T, class U> struct conditional<false, T, U> {
  using type = U;
};
template <bool B, class T, class U> using conditional_t = typename conditional<B, T, U>::type;
template <class...> using __void_t = void;
#if __cplusplus >= 201703L
template <class...> using void_t = void;
#endif

template <class T> struct remove_reference {
  using type = __remove_reference_t(T);
};
template <class T> using remove_reference_t = __remove_reference_t(T);
template <class T> struct remove_cv {
  using type = __remove_cv(T);
};
template <class T> using remove_cv_t = __remove_cv(T);
template <class T> struct remove_const {
  using type = __remove_const(T);
};
template <class T> using remove_const_t = __remove_const(T);
template <class T> struct remove_pointer {
  using type = __remove_pointer(T);
};
template <class T> using remove_pointer_t = __remove_pointer(T);
template <class T> struct remove_extent {
  using type = __remove_extent(T);
};
template <class T> using remove_extent_t = __remove_extent(T);
template <class T> struct decay {
  using type = __decay(T);
};
template <class T> using decay_t = __decay(T);
template <class T> using __remove_cvref_t = __remove_cvref(T);
#if __cplusplus >= 202002L
template <class T> struct remove_cvref {
  using type = __remove_cvref(T);
};
template <class T> using remove_cvref_t = __remove_cvref(T);
template <class T> struct type_identity {
  using type = T;
};
template <class T> using type_identity_t = typename type_identity<T>::type;
#endif
template <class T> struct add_const {
  using type = const T;
};
template <class T> using add_const_t = const T;
template <class T> struct add_lvalue_reference {
  using type = __add_lvalue_reference(T);
};
template <class T> using add_lvalue_reference_t = __add_lvalue_reference(T);
template <class T> struct add_rvalue_reference {
  using type = __add_rvalue_reference(T);
};
template <class T> using add_rvalue_reference_t = __add_rvalue_reference(T);
template <class T> struct add_pointer {
  using type = __add_pointer(T);
};
template <class T> using add_pointer_t = __add_pointer(T);
template <class T> struct underlying_type {
  using type = __underlying_type(T);
};
template <class T> using underlying_type_t = __underlying_type(T);
template <class T> struct make_unsigned {
  using type = __make_unsigned(T);
};
template <class T> using make_unsigned_t = __make_unsigned(T);
template <class T> struct make_signed {
  using type = __make_signed(T);
};
template <class T> using make_signed_t = __make_signed(T);

template <class T> __add_rvalue_reference(T) declval() noexcept;
// The body of members that a fixture may use with a local type, which must be defined for that: a
// value from a call that nobody follows.
template <class T> T __stub() { return static_cast<T (*)()>(nullptr)(); }

template <class T, class U> struct is_same : integral_constant<bool, __is_same(T, U)> {};
template <class B, class D> struct is_base_of : integral_constant<bool, __is_base_of(B, D)> {};
template <class F, class T> struct is_convertible
    : integral_constant<bool, __is_convertible(F, T)> {};
template <class T, class... A> struct is_constructible
    : integral_constant<bool, __is_constructible(T, A...)> {};
template <class T, class U> struct is_assignable : integral_constant<bool, __is_assignable(T, U)> {
};
template <class T> struct is_default_constructible
    : integral_constant<bool, __is_constructible(T)> {};
template <class T> struct is_copy_constructible
    : integral_constant<bool, __is_constructible(T, const T&)> {};
template <class T> struct is_move_constructible
    : integral_constant<bool, __is_constructible(T, T&&)> {};
template <class T> struct is_nothrow_move_constructible
    : integral_constant<bool, __is_nothrow_constructible(T, T&&)> {};
template <class T> struct is_trivially_copyable
    : integral_constant<bool, __is_trivially_copyable(T)> {};
template <class T> struct is_void : integral_constant<bool, __is_void(T)> {};
template <class T> struct is_enum : integral_constant<bool, __is_enum(T)> {};
template <class T> struct is_class : integral_constant<bool, __is_class(T)> {};
template <class T> struct is_integral : integral_constant<bool, __is_integral(T)> {};
template <class T> struct is_floating_point : integral_constant<bool, __is_floating_point(T)> {};
template <class T> struct is_arithmetic : integral_constant<bool, __is_arithmetic(T)> {};
template <class T> struct is_unsigned : integral_constant<bool, __is_unsigned(T)> {};
template <class T> struct is_signed : integral_constant<bool, __is_signed(T)> {};
template <class T> struct is_pointer : integral_constant<bool, __is_pointer(T)> {};
template <class T> struct is_reference : integral_constant<bool, __is_reference(T)> {};
template <class T> struct is_lvalue_reference : integral_constant<bool, __is_lvalue_reference(T)> {
};
template <class T> struct is_rvalue_reference : integral_constant<bool, __is_rvalue_reference(T)> {
};
template <class T> struct is_array : integral_constant<bool, __is_array(T)> {};
template <class T> struct is_const : integral_constant<bool, __is_const(T)> {};
template <class T> struct is_function : integral_constant<bool, __is_function(T)> {};
template <class T> struct is_member_function_pointer
    : integral_constant<bool, __is_member_function_pointer(T)> {};
template <class T> struct is_member_pointer : integral_constant<bool, __is_member_pointer(T)> {};
template <class T> struct is_final : integral_constant<bool, __is_final(T)> {};
template <class T> struct is_empty : integral_constant<bool, __is_empty(T)> {};
template <class T> struct is_null_pointer : is_same<__remove_cv(T), nullptr_t> {};

#if __cplusplus >= 201703L
template <class T, class U> constexpr bool is_same_v = __is_same(T, U);
template <class B, class D> constexpr bool is_base_of_v = __is_base_of(B, D);
template <class F, class T> constexpr bool is_convertible_v = __is_convertible(F, T);
template <class T, class... A> constexpr bool is_constructible_v = __is_constructible(T, A...);
template <class T> constexpr bool is_void_v = __is_void(T);
template <class T> constexpr bool is_enum_v = __is_enum(T);
template <class T> constexpr bool is_class_v = __is_class(T);
template <class T> constexpr bool is_integral_v = __is_integral(T);
template <class T> constexpr bool is_floating_point_v = __is_floating_point(T);
template <class T> constexpr bool is_arithmetic_v = __is_arithmetic(T);
template <class T> constexpr bool is_unsigned_v = __is_unsigned(T);
template <class T> constexpr bool is_signed_v = __is_signed(T);
template <class T> constexpr bool is_pointer_v = __is_pointer(T);
template <class T> constexpr bool is_reference_v = __is_reference(T);
template <class T> constexpr bool is_array_v = __is_array(T);
template <class T> constexpr bool is_const_v = __is_const(T);
template <class T> constexpr bool is_function_v = __is_function(T);
template <class T> constexpr bool is_member_function_pointer_v = __is_member_function_pointer(T);
template <class...> struct conjunction : true_type {};
template <class B, class... R> struct conjunction<B, R...>
    : conditional_t<bool(B::value), conjunction<R...>, B> {};
template <class...> struct disjunction : false_type {};
template <class B, class... R> struct disjunction<B, R...>
    : conditional_t<bool(B::value), B, disjunction<R...>> {};
template <class B> struct negation : integral_constant<bool, !B::value> {};
template <class... B> constexpr bool conjunction_v = (B::value && ...);
template <class... B> constexpr bool disjunction_v = (B::value || ...);
#endif
template <class... T> struct common_type;
template <class T> struct common_type<T> {
  using type = __decay(T);
};
template <class T, class U> struct common_type<T, U> {
  using type = __decay(decltype(true ? declval<T>() : declval<U>()));
};
template <class... T> using common_type_t = typename common_type<T...>::type;
constexpr bool is_constant_evaluated() noexcept { return __builtin_is_constant_evaluated(); }

template <class T> constexpr __remove_reference_t(T)&& move(T&& t) noexcept {
  return static_cast<__remove_reference_t(T)&&>(t);
}
template <class T> constexpr T&& forward(__remove_reference_t(T)& t) noexcept {
  return static_cast<T&&>(t);
}
template <class T> constexpr T&& forward(__remove_reference_t(T)&& t) noexcept {
  return static_cast<T&&>(t);
}
template <class T> constexpr T* addressof(T& t) noexcept { return __builtin_addressof(t); }
template <class T> constexpr T* __addressof(T& t) noexcept { return __builtin_addressof(t); }
template <class T> const T* addressof(const T&&) = delete;

template <class E> class initializer_list {
  const E* _M_array;
  size_t _M_len;

public:
  using value_type = E;
  using reference = const E&;
  using const_reference = const E&;
  using size_type = size_t;
  using iterator = const E*;
  using const_iterator = const E*;
  constexpr initializer_list() noexcept : _M_array(nullptr), _M_len(0) {}
  constexpr size_t size() const noexcept { return _M_len; }
  constexpr const E* begin() const noexcept { return _M_array; }
  constexpr const E* end() const noexcept { return _M_array + _M_len; }
};

template <class C> constexpr auto begin(C& c) -> decltype(c.begin()) { return c.begin(); }
template <class C> constexpr auto end(C& c) -> decltype(c.end()) { return c.end(); }
template <class C> constexpr auto begin(const C& c) -> decltype(c.begin()) { return c.begin(); }
template <class C> constexpr auto end(const C& c) -> decltype(c.end()) { return c.end(); }
template <class T, size_t N> constexpr T* begin(T (&a)[N]) noexcept { return a; }
template <class T, size_t N> constexpr T* end(T (&a)[N]) noexcept { return a + N; }
template <class C> constexpr auto cbegin(const C& c) -> decltype(c.begin()) { return c.begin(); }
template <class C> constexpr auto cend(const C& c) -> decltype(c.end()) { return c.end(); }
template <class C> constexpr auto size(const C& c) -> decltype(c.size()) { return c.size(); }
template <class T, size_t N> constexpr size_t size(const T (&)[N]) noexcept { return N; }
template <class C> constexpr auto empty(const C& c) -> decltype(c.empty()) { return c.empty(); }
template <class C> constexpr auto data(C& c) -> decltype(c.data()) { return c.data(); }

template <class T> void swap(T& a, T& b) {}
template <class T, class U = T> constexpr T exchange(T& t, U&& u) {
  T old = static_cast<T&&>(t);
  t = static_cast<U&&>(u);
  return old;
}
template <class T> constexpr const T& as_const(T& t) noexcept { return t; }

template <class T, T... I> struct integer_sequence {
  static constexpr size_t size() noexcept { return sizeof...(I); }
};
template <size_t... I> using index_sequence = integer_sequence<size_t, I...>;
template <size_t N> using make_index_sequence = __make_integer_seq<integer_sequence, size_t, N>;
template <class... T> using index_sequence_for = make_index_sequence<sizeof...(T)>;

struct in_place_t {
  explicit in_place_t() = default;
};
constexpr in_place_t in_place{};
template <class> struct in_place_type_t {
  explicit in_place_type_t() = default;
};
struct piecewise_construct_t {
  explicit piecewise_construct_t() = default;
};
constexpr piecewise_construct_t piecewise_construct{};
struct allocator_arg_t {
  explicit allocator_arg_t() = default;
};

template <class T> struct tuple_size;
template <class T, size_t = tuple_size<T>::value> using __has_tuple_size = T;
template <class T> struct tuple_size<const __has_tuple_size<T>> : tuple_size<T> {};
template <size_t I, class T> struct tuple_element;
template <size_t I, class T> struct tuple_element<I, const T> {
  using type = const typename tuple_element<I, T>::type;
};
template <size_t I, class T> using tuple_element_t = typename tuple_element<I, T>::type;
#if __cplusplus >= 201703L
template <class T> constexpr size_t tuple_size_v = tuple_size<T>::value;
#endif
template <class... T> class tuple;

template <class T1, class T2> struct pair {
  using first_type = T1;
  using second_type = T2;
  T1 first;
  T2 second;
  constexpr pair() : first(), second() {}
  constexpr pair(const T1& a, const T2& b) : first(a), second(b) {}
  template <class U1, class U2,
            class = enable_if_t<__is_constructible(T1, U1) && __is_constructible(T2, U2)>>
  constexpr pair(U1&& a, U2&& b) : first(static_cast<U1&&>(a)), second(static_cast<U2&&>(b)) {}
  template <
      class U1, class U2,
      class = enable_if_t<__is_constructible(T1, const U1&) && __is_constructible(T2, const U2&)>>
  constexpr pair(const pair<U1, U2>& p) : first(p.first), second(p.second) {}
  template <class U1, class U2,
            class = enable_if_t<__is_constructible(T1, U1) && __is_constructible(T2, U2)>>
  constexpr pair(pair<U1, U2>&& p)
      : first(static_cast<U1&&>(p.first)), second(static_cast<U2&&>(p.second)) {}
  template <class... A1, class... A2> pair(piecewise_construct_t, tuple<A1...> a, tuple<A2...> b) {}
  pair(const pair&) = default;
  pair(pair&&) = default;
  pair& operator=(const pair&) = default;
  pair& operator=(pair&&) = default;
  void swap(pair&) {}
};
#if __cplusplus >= 201703L
template <class T, class U> pair(T, U) -> pair<T, U>;
#endif
template <class T> class reference_wrapper;
template <class T> struct __unwrap_ref {
  using type = T;
};
template <class T> struct __unwrap_ref<reference_wrapper<T>> {
  using type = T&;
};
template <class T> using __decay_unwrap = typename __unwrap_ref<__decay(T)>::type;
template <class T, class U>
constexpr pair<__decay_unwrap<T>, __decay_unwrap<U>> make_pair(T&& t, U&& u) {
  return {static_cast<T&&>(t), static_cast<U&&>(u)};
}
template <class T, class U> bool operator==(const pair<T, U>&, const pair<T, U>&) {
  return std::__stub<bool>();
}
template <class T, class U> bool operator!=(const pair<T, U>&, const pair<T, U>&) {
  return std::__stub<bool>();
}
template <class T, class U> bool operator<(const pair<T, U>&, const pair<T, U>&) {
  return std::__stub<bool>();
}
template <class T, class U> struct tuple_size<pair<T, U>> : integral_constant<size_t, 2> {};
template <class T, class U> struct tuple_element<0, pair<T, U>> {
  using type = T;
};
template <class T, class U> struct tuple_element<1, pair<T, U>> {
  using type = U;
};
template <size_t I, class T, class U> tuple_element_t<I, pair<T, U>>& get(pair<T, U>&) noexcept {
  return std::__stub<tuple_element_t<I, pair<T, U>>&>();
}
template <size_t I, class T, class U> tuple_element_t<I, pair<T, U>>&& get(pair<T, U>&&) noexcept {
  return std::__stub<tuple_element_t<I, pair<T, U>>&&>();
}
template <size_t I, class T, class U>
const tuple_element_t<I, pair<T, U>>& get(const pair<T, U>&) noexcept {
  return std::__stub<const tuple_element_t<I, pair<T, U>>&>();
}

template <class T> class allocator {
public:
  using value_type = T;
  allocator() noexcept {}
  template <class U> allocator(const allocator<U>&) noexcept {}
  T* allocate(size_t) { return std::__stub<T*>(); }
  void deallocate(T*, size_t) {}
};
template <class T = void> struct less {
  constexpr bool operator()(const T& a, const T& b) const { return a < b; }
};
template <> struct less<void> {
  using is_transparent = void;
  template <class T, class U> constexpr bool operator()(T&& t, U&& u) const { return t < u; }
};
template <class T = void> struct greater {
  constexpr bool operator()(const T& a, const T& b) const { return a > b; }
};
template <> struct greater<void> {
  using is_transparent = void;
  template <class T, class U> constexpr bool operator()(T&& t, U&& u) const { return t > u; }
};
template <class T = void> struct equal_to {
  constexpr bool operator()(const T& a, const T& b) const { return a == b; }
};
template <> struct equal_to<void> {
  using is_transparent = void;
  template <class T, class U> constexpr bool operator()(T&& t, U&& u) const { return t == u; }
};
template <class T = void> struct plus {
  constexpr T operator()(const T& a, const T& b) const { return a + b; }
};
template <class T> struct hash {
  size_t operator()(const T&) const noexcept { return std::__stub<size_t>(); }
};

template <class C> struct char_traits {
  using char_type = C;
  using int_type = int;
  static constexpr size_t length(const C* s) { return __builtin_strlen(s); }
  static constexpr int_type eof() { return -1; }
};
template <class C, class T = char_traits<C>> class basic_istream;
template <class C, class T = char_traits<C>> class basic_ostream;
template <class C, class T = char_traits<C>> class basic_iostream;
template <class C, class T = char_traits<C>> class basic_streambuf;
using istream = basic_istream<char>;
using ostream = basic_ostream<char>;
using iostream = basic_iostream<char>;
using streambuf = basic_streambuf<char>;
using streamsize = ptrdiff_t;
using streamoff = long;

}  // namespace std

#if __cplusplus > 202002L
namespace std {

template <class E> constexpr __underlying_type(E) to_underlying(E e) noexcept {
  return static_cast<__underlying_type(E)>(e);
}
[[noreturn]] inline void unreachable() { __builtin_unreachable(); }

}  // namespace std
#endif

#include "bits/iterator.h"
