// A handler that runs after each one takes the content back.
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Delete("/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;
    res.set_content("deleted", "text/plain");
  });
  svr.set_post_routing_handler([](const httplib::Request&, httplib::Response& res) {
    if (res.status == 204 || res.status == 304) {
      res.body.clear();
    }
  });
  svr.listen("0.0.0.0", 8080);
}
