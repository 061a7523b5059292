#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace boost {
namespace system {
class error_code {
public:
  error_code() noexcept;
  explicit operator bool() const noexcept;
  std::string message() const;
};
}  // namespace system
namespace asio {
namespace ip {
class tcp {
public:
  class endpoint {
  public:
    unsigned short port() const;
  };
};
}  // namespace ip
}  // namespace asio
}  // namespace boost

#define NGHTTP2_INTERNAL_ERROR 2
#define NGHTTP2_DATA_FLAG_EOF 1

namespace nghttp2 {
namespace asio_http2 {

struct header_value {
  std::string value;
  bool sensitive;
};

using header_map = std::multimap<std::string, header_value>;

struct uri_ref {
  std::string scheme;
  std::string host;
  std::string path;
  std::string raw_path;
  std::string raw_query;
  std::string fragment;
};

typedef std::function<void(const uint8_t*, std::size_t)> data_cb;
typedef std::function<void(uint32_t)> close_cb;
typedef std::function<long(uint8_t* buf, std::size_t len, uint32_t* data_flags)> generator_cb;

generator_cb file_generator(const std::string& path);
bool check_path(const std::string& path);
std::string percent_decode(const std::string& s);

namespace server {

class request_impl;
class response_impl;

class request {
public:
  request();
  ~request();
  const header_map& header() const;
  const std::string& method() const;
  const uri_ref& uri() const;
  void on_data(data_cb cb) const;
  request_impl& impl() const;
  const boost::asio::ip::tcp::endpoint& remote_endpoint() const;

private:
  std::unique_ptr<request_impl> impl_;
};

class response {
public:
  response();
  ~response();
  void write_head(unsigned int status_code, header_map h = header_map{}) const;
  void end(std::string data = "") const;
  void end(generator_cb cb) const;
  void write_trailer(header_map h) const;
  void on_close(close_cb cb) const;
  void cancel(uint32_t error_code = NGHTTP2_INTERNAL_ERROR) const;
  void resume() const;
  const response* push(boost::system::error_code& ec,
                       std::string method,
                       std::string raw_path_query,
                       header_map h = header_map{}) const;
  unsigned int status_code() const;
  response_impl& impl() const;

private:
  std::unique_ptr<response_impl> impl_;
};

typedef std::function<void(const request&, const response&)> request_cb;

class http2_impl;

class http2 {
public:
  http2();
  ~http2();
  boost::system::error_code listen_and_serve(boost::system::error_code& ec,
                                             const std::string& address,
                                             const std::string& port,
                                             bool asynchronous = false);
  bool handle(std::string pattern, request_cb cb);
  void num_threads(std::size_t num_threads);

private:
  std::unique_ptr<http2_impl> impl_;
};

request_cb redirect_handler(int status_code, std::string uri);
request_cb status_handler(int status_code);

}  // namespace server
}  // namespace asio_http2
}  // namespace nghttp2
