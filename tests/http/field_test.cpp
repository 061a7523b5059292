#include "tool/http/field.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace status_lint::http {
namespace {

TEST(Field, LookUpIgnoresCase) {
  for (const std::string_view name : {"WWW-Authenticate", "www-authenticate", "Www-Authenticate"}) {
    const Field* field = findField(name);
    ASSERT_NE(field, nullptr) << name;
    EXPECT_EQ(field->name, "WWW-Authenticate");
  }
  EXPECT_EQ(findField("X-Nobody-Knows"), nullptr);
  EXPECT_EQ(findField(""), nullptr);
  EXPECT_EQ(findField("Locatio"), nullptr);
  EXPECT_EQ(findField("Location "), nullptr);
}

TEST(Field, CanonicalName) {
  EXPECT_EQ(canonicalFieldName("etag"), "ETag");
  EXPECT_EQ(canonicalFieldName("CONTENT-type"), "Content-Type");
  EXPECT_EQ(canonicalFieldName("te"), "TE");
  EXPECT_EQ(canonicalFieldName("x-Own-FIELD"), "x-Own-FIELD");
}

TEST(Field, SameName) {
  EXPECT_TRUE(sameFieldName("Location", "LOCATION"));
  EXPECT_FALSE(sameFieldName("Location", "Locations"));
  EXPECT_FALSE(sameFieldName("Location", "Allow"));
  EXPECT_TRUE(sameFieldName("", ""));
}

TEST(Field, LowerCaseIsAsciiOnly) {
  EXPECT_EQ(lowerCase("Content-Type_[Z]"), "content-type_[z]");
  EXPECT_EQ(lowerCase("\xC3\x84"), "\xC3\x84");
}

TEST(Field, Shapes) {
  for (const std::string_view name : {"Location",
                                      "Retry-After",
                                      "Content-Type",
                                      "Content-Range",
                                      "Content-Length",
                                      "ETag",
                                      "Last-Modified"}) {
    ASSERT_NE(findField(name), nullptr) << name;
    EXPECT_EQ(findField(name)->shape, FieldShape::Singleton) << name;
  }
  for (const std::string_view name :
       {"Allow", "Vary", "Link", "WWW-Authenticate", "Cache-Control", "Upgrade"}) {
    ASSERT_NE(findField(name), nullptr) << name;
    EXPECT_EQ(findField(name)->shape, FieldShape::List) << name;
  }
  EXPECT_EQ(findField("Set-Cookie")->shape, FieldShape::Lines);
}

TEST(Field, Directions) {
  EXPECT_EQ(findField("Authorization")->direction, Direction::Request);
  EXPECT_EQ(findField("If-None-Match")->direction, Direction::Request);
  EXPECT_EQ(findField("Location")->direction, Direction::Response);
  EXPECT_EQ(findField("Content-Type")->direction, Direction::Both);
  EXPECT_EQ(findField("Accept")->direction, Direction::Both);
}

TEST(Field, MeaningDependsOnTheStatusCode) {
  EXPECT_TRUE(hasMeaning("content-range", 206));
  EXPECT_TRUE(hasMeaning("Content-Range", 416));
  EXPECT_FALSE(hasMeaning("Content-Range", 200));
  EXPECT_TRUE(hasMeaning("Location", 201));
  EXPECT_TRUE(hasMeaning("Location", 202));
  EXPECT_TRUE(hasMeaning("Location", 308));
  EXPECT_FALSE(hasMeaning("Location", 200));
  EXPECT_FALSE(hasMeaning("Location", 304));
  EXPECT_TRUE(hasMeaning("WWW-Authenticate", 403));
  EXPECT_FALSE(hasMeaning("Host", 200));
  EXPECT_TRUE(hasMeaning("X-Own", 200));
}

TEST(Field, RowsAscendAreFoundAndCite) {
  std::string previous;
  for (const Field& field : fields()) {
    const std::string key = lowerCase(field.name);
    EXPECT_LT(previous, key);
    previous = key;
    EXPECT_EQ(findField(key), &field);
    EXPECT_FALSE(field.source.empty()) << field.name;
    if (field.source.document.starts_with("RFC ")) {
      EXPECT_FALSE(field.source.section.empty()) << field.name;
    }
  }
}

}  // namespace
}  // namespace status_lint::http
