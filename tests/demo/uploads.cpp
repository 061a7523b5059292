#include <algorithm>

#include "errors.h"
#include "routes.h"

namespace shop {
namespace {

constexpr size_t kMaxUpload = 1 << 20;

struct Slice {
  size_t offset = 0;
  size_t length = 0;
};

bool readNumber(const std::string& text, size_t& value) {
  try {
    value = std::stoul(text);
    return true;
  } catch (const std::logic_error&) {
    return false;
  }
}

bool readSlice(const httplib::Request& req, Slice& slice) {
  return readNumber(req.get_param_value("offset"), slice.offset) &&
         readNumber(req.get_param_value("length"), slice.length);
}

void setContentRange(httplib::Response& res, const Slice& slice, size_t total) {
  res.set_header("Content-Range",
                 "bytes " + std::to_string(slice.offset) + "-" +
                     std::to_string(slice.offset + slice.length - 1) + "/" + std::to_string(total));
}

}  // namespace

void registerUploadRoutes(httplib::Server& svr, Store& store) {
  svr.Post("/uploads", [&store](const httplib::Request& req, httplib::Response& res) {
    if (!req.is_multipart_form_data() || !req.has_file("file")) {
      sendError(res, 400, "expected a multipart form with a file");
      return;
    }
    const auto file = req.get_file_value("file");
    if (file.content.size() > kMaxUpload) {
      sendError(res, 413, "file too large");
      return;
    }
    store.putFile(file.filename, file.content);
    res.status = 201;
    res.set_header("Location", "/uploads/" + file.filename);
  });

  svr.Put(R"(/uploads/([\w.-]+))",
          [&store](const httplib::Request& req,
                   httplib::Response& res,
                   const httplib::ContentReader& reader) {
            std::string data;
            bool tooLarge = false;
            reader([&](const char* chunk, size_t size) {
              tooLarge = data.size() + size > kMaxUpload;
              if (!tooLarge) {
                data.append(chunk, size);
              }
              return !tooLarge;
            });
            if (tooLarge) {
              sendError(res, 413, "file too large");
              return;
            }
            store.putFile(req.matches[1], std::move(data));
            res.status = 204;
          });

  svr.Get(R"(/uploads/([\w.-]+))", [&store](const httplib::Request& req, httplib::Response& res) {
    const auto data = store.findFile(req.matches[1]);
    if (!data) {
      return sendError(res, 404, "no such file");
    }
    res.set_content(*data, "application/octet-stream");
  });

  svr.Get(R"(/uploads/([\w.-]+)/part)",
          [&store](const httplib::Request& req, httplib::Response& res) {
            const auto data = store.findFile(req.matches[1]);
            if (!data) {
              return sendError(res, 404, "no such file");
            }
            Slice slice;
            if (!readSlice(req, slice)) {
              return sendError(res, 400, "offset and length are required");
            }
            if (slice.offset >= data->size()) {
              return sendError(res, 416, "offset is past the end");
            }
            res.status = 206;
            res.set_content(data->substr(slice.offset, slice.length), "application/octet-stream");
          });

  svr.Get(R"(/uploads/([\w.-]+)/slice)",
          [&store](const httplib::Request& req, httplib::Response& res) {
            const auto data = store.findFile(req.matches[1]);
            if (!data) {
              return sendError(res, 404, "no such file");
            }
            Slice slice;
            if (!readSlice(req, slice) || slice.length == 0) {
              return sendError(res, 400, "offset and length are required");
            }
            if (slice.offset >= data->size()) {
              res.set_header("Content-Range", "bytes */" + std::to_string(data->size()));
              return sendError(res, 416, "offset is past the end");
            }
            slice.length = std::min(slice.length, data->size() - slice.offset);
            setContentRange(res, slice, data->size());
            res.status = 206;
            res.set_content(data->substr(slice.offset, slice.length), "application/octet-stream");
          });
}

}  // namespace shop
