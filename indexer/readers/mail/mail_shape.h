// Which text is a mail, a mailbox or a message of Usenet: by the fields before it.
#pragma once

namespace dateline {

class TextSample;

// A memorandum ("To: all editors") is no mail: one has a field that only programs write, or an
// address it is from. A mailbox begins with a line "From ".
bool is_mail(const TextSample& sample);

}  // namespace dateline
