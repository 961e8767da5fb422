#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proviso::host {

// The largest file that is read: a text above it is not a treaty.
inline constexpr std::uint64_t kLargestFile = 64ull << 20;

// Bytes of a file, or why there are none: `error` is one sentence without the path, empty where the bytes came.
struct FileBytes {
  std::string bytes;
  std::string error;
  bool ok() const { return error.empty(); }
};

// Reads a whole file, at most kLargestFile bytes. Pipes and devices are read to their end.
FileBytes read_file(const std::string& path);

// Reads standard input to its end, at most kLargestFile bytes.
FileBytes read_standard_input();

// Replaces the file at `path`. Returns why it could not, empty where it could.
std::string write_file(const std::string& path, std::string_view bytes);

// Whether there is a directory, or a file of any kind, at `path`.
bool is_directory(const std::string& path);
bool exists(const std::string& path);

// Whether a path ends in .treaty.
bool is_treaty(const std::string& path);

// One thing to be read, or a path that gives nothing and why. `named` is false for a file found in a directory.
struct Found {
  std::string path;
  std::string error;
  bool named = true;
};

// What `paths` stand for, in their order: a file for itself, "-" for standard input, a directory for every file below
// it that is `wanted`, sorted by path; what begins with a point is not entered. Nothing is given twice.
std::vector<Found> expand_paths(const std::vector<std::string>& paths,
                                const std::function<bool(const std::string& path)>& wanted = is_treaty);

// The regular files below `folder` whose names end in `ending` ("" is all), sorted, as paths relative to it.
std::vector<std::string> files_below(const std::string& folder, std::string_view ending);

// The nearest file called `name` in the directory `from` or one above it.
std::optional<std::string> find_up(std::string_view name, const std::string& from);

// The directory a path lies in: "a/b.treaty" -> "a", "b.treaty" -> ".".
std::string directory_of(const std::string& path);

}  // namespace proviso::host
