// Random texts for tests of ranking: what a document holds is known, and it lies in the library's
// own database in memory, in as many parts as a test wants.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "common/schema.h"

namespace dateline {

struct RankedText {
    std::string id;
    std::vector<std::string> headline, body;

    // By the counts of the index: a word of the headline twice.
    std::map<std::string, unsigned> counts() const {
        std::map<std::string, unsigned> found;
        for (const std::string& word : headline) found[word] += 2;
        for (const std::string& word : body) found[word] += 1;
        return found;
    }
    unsigned length() const { return static_cast<unsigned>(2 * headline.size() + body.size()); }
};

// Some words often, most seldom; copies, an empty text and one-word texts among them.
inline std::vector<RankedText> random_texts(unsigned seed, std::size_t count) {
    std::mt19937 random(seed);
    std::geometric_distribution<int> word(0.12);
    std::uniform_int_distribution<int> body(0, 40), headline(0, 5), copy(0, 9);
    std::vector<RankedText> texts;
    for (std::size_t i = 0; i < count; ++i) {
        RankedText text{"t" + std::to_string(1000 + (i * 7919) % count), {}, {}};
        const bool copied = !texts.empty() && copy(random) == 0;
        if (copied) {
            text.headline = texts.back().headline;
            text.body = texts.back().body;
        } else if (i != 0) {
            const int words[] = {headline(random), i < 4 ? 1 : body(random)};
            for (int n = 0; n < words[0]; ++n) {
                text.headline.push_back("w" + std::to_string(word(random)));
            }
            for (int n = 0; n < words[1]; ++n) {
                text.body.push_back("w" + std::to_string(word(random)));
            }
        }
        texts.push_back(text);
    }
    return texts;
}

// One of three, or none.
inline std::string language_of(const RankedText& text) {
    static constexpr const char* kLanguages[] = {"en", "de", "fr", ""};
    return kLanguages[std::hash<std::string>()(text.id) % std::size(kLanguages)];
}

inline Xapian::Document make_document(const RankedText& text) {
    Xapian::Document document;
    Xapian::termpos position = 1;
    const auto add = [&](const std::vector<std::string>& words, const Field& field,
                         unsigned count) {
        for (const std::string& word : words) {
            document.add_posting(word, position++, 0);
            document.add_term(make_stem_term("", word), count);
            if (!field.prefix.empty()) document.add_term(make_stem_term(field.prefix, word), 0);
        }
        position += 256;
    };
    add(text.headline, fields::kHeadline, 2);
    add(text.body, fields::kBody, 1);
    document.add_value(fields::kId.slot, text.id);
    const std::string language = language_of(text);
    if (!language.empty()) document.add_boolean_term(make_exact_term(fields::kLanguage, language));
    return document;
}

// The texts in turn over the databases, which are empty.
inline Xapian::Database fill_databases(std::vector<Xapian::WritableDatabase> written,
                                       const std::vector<RankedText>& texts) {
    const std::size_t parts = written.size();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        written[i * 31 % parts].add_document(make_document(texts[i]));
    }
    Xapian::Database whole;
    for (Xapian::WritableDatabase& part : written) {
        part.commit();
        whole.add_database(part);
    }
    return whole;
}

inline Xapian::Database make_database(const std::vector<RankedText>& texts, std::size_t parts) {
    std::vector<Xapian::WritableDatabase> empty;
    for (std::size_t i = 0; i < parts; ++i) {
        empty.emplace_back(std::string(), Xapian::DB_BACKEND_INMEMORY);
    }
    return fill_databases(std::move(empty), texts);
}

// The same as it is kept on a disk, below `folder`.
inline Xapian::Database make_database_on_disk(const std::vector<RankedText>& texts,
                                              std::size_t parts, const std::string& folder) {
    std::vector<Xapian::WritableDatabase> empty;
    for (std::size_t i = 0; i < parts; ++i) {
        empty.emplace_back(folder + "/" + std::to_string(i),
                           Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    }
    return fill_databases(std::move(empty), texts);
}

}  // namespace dateline
