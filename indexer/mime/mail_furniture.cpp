#include "indexer/mime/mail_furniture.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace dateline {
namespace {

using namespace std::string_view_literals;

// In small letters.
constexpr std::array kElsewhere{
    "view in browser"sv,
    "view in your browser"sv,
    "in your browser"sv,
    "view online"sv,
    "view this email"sv,
    "view this e-mail"sv,
    "view the web version"sv,
    "view web version"sv,
    "view it online"sv,
    "read online"sv,
    "read in browser"sv,
    "open in browser"sv,
    "email not displaying"sv,
    "trouble viewing"sv,
    "having trouble reading"sv,
    "if you cannot see"sv,
    "if you can't see"sv,
    "online version"sv,
    "im browser"sv,
    "online ansehen"sv,
    "webversion"sv,
    "web-version"sv,
    "onlineversion"sv,
    "online-version"sv,
    "dans votre navigateur"sv,
    "version en ligne"sv,
    "en tu navegador"sv,
    "en el navegador"sv,
    "en su navegador"sv,
    "versión en línea"sv,
    "nel browser"sv,
    "nel tuo browser"sv,
    "versione online"sv,
    "no seu navegador"sv,
    "no navegador"sv,
    "in de browser"sv,
    "in je browser"sv,
    "in uw browser"sv,
    "online versie"sv,
    "i din webbläsare"sv,
    "i webbläsaren"sv,
    "i din browser"sv,
    "i nettleseren"sv,
    "w przeglądarce"sv,
    "в браузере"sv,
};

struct Phrase {
    std::string_view words;  // In small letters.
    std::size_t longest;     // Bytes of a line in which they mean this.
};

constexpr std::size_t kAnyLine = 600;
constexpr std::size_t kShortLine = 200;
constexpr std::size_t kLoneLine = 60;

constexpr std::array kLeaving{
    Phrase{"unsubscribe", kAnyLine},
    Phrase{"opt out of future", kAnyLine},
    Phrase{"opt-out", kLoneLine},
    Phrase{"manage your subscription", kShortLine},
    Phrase{"manage subscription", kLoneLine},
    Phrase{"manage your preferences", kShortLine},
    Phrase{"manage preferences", kLoneLine},
    Phrase{"email preferences", kLoneLine},
    Phrase{"update your preferences", kShortLine},
    Phrase{"change your subscription", kShortLine},
    Phrase{"because you are subscribed", kAnyLine},
    Phrase{"because you subscribed", kAnyLine},
    Phrase{"because you signed up", kAnyLine},
    Phrase{"you are receiving this", kAnyLine},
    Phrase{"you're receiving this", kAnyLine},
    Phrase{"you received this message because", kAnyLine},
    Phrase{"you received this email because", kAnyLine},
    Phrase{"this email was sent to", kAnyLine},
    Phrase{"this message was sent to", kAnyLine},
    Phrase{"to stop receiving", kShortLine},
    Phrase{"newsletter abbestellen", kAnyLine},
    Phrase{"newsletter abmelden", kAnyLine},
    Phrase{"abbestellen", kLoneLine},
    Phrase{"abmelden", kLoneLine},
    Phrase{"sie erhalten diese e-mail", kAnyLine},
    Phrase{"sie erhalten diesen newsletter", kAnyLine},
    Phrase{"se désabonner", kShortLine},
    Phrase{"vous désabonner", kShortLine},
    Phrase{"vous désinscrire", kShortLine},
    Phrase{"se désinscrire", kShortLine},
    Phrase{"désabonnement", kLoneLine},
    Phrase{"désinscription", kLoneLine},
    Phrase{"vous recevez cet e-mail", kAnyLine},
    Phrase{"vous recevez ce message", kAnyLine},
    Phrase{"darse de baja", kLoneLine},
    Phrase{"darte de baja", kShortLine},
    Phrase{"cancelar suscripción", kLoneLine},
    Phrase{"cancelar la suscripción", kLoneLine},
    Phrase{"cancelar inscrição", kLoneLine},
    Phrase{"cancelar a inscrição", kLoneLine},
    Phrase{"cancelar subscrição", kLoneLine},
    Phrase{"cancellati dalla", kShortLine},
    Phrase{"disiscriviti", kAnyLine},
    Phrase{"annulla l'iscrizione", kShortLine},
    Phrase{"uitschrijven", kLoneLine},
    Phrase{"nieuwsbrief afmelden", kShortLine},
    Phrase{"afmelden", kLoneLine},
    Phrase{"avregistrera", kLoneLine},
    Phrase{"avsluta prenumeration", kShortLine},
    Phrase{"afmeld nyhedsbrev", kShortLine},
    Phrase{"meld deg av", kLoneLine},
    Phrase{"wypisz się", kLoneLine},
    Phrase{"zrezygnuj z subskrypcji", kShortLine},
    Phrase{"отписаться", kLoneLine},
};

constexpr std::size_t kLongestPointer = 160;  // Bytes of a line that only points elsewhere.
constexpr std::size_t kMostLines = 12;        // At an end of the text.

std::string small(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

bool says_elsewhere(std::string_view text) {
    const std::string lower = small(text);
    return std::ranges::any_of(kElsewhere, [&](std::string_view phrase) {
        return lower.find(phrase) != std::string::npos;
    });
}

bool says_leaving(std::string_view line) {
    if (line.size() > kAnyLine) return false;
    const std::string lower = small(line);
    return std::ranges::any_of(kLeaving, [&](const Phrase& phrase) {
        return line.size() <= phrase.longest && lower.find(phrase.words) != std::string::npos;
    });
}

std::string_view first_line(std::string_view text) {
    return text.substr(0, std::min(text.find('\n'), text.size()));
}

bool points_elsewhere(std::string_view line) {
    return line.size() <= kLongestPointer && says_elsewhere(line);
}

std::string_view without_beginning_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    // The indent of the first line stays.
    const std::size_t line = text.substr(0, first).rfind('\n');
    return line == std::string_view::npos ? text : text.substr(line + 1);
}

std::string_view without_pointers(std::string_view text) {
    constexpr std::size_t kLookedAt = 4;
    std::string_view rest = without_beginning_blanks(text);
    for (std::size_t count = 0; count < kLookedAt && !rest.empty(); ++count) {
        const std::string_view line = first_line(rest);
        rest = without_beginning_blanks(rest.substr(line.size()));
        // An address alone belongs to the line before.
        const bool is_address = count > 0 && line.find("://") != std::string_view::npos &&
                                line.find(' ') == std::string_view::npos;
        if (!points_elsewhere(line) && !is_address) break;
        text = rest;
    }
    return text;
}

// Where the last lines begin, from the last one on.
std::vector<std::size_t> last_lines(std::string_view text) {
    std::vector<std::size_t> begins;
    std::size_t end = text.find_last_not_of(" \t\r\n") + 1;
    while (end > 0 && begins.size() < kMostLines) {
        const std::size_t before = text.substr(0, end).rfind('\n');
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        begins.push_back(begin);
        end = begin == 0 ? 0 : text.substr(0, begin).find_last_not_of(" \t\r\n") + 1;
    }
    return begins;
}

std::string_view line_at(std::string_view text, std::size_t begin) {
    std::string_view line = first_line(text.substr(begin));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool is_signature_mark(std::string_view line) {
    return line == "-- " || line == "--\u00A0";
}

// Lists put their own line above what they add: "____________".
bool is_rule(std::string_view line) {
    return line.size() >= 20 && line.find_first_not_of("_-=*~") == std::string_view::npos;
}

// Of a line inside a block of wrapped lines: where the block begins.
std::size_t block_begin(std::string_view text, std::size_t begin) {
    const std::size_t blank = text.substr(0, begin).rfind("\n\n");
    const bool wrapped = text.find("\n\n") != std::string_view::npos;
    return wrapped && blank != std::string_view::npos && begin - blank < kAnyLine ? blank + 2
                                                                                  : begin;
}

std::string_view without_footer(std::string_view text) {
    std::size_t cut = text.size();
    bool leaving = false;
    for (const std::size_t begin : last_lines(text)) {
        const std::string_view line = line_at(text, begin);
        if (is_signature_mark(line)) cut = begin;
        if (leaving && is_rule(line)) cut = begin;
        if (!says_leaving(line)) continue;
        leaving = true;
        cut = std::min(cut, block_begin(text, begin));
    }
    // Most of it would go: then it is about leaving lists.
    const bool is_little = leaving && (text.size() - cut) * 2 > text.size() && text.size() > 400;
    return is_little ? text : text.substr(0, cut);
}

}  // namespace

std::string_view without_furniture(std::string_view text) {
    return without_footer(without_pointers(text));
}

bool is_pointer_elsewhere(std::string_view text) {
    constexpr std::size_t kShort = 600;
    return text.size() <= kShort && says_elsewhere(text);
}

}  // namespace dateline
