#include "tool/model/model.h"
#include "tool/model/situations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace status_lint::model {
namespace {

using Messages = std::vector<std::string>;

Messages errorsOf(std::string_view json) {
  Situations table;
  const auto added = parseSituations(json, "s.json", table);
  Messages messages;
  if (!added) {
    EXPECT_TRUE(table.empty());
    for (const base::Error& error : added.error()) {
      messages.push_back(error.message);
    }
  }
  return messages;
}

const Situation& named(const Situations& table, std::string_view id) {
  return *std::ranges::find(table, id, &Situation::id);
}

TEST(Situations, ClassesGiveWayToSingleCodes) {
  Situations table;
  ASSERT_TRUE(parseSituations(
      R"({"situations":[{"id":"a","means":"an a","fault":"server","best":[503],
          "tolerated":[429],"general":[500],"wrong":["4xx",501]}]})",
      "s.json",
      table));
  const Situation& situation = table.front();
  EXPECT_FALSE(situation.isOfClient);
  EXPECT_EQ(situation.fit(503), Fit::Best);
  EXPECT_EQ(situation.fit(429), Fit::Tolerated);
  EXPECT_EQ(situation.fit(500), Fit::General);
  EXPECT_EQ(situation.fit(404), Fit::Wrong);
  EXPECT_EQ(situation.fit(501), Fit::Wrong);
  EXPECT_EQ(situation.fit(502), Fit::Unlisted);
}

TEST(Situations, AKnownIdGetsMoreEvidenceAndOtherCodes) {
  Situations table = shippedSituations();
  const std::size_t size = table.size();
  const Situation before = named(table, "not-found");
  ASSERT_TRUE(parseSituations(
      R"({"situations":[{"id":"not-found","texts":["no order with that number"],"tolerated":[409]}]})",
      "s.json",
      table));
  const Situation& after = named(table, "not-found");
  EXPECT_EQ(table.size(), size);
  EXPECT_EQ(after.texts.size(), before.texts.size() + 1);
  EXPECT_EQ(after.exceptions, before.exceptions);
  EXPECT_EQ(after.tolerated, std::vector{409});
  EXPECT_EQ(after.best, before.best);
}

TEST(Situations, PlacesThatWereCounted) {
  Situations table;
  ASSERT_TRUE(parseSituations(
      R"({"situations":[{"id":"a","means":"an a","fault":"client","best":[404],"wrong":[500],
          "seen":{"404":31,"400":2}}]})",
      "s.json",
      table));
  EXPECT_EQ(table.front().seen, (std::map<int, std::size_t>{{400, 2}, {404, 31}}));
  const std::vector<std::string> wrong = errorsOf(
      R"({"situations":[{"id":"a","means":"an a","fault":"client","best":[404],"wrong":[500],
          "seen":{"4xx":31,"404":0,"999":1}}]})");
  ASSERT_EQ(wrong.size(), 3U);
  EXPECT_NE(wrong[0].find("\"4xx\" is no status code"), std::string::npos) << wrong[0];
  EXPECT_NE(wrong[1].find("/seen/404"), std::string::npos) << wrong[1];
  EXPECT_NE(wrong[2].find("\"999\" is no status code"), std::string::npos) << wrong[2];
}

TEST(Situations, ErrorsNamePlaceCauseAndRemedy) {
  EXPECT_EQ(
      errorsOf(R"({"situations":[{"id":"a","best":[404],"wrong":["4xx"],"fault":"client"}]})"),
      Messages{"s.json: /situations/0: a new situation needs \"means\""});
  EXPECT_EQ(
      errorsOf(
          R"({"situations":[{"id":"a","means":"m","fault":"cleint","best":[404],"wrong":[]}]})"),
      Messages{"s.json: /situations/0/fault: unknown side \"cleint\"; did you mean \"client\"?"});
  EXPECT_EQ(
      errorsOf(R"({"situations":[{"id":"a","means":"m","fault":"client","best":[4040],
                         "wrong":[],"text":["x"]}]})"),
      (Messages{"s.json: /situations/0/best/0: 4040 is not a status code (100 to 599)",
                "s.json: /situations/0/text: unknown key \"text\"; did you mean \"texts\"?"}));
  EXPECT_EQ(errorsOf(R"({"situations":[{"id":"a","means":"m","fault":"client","best":[404],
                         "wrong":[],"guards":[{"words":"x y"}],"texts":["..."]}]})"),
            (Messages{"s.json: /situations/0/guards/0: the entry needs \"holds\"",
                      "s.json: /situations/0/texts/0: the phrase has no words"}));
}

TEST(Situations, ShippedOnesAreWholeAndDoNotContradictThemselves) {
  ASSERT_FALSE(shippedSituations().empty());
  std::set<std::string> ids;
  for (const Situation& situation : shippedSituations()) {
    EXPECT_TRUE(ids.insert(situation.id).second) << situation.id;
    EXPECT_FALSE(situation.means.empty()) << situation.id;
    EXPECT_FALSE(situation.best.empty()) << situation.id;
    EXPECT_FALSE(situation.wrong.empty()) << situation.id;
    EXPECT_FALSE(situation.sources.empty()) << situation.id;
    std::set<int> seen;
    for (const std::vector<int>* codes :
         {&situation.best, &situation.tolerated, &situation.general, &situation.generalForPath}) {
      for (const int code : *codes) {
        EXPECT_TRUE(seen.insert(code).second) << situation.id << " lists " << code << " twice";
      }
    }
  }
}

TEST(Situations, PhrasesMeanOneSituation) {
  std::map<std::vector<std::string>, std::string> of;
  for (const Situation& situation : shippedSituations()) {
    for (const auto* list : {&situation.texts, &situation.hints}) {
      for (const std::vector<std::string>& phrase : *list) {
        const auto [entry, isNew] = of.try_emplace(phrase, situation.id);
        EXPECT_TRUE(isNew) << phrase.front() << "... means " << entry->second << " and "
                           << situation.id;
      }
    }
  }
}

TEST(Situations, ExceptionTypesOfLibrariesAreKnown) {
  const auto isOurs = [](const std::string& type) {
    return type.starts_with("Poco::") || type.starts_with("pqxx::") || type.starts_with("sw::");
  };
  for (const Situation& situation : shippedSituations()) {
    for (const std::string& type : situation.exceptions) {
      EXPECT_TRUE(!isOurs(type) || shippedLibrary().types.contains(type))
          << type << " of " << situation.id << " has no entry in rules/evidence";
    }
  }
}

}  // namespace
}  // namespace status_lint::model
