#include "indexer/markup/open_elements.h"

#include "indexer/markup/markup_names.h"

namespace dateline {
namespace {

using Kind = HtmlElement::Kind;
using Ends = HtmlElement::Ends;

}  // namespace

// Closes the innermost element that is to be ended, and all in it, unless something is open that
// the search may not pass.
template <typename Ended, typename Passes>
void OpenElements::close_to(Ended is_ended, Passes may_pass) {
    for (std::size_t depth = open_.size(); depth > 0; --depth) {
        const Open& candidate = open_[depth - 1];
        if (is_ended(candidate)) {
            open_.resize(depth - 1);
            return;
        }
        if (!may_pass(candidate)) return;
    }
}

void OpenElements::make_way_for(const HtmlElement& element) {
    const auto is_inline = [](const Open& open) { return open.element.kind == Kind::Inline; };
    const auto ends_at = [](Ends ends) {
        return [ends](const Open& open) { return open.element.ends == ends; };
    };
    if (element.ends == Ends::AtCell || element.ends == Ends::AtRow ||
        element.ends == Ends::AtRowGroup) {
        const auto in_table = [](const Open& open) { return open.element.ends != Ends::WithTable; };
        close_to(ends_at(element.ends), in_table);
        return;
    }
    if (element.kind == Kind::Block || element.kind == Kind::Lines)
        close_to(ends_at(Ends::AtBlock), is_inline);
    if (element.ends == Ends::AtItem) close_to(ends_at(Ends::AtItem), is_inline);
}

void OpenElements::begin(std::string_view name, const HtmlElement& element, Seen seen) {
    if (element.ends == Ends::AtOnce || open_.size() >= kMostOpen) return;
    open_.push_back({name, element, seen});
}

void OpenElements::end(std::string_view name, const HtmlElement& element) {
    const auto has_name = [name](const Open& open) { return is_same_name(open.name, name); };
    close_to(has_name, [&element](const Open& open) {
        if (element.ends == Ends::WithTable) return true;
        if (open.element.ends == Ends::WithTable) return false;
        const bool ends_a_line = element.kind == Kind::Inline;
        return !ends_a_line || open.element.kind == Kind::Inline;
    });
}

}  // namespace dateline
