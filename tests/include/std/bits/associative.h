#pragma once
#pragma GCC system_header
#include "bits/core.h"

namespace std {

template <class T> struct _Rb_tree_iterator {
  using value_type = T;
  using difference_type = ptrdiff_t;
  using reference = T&;
  using pointer = T*;
  using iterator_category = bidirectional_iterator_tag;
  _Rb_tree_iterator() noexcept {}
  reference operator*() const noexcept { return std::__stub<reference>(); }
  pointer operator->() const noexcept { return std::__stub<pointer>(); }
  _Rb_tree_iterator& operator++() noexcept { return std::__stub<_Rb_tree_iterator&>(); }
  _Rb_tree_iterator operator++(int) noexcept { return std::__stub<_Rb_tree_iterator>(); }
  _Rb_tree_iterator& operator--() noexcept { return std::__stub<_Rb_tree_iterator&>(); }
  friend bool operator==(const _Rb_tree_iterator&, const _Rb_tree_iterator&) noexcept {
    return std::__stub<bool>();
  }
  friend bool operator!=(const _Rb_tree_iterator&, const _Rb_tree_iterator&) noexcept {
    return std::__stub<bool>();
  }
};
template <class T> struct _Rb_tree_const_iterator {
  using value_type = T;
  using difference_type = ptrdiff_t;
  using reference = const T&;
  using pointer = const T*;
  using iterator_category = bidirectional_iterator_tag;
  _Rb_tree_const_iterator() noexcept {}
  _Rb_tree_const_iterator(const _Rb_tree_iterator<T>&) noexcept {}
  reference operator*() const noexcept { return std::__stub<reference>(); }
  pointer operator->() const noexcept { return std::__stub<pointer>(); }
  _Rb_tree_const_iterator& operator++() noexcept { return std::__stub<_Rb_tree_const_iterator&>(); }
  _Rb_tree_const_iterator operator++(int) noexcept {
    return std::__stub<_Rb_tree_const_iterator>();
  }
  _Rb_tree_const_iterator& operator--() noexcept { return std::__stub<_Rb_tree_const_iterator&>(); }
  friend bool operator==(const _Rb_tree_const_iterator&, const _Rb_tree_const_iterator&) noexcept {
    return std::__stub<bool>();
  }
  friend bool operator!=(const _Rb_tree_const_iterator&, const _Rb_tree_const_iterator&) noexcept {
    return std::__stub<bool>();
  }
};

namespace __detail {
template <class V, bool, bool> struct _Node_iterator {
  using value_type = V;
  using difference_type = ptrdiff_t;
  using reference = V&;
  using pointer = V*;
  using iterator_category = forward_iterator_tag;
  _Node_iterator() noexcept {}
  reference operator*() const noexcept { return std::__stub<reference>(); }
  pointer operator->() const noexcept { return std::__stub<pointer>(); }
  _Node_iterator& operator++() noexcept { return std::__stub<_Node_iterator&>(); }
  _Node_iterator operator++(int) noexcept { return std::__stub<_Node_iterator>(); }
  friend bool operator==(const _Node_iterator&, const _Node_iterator&) noexcept {
    return std::__stub<bool>();
  }
  friend bool operator!=(const _Node_iterator&, const _Node_iterator&) noexcept {
    return std::__stub<bool>();
  }
};
template <class V, bool C, bool H> struct _Node_const_iterator {
  using value_type = V;
  using difference_type = ptrdiff_t;
  using reference = const V&;
  using pointer = const V*;
  using iterator_category = forward_iterator_tag;
  _Node_const_iterator() noexcept {}
  _Node_const_iterator(const _Node_iterator<V, C, H>&) noexcept {}
  reference operator*() const noexcept { return std::__stub<reference>(); }
  pointer operator->() const noexcept { return std::__stub<pointer>(); }
  _Node_const_iterator& operator++() noexcept { return std::__stub<_Node_const_iterator&>(); }
  _Node_const_iterator operator++(int) noexcept { return std::__stub<_Node_const_iterator>(); }
  friend bool operator==(const _Node_const_iterator&, const _Node_const_iterator&) noexcept {
    return std::__stub<bool>();
  }
  friend bool operator!=(const _Node_const_iterator&, const _Node_const_iterator&) noexcept {
    return std::__stub<bool>();
  }
};
}  // namespace __detail

// Members that all maps and sets have. INSERTED is what inserting one element returns.
#define STUB_ASSOCIATIVE(NAME, INSERTED)                                                          \
public:                                                                                           \
  using key_type = K;                                                                             \
  using size_type = size_t;                                                                       \
  using difference_type = ptrdiff_t;                                                              \
  using reference = value_type&;                                                                  \
  using const_reference = const value_type&;                                                      \
  NAME() {}                                                                                       \
  NAME(const NAME&) {}                                                                            \
  NAME(NAME&&) {}                                                                                 \
  NAME(initializer_list<value_type>) {}                                                           \
  template <class I, class = typename iterator_traits<I>::iterator_category> NAME(I, I) {}        \
  ~NAME() {}                                                                                      \
  NAME& operator=(const NAME&) { return std::__stub<NAME&>(); }                                   \
  NAME& operator=(NAME&&) { return std::__stub<NAME&>(); }                                        \
  NAME& operator=(initializer_list<value_type>) { return std::__stub<NAME&>(); }                  \
  iterator begin() noexcept { return std::__stub<iterator>(); }                                   \
  const_iterator begin() const noexcept { return std::__stub<const_iterator>(); }                 \
  iterator end() noexcept { return std::__stub<iterator>(); }                                     \
  const_iterator end() const noexcept { return std::__stub<const_iterator>(); }                   \
  const_iterator cbegin() const noexcept { return std::__stub<const_iterator>(); }                \
  const_iterator cend() const noexcept { return std::__stub<const_iterator>(); }                  \
  bool empty() const noexcept { return std::__stub<bool>(); }                                     \
  size_type size() const noexcept { return std::__stub<size_type>(); }                            \
  void clear() noexcept {}                                                                        \
  template <class Other> void merge(Other&&) {}                                                   \
  INSERTED insert(const value_type&) { return std::__stub<INSERTED>(); }                          \
  INSERTED insert(value_type&&) { return std::__stub<INSERTED>(); }                               \
  template <class P, class = enable_if_t<__is_constructible(value_type, P&&)>>                    \
  INSERTED insert(P&&) {                                                                          \
    return std::__stub<INSERTED>();                                                               \
  }                                                                                               \
  void insert(initializer_list<value_type>) {}                                                    \
  template <class I, class = typename iterator_traits<I>::iterator_category> void insert(I, I) {} \
  template <class... Args> INSERTED emplace(Args&&...) { return std::__stub<INSERTED>(); }        \
  iterator erase(const_iterator) { return std::__stub<iterator>(); }                              \
  iterator erase(const_iterator, const_iterator) { return std::__stub<iterator>(); }              \
  size_type erase(const key_type&) { return std::__stub<size_type>(); }                           \
  void swap(NAME&) noexcept {}                                                                    \
  iterator find(const key_type&) { return std::__stub<iterator>(); }                              \
  const_iterator find(const key_type&) const { return std::__stub<const_iterator>(); }            \
  size_type count(const key_type&) const { return std::__stub<size_type>(); }                     \
  pair<iterator, iterator> equal_range(const key_type&) {                                         \
    return std::__stub<pair<iterator, iterator>>();                                               \
  }                                                                                               \
  pair<const_iterator, const_iterator> equal_range(const key_type&) const {                       \
    return std::__stub<pair<const_iterator, const_iterator>>();                                   \
  }                                                                                               \
  STUB_CONTAINS                                                                                   \
  friend bool operator==(const NAME&, const NAME&);                                               \
  friend bool operator!=(const NAME&, const NAME&)

#if __cplusplus >= 202002L
#define STUB_CONTAINS \
  bool contains(const key_type&) const { return std::__stub<bool>(); }
#else
#define STUB_CONTAINS
#endif

#define STUB_ORDERED                                                                             \
  template <class X, class = typename __if_transparent<Less, X>::type> iterator find(const X&);  \
  template <class X, class = typename __if_transparent<Less, X>::type>                           \
  const_iterator find(const X&) const {                                                          \
    return std::__stub<const_iterator>();                                                        \
  }                                                                                              \
  template <class X, class = typename __if_transparent<Less, X>::type> size_type count(const X&) \
      const {                                                                                    \
    return std::__stub<size_type>();                                                             \
  }                                                                                              \
  iterator lower_bound(const key_type&) { return std::__stub<iterator>(); }                      \
  const_iterator lower_bound(const key_type&) const { return std::__stub<const_iterator>(); }    \
  iterator upper_bound(const key_type&) { return std::__stub<iterator>(); }                      \
  const_iterator upper_bound(const key_type&) const { return std::__stub<const_iterator>(); }    \
  std::reverse_iterator<iterator> rbegin() noexcept {                                            \
    return std::__stub<std::reverse_iterator<iterator>>();                                       \
  }                                                                                              \
  std::reverse_iterator<iterator> rend() noexcept {                                              \
    return std::__stub<std::reverse_iterator<iterator>>();                                       \
  }                                                                                              \
  std::reverse_iterator<const_iterator> rbegin() const noexcept {                                \
    return std::__stub<std::reverse_iterator<const_iterator>>();                                 \
  }                                                                                              \
  std::reverse_iterator<const_iterator> rend() const noexcept {                                  \
    return std::__stub<std::reverse_iterator<const_iterator>>();                                 \
  }                                                                                              \
  friend bool operator<(const __self&, const __self&)

#define STUB_MAPPED                                                                       \
  V& operator[](const key_type&) { return std::__stub<V&>(); }                            \
  V& operator[](key_type&&) { return std::__stub<V&>(); }                                 \
  V& at(const key_type&) { return std::__stub<V&>(); }                                    \
  const V& at(const key_type&) const { return std::__stub<const V&>(); }                  \
  template <class M> pair<iterator, bool> insert_or_assign(const key_type&, M&&) {        \
    return std::__stub<pair<iterator, bool>>();                                           \
  }                                                                                       \
  template <class M> pair<iterator, bool> insert_or_assign(key_type&&, M&&) {             \
    return std::__stub<pair<iterator, bool>>();                                           \
  }                                                                                       \
  template <class... Args> pair<iterator, bool> try_emplace(const key_type&, Args&&...) { \
    return std::__stub<pair<iterator, bool>>();                                           \
  }                                                                                       \
  template <class... Args> pair<iterator, bool> try_emplace(key_type&&, Args&&...)

template <class Less, class X, class = void> struct __if_transparent {};
template <class Less, class X>
struct __if_transparent<Less, X, __void_t<typename Less::is_transparent>> {
  using type = void;
};

}  // namespace std
