#include "indexer/document/document_builder.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>

#include "common/analysis/paragraph_positions.h"
#include "common/analysis/umlauts.h"
#include "common/analysis/word_place.h"
#include "common/article_json.h"

namespace dateline {
namespace {

// As a word with umlauts is.
bool is_longer_than_term(const Occurrence& occurrence) {
    return occurrence.end - occurrence.begin > occurrence.word.size();
}

}  // namespace

// The term of what stands before a word and the word, cut when it is too long. It is asked for
// several times a word, and a call of its own costs the whole build a hundredth.
[[gnu::always_inline]] inline TermCollector::Found DocumentBuilder::term(const TermPrefix& prefix,
                                                                         const KeyedText& word) {
    constexpr std::size_t kSurelyShort = kMaxTermBytes / 2;  // Even if every byte were a zero.
    if (prefix.size + word.text.size() <= kSurelyShort) return collector_.term(prefix, word);
    return collector_.term(make_term(prefix.text(), word.text));
}

const AnalysedArticle& DocumentBuilder::build(const Article& article,
                                              std::optional<std::uint64_t> stream) {
    collector_.clear();
    bounds_.begin_article(collector_);
    result_.values.clear();
    position_ = kFirstPosition;
    words_ = 0;
    excess_ = {};

    add_text(article.headline, article, fields::kHeadline, true);
    const std::string_view first = lede(article);
    add_text(first, article, fields::kLede, true);
    add_text(std::string_view(article.body).substr(first.size()), article, fields::kBody, true);
    const std::uint32_t words = words_;
    add_text(article.byline, article, fields::kByline, false);
    add_text(article.place, article, fields::kPlace, false);
    for (const std::string& place : article.places) {
        add_text(place, article, fields::kPlace, false);
    }
    words_ = words;  // The length is that of the text.
    if (!excess_.empty()) return result_;
    add_filters(article);
    if (!excess_.empty()) return result_;
    if (stream) collector_.term(make_stream_term(*stream));
    add_values(article);

    id_term_ = make_exact_term(fields::kId, article.id);
    result_.id_term = id_term_;
    collector_.sorted(result_.terms);
    result_.data = to_json(article);
    return result_;
}

void DocumentBuilder::add_text(std::string_view text, const Article& article, const Field& field,
                               bool in_default_field) {
    while (excess_.empty()) {
        const std::string_view paragraph = take_paragraph(text);
        if (paragraph.empty()) return;
        const bool is_body = in_default_field && &field != &fields::kHeadline;
        bounds_.begin_paragraph(paragraph, article.language,
                                is_body ? SplitInto::Sentences : SplitInto::OneSentence);
        const std::uint32_t begin = position_;
        add_piece(paragraph, article, field, in_default_field);
        if (position_ > begin) advance(kParagraphGap);
    }
}

void DocumentBuilder::add_piece(std::string_view text, const Article& article, const Field& field,
                                bool in_default_field) {
    std::size_t offset = 0;
    while (!text.empty()) {
        const std::string_view piece = take_piece(text);
        analyser_.begin(piece, article.language);
        for (auto* some = &analyser_.more(); !some->empty(); some = &analyser_.more()) {
            bounds_.see(*some, offset, position_);
            add_words(*some, piece, field, in_default_field);
            if (is_too_much()) return;
            if (heartbeat_) heartbeat_();
        }
        advance(analyser_.position_count());
        words_ += analyser_.position_count();
        offset += piece.size();
    }
}

void DocumentBuilder::add_words(const std::vector<Occurrence>& words, std::string_view text,
                                const Field& field, bool in_default_field) {
    static const TextPrefixes default_field(fields::kBody);
    constexpr std::uint32_t kHeadlineCount = 2;
    const std::uint32_t count = &field == &fields::kHeadline ? kHeadlineCount : 1;
    const TextPrefixes prefixes(field);
    for (const Occurrence& occurrence : words) {
        if (in_default_field) {
            add_occurrence(occurrence, default_field, count);
            if (is_longer_than_term(occurrence)) add_umlauts(occurrence, text);
        }
        if (!field.prefix.empty()) add_occurrence(occurrence, prefixes, 0);
    }
}

// Beyond what has a place nobody has to know how far.
void DocumentBuilder::advance(std::uint32_t positions) {
    if (position_ < kPlacedPositions) position_ += positions;
}

bool DocumentBuilder::is_too_much() {
    const std::uint64_t terms = memory_of(collector_.term_count(), 0);
    const std::uint64_t places = memory_of(0, collector_.position_count());
    if (terms + places <= memory_bytes_) return false;
    excess_ =
        terms > places ? "too many different words for --memory" : "too many words for --memory";
    return true;
}

// Counts are kept so that a document's length is that of its text: each word of the default field
// counts once, as its stem where it has one, a word of the headline twice. The exact words, which
// phrases need, and the words of other fields are there without a count.
void DocumentBuilder::add_occurrence(const Occurrence& occurrence, const TextPrefixes& prefixes,
                                     std::uint32_t count) {
    const bool has_stem = !occurrence.stem.empty();
    TermCollector::Found found = term(prefixes.words, KeyedText(occurrence.word));
    found.count(has_stem ? 0 : count);
    const WordPlace place{position_ + occurrence.position, occurrence.span};
    if (place.position < kPlacedPositions) found.note_position(place_code(place));
    if (has_stem) term(prefixes.stems, KeyedText(occurrence.stem)).count(count);
    if (!occurrence.plain_stem.empty()) {
        term(prefixes.stems, KeyedText(occurrence.plain_stem)).count(count);
    }
}

void DocumentBuilder::add_umlauts(const Occurrence& occurrence, std::string_view piece) {
    const std::string_view written =
        piece.substr(occurrence.begin, occurrence.end - occurrence.begin);
    if (occurrence.stem.empty() || !is_kept_with_umlauts(written)) return;
    const std::string kept = umlaut_stem(umlaut_form(written), occurrence.stem);
    if (!kept.empty()) collector_.term(make_term(kUmlautPrefix, kept));
}

void DocumentBuilder::add_exact(const Field& field, std::string_view value) {
    if (!value.empty()) collector_.term(make_exact_term(field, value));
}

void DocumentBuilder::add_date(const Moment& published) {
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(published.utc)};
    const std::string day =
        fmt::format("{:04}{:02}{:02}", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    collector_.term(make_term(kDayPrefix, day));
    collector_.term(make_term(kMonthPrefix, std::string_view(day).substr(0, 6)));
    collector_.term(make_term(kYearPrefix, std::string_view(day).substr(0, 4)));
}

void DocumentBuilder::add_filters(const Article& article) {
    add_exact(fields::kId, article.id);
    add_exact(fields::kCollection, article.collection);
    if (!article.corpus_id.empty()) {
        collector_.term(make_term(kCorpusIdPrefix, article.corpus_id));
    }
    add_exact(fields::kSource, article.source);
    add_exact(fields::kAgency, article.agency);
    add_exact(fields::kSection, article.section);
    add_exact(fields::kLanguage, article.language);
    add_exact(fields::kUrl, article.url);
    add_exact(fields::kKind, kind_name(article.kind));
    for (const std::string& topic : article.topics) add_exact(fields::kTopic, topic);
    if (is_too_much()) excess_ = "too many topics for --memory";
    if (article.published) add_date(*article.published);
}

void DocumentBuilder::add_values(const Article& article) {
    const auto put = [&](const Field& field, std::string value) {
        if (!value.empty()) result_.values.emplace_back(field.slot, std::move(value));
    };
    const auto put_time = [&](const Field& field, std::chrono::sys_seconds time) {
        const auto seconds = time.time_since_epoch().count();
        put(field, Xapian::sortable_serialise(static_cast<double>(seconds)));
    };
    if (article.published) put_time(fields::kPublished, article.published->utc);
    if (article.first_indexed) put_time(fields::kIndexed, *article.first_indexed);
    put(fields::kAgency, article.agency);
    put(fields::kSource, article.source);
    put(fields::kSection, article.section);
    std::string topics;
    for (const std::string& topic : article.topics) topics += (topics.empty() ? "" : "\n") + topic;
    put(fields::kTopic, std::move(topics));
    put(fields::kLanguage, article.language);
    put(fields::kWords, Xapian::sortable_serialise(words_));
    put(fields::kId, article.id);
    put(fields::kCollection, article.collection);
    std::ranges::sort(result_.values);
}

}  // namespace dateline
