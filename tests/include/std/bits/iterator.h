#pragma once
#pragma GCC system_header
#include "bits/core.h"

namespace std {

struct input_iterator_tag {};
struct output_iterator_tag {};
struct forward_iterator_tag : input_iterator_tag {};
struct bidirectional_iterator_tag : forward_iterator_tag {};
struct random_access_iterator_tag : bidirectional_iterator_tag {};
template <class I> struct iterator_traits {
  using value_type = typename I::value_type;
  using difference_type = typename I::difference_type;
  using reference = typename I::reference;
  using pointer = typename I::pointer;
  using iterator_category = typename I::iterator_category;
};
template <class T> struct iterator_traits<T*> {
  using value_type = __remove_cv(T);
  using difference_type = ptrdiff_t;
  using reference = T&;
  using pointer = T*;
  using iterator_category = random_access_iterator_tag;
};
template <class I> class reverse_iterator {
public:
  using value_type = typename iterator_traits<I>::value_type;
  using difference_type = ptrdiff_t;
  using reference = typename iterator_traits<I>::reference;
  using pointer = typename iterator_traits<I>::pointer;
  using iterator_category = typename iterator_traits<I>::iterator_category;
  explicit reverse_iterator(I) {}
  I base() const { return std::__stub<I>(); }
  reference operator*() const { return std::__stub<reference>(); }
  pointer operator->() const { return std::__stub<pointer>(); }
  reverse_iterator& operator++() { return std::__stub<reverse_iterator&>(); }
  friend bool operator==(const reverse_iterator&, const reverse_iterator&) {
    return std::__stub<bool>();
  }
  friend bool operator!=(const reverse_iterator&, const reverse_iterator&) {
    return std::__stub<bool>();
  }
};

}  // namespace std

namespace __gnu_cxx {

template <class P, class Container> class __normal_iterator {
  P _M_current;

public:
  using value_type = typename std::iterator_traits<P>::value_type;
  using difference_type = std::ptrdiff_t;
  using reference = typename std::iterator_traits<P>::reference;
  using pointer = P;
  using iterator_category = std::random_access_iterator_tag;
  constexpr __normal_iterator() noexcept : _M_current() {}
  explicit __normal_iterator(const P&) noexcept {}
  template <class Q, class = std::enable_if_t<__is_convertible(Q, P)>>
  __normal_iterator(const __normal_iterator<Q, Container>&) noexcept {}
  reference operator*() const noexcept { return std::__stub<reference>(); }
  pointer operator->() const noexcept { return std::__stub<pointer>(); }
  __normal_iterator& operator++() noexcept { return std::__stub<__normal_iterator&>(); }
  __normal_iterator operator++(int) noexcept { return std::__stub<__normal_iterator>(); }
  __normal_iterator& operator--() noexcept { return std::__stub<__normal_iterator&>(); }
  __normal_iterator operator--(int) noexcept { return std::__stub<__normal_iterator>(); }
  reference operator[](difference_type) const noexcept { return std::__stub<reference>(); }
  __normal_iterator& operator+=(difference_type) noexcept {
    return std::__stub<__normal_iterator&>();
  }
  __normal_iterator& operator-=(difference_type) noexcept {
    return std::__stub<__normal_iterator&>();
  }
  __normal_iterator operator+(difference_type) const noexcept {
    return std::__stub<__normal_iterator>();
  }
  __normal_iterator operator-(difference_type) const noexcept {
    return std::__stub<__normal_iterator>();
  }
  const P& base() const noexcept { return std::__stub<const P&>(); }
};
template <class L, class R, class C>
bool operator==(const __normal_iterator<L, C>&, const __normal_iterator<R, C>&) noexcept {
  return std::__stub<bool>();
}
template <class L, class R, class C>
bool operator!=(const __normal_iterator<L, C>&, const __normal_iterator<R, C>&) noexcept {
  return std::__stub<bool>();
}
template <class L, class R, class C>
bool operator<(const __normal_iterator<L, C>&, const __normal_iterator<R, C>&) noexcept {
  return std::__stub<bool>();
}
template <class L, class R, class C>
std::ptrdiff_t operator-(const __normal_iterator<L, C>&, const __normal_iterator<R, C>&) noexcept {
  return std::__stub<std::ptrdiff_t>();
}

}  // namespace __gnu_cxx
