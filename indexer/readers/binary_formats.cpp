#include "indexer/readers/binary_formats.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    std::string_view name;
    std::size_t at = 0;
};

constexpr std::array kSignatures{
    Signature{"%PDF-", "a PDF document"},
    Signature{"%!PS", "a PostScript document"},
    Signature{"{\\rtf", "a document in RTF"},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an office document"},
    Signature{"PK\x03\x04", "an office document"},
    Signature{"AT&TFORM", "scanned print (DjVu)"},
    Signature{"\x89PNG", "a picture"},
    Signature{"\xFF\xD8\xFF", "a picture"},
    Signature{"GIF8", "a picture"},
    Signature{"II*\0"sv, "a picture"},
    Signature{"MM\0*"sv, "a picture"},
    Signature{"\x0CjP  ", "a picture"},  // JPEG 2000, after three NULs.
    Signature{"\xFF\x4F\xFF\x51", "a picture"},
    Signature{"WEBP", "a picture", 8},
    Signature{"ftyp", "a film, sound or picture", 1},  // After three NULs.
    Signature{"ftyp", "a film, sound or picture", 4},
    Signature{"AVI ", "a film", 8},
    Signature{"\x1A\x45\xDF\xA3", "a film"},
    Signature{"WAVE", "a sound", 8},
    Signature{"ID3", "a sound"},
    Signature{"OggS", "a sound"},
    Signature{"fLaC", "a sound"},
    Signature{"SQLite format 3\0"sv, "a database (SQLite)"},
    Signature{"PAR1", "a table in Parquet"},
    Signature{"Obj\x01", "records in Avro"},
    Signature{"ARROW1", "a table in Arrow"},
    Signature{"\x89HDF", "data in HDF5"},
    Signature{"\x93NUMPY", "data of NumPy"},
    Signature{"Rar!", "an archive (rar)"},
    Signature{"MSCF", "an archive (cab)"},
    Signature{"!<arch>", "an archive (ar)"},
    Signature{"\x7F"
              "ELF",
              "a program"},
    Signature{"MZ\x90\0"sv, "a program"},
    Signature{"\xCA\xFE\xBA\xBE", "a program"},
    Signature{"wOFF", "a font"},
    Signature{"wOF2", "a font"},
    Signature{"OTTO", "a font"},
};

// Readers of PDF look for it so far.
constexpr std::size_t kPdfWithin = 1024;

}  // namespace

std::string_view binary_format(const TextSample& sample) {
    const std::string_view bytes = sample.bytes();
    for (const Signature& signature : kSignatures) {
        if (bytes.size() > signature.at &&
            bytes.substr(signature.at).starts_with(signature.bytes)) {
            return signature.name;
        }
    }
    const std::size_t pdf = bytes.substr(0, kPdfWithin).find("\n%PDF-1.");
    return pdf == std::string_view::npos ? std::string_view{} : "a PDF document";
}

}  // namespace dateline
