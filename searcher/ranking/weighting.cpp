#include "searcher/ranking/weighting.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <span>

#include "common/error.h"
#include "searcher/query/nearest_name.h"
#include "searcher/ranking/bm25_weight.h"
#include "searcher/ranking/dirichlet_weight.h"
#include "searcher/ranking/parameters.h"

namespace dateline {
namespace {

using Values = std::span<const double>;
using Weight = std::unique_ptr<Xapian::Weight>;

struct Collection {
    const Xapian::Database& database;
    double query_words;
};

struct Scheme {
    std::string_view name;
    std::span<const Parameter> parameters;
    Weight (*make)(Values values, const Collection& collection);
};

constexpr double kMuch = 1'000'000;
constexpr double kByQuery = -1;  // b as usual_b() has it.
// Chosen by measurement: docs/decisions/0013-ranking-defaults.md.
constexpr std::array<Parameter, 3> kBm25{
    {{"k1", kUsualK1, 0, 1000}, {"b", kByQuery, 0, 1, "auto"}, {"k3", kUsualK3, 0, kMuch}}};
constexpr std::array<Parameter, 4> kBm25Plus{{{"k1", kUsualK1, 0, 1000},
                                              {"b", kByQuery, 0, 1, "auto"},
                                              {"k3", kUsualK3, 0, kMuch},
                                              {"delta", 1, 0, 10}}};
// Amati and van Rijsbergen, TOIS 20(4), 2002: how strongly counts follow the length.
constexpr std::array<Parameter, 1> kNormalisation{{{"c", 1, 0.001, 1000}}};
constexpr std::array<Parameter, 1> kDirichlet{{{"mu", 1000, 0.001, kMuch}}};

double b_of(double value, double query_words) {
    return value == kByQuery ? usual_b(query_words) : value;
}

Bm25Weight::Parameters bm25_of(Values values, double query_words) {
    return {values[0], b_of(values[1], query_words), values[2]};
}

Weight make_bm25(Values values, const Collection& collection) {
    return std::make_unique<Bm25Weight>(bm25_of(values, collection.query_words));
}

// Lv and Zhai: Lower-bounding term frequency normalization, CIKM 2011.
Weight make_bm25_plus(Values values, const Collection& collection) {
    constexpr double kK2 = 0, kMinNormLength = 0;
    return std::make_unique<Xapian::BM25PlusWeight>(values[0], kK2, values[2],
                                                    b_of(values[1], collection.query_words),
                                                    kMinNormLength, values[3]);
}

// Divergence from randomness: PL2, InL2, IneB2, BB2.
template <typename Scheme>
Weight make_normalised(Values values, const Collection&) {
    return std::make_unique<Scheme>(values[0]);
}

// The library's bound of what PL2 can give is too low for a word of nearly all articles, and the
// best of them are passed over (docs/library-faults.md). Without a bound none is.
class UnboundedPl2 : public Xapian::PL2Weight {
  public:
    explicit UnboundedPl2(double c) : PL2Weight(c), c_(c) {}
    UnboundedPl2* clone() const override { return new UnboundedPl2(c_); }
    double get_maxpart() const override { return kMuch; }

  private:
    double c_;
};

// DPH and DLH (Amati, Ambrosi, Bianchi, Gaibisso, Gambosi: FUB, IASI-CNR and University of Tor
// Vergata at TREC 2007 blog track), and what counts words only.
template <typename Scheme>
Weight make_plain(Values, const Collection&) {
    return std::make_unique<Scheme>();
}

// What does not look at counts asks for them all the same: see gapped_segments.h.
template <typename Scheme>
class Counting : public Scheme {
  public:
    Counting() { this->need_stat(Xapian::Weight::WDF); }
    Counting* clone() const override { return new Counting; }
};

// (1 + ln wdf) * ln(N / n): Salton and Buckley, 1988, without a length.
Weight make_tfidf(Values, const Collection&) {
    return std::make_unique<Xapian::TfIdfWeight>("ltn");
}

Weight make_dirichlet(Values values, const Collection& collection) {
    return std::make_unique<DirichletWeight>(DirichletWeight::Parameters{
        values[0], collection.query_words, collection.database.get_doclength_upper_bound()});
}

// Not here, because they are wrong in the library (1.4.22): LMWeight and PL2PlusWeight; IfB2Weight,
// with which a query finds nothing when one of its words is nowhere.
constexpr std::array<Scheme, 12> kSchemes{
    {{"bm25", kBm25, make_bm25},
     {"bm25+", kBm25Plus, make_bm25_plus},
     {"pl2", kNormalisation, make_normalised<UnboundedPl2>},
     {"inl2", kNormalisation, make_normalised<Xapian::InL2Weight>},
     {"ineb2", kNormalisation, make_normalised<Xapian::IneB2Weight>},
     {"bb2", kNormalisation, make_normalised<Xapian::BB2Weight>},
     {"dph", {}, make_plain<Xapian::DPHWeight>},
     {"dlh", {}, make_plain<Xapian::DLHWeight>},
     {"lm-dirichlet", kDirichlet, make_dirichlet},
     {"tfidf", {}, make_tfidf},
     {"coord", {}, make_plain<Counting<Xapian::CoordWeight>>},
     {"bool", {}, make_plain<Counting<Xapian::BoolWeight>>}}};

const Scheme* find_scheme(std::string_view name) {
    const auto found = std::ranges::find(kSchemes, name, &Scheme::name);
    return found == kSchemes.end() ? nullptr : &*found;
}

[[noreturn]] void refuse(std::string_view name) {
    std::vector<std::string_view> names;
    std::string listed;
    for (const Scheme& scheme : kSchemes) {
        names.push_back(scheme.name);
        listed += fmt::format("{}{}", listed.empty() ? "" : ", ", scheme.name);
    }
    const std::string_view nearest = nearest_name(name, names);
    throw UsageError(nearest.empty()
                         ? fmt::format("--rank knows no '{}'; it takes {}", name, listed)
                         : fmt::format("--rank knows no '{}'; did you mean '{}'?", name, nearest));
}

std::vector<double> values_of(const Scheme& scheme, const Weighting& weighting) {
    if (!weighting.parameters.empty()) return weighting.parameters;
    std::vector<double> usual;
    for (const Parameter& parameter : scheme.parameters) usual.push_back(parameter.usual);
    return usual;
}

}  // namespace

Weighting parse_weighting(std::string_view text) {
    const std::string_view name = text.substr(0, text.find(':'));
    const Scheme* scheme = find_scheme(name);
    if (scheme == nullptr) refuse(name);
    text.remove_prefix(std::min(text.size(), name.size() + 1));
    return {std::string(name),
            parse_parameters(text, scheme->parameters, fmt::format("--rank {}", name))};
}

std::string to_text(const Weighting& weighting) {
    const Scheme* scheme = find_scheme(weighting.scheme);
    assert(scheme != nullptr && "parse_weighting checks the name");
    const std::vector<double> values = values_of(*scheme, weighting);
    std::string text(scheme->name);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Parameter& parameter = scheme->parameters[i];
        const bool has_name = !parameter.usual_name.empty() && values[i] == parameter.usual;
        text += fmt::format(
            "{}{}={}", i == 0 ? ":" : ",", parameter.name,
            has_name ? std::string(parameter.usual_name) : fmt::format("{}", values[i]));
    }
    return text;
}

std::string weighting_help() {
    std::string text;
    for (const Scheme& scheme : kSchemes) {
        text += (text.empty() ? "" : ", ") + to_text({std::string(scheme.name), {}});
    }
    return text;
}

std::optional<Bm25Weight::Parameters> bm25_parameters(const Weighting& weighting,
                                                      double query_words) {
    const Scheme* scheme = find_scheme(weighting.scheme);
    assert(scheme != nullptr && "parse_weighting checks the name");
    if (scheme->make != make_bm25) return std::nullopt;
    return bm25_of(values_of(*scheme, weighting), query_words);
}

std::unique_ptr<Xapian::Weight> make_weight(const Weighting& weighting,
                                            const Xapian::Database& database, double query_words) {
    const Scheme* scheme = find_scheme(weighting.scheme);
    assert(scheme != nullptr && "parse_weighting checks the name");
    return scheme->make(values_of(*scheme, weighting), {database, query_words});
}

}  // namespace dateline
