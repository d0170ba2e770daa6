#include "indexer/readers/mail/mail_reader.h"

#include <deque>
#include <utility>

#include "indexer/mime/mail_text.h"
#include "indexer/mime/mime_tree.h"
#include "indexer/readers/mail/mail_form.h"
#include "indexer/readers/mail/mail_record.h"
#include "indexer/readers/mail/mailbox.h"

namespace dateline {
namespace {

// Mails packed in mails, one in the other.
constexpr std::size_t kMostPackings = 3;

class MailReader : public RecordReader {
  public:
    explicit MailReader(const ReaderInput& input) : input_(input), mailbox_(input) {}

    std::optional<Record> next() override;

  private:
    struct Letter {
        std::string text;
        std::string from_line;
        std::size_t packings = 0;
    };

    void open(const Letter& letter);
    void take(const MimeTree& tree, std::size_t part, MailContent& content, const Letter& letter);
    void reject(std::string_view reason, std::string_view bytes);

    ReaderInput input_;
    Mailbox mailbox_;
    std::uint64_t number_ = 0;
    std::deque<Record> records_;  // Of the mail that was read last.
    std::deque<Letter> letters_;  // Packed in it.
};

void MailReader::reject(std::string_view reason, std::string_view bytes) {
    input_.rejects.skip_record(input_.origin, {.unit = "record", .number = number_}, reason, bytes);
}

void MailReader::take(const MimeTree& tree, std::size_t part, MailContent& content,
                      const Letter& letter) {
    const MimePart& mail = tree.parts[part];
    std::string_view charset = mail.type.parameter("charset");
    for (const std::size_t child : mail.children) {
        if (charset.empty()) charset = tree.parts[child].type.parameter("charset");
    }
    const bool has_files = content.attachments > 0;
    const bool holds = !content.mails.empty() || !content.packed_mails.empty();
    Record record = mail_record(mail.header, part == 0 ? std::string_view(letter.from_line) : "",
                                charset, std::move(content.texts));
    take_form(record);
    record.position = {.unit = "record", .number = number_};
    if (!record.headline.empty() || !record.body.empty()) {
        records_.push_back(std::move(record));
    } else if (!holds) {
        reject(has_files ? "a mail of attachments, without subject and text"
                         : "a mail without subject and text",
               letter.text);
    }
}

// Mails inside mails come after those that hold them.
void MailReader::open(const Letter& letter) {
    const MimeTree tree = parse_mime(letter.text);
    input_.beat();
    std::deque<std::size_t> mails{0};
    while (!mails.empty()) {
        MailContent content = mail_content(tree, mails.front());
        input_.beat();
        mails.insert(mails.end(), content.mails.begin(), content.mails.end());
        std::vector<std::string> packed = std::move(content.packed_mails);
        content.packed_mails.resize(packed.size());
        take(tree, mails.front(), content, letter);
        mails.pop_front();
        for (std::string& text : packed) {
            if (letter.packings < kMostPackings) {
                letters_.push_back({std::move(text), {}, letter.packings + 1});
            } else {
                reject("a mail packed too deeply", text);
            }
        }
    }
    if (tree.left_out)
        reject("a mail with too many parts, or too deep ones: not all was read", letter.text);
}

std::optional<Record> MailReader::next() {
    while (records_.empty()) {
        if (!letters_.empty()) {
            const Letter letter = std::move(letters_.front());
            letters_.pop_front();
            open(letter);
            continue;
        }
        auto mail = mailbox_.next();
        if (!mail) return std::nullopt;
        number_ = mail->number;
        input_.beat();
        if (mail->too_long) {
            reject("record too long", mail->text);
        } else {
            open({std::move(mail->text), std::move(mail->from_line), 0});
        }
    }
    Record record = std::move(records_.front());
    records_.pop_front();
    return record;
}

}  // namespace

std::unique_ptr<RecordReader> make_mail_reader(const ReaderInput& input) {
    return std::make_unique<MailReader>(input);
}

}  // namespace dateline
