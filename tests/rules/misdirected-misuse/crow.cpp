// A node of a cluster, written with Crow: keys of other nodes, and hosts of other tenants.
#include <crow.h>

#include <optional>
#include <string>

namespace {

constexpr int MisdirectedRequest = 421;

bool isMine(const std::string& key);
std::optional<std::string> load(const std::string& key);

bool isMyHost(const crow::request& req) {
  const std::string& host = req.get_header_value("Host");
  return host.substr(0, host.find(':')) == "shop.example.org";
}

}  // namespace

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/keys/<string>")
  ([](const crow::request&, const std::string& key) {
    if (!isMine(key)) {
      return crow::response(MisdirectedRequest, "not on this node");  // finding: misdirected-misuse
    }
    const auto value = load(key);
    return value ? crow::response(*value) : crow::response(404);
  });

  CROW_ROUTE(app, "/shop")
  ([](const crow::request& req) {
    if (!isMyHost(req)) {
      return crow::response(MisdirectedRequest);
    }
    return crow::response("welcome");
  });
  app.port(8080).run();
}
