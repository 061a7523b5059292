#pragma once
#pragma GCC system_header
// The shape of cpp-httplib for the fixtures: the members of 0.11 and those that newer releases
// added (StatusCode, path_params, form, set_file_content, set_pre_request_handler, ...).
#include <cstdint>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <regex>
#include <string>
#include <unordered_map>
#include <vector>

#define CPPHTTPLIB_VERSION "0.15.3"

typedef __PTRDIFF_TYPE__ ssize_t;
using socket_t = int;

namespace httplib {

enum StatusCode {
  Continue_100 = 100,
  SwitchingProtocol_101 = 101,
  Processing_102 = 102,
  EarlyHints_103 = 103,
  OK_200 = 200,
  Created_201 = 201,
  Accepted_202 = 202,
  NonAuthoritativeInformation_203 = 203,
  NoContent_204 = 204,
  ResetContent_205 = 205,
  PartialContent_206 = 206,
  MultiStatus_207 = 207,
  AlreadyReported_208 = 208,
  IMUsed_226 = 226,
  MultipleChoices_300 = 300,
  MovedPermanently_301 = 301,
  Found_302 = 302,
  SeeOther_303 = 303,
  NotModified_304 = 304,
  UseProxy_305 = 305,
  unused_306 = 306,
  TemporaryRedirect_307 = 307,
  PermanentRedirect_308 = 308,
  BadRequest_400 = 400,
  Unauthorized_401 = 401,
  PaymentRequired_402 = 402,
  Forbidden_403 = 403,
  NotFound_404 = 404,
  MethodNotAllowed_405 = 405,
  NotAcceptable_406 = 406,
  ProxyAuthenticationRequired_407 = 407,
  RequestTimeout_408 = 408,
  Conflict_409 = 409,
  Gone_410 = 410,
  LengthRequired_411 = 411,
  PreconditionFailed_412 = 412,
  PayloadTooLarge_413 = 413,
  UriTooLong_414 = 414,
  UnsupportedMediaType_415 = 415,
  RangeNotSatisfiable_416 = 416,
  ExpectationFailed_417 = 417,
  ImATeapot_418 = 418,
  MisdirectedRequest_421 = 421,
  UnprocessableContent_422 = 422,
  Locked_423 = 423,
  FailedDependency_424 = 424,
  TooEarly_425 = 425,
  UpgradeRequired_426 = 426,
  PreconditionRequired_428 = 428,
  TooManyRequests_429 = 429,
  RequestHeaderFieldsTooLarge_431 = 431,
  UnavailableForLegalReasons_451 = 451,
  InternalServerError_500 = 500,
  NotImplemented_501 = 501,
  BadGateway_502 = 502,
  ServiceUnavailable_503 = 503,
  GatewayTimeout_504 = 504,
  HttpVersionNotSupported_505 = 505,
  VariantAlsoNegotiates_506 = 506,
  InsufficientStorage_507 = 507,
  LoopDetected_508 = 508,
  NotExtended_510 = 510,
  NetworkAuthenticationRequired_511 = 511,
};

namespace detail {
struct ci {
  bool operator()(const std::string&, const std::string&) const;
};
}  // namespace detail

using Headers = std::multimap<std::string, std::string, detail::ci>;
using Params = std::multimap<std::string, std::string>;
using Match = std::smatch;
using Range = std::pair<ssize_t, ssize_t>;
using Ranges = std::vector<Range>;
using Progress = std::function<bool(uint64_t current, uint64_t total)>;

struct Request;
struct Response;
using ResponseHandler = std::function<bool(const Response& response)>;

struct FormData {
  std::string name;
  std::string content;
  std::string filename;
  std::string content_type;
  Headers headers;
};
using FormField = FormData;
using FormFields = std::multimap<std::string, FormField>;
using FormFiles = std::multimap<std::string, FormData>;
// One uploaded file up to 0.22, the whole form from then on; here it is both.
struct MultipartFormData {
  std::string name;
  std::string content;
  std::string filename;
  std::string content_type;
  FormFields fields;
  FormFiles files;
  std::string get_field(const std::string& key, size_t id = 0) const;
  std::vector<std::string> get_fields(const std::string& key) const;
  bool has_field(const std::string& key) const;
  size_t get_field_count(const std::string& key) const;
  FormData get_file(const std::string& key, size_t id = 0) const;
  std::vector<FormData> get_files(const std::string& key) const;
  bool has_file(const std::string& key) const;
  size_t get_file_count(const std::string& key) const;
};
using MultipartFormDataItems = std::vector<MultipartFormData>;
using MultipartFormDataMap = std::multimap<std::string, MultipartFormData>;

class DataSink {
public:
  DataSink();
  DataSink(const DataSink&) = delete;
  DataSink& operator=(const DataSink&) = delete;
  std::function<bool(const char* data, size_t data_len)> write;
  std::function<bool()> is_writable;
  std::function<void()> done;
  std::function<void(const Headers& trailer)> done_with_trailer;
  std::ostream& os;
};
using ContentProvider = std::function<bool(size_t offset, size_t length, DataSink& sink)>;
using ContentProviderWithoutLength = std::function<bool(size_t offset, DataSink& sink)>;
using ContentProviderResourceReleaser = std::function<void(bool success)>;
using ContentReceiver = std::function<bool(const char* data, size_t data_length)>;
using ContentReceiverWithProgress =
    std::function<bool(const char* data, size_t data_length, uint64_t offset, uint64_t total)>;
using MultipartContentHeader = std::function<bool(const MultipartFormData& file)>;

class ContentReader {
public:
  using Reader = std::function<bool(ContentReceiver receiver)>;
  using MultipartReader = std::function<bool(MultipartContentHeader, ContentReceiver)>;
  ContentReader(Reader reader, MultipartReader multipart_reader);
  bool operator()(MultipartContentHeader header, ContentReceiver receiver) const;
  bool operator()(ContentReceiver receiver) const;
};

struct Request {
  std::string method;
  std::string path;
  std::string matched_route;
  Params params;
  Headers headers;
  Headers trailers;
  std::string body;
  std::string remote_addr;
  int remote_port = -1;
  std::string local_addr;
  int local_port = -1;
  std::string version;
  std::string target;
  MultipartFormDataMap files;
  MultipartFormData form;
  Ranges ranges;
  Match matches;
  std::unordered_map<std::string, std::string> path_params;
  std::function<bool()> is_connection_closed;
  ResponseHandler response_handler;
  ContentReceiverWithProgress content_receiver;
  Progress progress;

  bool has_header(const std::string& key) const;
  std::string get_header_value(const std::string& key, const char* def = "", size_t id = 0) const;
  template <typename T> T get_header_value(const std::string& key, size_t id = 0) const;
  uint64_t get_header_value_u64(const std::string& key, uint64_t def = 0, size_t id = 0) const;
  size_t get_header_value_count(const std::string& key) const;
  void set_header(const std::string& key, const std::string& val);
  bool has_param(const std::string& key) const;
  std::string get_param_value(const std::string& key, size_t id = 0) const;
  std::vector<std::string> get_param_values(const std::string& key) const;
  size_t get_param_value_count(const std::string& key) const;
  bool is_multipart_form_data() const;
  bool has_file(const std::string& key) const;
  MultipartFormData get_file_value(const std::string& key) const;
  std::vector<MultipartFormData> get_file_values(const std::string& key) const;
};

struct Response {
  std::string version;
  int status = -1;
  std::string reason;
  Headers headers;
  Headers trailers;
  std::string body;
  std::string location;

  bool has_header(const std::string& key) const;
  std::string get_header_value(const std::string& key, const char* def = "", size_t id = 0) const;
  template <typename T> T get_header_value(const std::string& key, size_t id = 0) const;
  uint64_t get_header_value_u64(const std::string& key, uint64_t def = 0, size_t id = 0) const;
  size_t get_header_value_count(const std::string& key) const;
  void set_header(const std::string& key, const std::string& val);
  void set_redirect(const std::string& url, int status = StatusCode::Found_302);
  void set_content(const char* s, size_t n, const std::string& content_type);
  void set_content(const std::string& s, const std::string& content_type);
  void set_content(std::string&& s, const std::string& content_type);
  void set_content_provider(size_t length, const std::string& content_type,
                            ContentProvider provider,
                            ContentProviderResourceReleaser resource_releaser = nullptr);
  void set_content_provider(const std::string& content_type,
                            ContentProviderWithoutLength provider,
                            ContentProviderResourceReleaser resource_releaser = nullptr);
  void set_chunked_content_provider(const std::string& content_type,
                                    ContentProviderWithoutLength provider,
                                    ContentProviderResourceReleaser resource_releaser = nullptr);
  void set_file_content(const std::string& path, const std::string& content_type);
  void set_file_content(const std::string& path);

  Response() = default;
  Response(const Response&) = default;
  Response& operator=(const Response&) = default;
  Response(Response&&) = default;
  Response& operator=(Response&&) = default;
  ~Response();
};

class Stream;
class TaskQueue {
public:
  TaskQueue() = default;
  virtual ~TaskQueue() = default;
  virtual bool enqueue(std::function<void()> fn) = 0;
  virtual void shutdown() = 0;
  virtual void on_idle();
};
class ThreadPool : public TaskQueue {
public:
  explicit ThreadPool(size_t n, size_t mqr = 0);
  bool enqueue(std::function<void()> fn) override;
  void shutdown() override;
};

using Logger = std::function<void(const Request&, const Response&)>;
using SocketOptions = std::function<void(socket_t sock)>;

class Server {
public:
  using Handler = std::function<void(const Request&, Response&)>;
  using ExceptionHandler =
      std::function<void(const Request&, Response&, std::exception_ptr ep)>;
  enum class HandlerResponse { Handled, Unhandled };
  using HandlerWithResponse = std::function<HandlerResponse(const Request&, Response&)>;
  using HandlerWithContentReader =
      std::function<void(const Request&, Response&, const ContentReader& content_reader)>;
  using Expect100ContinueHandler = std::function<int(const Request&, Response&)>;

  Server();
  virtual ~Server();
  virtual bool is_valid() const;

  Server& Get(const std::string& pattern, Handler handler);
  Server& Post(const std::string& pattern, Handler handler);
  Server& Post(const std::string& pattern, HandlerWithContentReader handler);
  Server& Put(const std::string& pattern, Handler handler);
  Server& Put(const std::string& pattern, HandlerWithContentReader handler);
  Server& Patch(const std::string& pattern, Handler handler);
  Server& Patch(const std::string& pattern, HandlerWithContentReader handler);
  Server& Delete(const std::string& pattern, Handler handler);
  Server& Delete(const std::string& pattern, HandlerWithContentReader handler);
  Server& Options(const std::string& pattern, Handler handler);

  bool set_base_dir(const std::string& dir, const std::string& mount_point = std::string());
  bool set_mount_point(const std::string& mount_point, const std::string& dir,
                       Headers headers = Headers());
  bool remove_mount_point(const std::string& mount_point);
  Server& set_file_extension_and_mimetype_mapping(const std::string& ext,
                                                  const std::string& mime);
  Server& set_default_file_mimetype(const std::string& mime);
  Server& set_file_request_handler(Handler handler);

  template <class ErrorHandlerFunc> Server& set_error_handler(ErrorHandlerFunc&& handler) {
    return set_error_handler_core(
        std::forward<ErrorHandlerFunc>(handler),
        std::is_convertible<ErrorHandlerFunc, HandlerWithResponse>{});
  }
  Server& set_exception_handler(ExceptionHandler handler);
  Server& set_pre_routing_handler(HandlerWithResponse handler);
  Server& set_post_routing_handler(Handler handler);
  Server& set_pre_request_handler(HandlerWithResponse handler);
  Server& set_expect_100_continue_handler(Expect100ContinueHandler handler);
  Server& set_start_handler(std::function<void()> handler);
  Server& set_logger(Logger logger);

  Server& set_address_family(int family);
  Server& set_tcp_nodelay(bool on);
  Server& set_ipv6_v6only(bool on);
  Server& set_socket_options(SocketOptions socket_options);
  Server& set_default_headers(Headers headers);
  Server& set_header_writer(const std::function<ssize_t(Stream&, Headers&)>& writer);
  Server& set_trusted_proxies(const std::vector<std::string>& proxies);
  Server& set_keep_alive_max_count(size_t count);
  Server& set_keep_alive_timeout(time_t sec);
  Server& set_read_timeout(time_t sec, time_t usec = 0);
  template <class Rep, class Period>
  Server& set_read_timeout(const std::chrono::duration<Rep, Period>& duration);
  Server& set_write_timeout(time_t sec, time_t usec = 0);
  template <class Rep, class Period>
  Server& set_write_timeout(const std::chrono::duration<Rep, Period>& duration);
  Server& set_idle_interval(time_t sec, time_t usec = 0);
  Server& set_payload_max_length(size_t length);

  bool bind_to_port(const std::string& host, int port, int socket_flags = 0);
  int bind_to_any_port(const std::string& host, int socket_flags = 0);
  bool listen_after_bind();
  bool listen(const std::string& host, int port, int socket_flags = 0);
  bool is_running() const;
  void wait_until_ready() const;
  void stop() noexcept;
  void decommission();

  std::function<TaskQueue*()> new_task_queue;

private:
  Server& set_error_handler_core(HandlerWithResponse handler, std::true_type);
  Server& set_error_handler_core(Handler handler, std::false_type);
};

class SSLServer : public Server {
public:
  SSLServer(const char* cert_path, const char* private_key_path,
            const char* client_ca_cert_file_path = nullptr,
            const char* client_ca_cert_dir_path = nullptr);
  ~SSLServer() override;
};

enum class Error {
  Success = 0,
  Unknown,
  Connection,
  BindIPAddress,
  Read,
  Write,
  ExceedRedirectCount,
  Canceled,
  SSLConnection,
  SSLLoadingCerts,
  SSLServerVerification,
  UnsupportedMultipartBoundaryChars,
  Compression,
  ConnectionTimeout,
  ProxyConnection,
};
std::string to_string(Error error);
std::ostream& operator<<(std::ostream& os, const Error& obj);

class Result {
public:
  Result() = default;
  Result(std::unique_ptr<Response>&& res, Error err, Headers&& request_headers = Headers{});
  operator bool() const;
  bool operator==(std::nullptr_t) const;
  bool operator!=(std::nullptr_t) const;
  const Response& value() const;
  Response& value();
  const Response& operator*() const;
  Response& operator*();
  const Response* operator->() const;
  Response* operator->();
  Error error() const;
  bool has_request_header(const std::string& key) const;
  std::string get_request_header_value(const std::string& key, const char* def = "",
                                       size_t id = 0) const;

private:
  std::unique_ptr<Response> res_;
  Error err_ = Error::Unknown;
};

class Client {
public:
  explicit Client(const std::string& scheme_host_port);
  explicit Client(const std::string& host, int port);
  Client(Client&&) = default;
  ~Client();
  bool is_valid() const;

  Result Get(const std::string& path);
  Result Get(const std::string& path, const Headers& headers);
  Result Get(const std::string& path, Progress progress);
  Result Get(const std::string& path, ContentReceiver content_receiver);
  Result Get(const std::string& path, const Headers& headers, ContentReceiver content_receiver);
  Result Get(const std::string& path, const Params& params, const Headers& headers,
             Progress progress = nullptr);
  Result Head(const std::string& path);
  Result Head(const std::string& path, const Headers& headers);
#define STUB_SEND(METHOD)                                                                         \
  Result METHOD(const std::string& path);                                                         \
  Result METHOD(const std::string& path, const Headers& headers);                                 \
  Result METHOD(const std::string& path, const char* body, size_t content_length,                 \
                const std::string& content_type);                                                 \
  Result METHOD(const std::string& path, const std::string& body,                                 \
                const std::string& content_type);                                                 \
  Result METHOD(const std::string& path, const Headers& headers, const std::string& body,         \
                const std::string& content_type);                                                 \
  Result METHOD(const std::string& path, const Params& params);                                   \
  Result METHOD(const std::string& path, const Headers& headers, const Params& params);           \
  Result METHOD(const std::string& path, const MultipartFormDataItems& items);                    \
  Result METHOD(const std::string& path, size_t content_length, ContentProvider provider,         \
                const std::string& content_type);
  STUB_SEND(Post)
  STUB_SEND(Put)
  STUB_SEND(Patch)
  STUB_SEND(Delete)
  Result Options(const std::string& path);
  Result Options(const std::string& path, const Headers& headers);
  bool send(Request& req, Response& res, Error& error);
  Result send(const Request& req);
  void stop();

  void set_default_headers(Headers headers);
  void set_connection_timeout(time_t sec, time_t usec = 0);
  template <class Rep, class Period>
  void set_connection_timeout(const std::chrono::duration<Rep, Period>& duration);
  void set_read_timeout(time_t sec, time_t usec = 0);
  template <class Rep, class Period>
  void set_read_timeout(const std::chrono::duration<Rep, Period>& duration);
  void set_write_timeout(time_t sec, time_t usec = 0);
  void set_basic_auth(const std::string& username, const std::string& password);
  void set_bearer_token_auth(const std::string& token);
  void set_keep_alive(bool on);
  void set_follow_location(bool on);
  void enable_server_certificate_verification(bool enabled);
};

const char* status_message(int status);
std::string make_basic_auth_header(const std::string& username, const std::string& password);
std::pair<std::string, std::string>
make_basic_authentication_header(const std::string& username, const std::string& password,
                                 bool is_proxy = false);
std::pair<std::string, std::string> make_bearer_token_authentication_header(
    const std::string& token, bool is_proxy = false);
std::pair<std::string, std::string> make_range_header(const Ranges& ranges);

namespace detail {
std::string encode_url(const std::string& s);
std::string decode_url(const std::string& s, bool convert_plus_to_space);
}  // namespace detail

}  // namespace httplib
