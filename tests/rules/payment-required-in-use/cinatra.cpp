// args: --std=c++20
// Features behind switches, and a shop that bills, with cinatra.
#include <cinatra.hpp>

#include <string>
#include <string_view>

using namespace cinatra;

namespace {

bool isEnabled(std::string_view feature);
int creditOf(std::string_view user);

// All that a handler needs to say no.
template <status_type Status>
void refuse(coro_http_response& resp) {
  resp.set_status_and_content(Status, "not for you");  // finding: payment-required-in-use
}

}  // namespace

void addFeatures(coro_http_server& server) {
  server.set_http_handler<GET>("/beta", [](coro_http_request&, coro_http_response& resp) {
    if (!isEnabled("beta")) {
      return refuse<status_type::payment_required>(resp);
    }
    resp.set_status_and_content(status_type::ok, "beta");
  });

  server.set_http_handler<POST>("/print", [](coro_http_request& req, coro_http_response& resp) {
    if (creditOf(req.get_query_value("user")) < 5) {
      resp.set_status_and_content(status_type::payment_required, "five cents a page");
      return;
    }
    resp.set_status_and_content(status_type::ok, "printed");
  });
}
