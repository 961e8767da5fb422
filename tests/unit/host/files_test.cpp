#include "server/host/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>
#include <filesystem>
#include <string>

namespace proviso::host {
namespace {
namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

// A folder of its own for each test, gone afterwards.
class FilesTest : public testing::Test {
 protected:
  FilesTest() {
    std::string pattern = (fs::temp_directory_path() / "proviso-files-XXXXXX").native();
    folder_ = ::mkdtemp(pattern.data());
  }
  ~FilesTest() override { fs::remove_all(folder_); }

  std::string at(const std::string& name) const { return (folder_ / name).native(); }
  void put(const std::string& name, std::string_view bytes = "x") const {
    fs::create_directories((folder_ / name).parent_path());
    ASSERT_EQ(write_file(at(name), bytes), "");
  }
  std::vector<std::string> expanded(const std::vector<std::string>& paths) const {
    std::vector<std::string> names;
    for (const auto& found : expand_paths(paths)) names.push_back(found.path);
    return names;
  }

  fs::path folder_;
};

TEST_F(FilesTest, GivesBackTheBytesThatWereWritten) {
  const std::string bytes("a\0\xFF\r\n", 5);
  put("text.treaty", bytes);
  const FileBytes file = read_file(at("text.treaty"));
  EXPECT_TRUE(file.ok());
  EXPECT_EQ(file.bytes, bytes);
}

TEST_F(FilesTest, AnEmptyFileIsNoError) {
  put("empty.treaty", "");
  EXPECT_TRUE(read_file(at("empty.treaty")).ok());
  EXPECT_EQ(read_file(at("empty.treaty")).bytes, "");
}

TEST_F(FilesTest, SaysWhyAFileCannotBeRead) {
  put("a/file");
  EXPECT_EQ(read_file(at("none")).error, "there is no such file");
  EXPECT_EQ(read_file(at("a")).error, "this is a directory, not a text");
  EXPECT_EQ(read_file(at("a/file/more")).error, "a part of this path is not a directory");
}

TEST_F(FilesTest, RefusesAFileThatNoTreatyCouldFill) {
  put("large.treaty");
  fs::resize_file(at("large.treaty"), kLargestFile + 1);
  EXPECT_THAT(read_file(at("large.treaty")).error, HasSubstr("larger than 64 MB"));
  fs::resize_file(at("large.treaty"), kLargestFile);
  EXPECT_TRUE(read_file(at("large.treaty")).ok());
}

TEST_F(FilesTest, SaysWhyAFileCannotBeWritten) {
  EXPECT_EQ(write_file(at("none/out.json"), "x"), "the directory for this file does not exist");
  EXPECT_NE(write_file(folder_.native(), "x"), "");
}

TEST_F(FilesTest, WalksADirectoryInOrderAndLeavesOutWhatIsHidden) {
  for (const char* name : {"b.treaty", "a/z.treaty", "a/b.treaty", "a.txt", ".git/c.treaty", ".d.treaty"}) put(name);
  EXPECT_THAT(expanded({folder_.native()}), ElementsAre(at("a/b.treaty"), at("a/z.treaty"), at("b.treaty")));
}

TEST_F(FilesTest, TakesWhatIsNamedOnceAndInTheOrderGiven) {
  for (const char* name : {"b.treaty", "a.txt"}) put(name);
  EXPECT_THAT(expanded({at("b.treaty"), at("a.txt"), folder_.native(), at("./a.txt"), "-"}),
              ElementsAre(at("b.treaty"), at("a.txt"), "-"));
}

TEST_F(FilesTest, ADirectoryWithoutTextsIsSaid) {
  put("a.txt");
  const auto found = expand_paths({folder_.native()});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_THAT(found[0].error, HasSubstr("there is no text here"));
}

TEST_F(FilesTest, FindsTheNearestFileUpward) {
  put("proviso.yaml");
  put("a/b/text.treaty");
  EXPECT_EQ(find_up("proviso.yaml", at("a/b")), at("proviso.yaml"));
  put("a/proviso.yaml");
  EXPECT_EQ(find_up("proviso.yaml", at("a/b")), at("a/proviso.yaml"));
  EXPECT_EQ(find_up("no-such-file-anywhere.yaml", at("a/b")), std::nullopt);
}

TEST_F(FilesTest, ListsAFolderRelatively) {
  for (const char* name : {"b/x.md", "a.yaml", "a.md"}) put(name);
  EXPECT_THAT(files_below(folder_.native(), ".md"), ElementsAre("a.md", "b/x.md"));
}

TEST(Files, KnowTheDirectoryOfAPath) {
  EXPECT_EQ(directory_of("a/b.treaty"), "a");
  EXPECT_EQ(directory_of("b.treaty"), ".");
}

}  // namespace
}  // namespace proviso::host
