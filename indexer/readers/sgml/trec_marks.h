// The signs in TREC's texts that are none of the language: entities of its own, typesetters' marks,
// and quotes as a typewriter has them.
//
//   ``quoted'', `quoted'          "quoted", 'quoted'
//   &blank; &hyph; &MD;           a blank, "-", "--"
//   &UR; &LR; &QC; &Cx1f; ...     nothing: marks of the wire
//   &M; &O;                       nothing where they end a field or a sentence: "H&M;" stays
//   &AMP; &LT; &GT;               the same in small letters
//   other entities                stay: the normaliser knows HTML's and ISO's
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// Adds `text` to `plain`, which it follows.
void append_without_marks(std::string& plain, std::string_view text);

}  // namespace dateline
