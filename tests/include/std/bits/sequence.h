#pragma once
#pragma GCC system_header
#include "bits/core.h"

namespace std {

// vector, deque and list share their members; only the iterator differs.
#define STUB_SEQUENCE(NAME)                                                                        \
public:                                                                                            \
  using value_type = T;                                                                            \
  using size_type = size_t;                                                                        \
  using difference_type = ptrdiff_t;                                                               \
  using reference = T&;                                                                            \
  using const_reference = const T&;                                                                \
  using reverse_iterator = std::reverse_iterator<iterator>;                                        \
  using const_reverse_iterator = std::reverse_iterator<const_iterator>;                            \
  NAME() noexcept {}                                                                               \
  explicit NAME(size_type n) {}                                                                    \
  NAME(size_type n, const T& value) {}                                                             \
  template <class I, class = typename iterator_traits<I>::iterator_category>                       \
  NAME(I first, I last) {}                                                                         \
  NAME(const NAME&) {}                                                                             \
  NAME(NAME&&) noexcept {}                                                                         \
  NAME(initializer_list<T>) {}                                                                     \
  ~NAME() {}                                                                                       \
  NAME& operator=(const NAME&) { return std::__stub<NAME&>(); }                                    \
  NAME& operator=(NAME&&) noexcept { return std::__stub<NAME&>(); }                                \
  NAME& operator=(initializer_list<T>) { return std::__stub<NAME&>(); }                            \
  void assign(size_type, const T&) {}                                                              \
  template <class I, class = typename iterator_traits<I>::iterator_category> void assign(I, I) {}  \
  iterator begin() noexcept { return std::__stub<iterator>(); }                                    \
  const_iterator begin() const noexcept { return std::__stub<const_iterator>(); }                  \
  iterator end() noexcept { return std::__stub<iterator>(); }                                      \
  const_iterator end() const noexcept { return std::__stub<const_iterator>(); }                    \
  const_iterator cbegin() const noexcept { return std::__stub<const_iterator>(); }                 \
  const_iterator cend() const noexcept { return std::__stub<const_iterator>(); }                   \
  reverse_iterator rbegin() noexcept { return std::__stub<reverse_iterator>(); }                   \
  reverse_iterator rend() noexcept { return std::__stub<reverse_iterator>(); }                     \
  const_reverse_iterator rbegin() const noexcept { return std::__stub<const_reverse_iterator>(); } \
  const_reverse_iterator rend() const noexcept { return std::__stub<const_reverse_iterator>(); }   \
  size_type size() const noexcept { return std::__stub<size_type>(); }                             \
  bool empty() const noexcept { return std::__stub<bool>(); }                                      \
  void resize(size_type) {}                                                                        \
  void resize(size_type, const T&) {}                                                              \
  void clear() noexcept {}                                                                         \
  reference front() { return std::__stub<reference>(); }                                           \
  const_reference front() const { return std::__stub<const_reference>(); }                         \
  reference back() { return std::__stub<reference>(); }                                            \
  const_reference back() const { return std::__stub<const_reference>(); }                          \
  void push_back(const T&) {}                                                                      \
  void push_back(T&&) {}                                                                           \
  void pop_back() {}                                                                               \
  template <class... Args> reference emplace_back(Args&&...) { return std::__stub<reference>(); }  \
  template <class... Args> iterator emplace(const_iterator, Args&&...) {                           \
    return std::__stub<iterator>();                                                                \
  }                                                                                                \
  iterator insert(const_iterator, const T&) { return std::__stub<iterator>(); }                    \
  iterator insert(const_iterator, T&&) { return std::__stub<iterator>(); }                         \
  template <class I, class = typename iterator_traits<I>::iterator_category>                       \
  iterator insert(const_iterator, I, I) {                                                          \
    return std::__stub<iterator>();                                                                \
  }                                                                                                \
  iterator erase(const_iterator) { return std::__stub<iterator>(); }                               \
  iterator erase(const_iterator, const_iterator) { return std::__stub<iterator>(); }               \
  void swap(NAME&) noexcept {}                                                                     \
  friend bool operator==(const NAME&, const NAME&) { return std::__stub<bool>(); }                 \
  friend bool operator!=(const NAME&, const NAME&) { return std::__stub<bool>(); }                 \
  friend bool operator<(const NAME&, const NAME&)

template <class T> struct _List_iterator {
  using value_type = __remove_cv(T);
  using difference_type = ptrdiff_t;
  using reference = T&;
  using pointer = T*;
  using iterator_category = bidirectional_iterator_tag;
  _List_iterator() {}
  template <class U, class = enable_if_t<__is_convertible(U*, T*)>>
  _List_iterator(const _List_iterator<U>&) {}
  reference operator*() const noexcept { return std::__stub<reference>(); }
  pointer operator->() const noexcept { return std::__stub<pointer>(); }
  _List_iterator& operator++() noexcept { return std::__stub<_List_iterator&>(); }
  _List_iterator operator++(int) noexcept { return std::__stub<_List_iterator>(); }
  _List_iterator& operator--() noexcept { return std::__stub<_List_iterator&>(); }
  friend bool operator==(const _List_iterator&, const _List_iterator&) noexcept {
    return std::__stub<bool>();
  }
  friend bool operator!=(const _List_iterator&, const _List_iterator&) noexcept {
    return std::__stub<bool>();
  }
};

}  // namespace std
