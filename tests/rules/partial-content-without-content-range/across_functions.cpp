// The range is computed in one file and the content is sent in another.
// --- ranges.h
#pragma once
#include <string>

#include <httplib.h>

struct Slice {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t size = 0;
  bool isWhole() const { return from == 0 && to + 1 == size; }
};

int statusOf(const Slice& slice);
void sendSlice(httplib::Response& res, const Slice& slice, int status);
void sendSliceWithRange(httplib::Response& res, const Slice& slice);
void writeRange(httplib::Response& res, const Slice& slice);
// --- ranges.cpp
#include "ranges.h"

std::string read(const Slice& slice);

// The mapping chooses; one caller writes the range, the other does not.
int statusOf(const Slice& slice) {
  return slice.isWhole() ? 200 : 206;  // finding: partial-content-without-content-range
}

void sendSlice(httplib::Response& res, const Slice& slice, int status) {
  res.status = status;
  res.set_content(read(slice), "application/octet-stream");
}

void writeRange(httplib::Response& res, const Slice& slice) {
  res.set_header("Content-Range", "bytes " + std::to_string(slice.from) + "-" +
                                      std::to_string(slice.to) + "/" + std::to_string(slice.size));
}

void sendSliceWithRange(httplib::Response& res, const Slice& slice) {
  writeRange(res, slice);
  sendSlice(res, slice, 206);
}
// --- routes.cpp
#include "ranges.h"

Slice firstSlice(const std::string& name);

namespace {

template <typename Send> auto withRange(Send send) {
  return [send](const httplib::Request& req, httplib::Response& res) {
    const Slice slice = firstSlice(req.path);
    send(res, slice);
    writeRange(res, slice);
  };
}

}  // namespace

void registerSlices(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    const Slice slice = firstSlice("a");
    sendSlice(res, slice, statusOf(slice));
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    const Slice slice = firstSlice("b");
    writeRange(res, slice);
    sendSlice(res, slice, statusOf(slice));
  });

  // The constant stands here.
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    sendSlice(res, firstSlice("c"), 206);  // finding: partial-content-without-content-range
  });

  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    sendSliceWithRange(res, firstSlice("d"));
  });

  // The wrapper writes the range after the handler.
  svr.Get("/e", withRange([](httplib::Response& res, const Slice& slice) {
    sendSlice(res, slice, 206);
  }));
}
