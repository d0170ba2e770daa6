// The places of a term in a document, as the position table keeps them.
//   key   term 00 sortable(document)
//   tag   one place: vint place
//         more:      vint last place | bits: first, how many, then the places between by halving
// A number below a known bound takes about as many bits as the bound has; the bits fill each byte
// from below. The halving: the middle place of a stretch, coded within what its ends leave open,
// then the same for both halves (interpolative coding; Moffat and Stuiver 2000).
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace dateline::glass {

// Appends the tag. `places` ascend strictly; at least one.
void append_positions(std::string& tag, std::span<const std::uint32_t> places);

}  // namespace dateline::glass
