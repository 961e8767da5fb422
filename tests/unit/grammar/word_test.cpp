#include "grammar/word.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace proviso {
namespace {

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  scan_words(text, {0, static_cast<std::uint32_t>(text.size())}, 0, words);
  return words;
}

std::string folded(std::string_view text) {
  std::string result;
  for (const Word& word : words_of(text)) {
    if (!result.empty()) result += '|';
    result += fold_word(text.substr(word.begin, word.length));
  }
  return result;
}

TEST(Word, OneSpellingForMany) {
  EXPECT_EQ(fold_word("Co-operate"), "cooperate");
  EXPECT_EQ(fold_word("organiZation"), fold_word("organisation"));
  EXPECT_EQ(fold_word("analyzed"), fold_word("analysed"));
  EXPECT_EQ(fold_word("behaviour"), fold_word("behavior"));
  EXPECT_EQ(fold_word("labour"), fold_word("labor"));
  EXPECT_EQ(fold_word("offense"), fold_word("offence"));
  EXPECT_EQ(fold_word("programmes"), fold_word("programs"));
  EXPECT_EQ(fold_word("State's"), "state");
  EXPECT_EQ(fold_word("State\xE2\x80\x99s"), "state");
  EXPECT_EQ(fold_word("inter\xC2\xADnational"), "international");
  EXPECT_EQ(fold_word("o\xEF\xAC\x83"
                      "ce"),
            "office");
  EXPECT_EQ(fold_word("\xC3\x89tat"), "\xC3\xA9tat");
}

TEST(Word, KeepsWordsApartThatOnlyLookAlike) {
  EXPECT_EQ(fold_word("four"), "four");
  EXPECT_EQ(fold_word("hours"), "hours");
  EXPECT_EQ(fold_word("court"), "court");
  EXPECT_EQ(fold_word("flour"), "flour");
  EXPECT_EQ(fold_word("programming"), "programming");
}

TEST(Word, HyphensJoinOrSeparate) {
  EXPECT_EQ(folded("real-time co-operation"), "real|time|cooperation");
  EXPECT_EQ(folded("non-governmental"), "nongovernmental");
  EXPECT_EQ(folded("pro-\nvision"), "provision");
  EXPECT_EQ(folded("pro-\r\n  vision of"), "provision|of");
  EXPECT_EQ(folded("pages 3-5"), "pages|3|5");
}

TEST(Word, MarksAndAsterisksAreNoLetters) {
  EXPECT_EQ(folded("[shall] [may]"), "shall|may");
  EXPECT_EQ(folded("*inter alia, *include"), "inter|alia|include");
  EXPECT_EQ(folded("{++order++}{--seize--}"), "order|seise");
}

TEST(Word, NumbersKeepTheirPoints) {
  EXPECT_EQ(folded("article 9.3, 2.5 and 1.a."), "article|9.3|2.5|and|1|a");
  EXPECT_TRUE(words_of("9.3")[0].number);
  EXPECT_FALSE(words_of("a9")[0].number);
}

TEST(Word, SaysWhatStandsBefore) {
  const auto words = words_of("a, b; c: d. E (f) \"g\" \xE2\x80\x93 h\ni");
  const std::vector<int> expected = {
      0, kComma, kSemicolon, kColon, kSentenceEnd, kParenthesis, kParenthesis | kQuote, kQuote | kDash, kLineEnd};
  ASSERT_EQ(words.size(), expected.size());
  for (std::size_t i = 0; i < words.size(); ++i) EXPECT_EQ(words[i].before, expected[i]) << i;
}

std::vector<std::size_t> sentence_starts(std::string_view text) {
  std::vector<std::size_t> starts;
  const auto words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].before & kSentenceEnd) starts.push_back(i);
  }
  return starts;
}

TEST(Word, SentencesEndAtPointsThatEndThem) {
  using Starts = std::vector<std::size_t>;
  EXPECT_EQ(sentence_starts("It ends. Then more. "), (Starts{2}));
  EXPECT_EQ(sentence_starts("No. 5 and Art. 6 and Mr. X"), Starts{});
  EXPECT_EQ(sentence_starts("for example, e.g. this, i.e. that"), Starts{});
  EXPECT_EQ(sentence_starts("by J. Smith of 9.3 points"), Starts{});
  EXPECT_EQ(sentence_starts("of the court.The Party"), (Starts{3}));
  EXPECT_EQ(sentence_starts("under paragraph 1.a. The Party"), (Starts{4}));
  EXPECT_EQ(sentence_starts("Is it? It is! \"Yes.\" So"), (Starts{2, 4, 5}));
  EXPECT_EQ(sentence_starts("the end.\nThe next"), (Starts{2}));
}

TEST(Word, TellsWhatIsLeftOver) {
  std::vector<Word> words;
  const std::string text = "order; [seize] .";
  EXPECT_EQ(scan_words(text, {0, 7}, kComma, words), kSemicolon | 0);
  EXPECT_EQ(words[0].before, kComma);
  EXPECT_EQ(scan_words(text, {7, 16}, kSemicolon, words), kSentenceEnd);
  EXPECT_EQ(words[1].before, kSemicolon);
}

// The fast way and the slow way to fold a word agree; no text brings the scanner down.
TEST(WordLaw, HashIsThatOfTheFoldedWord) {
  static const std::vector<std::string> kPieces = {
      "organize", "behaviour", "defense",  "programme", "tions", "Of",       "z",
      "ou",       "r",         "ens",      "e",         "-",     "'",        "'s",
      ".",        " ",         " ",        "\n",        "9",     "\xC2\xAD", "\xE2\x80\x99",
      "\xC3\x89", "\xFF",      "\xE2\x82", "[",         "*",     "ABCDEFGH"};
  for (std::uint32_t seed = 0; seed < 2000; ++seed) {
    std::mt19937 random(seed);
    std::string text;
    for (int i = 0; i < 30; ++i) text += kPieces[random() % kPieces.size()];
    std::uint32_t end = 0;
    for (const Word& word : words_of(text)) {
      ASSERT_GE(word.begin, end) << "seed " << seed;
      ASSERT_GT(word.length, 0) << "seed " << seed;
      end = word.begin + word.length;
      ASSERT_LE(end, text.size());
      ASSERT_EQ(word.hash, hash_word(fold_word(std::string_view(text).substr(word.begin, word.length))))
          << "seed " << seed << ": " << text.substr(word.begin, word.length);
    }
  }
}

TEST(WordLaw, ALongRunOfLettersIsCutNotLost) {
  const std::string text(100000, 'a');
  std::size_t bytes = 0;
  for (const Word& word : words_of(text)) bytes += word.length;
  EXPECT_EQ(bytes, text.size());
}

}  // namespace
}  // namespace proviso
