// Which text is a mail, a mailbox or a message of Usenet: by the fields before it.
#pragma once

#include <string_view>

namespace dateline {

class TextSample;

// "a mailbox", "a mail"; else empty. A memorandum ("To: all editors") is no mail: one has a field
// that only programs write, or an address it is from.
std::string_view name_of_mail(const TextSample& sample);

}  // namespace dateline
