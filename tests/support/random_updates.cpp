#include "tests/support/random_updates.h"

#include <fmt/format.h>
#include <xapian.h>

#include "tests/support/random_articles.h"

namespace dateline {
namespace {

Xapian::Document make_document(const LooseArticle& article) {
    Xapian::Document document;
    document.set_data(article.data);
    for (const auto& [slot, value] : article.values) document.add_value(slot, value);
    for (const auto& postings : article.terms) {
        document.add_term(postings.term, postings.wdf);
        for (const auto position : postings.positions) {
            document.add_posting(postings.term, position, 0);
        }
    }
    return document;
}

// The first document at or behind this number; 0 when there is none.
Xapian::docid document_from(const Xapian::Database& database, std::uint64_t number) {
    auto posting = database.postlist_begin({});
    if (posting == database.postlist_end({})) return 0;
    posting.skip_to(static_cast<Xapian::docid>(number));
    return posting == database.postlist_end({}) ? 0 : *posting;
}

std::string any_term_of(const Xapian::Database& database, Xapian::docid document,
                        std::uint64_t number) {
    const Xapian::termcount count = database.get_unique_terms(document);
    if (count == 0) return {};
    auto term = database.termlist_begin(document);
    for (auto left = number % count; left > 0; --left) ++term;
    return *term;
}

std::string id_of(const Xapian::Database& database, Xapian::docid document) {
    auto term = database.termlist_begin(document);
    if (term != database.termlist_end(document)) term.skip_to("Q");
    const bool found = term != database.termlist_end(document) && (*term).starts_with('Q');
    return found ? *term : "Qnone";
}

// A document that is read, changed and put back is not written whole.
Xapian::Document changed(const Xapian::Database& database, Xapian::docid number, Dice& dice) {
    Xapian::Document document = database.get_document(number);
    const std::string term = any_term_of(database, number, dice.below(1000));
    if (!term.empty() && dice.once_in(2)) document.remove_term(term);
    if (!term.empty() && dice.once_in(2)) {
        document.add_posting(term, static_cast<Xapian::termpos>(dice.below(100)), 2);
    }
    document.add_term("changed", 1);  // A length, in case that was its only term.
    if (dice.once_in(2)) document.add_value(2, fmt::format("{}", dice.below(1000)));
    if (dice.once_in(3)) document.set_data(std::string(dice.below(3000), 'c'));
    return document;
}

// All that is drawn is drawn from the dice and from this database, so that the same dice and the
// same database give the same update.
void update(Xapian::WritableDatabase& database, Dice& dice) {
    const std::uint64_t act = dice.below(20);
    const std::uint64_t number = dice.between(1, std::uint64_t{database.get_lastdocid()} + 1);
    const Xapian::Document document = make_document(random_articles(dice, 1).front());
    const Xapian::docid existing = document_from(database, number);
    // Other terms may be those of every document.
    const std::string id = existing == 0 ? "Qnone" : id_of(database, existing);
    if (act < 5) {
        database.add_document(document);
    } else if (act < 8) {
        database.replace_document(static_cast<Xapian::docid>(number), document);
    } else if (act < 12 && existing != 0) {
        database.replace_document(existing, changed(database, existing, dice));
    } else if (act < 15 && existing != 0) {
        database.delete_document(existing);
    } else if (act < 17) {
        database.replace_document(id, document);
    } else if (act < 18) {
        database.delete_document(id);
    } else {
        const std::uint64_t key = dice.below(30);
        database.set_metadata(fmt::format("key{}", key), std::string(dice.below(5000), 'm'));
    }
    if (dice.once_in(100)) database.commit();
}

void update_one(const std::filesystem::path& path, std::uint64_t seed, std::size_t updates) {
    Dice dice(seed);
    Xapian::WritableDatabase database(path.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    for (std::size_t i = 0; i < updates; ++i) update(database, dice);
    database.commit();
}

}  // namespace

void update_both(const std::filesystem::path& one, const std::filesystem::path& other,
                 std::uint64_t seed, std::size_t updates) {
    update_one(one, seed, updates);
    update_one(other, seed, updates);
}

}  // namespace dateline
