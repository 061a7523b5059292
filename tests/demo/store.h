#pragma once

#include <nlohmann/json.hpp>

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace shop {

struct User {
  int id = 0;
  std::string name;
  std::string email;
};

struct Order {
  int id = 0;
  int userId = 0;
  std::string item;
  int quantity = 1;
  int version = 1;
};

void to_json(nlohmann::json& j, const User& user);
void to_json(nlohmann::json& j, const Order& order);

class Store {
public:
  // Throws Conflict when the address is taken.
  User addUser(const std::string& name, const std::string& email);
  std::optional<User> findUser(int id) const;
  // Throws NotFound.
  void renameUser(int id, const std::string& name);
  bool removeUser(int id);
  std::vector<User> users() const;

  Order addOrder(int userId, const std::string& item, int quantity);
  // Throws NotFound.
  Order order(int id) const;
  void setQuantity(int id, int quantity);
  bool removeOrder(int id);

  void putFile(const std::string& name, const std::string& data);
  std::optional<std::string> findFile(const std::string& name) const;

private:
  using Lock = std::lock_guard<std::mutex>;

  mutable std::mutex mutex_;
  std::map<int, User> users_;
  std::map<int, Order> orders_;
  std::map<std::string, std::string> files_;
  int nextId_ = 1;
};

}  // namespace shop
