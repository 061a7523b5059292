// A manual in several languages, served with Crow.
#include <crow.h>

#include <string>
#include <vector>

namespace {

std::vector<std::string> languages(const std::string& page);

crow::response choose(const std::string& page) {
  std::string list;
  for (const std::string& language : languages(page)) {
    list += "<a href=\"/manual/" + language + "\">" + language + "</a>";
  }
  return crow::response(crow::status::MULTIPLE_CHOICES, "text/html", list);
}

}  // namespace

void addManual(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/manual/<string>")
  ([](const crow::request& req, crow::response& res, const std::string& page) {
    const char* language = req.url_params.get("lang");
    if (language == nullptr) {
      // finding: multiple-choices-without-alternatives
      res.code = crow::status::MULTIPLE_CHOICES;
      return res.end();
    }
    res.set_static_file_info("manual/" + page + "." + language);
    res.end();
  });

  CROW_ROUTE(app, "/index/<string>")
  ([](const std::string& page) { return choose(page); });

  CROW_ROUTE(app, "/default/<string>")
  ([](const std::string& page) {
    crow::response res(300);
    res.add_header("Location", "/manual/" + page + "?lang=en");
    return res;
  });
}
