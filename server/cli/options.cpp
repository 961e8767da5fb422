#include "server/cli/options.h"

#include <CLI/CLI.hpp>

#include <map>

namespace proviso::cli {
namespace {

const std::map<std::string, std::string> kProfiles{
    {"un", "un"}, {"coe", "coe"}, {"eu", "eu"}, {"trade", "trade"}, {"civil-society", "civil-society"}};

}  // namespace

void add_wishes(CLI::App& command, Wishes& wishes) {
  command.add_option("--pack", wishes.packs, "Only this pack speaks; may be repeated")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command.add_option("--rules", wishes.rules, "Add the packs of this folder; may be repeated")
      ->type_name("DIR")
      ->allow_extra_args(false);
  command.add_option("--config", wishes.config, "This proviso.yaml instead of the nearest one upward")
      ->type_name("FILE");
  const auto choose = [&wishes](const std::string& name) {
    if (name == "civil-society") wishes.pedantic = true;
    if (name == "un") wishes.profile = Profile::un;
    if (name == "coe") wishes.profile = Profile::coe;
    if (name == "eu") wishes.profile = Profile::eu;
    if (name == "trade") wishes.profile = Profile::trade;
  };
  command
      .add_option_function<std::string>("--profile", choose,
                                        "House style of the text, or civil-society for all findings")
      ->check(CLI::IsMember(kProfiles))
      ->type_name("NAME");
  command.add_flag("--pedantic", wishes.pedantic,
                   "Report safeguards that a provision should have, not only those it must");
}

}  // namespace proviso::cli
