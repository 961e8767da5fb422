#pragma once

#include "server/check/finding.h"

#include <span>
#include <string_view>
#include <vector>

namespace proviso {

// Findings of one cause, which are printed and published as one. Not empty.
using Entry = std::span<const Finding>;

// The entries of `findings`, in their order: runs of neighbours of the same Finding::entry. A finding without an entry
// is one of its own.
std::vector<Entry> entries(const std::vector<Finding>& findings);

// The finding that speaks for an entry: of its most severe ones the first.
const Finding& lead(Entry entry);

// What `message` says beyond `other`: sentences of one entry often share all before "; nothing in this text …".
std::string_view beyond(std::string_view message, std::string_view other);

}  // namespace proviso
