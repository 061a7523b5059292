// args: --std=c++20
// With uWebSockets: a method of its route that is refused and listed.
#include <uWebSockets/App.h>

#include <string_view>

namespace {

template <bool SSL>
void notAllowed(uWS::HttpResponse<SSL>* res, std::string_view methods) {
  res->writeStatus("405 Method Not Allowed");
  res->writeHeader("Allow", methods);  // finding: allow-lists-rejected-method
  res->end();
}

void removeNote(uWS::HttpResponse<false>* res, uWS::HttpRequest*) {
  notAllowed(res, "GET, PUT, DELETE");
}

}  // namespace

int main() {
  uWS::App()
      .get("/note", [](auto* res, auto*) { res->end("a note"); })
      .del("/note", removeNote)
      .patch("/note",
             [](auto* res, auto* req) {
               res->writeStatus("405 Method Not Allowed");
               if (req->getHeader("x-new").empty()) {
                 res->writeHeader("Allow", "GET, PUT");
               } else {
                 res->writeHeader("Allow", "GET, PATCH");  // finding: allow-lists-rejected-method
               }
               res->end();
             })
      // Any method: those that are refused are not known.
      .any("/*",
           [](auto* res, auto*) {
             res->writeStatus("405 Method Not Allowed");
             res->writeHeader("Allow", "GET, PUT");
             res->end();
           })
      .run();
}
