#pragma once
#pragma GCC system_header
#include "bits/core.h"

namespace std {

template <class F, class... A> constexpr auto __invoke(F&& f, A&&... a)
    -> decltype(static_cast<F&&>(f)(static_cast<A&&>(a)...)) {
  return static_cast<F&&>(f)(static_cast<A&&>(a)...);
}
template <class R, class C, class O, class... A> constexpr auto __invoke(R C::* m, O&& o, A&&... a)
    -> decltype((static_cast<O&&>(o).*m)(static_cast<A&&>(a)...)) {
  return (static_cast<O&&>(o).*m)(static_cast<A&&>(a)...);
}
template <class R, class C, class O, class... A> constexpr auto __invoke(R C::* m, O&& o, A&&... a)
    -> decltype(((*static_cast<O&&>(o)).*m)(static_cast<A&&>(a)...)) {
  return ((*static_cast<O&&>(o)).*m)(static_cast<A&&>(a)...);
}
template <class R, class C, class O, class... A>
constexpr auto __invoke(R C::* m, const reference_wrapper<O>& o, A&&... a)
    -> decltype((o.get().*m)(static_cast<A&&>(a)...)) {
  return (o.get().*m)(static_cast<A&&>(a)...);
}
template <class R, class C, class O, class = enable_if_t<!__is_function(R)>>
constexpr auto __invoke(R C::* m, O&& o) -> decltype((static_cast<O&&>(o).*m)) {
  return static_cast<O&&>(o).*m;
}

template <class, class F, class... A> struct __invoke_result {};
template <class F, class... A>
struct __invoke_result<__void_t<decltype(std::__invoke(declval<F>(), declval<A>()...))>, F, A...> {
  using type = decltype(std::__invoke(declval<F>(), declval<A>()...));
};
template <class F, class... A> struct invoke_result : __invoke_result<void, F, A...> {};
template <class F, class... A> using invoke_result_t = typename invoke_result<F, A...>::type;
template <class> struct result_of;
template <class F, class... A> struct result_of<F(A...)> : invoke_result<F, A...> {};

template <class, class R, class F, class... A> struct __is_callable_r : false_type {};
template <class R, class F, class... A>
struct __is_callable_r<__void_t<invoke_result_t<F, A...>>, R, F, A...>
    : integral_constant<bool, __is_void(R) || __is_convertible(invoke_result_t<F, A...>, R)> {};
template <class, class F, class... A> struct __is_callable : false_type {};
template <class F, class... A> struct __is_callable<__void_t<invoke_result_t<F, A...>>, F, A...>
    : true_type {};
template <class F, class... A> struct is_invocable : __is_callable<void, F, A...> {};
template <class R, class F, class... A> struct is_invocable_r : __is_callable_r<void, R, F, A...> {
};
#if __cplusplus >= 201703L
template <class F, class... A> constexpr bool is_invocable_v = is_invocable<F, A...>::value;
template <class R, class F, class... A> constexpr bool is_invocable_r_v =
    is_invocable_r<R, F, A...>::value;
template <class F, class... A> constexpr invoke_result_t<F, A...> invoke(F&& f, A&&... a) {
  return std::__invoke(static_cast<F&&>(f), static_cast<A&&>(a)...);
}
#endif

}  // namespace std
