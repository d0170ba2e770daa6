// A mail, taken apart, to a record.
#pragma once

#include <string>
#include <string_view>

#include "indexer/mime/header_block.h"
#include "indexer/mime/mail_text.h"
#include "indexer/records/record.h"

namespace dateline {

// `from_line`: what the mailbox says before the mail ("jane@example.org Tue Mar  5 10:15:00 2024");
// may be empty. `charset`: what the mail declares. The fields are those of mail_reader.h.
Record mail_record(const HeaderBlock& header, std::string_view from_line, std::string_view charset,
                   std::vector<MailText> texts);

}  // namespace dateline
