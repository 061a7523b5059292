#pragma once

#include <httplib.h>
#include <string>

#include "session.h"
#include "store.h"

namespace shop {

class OrderHandlers {
public:
  OrderHandlers(Store& store, Sessions& sessions);

  void registerRoutes(httplib::Server& svr);

private:
  void show(const httplib::Request& req, httplib::Response& res);
  void create(const httplib::Request& req, httplib::Response& res);
  void update(const httplib::Request& req, httplib::Response& res);
  void submitForm(const httplib::Request& req, httplib::Response& res);
  void remove(const httplib::Request& req, httplib::Response& res);
  void receipt(const httplib::Request& req, httplib::Response& res);

  bool authorized(const httplib::Request& req, httplib::Response& res) const;

  Store& store_;
  Sessions& sessions_;
};

}  // namespace shop
