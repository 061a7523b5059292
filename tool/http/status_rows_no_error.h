// The rows of the status code table below 400. Only for the table.
#pragma once

#include "tool/http/status_field_rules.h"

namespace status_lint::http::table {

/// What all 1xx rows share.
constexpr StatusCode
interim(int code, std::string_view phrase, Citation source, std::string_view meaning) {
  return {.code = code,
          .phrase = phrase,
          .source = source,
          .meaning = meaning,
          .content = ContentRule::CannotHave,
          .contentSource = InterimContent,
          .caching = Caching::NeverStored,
          .cachingSource = InterimNotStored,
          .forbiddenFields = NoFramingFields};
}

constexpr StatusCode with(StatusCode row, std::span<const FieldRule> required) {
  row.requiredFields = required;
  return row;
}

constexpr StatusCode with(StatusCode row, Registration registration) {
  row.registration = registration;
  return row;
}

constexpr StatusCode with(StatusCode row, std::span<const std::string_view> otherPhrases) {
  row.otherPhrases = otherPhrases;
  return row;
}

constexpr StatusCode processing() {
  StatusCode row =
      interim(102, "Processing", {"RFC 2518", "10.1"}, "the request is still worked on");
  row.registration = Registration::Superseded;
  row.webDav = true;
  return row;
}

/// A redirect to the URI in Location.
constexpr StatusCode redirect(int code,
                              std::string_view phrase,
                              std::string_view section,
                              std::string_view meaning,
                              RedirectMethod method,
                              std::span<const FieldRule> required) {
  return {.code = code,
          .phrase = phrase,
          .source = rfc9110(section),
          .meaning = meaning,
          .redirect = method,
          .requiredFields = required};
}

/// A redirect that also says that the target resource has a new permanent URI.
constexpr StatusCode permanent(StatusCode row) {
  row.permanentRedirect = true;
  row.caching = Caching::Heuristic;
  row.cachingSource = HeuristicSource;
  return row;
}

constexpr std::array<std::string_view, 1> NonAuthoritativePhrases{"Partial Information"};
constexpr std::array<std::string_view, 1> FoundPhrases{"Moved Temporarily"};
constexpr std::array<std::string_view, 1> SwitchProxyPhrases{"Switch Proxy"};

constexpr std::array NoErrorRows{
    interim(100,
            "Continue",
            rfc9110("15.2.1"),
            "the first part of the request was received; the client should send its content"),
    with(interim(101,
                 "Switching Protocols",
                 rfc9110("15.2.2"),
                 "the server changes to a protocol of the request's Upgrade field"),
         SwitchingProtocolsFields),
    processing(),
    with(interim(103,
                 "Early Hints",
                 {"RFC 8297", "2"},
                 "fields that the final response is likely to have"),
         EarlyHintsFields),
    with(interim(104,
                 "Upload Resumption Supported",
                 {"draft-ietf-httpbis-resumable-upload-05", ""},
                 "the upload can be resumed if it is interrupted"),
         Registration::Temporary),
    StatusCode{.code = 200,
               .phrase = "OK",
               .source = rfc9110("15.3.1"),
               .meaning = "the request succeeded and the content is its result",
               .caching = Caching::Heuristic,
               .cachingSource = HeuristicSource},
    StatusCode{.code = 201,
               .phrase = "Created",
               .source = rfc9110("15.3.2"),
               .meaning = "the request created one or more resources",
               .requiredFields = CreatedFields,
               .methodRules = CreatedMethods},
    StatusCode{.code = 202,
               .phrase = "Accepted",
               .source = rfc9110("15.3.3"),
               .meaning = "the request was accepted but its processing is not complete",
               .requiredFields = AcceptedFields},
    StatusCode{.code = 203,
               .phrase = "Non-Authoritative Information",
               .source = rfc9110("15.3.4"),
               .meaning = "a transforming proxy changed the content of the origin's 200 response",
               .caching = Caching::Heuristic,
               .cachingSource = HeuristicSource,
               .sender = Sender::Intermediary,
               .otherPhrases = NonAuthoritativePhrases},
    StatusCode{.code = 204,
               .phrase = "No Content",
               .source = rfc9110("15.3.5"),
               .meaning = "the request succeeded and there is no content to send",
               .content = ContentRule::CannotHave,
               .contentSource = rfc9110("15.3.5"),
               .caching = Caching::Heuristic,
               .cachingSource = HeuristicSource,
               .forbiddenFields = NoFramingFields},
    StatusCode{.code = 205,
               .phrase = "Reset Content",
               .source = rfc9110("15.3.6"),
               .meaning = "the client should reset the document view that sent the request",
               .content = ContentRule::MustNotHave,
               .contentSource = rfc9110("15.3.6")},
    StatusCode{.code = 206,
               .phrase = "Partial Content",
               .source = rfc9110("15.3.7"),
               .meaning = "the content is the ranges that the request's Range field asked for",
               .caching = Caching::Heuristic,
               .cachingSource = HeuristicSource,
               .requiredFields = PartialContentFields,
               .forbiddenFields = PartialContentForbidden,
               .methodRules = PartialContentMethods},
    StatusCode{.code = 207,
               .phrase = "Multi-Status",
               .source = {"RFC 4918", "11.1"},
               .meaning = "the content gives a status for each of several resources",
               .content = ContentRule::ShouldHave,
               .contentSource = {"RFC 4918", "13"},
               .webDav = true},
    StatusCode{.code = 208,
               .phrase = "Already Reported",
               .source = {"RFC 5842", "7.1"},
               .meaning = "inside a 207: the members of this binding were already listed",
               .webDav = true},
    StatusCode{.code = 226,
               .phrase = "IM Used",
               .source = {"RFC 3229", "10.4.1"},
               .meaning = "the content is the result of instance manipulations that A-IM allowed",
               .requiredFields = ImUsedFields,
               .methodRules = ImUsedMethods},
    StatusCode{.code = 300,
               .phrase = "Multiple Choices",
               .source = rfc9110("15.4.1"),
               .meaning = "there are several representations and the client should choose one",
               .content = ContentRule::ShouldHave,
               .contentSource = rfc9110("15.4.1"),
               .caching = Caching::Heuristic,
               .cachingSource = HeuristicSource,
               .redirect = RedirectMethod::UpToUser,
               .requiredFields = MultipleChoicesFields},
    permanent(redirect(301,
                       "Moved Permanently",
                       "15.4.2",
                       "the target resource has a new permanent URI; POST may become GET",
                       RedirectMethod::PostMayBecomeGet,
                       MovedPermanentlyFields)),
    with(redirect(302,
                  "Found",
                  "15.4.3",
                  "the target resource is for now under another URI; POST may become GET",
                  RedirectMethod::PostMayBecomeGet,
                  FoundFields),
         FoundPhrases),
    redirect(303,
             "See Other",
             "15.4.4",
             "the answer to the request is found with GET under another URI",
             RedirectMethod::BecomesGet,
             SeeOtherFields),
    StatusCode{.code = 304,
               .phrase = "Not Modified",
               .source = rfc9110("15.4.5"),
               .meaning = "the condition of a GET or HEAD was false: the client's copy is current",
               .content = ContentRule::CannotHave,
               .contentSource = rfc9110("15.4.5"),
               .requiredFields = NotModifiedFields,
               .forbiddenFields = NotModifiedForbidden,
               .methodRules = NotModifiedMethods},
    StatusCode{.code = 305,
               .phrase = "Use Proxy",
               .source = rfc9110("15.4.6"),
               .meaning = "deprecated, because a proxy must not be configured in-band",
               .registration = Registration::Deprecated},
    StatusCode{.code = 306,
               .phrase = "(Unused)",
               .source = rfc9110("15.4.7"),
               .meaning = "reserved; no longer used",
               .registration = Registration::Unused,
               .otherPhrases = SwitchProxyPhrases},
    redirect(307,
             "Temporary Redirect",
             "15.4.8",
             "the target resource is for now under another URI; the method must not change",
             RedirectMethod::Preserved,
             TemporaryRedirectFields),
    permanent(redirect(308,
                       "Permanent Redirect",
                       "15.4.9",
                       "the target resource has a new permanent URI; the method must not change",
                       RedirectMethod::Preserved,
                       PermanentRedirectFields)),
};

}  // namespace status_lint::http::table
