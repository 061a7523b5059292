#include "store.h"

#include <algorithm>

#include "errors.h"

namespace shop {

void to_json(nlohmann::json& j, const User& user) {
  j = {{"id", user.id}, {"name", user.name}, {"email", user.email}};
}

void to_json(nlohmann::json& j, const Order& order) {
  j = {
      {"id", order.id}, {"user", order.userId}, {"item", order.item}, {"quantity", order.quantity}};
}

User Store::addUser(const std::string& name, const std::string& email) {
  Lock lock(mutex_);
  const bool taken = std::any_of(
      users_.begin(), users_.end(), [&](const auto& entry) { return entry.second.email == email; });
  if (taken) {
    throw Conflict("email already registered");
  }
  const User user{nextId_++, name, email};
  users_[user.id] = user;
  return user;
}

std::optional<User> Store::findUser(int id) const {
  Lock lock(mutex_);
  auto it = users_.find(id);
  return it == users_.end() ? std::nullopt : std::make_optional(it->second);
}

void Store::renameUser(int id, const std::string& name) {
  Lock lock(mutex_);
  auto it = users_.find(id);
  if (it == users_.end()) {
    throw NotFound("no such user");
  }
  it->second.name = name;
}

bool Store::removeUser(int id) {
  Lock lock(mutex_);
  return users_.erase(id) > 0;
}

std::vector<User> Store::users() const {
  Lock lock(mutex_);
  std::vector<User> all;
  for (const auto& [id, user] : users_) {
    all.push_back(user);
  }
  return all;
}

Order Store::addOrder(int userId, const std::string& item, int quantity) {
  Lock lock(mutex_);
  const Order order{nextId_++, userId, item, quantity, 1};
  orders_[order.id] = order;
  return order;
}

Order Store::order(int id) const {
  Lock lock(mutex_);
  auto it = orders_.find(id);
  if (it == orders_.end()) {
    throw NotFound("no such order");
  }
  return it->second;
}

void Store::setQuantity(int id, int quantity) {
  Lock lock(mutex_);
  auto it = orders_.find(id);
  if (it == orders_.end()) {
    throw NotFound("no such order");
  }
  it->second.quantity = quantity;
  ++it->second.version;
}

bool Store::removeOrder(int id) {
  Lock lock(mutex_);
  return orders_.erase(id) > 0;
}

void Store::putFile(const std::string& name, const std::string& data) {
  Lock lock(mutex_);
  files_[name] = data;
}

std::optional<std::string> Store::findFile(const std::string& name) const {
  Lock lock(mutex_);
  auto it = files_.find(name);
  return it == files_.end() ? std::nullopt : std::make_optional(it->second);
}

}  // namespace shop
