// Mail, one a file (.eml) or many (mbox): newsletters, alerts, the archives of lists. Each mail is
// an article, and so is each that is inside another one (message/rfc822): forwarded, or in a
// digest.
//
//   Message-ID -> id         Subject -> headline         Archived-At, List-URL -> url
//   Date -> published        From -> byline (the name)   Content-Language -> language
//   Keywords -> topics       Newsgroups -> section
//   Organization, else the name in List-Id, else the sender of what comes from a list -> source
//
// Without a Date that can be read: that of the first hop in Received, else that of the mailbox. The
// text is what mail_text.h chooses. A mail without subject and text is rejected, and so is one that
// is longer than max_record_bytes. RFC 5322, 2045 to 2047, 2231, 3676, 4155.
#pragma once

#include <memory>

#include "indexer/readers/record_reader.h"

namespace dateline {

// Positions count mails, as "record"; a mail inside another has its number.
std::unique_ptr<RecordReader> make_mail_reader(const ReaderInput& input);

}  // namespace dateline
