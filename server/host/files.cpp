#include "server/host/files.h"

#include "server/host/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>
#include <system_error>

namespace proviso::host {
namespace fs = std::filesystem;
namespace {

// A descriptor that is closed when it goes.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int get() const { return number_; }

 private:
  int number_;
};

std::string reason(int error) {
  switch (error) {
    case ENOENT:
      return "there is no such file";
    case EACCES:
    case EPERM:
      return "this file may not be read";
    case EISDIR:
      return "this is a directory, not a text";
    case ENOTDIR:
      return "a part of this path is not a directory";
    case ENAMETOOLONG:
      return "this path is too long";
    default:
      return std::string("the system says: ") + std::strerror(error);
  }
}

std::string too_large() {
  return "larger than " + std::to_string(kLargestFile >> 20) + " MB, which is more than any treaty";
}

// Reads to the end. `expected` spares growing: the size the system gave, 0 where it does not know.
FileBytes read_all(int descriptor, std::uint64_t expected) {
  FileBytes file;
  std::size_t filled = 0;
  file.bytes.resize(expected + 1);
  while (true) {
    if (filled == file.bytes.size()) file.bytes.resize(std::max<std::size_t>(1 << 16, filled * 2));
    const ssize_t got = ::read(descriptor, file.bytes.data() + filled, file.bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return {"", reason(errno)};
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > kLargestFile) return {"", too_large()};
  }
  file.bytes.resize(filled);
  return file;
}

bool hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return !name.empty() && name.front() == '.';
}

using Wanted = std::function<bool(const std::string&)>;

// The files below `folder` that are wanted, sorted; `error` says where the walk had to stop.
std::vector<std::string> collected(const fs::path& folder, const Wanted& wanted, std::string& error) {
  std::vector<std::string> paths;
  std::error_code failure;
  fs::recursive_directory_iterator at(folder, failure), end;
  for (; !failure && at != end; at.increment(failure)) {
    std::error_code ignored;
    if (hidden(at->path())) {
      if (at->is_directory(ignored)) at.disable_recursion_pending();
      continue;
    }
    // "./a.treaty" and "a.treaty" are one file: the shorter name is shown.
    std::string path = at->path().native();
    if (folder == "." && path.starts_with("./")) path.erase(0, 2);
    if (wanted(path) && at->is_regular_file(ignored)) paths.push_back(std::move(path));
  }
  if (failure) error = "this directory may not be read: " + failure.message();
  std::ranges::sort(paths);
  return paths;
}

std::vector<Found> texts_below(const std::string& folder, const Wanted& wanted) {
  std::string error;
  std::vector<Found> found;
  for (auto& path : collected(folder, wanted, error)) found.push_back({std::move(path), "", false});
  if (found.empty() && error.empty())
    error = "there is no text here: a directory is searched for files that end in .treaty";
  if (!error.empty()) found.push_back({folder, error, true});
  return found;
}

}  // namespace

FileBytes read_file(const std::string& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return {"", reason(errno)};
  struct stat state {};
  if (::fstat(file.get(), &state) != 0) return {"", reason(errno)};
  if (S_ISDIR(state.st_mode)) return {"", reason(EISDIR)};
  const auto size = S_ISREG(state.st_mode) ? static_cast<std::uint64_t>(state.st_size) : 0;
  if (size > kLargestFile) return {"", too_large()};
  return read_all(file.get(), size);
}

FileBytes read_standard_input() { return read_all(STDIN_FILENO, 0); }

std::string write_file(const std::string& path, std::string_view bytes) {
  Output file(path);
  file.write(bytes);
  return file.close();
}

bool is_directory(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

bool exists(const std::string& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

bool is_treaty(const std::string& path) { return path.ends_with(".treaty"); }

std::vector<Found> expand_paths(const std::vector<std::string>& paths, const Wanted& wanted) {
  std::vector<Found> all;
  std::set<std::string> seen;
  for (const auto& path : paths) {
    const bool folder = path != "-" && is_directory(path);
    for (auto& one : folder ? texts_below(path, wanted) : std::vector<Found>{{path, "", true}}) {
      if (seen.insert(fs::path(one.path).lexically_normal().native()).second) all.push_back(std::move(one));
    }
  }
  return all;
}

std::vector<std::string> files_below(const std::string& folder, std::string_view ending) {
  std::string ignored;
  auto paths = collected(
      folder, [ending](const std::string& path) { return path.ends_with(ending); }, ignored);
  for (auto& path : paths) path = fs::path(path).lexically_relative(folder).native();
  return paths;
}

std::optional<std::string> find_up(std::string_view name, const std::string& from) {
  std::error_code failure;
  fs::path folder = fs::absolute(from, failure).lexically_normal();
  if (failure) return std::nullopt;
  while (true) {
    const fs::path candidate = folder / name;
    if (fs::is_regular_file(candidate, failure)) return candidate.native();
    if (!folder.has_relative_path() || folder == folder.parent_path()) return std::nullopt;
    folder = folder.parent_path();
  }
}

std::string directory_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().native();
  return folder.empty() ? "." : folder;
}

}  // namespace proviso::host
