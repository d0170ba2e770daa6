#include "indexer/markup/xml_stream.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/error.h"
#include "tests/support/broken_stream.h"
#include "tests/support/memory_stream.h"

namespace dateline {
namespace {

// What it is told, written down: elements as tags, the end of a document as "|" and its fault.
class Notes : public XmlHandler {
  public:
    void start_element(std::string_view name, XmlAttributes attributes) override {
        written += '<' + std::string(name);
        for (const XmlAttribute& attribute : attributes)
            written += ' ' + std::string(attribute.name) + '=' + std::string(attribute.value);
        written += '>';
    }
    void end_element(std::string_view name) override { written += "</" + std::string(name) + '>'; }
    void text(std::string_view part) override { written += part; }
    void end_document(const std::string& fault) override { written += '|' + fault; }

    std::string written;
};

std::string read_xml(const std::string& bytes, std::size_t piece_bytes, std::string charset = {}) {
    MemoryStream stream(bytes, piece_bytes);
    InputBuffer buffer(stream);
    Notes notes;
    XmlStream xml(buffer, notes, {{"a"}, std::move(charset)});
    while (xml.feed()) {
    }
    return notes.written;
}

struct Case {
    const char* name;
    std::string bytes;
    const char* written;
};

class XmlStreamTest : public testing::TestWithParam<Case> {};

TEST_P(XmlStreamTest, TellsWhatIsInIt) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{100'000}})
        EXPECT_EQ(read_xml(GetParam().bytes, piece), GetParam().written) << piece;
}

const Case kCases[] = {
    {"Nothing", "", ""},
    {"NoXml", "Rain in Kiel. <jo@example.org> & <b>", ""},
    {"Document", "<?xml version=\"1.0\"?>\n<a x='1' n:y=\"2\">b<c/></a>\n",
     "<a x=1 y=2>b<c></c></a>|"},
    {"NoDeclaration", "<a>b</a>", "<a>b</a>|"},
    {"Prefixes", "<n:a xmlns:n='u'><m:b/></n:a>", "<a><b></b></a>|"},
    {"Doctype", "<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\"><a>b</a>", "<a>b</a>|"},
    {"Comments", "<?xml version='1.0'?><!-- <a> --><a><!-- c -->b<?p q?></a>", "<a>b</a>|"},
    {"Section", "<a><![CDATA[<p>b</p>]]></a>", "<a><p>b</p></a>|"},
    {"Mark", "\xEF\xBB\xBF<?xml version='1.0'?><a>b</a>", "<a>b</a>|"},
    {"BlankBeforeDeclaration", "\n\n <?xml version='1.0'?><a>b</a>", "<a>b</a>|"},
    {"TextBefore", "From: x\n\n<?xml version='1.0'?><a>b</a>tail", "<a>b</a>|"},

    {"Several", "<?xml version='1.0'?><a>b</a>\n<?xml version='1.0'?><a>c</a>",
     "<a>b</a>|<a>c</a>|"},
    {"SeveralWithoutDeclaration", "<a>b</a><a>c</a>--<a/>", "<a>b</a>|<a>c</a>|<a></a>|"},
    {"WindowsLineEnds", "<a>\r\nb</a>\r\n<a>c</a>\r\n", "<a>\nb</a>|<a>c</a>|"},
    {"CutBeforeTheNext", "<?xml version='1.0'?>\n<a><b>c\n<?xml version='1.0'?><a>d</a>",
     "<a><b>c\n|line 3: cut off<a>d</a>|"},
    {"CutAtTheEnd", "<a>\n<b>c", "<a>\n<b>|line 2: cut off"},
    {"HalfADeclaration", "<?xml version='1.0'?><a>b<?xml+ c?>d</a><a>e</a>",
     "<a>b|line 1: cut off<a>e</a>|"},
    {"DeclarationInSection", "<a><![CDATA[<?xml version='1.0'?><b/>]]></a>",
     "<a><?xml version='1.0'?><b/></a>|"},

    {"NotClosed", "<a><p>b<i>c</p><p>d</a>", "<a><p>b<i>c</i></p><p>d</p></a>|"},
    {"EndOfNothing", "<a>b</i>c</a>", "<a>bc</a>|"},
    {"StraySigns", "<a>R&D & AT&T; 1 < 2 <3</a>", "<a>R&D & AT&T; 1 < 2 <3</a>|"},
    {"References", "<a>&amp;&lt;&#233;&#xE9;&quot;</a>", "<a>&<\u00E9\u00E9\"</a>|"},
    {"NamesOfHtml", "<a>caf&eacute;&nbsp;&amp; bar&hellip;</a>",
     "<a>caf\u00E9\u00A0& bar\u2026</a>|"},
    {"UnknownName", "<a>b &bogus; c</a>", "<a>b &bogus; c</a>|"},
    {"Controls",
     std::string("<a>b\0\x03"
                 "c&#3;</a>",
                 16),
     "<a>b  c&#3;</a>|"},
    {"AmpersandAfterFault", "<a><p>b</i>&amp;c</p></a>", "<a><p>b&c</p></a>|"},

    {"WrongUtf8", "<?xml version='1.0' encoding='utf-8'?><a>caf\xE9 \x96 bar</a>",
     "<a>caf\u00E9 \u2013 bar</a>|"},
    {"Latin1IsCp1252", "<?xml version='1.0' encoding='ISO-8859-1'?><a>\x80 \xE9</a>",
     "<a>\u20AC \u00E9</a>|"},
    {"Latin1ThatIsUtf8", "<?xml version='1.0' encoding='iso-8859-1'?><a>\xC3\xA5rig</a>",
     "<a>\u00E5rig</a>|"},
    {"Koi8", "<?xml version='1.0' encoding=\"koi8-r\"?><a>\xEE\xCF\xD7\xCF\xD3\xD4\xC9</a>",
     "<a>\u041D\u043E\u0432\u043E\u0441\u0442\u0438</a>|"},
    {"Utf16ThatWasDecoded", "<?xml version='1.0' encoding='utf-16'?><a>\xC3\xA9</a>",
     "<a>\u00E9</a>|"},
    {"CharsetOfEach",
     "<?xml version='1.0' encoding='koi8-r'?><a>\xEE\xCF</a>"
     "<?xml version='1.0' encoding='latin1'?><a>\xE9</a>",
     "<a>\u041D\u043E</a>|<a>\u00E9</a>|"},

    {"OwnEntity", "<!DOCTYPE a [<!ENTITY co \"Example Co.\">]><a>&co; b</a>",
     "<a>Example Co. b</a>|"},
    {"OwnEntityUnused", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>b</a>",
     "<a>b</a>|"},
    {"ExternalEntity", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
     "<a>|line 1: uses the entity x, which is not replaced"},
    {"Laughs",
     "<!DOCTYPE a [<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;&l;\"><!ENTITY n \"&m;&m;\">]>"
     "<a>&l;</a><a>b</a>",
     "<a>lol</a>|<a>b</a>|"},
    {"LaughsUsed",
     "<!DOCTYPE a [<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;&l;\"><!ENTITY n \"&m;&m;\">]>"
     "<a>&n;</a><a>b</a>",
     "<a>|line 1: uses the entity n, which is not replaced<a>b</a>|"},
};

INSTANTIATE_TEST_SUITE_P(Cases, XmlStreamTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return test.param.name; });

TEST(XmlStream, TakesTheCharsetThatItsContainerDeclares) {
    EXPECT_EQ(read_xml("<a>\xEE\xCF\xD7\xCF\xD3\xD4\xC9</a>", 1000, "koi8-r"),
              "<a>\u041D\u043E\u0432\u043E\u0441\u0442\u0438</a>|");
}

TEST(XmlStream, IsBrokenByNestingAndReadsOn) {
    std::string deep = "<a>";
    for (int i = 0; i < 100'000; ++i) deep += "<b>";
    const std::string written = read_xml(deep + "\n<?xml version='1.0'?><a>c</a>", 100'000);
    EXPECT_TRUE(written.ends_with("|line 1: elements are nested too deep<a>c</a>|"))
        << written.substr(written.size() - 100);
}

TEST(XmlStream, FindsDocumentsAfterOneThatIsBroken) {
    const std::string broken = "<a><b x=\"1\" x=\"2\" <c></a>";
    const std::string written = read_xml("<a>0</a>\n" + broken + "\n<a>1</a>", 100'000);
    EXPECT_TRUE(written.starts_with("<a>0</a>|<a>")) << written;
    EXPECT_TRUE(written.ends_with("<a>1</a>|")) << written;
}

TEST(XmlStream, ReadsManySmallDocumentsInLinearTime) {
    std::string many;
    for (int i = 0; i < 50'000; ++i) many += "<a/>";
    EXPECT_EQ(read_xml(many, 100'000).size(), 50'000U * 8);
}

TEST(XmlStream, TellsWhatPrecedesABreak) {
    BrokenStream stream("<a>b</a><a>c");
    InputBuffer buffer(stream);
    Notes notes;
    XmlStream xml(buffer, notes, {{"a"}, {}});
    EXPECT_THROW(while (xml.feed()){}, CorpusError);
    EXPECT_EQ(notes.written, "<a>b</a>|<a>");
}

TEST(XmlStream, PassesOnWhatItsHandlerThrows) {
    class Throwing : public Notes {
        void end_element(std::string_view) override { throw CorpusError("no"); }
    } handler;
    MemoryStream stream("<a>b</a>");
    InputBuffer buffer(stream);
    XmlStream xml(buffer, handler, {{"a"}, {}});
    EXPECT_THROW(xml.feed(), CorpusError);
}

}  // namespace
}  // namespace dateline
