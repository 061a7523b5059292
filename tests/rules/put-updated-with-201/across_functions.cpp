// The change is made in a helper, the status code chosen by the handler.
#include <string>

#include <httplib.h>

struct Store {
  bool contains(const std::string& id) const;
  void insert(const std::string& id, const std::string& text);
  void replace(const std::string& id, const std::string& text);
};

Store store;

void finish(httplib::Response& res, int status) { res.status = status; }

void putEntry(const httplib::Request& req, httplib::Response& res) {
  const std::string id = req.get_param_value("id");
  if (store.contains(id)) {
    store.replace(id, req.body);
  } else {
    store.insert(id, req.body);
  }
  finish(res, 201);  // finding: put-updated-with-201
}

void putKnowing(const httplib::Request& req, httplib::Response& res) {
  const std::string id = req.get_param_value("id");
  if (store.contains(id)) {
    store.replace(id, req.body);
    finish(res, 200);
  } else {
    store.insert(id, req.body);
    finish(res, 201);
  }
}

void routes(httplib::Server& server) {
  server.Put("/a", putEntry);
  server.Put("/b", putKnowing);
}
