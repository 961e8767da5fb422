#include "tests/support/generate.h"

#include <algorithm>
#include <array>

namespace proviso::test {
namespace {

using Words = const char*;

constexpr std::array kSubjects = {"Each Party",
                                  "The Parties",
                                  "A Party",
                                  "The requesting Party",
                                  "The requested Party",
                                  "The competent authorities of a Party",
                                  "The Conference of the Parties",
                                  "The Secretariat"};
constexpr std::array kModals = {
    "shall", "shall", "shall", "shall", "may", "may", "should", "shall endeavour to", "shall consider whether to"};
constexpr std::array kDeeds = {
    "inform the others of the steps it has taken",
    "designate one or more offices for that work",
    "keep a register of the requests it has received",
    "cooperate in training, equipment and the exchange of experience",
    "encourage schools and universities to teach the subject",
    "bear the ordinary costs of executing a request",
    "consult before a request is declined",
    "translate the documents into a language of the other side",
    "meet once a year to review the work done",
    "set up a programme for the care of those who were harmed",
    "publish the names of its contact points",
    "agree on the use of the equipment that was lent",
    "promote the sharing of knowledge on mutually agreed terms",
    "take part in the work of the regional centres",
};
constexpr std::array kPowers = {
    "enable its competent authorities to order a provider in its territory to hand over stored computer data that it "
    "holds",
    "empower its authorities to search a computer system and to seize the data kept in it",
    "enable its authorities to collect traffic data in real time with the help of a service provider",
    "empower its authorities to intercept the content of communications in its territory",
    "oblige a service provider to keep confidential that such a measure is being carried out",
    "enable its authorities to order the expeditious preservation of stored data",
    "enable its authorities to freeze or seize property that came from an offence",
    "make it a criminal offence to enter a computer system without right and with intent",
    "make it a criminal offence to spread false information by means of a computer system",
    "extradite a person who is sought for an offence set out in this Convention",
    "afford the others the widest mutual legal assistance in investigations and proceedings",
    "transmit personal data to the authorities of another Party on request",
};
constexpr std::array kSafeguards = {
    "such measures require the prior authorisation of a court or another independent authority",
    "the powers in this chapter are used only where they are necessary and proportionate",
    "a person whose data were obtained has access to an effective remedy before a court",
    "personal data are deleted as soon as they are no longer needed for the purpose",
    "the person concerned is notified once this no longer endangers the investigation",
    "human rights and fundamental freedoms are respected in the application of this Convention",
    "statistics on the use of these powers are published every year",
    "information received is not used for another purpose without the consent of the Party that sent it",
    "nothing obliges it to extradite where the person would face persecution on account of race, religion or opinion",
};
constexpr std::array kTails = {"",
                               "",
                               "",
                               "",
                               ", as appropriate",
                               ", in accordance with its domestic law",
                               ", to the extent possible",
                               ", inter alia through its permanent mission",
                               ", where necessary",
                               ", within thirty days",
                               ", unless the Parties concerned agree otherwise",
                               ", without undue delay"};
constexpr std::array kLeads = {"subject to",     "in accordance with",   "pursuant to",
                               "referred to in", "without prejudice to", "for the purposes of"};
constexpr std::array kHeadings = {"Use of terms",
                                  "Scope",
                                  "Stored data",
                                  "Search and seizure",
                                  "Traffic data",
                                  "Conditions",
                                  "Mutual assistance",
                                  "Extradition",
                                  "Contact points",
                                  "Protection of personal data",
                                  "Technical assistance",
                                  "Review",
                                  "Costs",
                                  "Settlement of disputes",
                                  "Training",
                                  "Records",
                                  "Confidentiality",
                                  "Property",
                                  "Liability",
                                  "Languages"};
constexpr std::array kChapters = {"General provisions",        "Offences",   "Procedure",
                                  "International cooperation", "Assistance", "Final provisions"};
constexpr std::array kRecitals = {"Recalling the work done so far by the States of the region",
                                  "Concerned by the harm that is done through computer systems",
                                  "Convinced that cooperation serves justice",
                                  "Mindful of the need to respect privacy and free expression"};

std::string roman(std::uint32_t number) {
  static constexpr std::array<std::pair<std::uint32_t, Words>, 9> kDigits = {
      {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
  std::string text;
  for (const auto& [value, digit] : kDigits) {
    for (; number >= value; number -= value) text += digit;
  }
  return text;
}

// Writes one treaty. `articles` is how many there are to refer to.
class Writer {
 public:
  Writer(Random& random, const Shape& shape) : random_(random), shape_(shape) {}

  void opening() {
    text_ += "CONVENTION ON COOPERATION IN MATTERS OF COMPUTERS\n\nThe States Parties to this Convention,\n\n";
    for (const char* recital : kRecitals) line(std::string(recital) + ",");
    text_ += "Have agreed as follows:\n\n";
  }

  void chapter() { text_ += "CHAPTER " + roman(++chapter_) + "\n" + upper(random_.pick(kChapters)) + "\n\n"; }

  void article() {
    ++article_;
    text_ += "Article " + std::to_string(article_) + "\n" + random_.pick(kHeadings) + "\n\n";
    const std::uint32_t paragraphs = random_.below(6);
    if (paragraphs < 2) return line(sentence() + ".");
    for (std::uint32_t number = 1; number <= paragraphs; ++number) paragraph(number);
  }

  std::string take() { return std::move(text_); }
  std::size_t size() const { return text_.size(); }

 private:
  static std::string upper(std::string text) {
    for (char& c : text) {
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
  }

  // A paragraph of its own, wrapped if the shape asks for it.
  void line(std::string text) {
    if (shape_.wrap > 0) {
      std::size_t start = 0;
      for (std::size_t blank = text.find(' ', shape_.wrap); blank != std::string::npos;
           blank = text.find(' ', start + shape_.wrap)) {
        text[blank] = '\n';
        start = blank + 1;
      }
    }
    text_ += text + "\n\n";
  }

  void paragraph(std::uint32_t number) {
    std::string text = std::to_string(number) + ". ";
    if (!random_.chance(shape_.items)) {
      text += sentence() + ".";
      if (random_.chance(30)) text += " " + sentence() + ".";
      return line(std::move(text));
    }
    line(text + std::string(random_.pick(kSubjects)) + " " + random_.pick(kModals) + ":");
    const std::uint32_t items = 2 + random_.below(4);
    for (std::uint32_t i = 0; i < items; ++i) {
      line(std::string("(") + static_cast<char>('a' + i) + ") " + bracketed(deed()) +
           (i + 2 == items   ? "; and"
            : i + 1 == items ? "."
                             : ";"));
    }
    if (random_.chance(20)) line("provided that " + std::string(random_.pick(kSafeguards)) + ".");
  }

  std::string deed() { return random_.chance(shape_.powers) ? random_.pick(kPowers) : random_.pick(kDeeds); }

  std::string modal() {
    if (!random_.chance(shape_.brackets)) return random_.pick(kModals);
    return std::string("[") + random_.pick(kModals) + "] [" + random_.pick(kModals) + "]";
  }

  std::string sentence() {
    std::string text;
    if (random_.chance(shape_.safeguards)) {
      text = std::string(random_.pick(kSubjects)) + " " + modal() + " ensure that " + random_.pick(kSafeguards);
    } else {
      text = std::string(random_.pick(kSubjects)) + " " + modal() + " " + deed();
    }
    if (random_.chance(shape_.references)) text += std::string(", ") + random_.pick(kLeads) + " " + reference();
    return bracketed(text + random_.pick(kTails));
  }

  std::string reference() {
    const std::string number =
        std::to_string(1 + random_.below(std::max<std::uint32_t>(article_ + 2, shape_.articles)));
    switch (random_.below(6)) {
      case 0:
        return "article " + number;
      case 1:
        return "article " + number + ", paragraph " + std::to_string(1 + random_.below(5));
      case 2:
        return "articles " + number + " and " + std::to_string(1 + random_.below(article_ + 1));
      case 3:
        return "paragraph " + std::to_string(1 + random_.below(4)) + " of this article";
      case 4:
        return "paragraph 1 (a) of article " + number;
      default:
        return "this article";
    }
  }

  // Puts a bracket around a part of `text`, or leaves it as it is.
  std::string bracketed(std::string text) {
    if (!random_.chance(shape_.brackets)) return text;
    const std::size_t begin = text.find(' ', random_.below(text.size() / 2));
    const std::size_t end =
        begin == std::string::npos ? begin : text.find(' ', begin + 1 + random_.below(text.size() / 2));
    if (end == std::string::npos) return "[" + text + "]";
    text.insert(end, "]");
    text.insert(begin + 1, random_.chance(15) ? "[EU: " : "[");
    return text;
  }

  Random& random_;
  const Shape& shape_;
  std::string text_;
  std::uint32_t article_ = 0;
  std::uint32_t chapter_ = 0;
};

constexpr std::array kSnippets = {"a",
                                  " ",
                                  "\n",
                                  "\n\n",
                                  "[",
                                  "]",
                                  "[shall] [may]",
                                  "[...]",
                                  "(a) ",
                                  "(i) ",
                                  "2. ",
                                  "Article 7\n",
                                  "Article 7 bis\nHeading\n",
                                  "CHAPTER II\n",
                                  "ANNEX\n",
                                  "subject to article 3",
                                  "referred to in paragraph 1 of this article",
                                  "as appropriate",
                                  "{++new++}",
                                  "{--",
                                  "--}",
                                  "{~~old~>new~~}",
                                  "{>>why<<}",
                                  "@kind power.search-seizure\n",
                                  "@allow x reason: \"\"\n",
                                  "@option 1 of 2 {\n",
                                  "}\n",
                                  "// note\n",
                                  "---\n",
                                  "---\ntitle: x\n---\n",
                                  "Option 1:\n",
                                  "\xC3\xA9",
                                  "\xFF\xFE",
                                  "\xE2\x80",
                                  "\r\n",
                                  "\t",
                                  "\x0C",
                                  "[agreed ad referendum]",
                                  "prior judicial authorisation",
                                  "co-\noperation",
                                  "; and\n",
                                  "provided that ",
                                  "1/ A footnote.\n"};

}  // namespace

std::string treaty(Random& random, const Shape& shape) {
  Writer writer(random, shape);
  writer.opening();
  for (std::uint32_t i = 0; i < shape.articles; ++i) {
    if (i % 12 == 0) writer.chapter();
    writer.article();
  }
  return writer.take();
}

std::string any_treaty(Random& random) {
  Shape shape;
  shape.articles = 1 + random.below(25);
  shape.brackets = random.below(2) * random.below(60);
  shape.references = random.below(80);
  shape.powers = random.below(60);
  shape.safeguards = random.below(50);
  shape.items = random.below(60);
  shape.wrap = random.below(2) * (40 + random.below(60));
  return treaty(random, shape);
}

std::string treaty_of_size(Random& random, std::size_t bytes, Shape shape) {
  shape.articles = static_cast<std::uint32_t>(bytes / 800 + 1);
  Writer writer(random, shape);
  writer.opening();
  for (std::uint32_t i = 0; writer.size() < bytes; ++i) {
    if (i % 12 == 0) writer.chapter();
    writer.article();
  }
  return writer.take();
}

Edit random_edit(Random& random, std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t begin = random.below(text.size() + 1);
  const std::uint32_t longest = random.chance(20) ? 400 : 6;
  const std::uint32_t end = random.chance(50) ? begin : std::min(size, begin + random.below(longest));
  if (random.chance(15)) {  // words from elsewhere in the text
    const std::uint32_t from = random.below(text.size() + 1);
    return {{begin, end}, std::string(text.substr(from, random.below(300)))};
  }
  if (random.chance(20)) return {{begin, end}, ""};
  return {{begin, end}, random.pick(kSnippets)};
}

}  // namespace proviso::test
