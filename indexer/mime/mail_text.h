// What of a mail is to be read: which of its parts, decoded.
#pragma once

#include <string>
#include <vector>

#include "indexer/mime/mime_tree.h"

namespace dateline {

struct MailText {
    enum class Kind {
        Plain,
        Html,  // Its text: a paragraph a line.
    };
    Kind kind = Kind::Plain;
    std::string text;  // UTF-8.
};

struct MailContent {
    std::vector<MailText> texts;            // In their order; none is blank.
    std::vector<std::size_t> mails;         // Parts of the tree that are mails inside this one.
    std::vector<std::string> packed_mails;  // Such that lay there in base64: decoded.
    std::size_t attachments = 0;            // Parts left out: files, pictures, calendars.
};

// The content of the mail at `part` of a tree, without that of mails inside it.
//   multipart/alternative   one of them: the plain text, unless it is but a stub beside the HTML
//   multipart/related       the first
//   other containers        all, one after the other
//   text/plain, text/html   and what is like them: text, if it is the whole mail or has no name of
//   a
//                           file; format=flowed is unfolded
//   all else                left out
// Texts lose what is around them in newsletters (mail_furniture.h). Takes time in proportion to the
// mail.
MailContent mail_content(const MimeTree& tree, std::size_t part);

}  // namespace dateline
