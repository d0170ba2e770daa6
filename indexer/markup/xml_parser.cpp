#include "indexer/markup/xml_parser.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <exception>
#include <map>
#include <new>
#include <set>
#include <utility>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/markup/html_references.h"

namespace dateline {
namespace {

std::string_view to_view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

std::string_view to_view(const xmlChar* begin, const xmlChar* end) {
    return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};
}

std::string_view to_view(const xmlChar* begin, int size) {
    return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(size)};
}

// libxml2's messages end with a line end.
std::string to_message(const xmlError& error) {
    std::string message = error.message == nullptr ? "not well-formed" : error.message;
    message.erase(message.find_last_not_of(" \n") + 1);
    return message;
}

}  // namespace

class XmlParser::Impl {
  public:
    explicit Impl(XmlHandler& handler) : handler_(handler) { open_context(); }
    ~Impl() { close_context(); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    std::size_t parse(std::string_view text) {
        std::size_t at = 0;
        while (at < text.size() && state_ == State::Inside) {
            // libxml2 keeps a '\r' at the end of a part back, and would be one byte behind.
            const std::size_t end =
                std::min(text.find_first_not_of('\r', at + kPartBytes), text.size());
            left_ = 0;
            feed(text.substr(at, end - at));
            at = end - left_;
            if (state_ == State::Inside && is_ended_early_)
                reopen_context();
            else if (state_ == State::Inside)
                at = end;
        }
        rethrow();
        return text.size() - at;
    }

    void finish() {
        if (state_ == State::Inside) xmlParseChunk(context_, nullptr, 0, 1);
        rethrow();
        if (state_ == State::Inside) state_ = State::Broken;
        cut_ = true;
    }

    State state() const { return state_; }

    std::string fault() const {
        if (state_ == State::Ended) return {};
        if (!fault_.empty()) return fault_;
        if (state_ == State::Declared || cut_ || error_.empty()) return "cut off";
        return error_;
    }

    std::uint64_t lines() const { return lines_; }

  private:
    // The rest of a part is copied in vain when a document ends in it.
    static constexpr std::size_t kPartBytes = std::size_t{8} << 10;

    static Impl& self(void* data) { return *static_cast<Impl*>(data); }

    void open_context() {
        xmlSAXHandler calls{};
        calls.initialized = XML_SAX2_MAGIC;
        calls.startElementNs = on_start;
        calls.endElementNs = on_end;
        calls.characters = calls.ignorableWhitespace = calls.cdataBlock = on_text;
        calls.processingInstruction = on_instruction;
        calls.getEntity = find_entity;
        calls.entityDecl = on_entity;
        calls.serror = on_error;
        context_ = xmlCreatePushParserCtxt(&calls, this, nullptr, 0, nullptr);
        if (context_ == nullptr) throw std::bad_alloc();
        xmlCtxtUseOptions(context_, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                                        XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC);
    }

    void close_context() {
        if (context_->myDoc != nullptr) xmlFreeDoc(context_->myDoc);
        xmlFreeParserCtxt(context_);
    }

    // libxml2 takes any end tag for that of the last start tag, so ends of nothing bring it to the
    // end of the document too early. Another parser goes on, inside elements to be so ended.
    void reopen_context() {
        for (const xmlChar*& name : open_) {
            const std::string& kept = *kept_names_.emplace(to_view(name)).first;
            name = reinterpret_cast<const xmlChar*>(kept.c_str());
        }
        close_context();
        open_context();
        is_ended_early_ = false;
        lines_before_ = lines_;
        constexpr int kSpares = 64;
        std::string spares;
        for (int i = 0; i < kSpares; ++i) spares += "<x>";
        spares_ = kSpares;
        feed(spares);
    }

    void feed(std::string_view part) {
        xmlParseChunk(context_, part.data(), static_cast<int>(part.size()), 0);
        if (state_ == State::Inside && !is_ended_early_ && context_->disableSAX != 0)
            state_ = State::Broken;
    }

    // Exceptions must not go through libxml2: the handler's are kept until it is left.
    template <typename Act>
    void call(Act act) {
        if (state_ != State::Inside || is_ended_early_) return;
        context_->wellFormed = 1;  // Or it would drop "&amp;" after the first fault.
        note_place();
        try {
            act();
        } catch (...) {
            thrown_ = std::current_exception();
            stop(State::Broken);
        }
    }

    void rethrow() {
        if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
    }

    void note_place() {
        if (context_->input == nullptr) return;
        lines_ = lines_before_ + static_cast<std::uint64_t>(std::max(context_->input->line, 1)) - 1;
        left_ = static_cast<std::size_t>(context_->input->end - context_->input->cur);
    }

    void stop(State state) {
        state_ = state;
        xmlStopParser(context_);
    }

    void break_off(std::string fault) {
        fault_ = std::move(fault);
        stop(State::Broken);
    }

    void start(const xmlChar* name, int count, const xmlChar** values) {
        if (spares_ > 0) {
            --spares_;
            return;
        }
        if (open_.size() >= kMostOpen) return break_off("elements are nested too deep");
        open_.push_back(name);
        attributes_.clear();
        constexpr int kParts = 5;  // Name, prefix, namespace, beginning and end of the value.
        for (int i = 0; i < count; ++i, values += kParts)
            attributes_.push_back({to_view(values[0]), to_view(values[3], values[4])});
        handler_.start_element(to_view(name), attributes_);
    }

    void end(const xmlChar* name) {
        std::string_view ended = to_view(name);
        const std::string meant = std::exchange(meant_end_, {});
        if (!meant.empty()) ended = meant;
        close_to(ended);
        if (open_.empty()) return stop(State::Ended);
        if (context_->instate != XML_PARSER_END_TAG || context_->nameNr > 1) return;
        is_ended_early_ = true;
        xmlStopParser(context_);
    }

    // Ends the last element of that name and all in it.
    void close_to(std::string_view name) {
        const auto last = std::find_if(open_.rbegin(), open_.rend(), [name](const xmlChar* open) {
            return to_view(open) == name;
        });
        if (last == open_.rend()) return;
        const auto depth = static_cast<std::size_t>(open_.rend() - last) - 1;
        while (open_.size() > depth) {
            handler_.end_element(to_view(open_.back()));
            open_.pop_back();
        }
    }

    static void on_start(void* data, const xmlChar* name, const xmlChar*, const xmlChar*, int,
                         const xmlChar**, int count, int, const xmlChar** values) {
        Impl& impl = self(data);
        impl.call([&] { impl.start(name, count, values); });
    }

    static void on_end(void* data, const xmlChar* name, const xmlChar*, const xmlChar*) {
        Impl& impl = self(data);
        impl.call([&] { impl.end(name); });
    }

    static void on_text(void* data, const xmlChar* text, int size) {
        Impl& impl = self(data);
        if (impl.open_.empty()) return;
        impl.call([&] { impl.handler_.text(to_view(text, size)); });
    }

    static void on_instruction(void* data, const xmlChar* target, const xmlChar*) {
        Impl& impl = self(data);
        if (to_view(target) == "xml") impl.call([&] { impl.stop(State::Declared); });
    }

    // A declared entity. One that is no plain text is kept as an empty one, which breaks whoever
    // uses it.
    static void on_entity(void* data, const xmlChar* name, int type, const xmlChar*, const xmlChar*,
                          xmlChar* content) {
        Impl& impl = self(data);
        if (type == XML_INTERNAL_PARAMETER_ENTITY || type == XML_EXTERNAL_PARAMETER_ENTITY) return;
        std::string_view text = to_view(content);
        const bool is_plain = type == XML_INTERNAL_GENERAL_ENTITY &&
                              text.size() <= kLongestEntity &&
                              text.find_first_of("&<%") == std::string_view::npos;
        if (!is_plain) text = {};
        impl.call([&] {
            if (impl.entities_.size() >= kMostEntities)
                return impl.break_off("declares too many entities");
            impl.entities_.emplace(to_view(name), text);
        });
    }

    // libxml2 takes what this gives for one of the entities that every document has, and puts in
    // its content; into the value of an attribute only the first byte of it.
    static xmlEntityPtr find_entity(void* data, const xmlChar* name) {
        Impl& impl = self(data);
        const xmlParserInputState place = impl.context_->instate;
        if (place != XML_PARSER_CONTENT && place != XML_PARSER_ATTRIBUTE_VALUE) return nullptr;
        impl.call([&] { impl.resolve(to_view(name)); });
        if (impl.state_ != State::Inside) return nullptr;
        if (place == XML_PARSER_ATTRIBUTE_VALUE && impl.entity_text_.size() > 1)
            impl.entity_text_ = "?";
        impl.entity_.type = XML_ENTITY_DECL;
        impl.entity_.name = name;
        impl.entity_.etype = XML_INTERNAL_PREDEFINED_ENTITY;
        impl.entity_.content = reinterpret_cast<xmlChar*>(impl.entity_text_.data());
        impl.entity_.length = static_cast<int>(impl.entity_text_.size());
        return &impl.entity_;
    }

    void resolve(std::string_view name) {
        const auto own = entities_.find(std::string(name));
        if (own != entities_.end() && own->second.empty())
            return break_off("uses the entity " + own->first + ", which is not replaced");
        const std::string reference = '&' + std::string(name) + ';';
        entity_text_ = reference;
        if (own != entities_.end()) {
            entity_text_ = own->second;
        } else if (const std::optional<Entity> known = decode_reference(reference)) {
            entity_text_.clear();
            append_utf8(entity_text_, known->code);
        }
    }

#if LIBXML_VERSION >= 21200
    static void on_error(void* data, const xmlError* error) {
        self(data).note_error(*error);
    }
#else
    static void on_error(void* data, xmlErrorPtr error) {
        self(data).note_error(*error);
    }
#endif

    void note_error(const xmlError& error) {
        if (state_ != State::Inside || error.level < XML_ERR_ERROR) return;
        if (error.code == XML_ERR_TAG_NAME_MISMATCH && error.str2 != nullptr) {
            const std::string_view meant = error.str2;
            meant_end_ = meant.substr(meant.find(':') + 1);  // From 0 where there is none.
            return;
        }
        if (error.level == XML_ERR_FATAL) error_ = to_message(error);
    }

    XmlHandler& handler_;
    xmlParserCtxtPtr context_ = nullptr;
    State state_ = State::Inside;
    bool cut_ = false;
    std::string error_;      // The last that libxml2 complained of.
    std::string fault_;      // What we complain of.
    std::string meant_end_;  // The name in an end tag that is not that of the last start tag.
    std::vector<const xmlChar*> open_;  // libxml2 keeps names as long as its context;
    std::set<std::string> kept_names_;  // those of others are kept here.
    bool is_ended_early_ = false;
    int spares_ = 0;                  // Elements around the document, of our own, yet to begin.
    std::uint64_t lines_before_ = 0;  // In contexts before this one.
    std::vector<XmlAttribute> attributes_;
    std::map<std::string, std::string> entities_;  // The document's own.
    xmlEntity entity_{};
    std::string entity_text_;
    std::size_t left_ = 0;
    std::uint64_t lines_ = 0;
    std::exception_ptr thrown_;
};

XmlParser::XmlParser(XmlHandler& handler) : impl_(std::make_unique<Impl>(handler)) {}
XmlParser::~XmlParser() = default;

std::size_t XmlParser::parse(std::string_view text) {
    return impl_->parse(text);
}

void XmlParser::finish() {
    impl_->finish();
}

XmlParser::State XmlParser::state() const {
    return impl_->state();
}

std::string XmlParser::fault() const {
    return impl_->fault();
}

std::uint64_t XmlParser::lines() const {
    return impl_->lines();
}

}  // namespace dateline
