#include "indexer/markup/html_text.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace dateline {
namespace {

struct Case {
    const char* name;
    const char* html;
    const char* text;
};

class HtmlTextTest : public testing::TestWithParam<Case> {};

TEST_P(HtmlTextTest, IsWhatIsSeen) {
    EXPECT_EQ(html_text(GetParam().html), GetParam().text);
}

const Case kCases[] = {
    {"Nothing", "", ""},
    {"NoMarkup", "Rain  fell\non Kiel.", "Rain fell on Kiel."},
    {"Paragraphs", "<p>One.</p>\n<p>Two.</p>", "One.\nTwo."},
    {"ParagraphsNotClosed", "<P>One.<P>Two.", "One.\nTwo."},
    {"Blocks", "<div>One<div>Two</div>Three</div><h2>Four</h2>Five", "One\nTwo\nThree\nFour\nFive"},
    {"Inline", "A <b>bri</b>dge <a href='x?a>b'>fell</a>.", "A bridge fell."},
    {"List", "<ul><li>One<li>Two</ul>", "One\nTwo"},
    {"Definitions", "<dl><dt>Word<dd>Meaning</dl>", "Word\nMeaning"},
    {"OneBreak", "One<br>two", "One two"},
    {"TwoBreaks", "One<br/>\n<BR />two", "One\ntwo"},
    {"BreaksAroundNoBreakSpace", "One<br>&nbsp;<br>two", "One\ntwo"},
    {"ParagraphThatIsEmpty", "<p>One</p><p>&nbsp;</p><p>Two</p>", "One\nTwo"},
    {"Table", "<table><tr><td>Kiel<td>3<tr><td>Lund</td><td>4</table>", "Kiel 3\nLund 4"},
    {"Lines", "<pre>One\n  two\n</pre>three", "One\ntwo\nthree"},

    {"Head", "<html><head><title>T</title><meta name=a></head><body>Text</body></html>", "Text"},
    {"Script", "A<script>if (a<b) '<p>'</script>b<style>p{}</style>c", "Abc"},
    {"ScriptClosedAtOnce", "A<script src='x'/>b", "Ab"},
    {"NoScript", "A<noscript><p>turn it on</p></noscript>b", "Ab"},
    {"Template", "A<template><p>x</p></template>b", "Ab"},
    {"Frame", "A<iframe src=x>old</iframe>b<svg><title>icon</title><text>x</text></svg>c", "Abc"},
    {"Comments", "A<!-- <p> -- > -->b<!-->c<!doctype html>d<?pi ?>e", "Abcde"},
    {"Section", "<![CDATA[<p>One</p>Two]]> three", "One\nTwo three"},

    {"Hidden", "A<div hidden>x<p>y</p></div>b", "A\nb"},
    {"HiddenParagraphNotClosed", "<p hidden>x<p>One", "One"},
    {"HiddenItem", "<ul><li hidden>x<ul><li>y</ul><li>One</ul>", "One"},
    {"DisplayNone", "A<span style='color:red; DISPLAY : none'>x</span>b", "Ab"},
    {"VisibilityHidden", "A<span style=\"visibility:hidden\">x</span>b", "Ab"},
    {"Preheader", "<div style='max-height:0px;overflow:hidden'>x</div>A", "A"},
    {"LettersOfNoSize", "<div style='font-size:0'>x</div>A", "A"},
    {"SmallLetters", "<div style='font-size:0.9em'>x</div>A", "x\nA"},
    {"BackInSize", "<td style='font-size:0px'><p style='font-size:13px'>One</p>x</td>", "One"},
    {"Shown", "<p style='display:block;display-x:none'>One</p>", "One"},
    {"HiddenIsEndedByItsParent", "<div><span hidden>x</div>One", "One"},
    {"HiddenInCell", "<table><tr><td hidden>x<td>One</table>", "One"},

    {"References", "a &amp; b &lt;c&gt; &eacute;&#233;&#xE9; &hellip;",
     "a & b <c> \u00E9\u00E9\u00E9 \u2026"},
    {"DecodedOnce", "&amp;lt;b&amp;gt;", "&lt;b&gt;"},
    {"Greek", "&alpha;&Omega;", "\u03B1\u03A9"},
    {"ReferenceNotClosed", "caf&eacute bar &copy 2024", "caf\u00E9 bar \u00A9 2024"},
    {"NoReference", "AT&T &section=3 &unknown; &", "AT&T &section=3 &unknown; &"},
    {"MereSign", "a < b, a <3, <>, </>", "a < b, a <3, <>,"},
    {"CutInTag", "One<p>Two<a href='", "One\nTwo"},
    {"EndsOfNothing", "</p>One</div></table>two</b>", "One\ntwo"},
    {"Misnested", "<b><p>One</b> more</p><i>two</i>", "One more\ntwo"},
    {"UnknownElements", "<o:p>One</o:p><my-note>two</my-note>", "Onetwo"},
};

INSTANTIATE_TEST_SUITE_P(Cases, HtmlTextTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return test.param.name; });

struct Marked {
    const char* name;
    const char* text;
    bool is_html;
};

class IsHtmlTest : public testing::TestWithParam<Marked> {};

TEST_P(IsHtmlTest, TellsMarkupFromProse) {
    EXPECT_EQ(is_html(GetParam().text), GetParam().is_html);
}

const Marked kMarked[] = {
    {"Nothing", "", false},
    {"Prose", "Rain & wind", false},
    {"Less", "if a < b and c > d", false},
    {"LessWithoutBlanks", "a<b and c>d", false},
    {"LessParagraph", "a<p and q>r", false},
    {"Address", "Jo <jo@example.org>", false},
    {"Link", "see <http://example.org/a>", false},
    {"TagInProse", "the <b> element", false},
    {"UnknownTag", "<NAME>Jo</NAME>", false},
    {"Paragraph", "<p>One", true},
    {"Break", "One<br />two", true},
    {"Image", "<img src=x>", true},
    {"Emphasis", "a <em>b</em>", true},
    {"Anchor", "<A HREF=\"x\">cut", true},
    {"Comment", "a<!-- b -->", true},
    {"Doctype", "<!DOCTYPE html><html lang=en>", true},
};

INSTANTIATE_TEST_SUITE_P(Cases, IsHtmlTest, testing::ValuesIn(kMarked),
                         [](const auto& test) { return test.param.name; });

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

// Each would take minutes, or overflow the stack, if it were not bounded.
TEST(HtmlTextHostileTest, IsReadInLinearTime) {
    constexpr std::size_t kMany = 300'000;
    const std::pair<const char*, std::string> hostile[] = {
        {"div", times(kMany, "<div>") + "One"},
        {"formatting", times(kMany, "<b x=1>") + "One" + times(kMany, "<p>")},
        {"ends", times(kMany, "<i>") + "One" + times(kMany, "</u></div></i>")},
        {"tables", times(kMany, "<table><tr><td>") + "One"},
        {"attributes", "<a" + times(kMany, " b=c") + ">One"},
        {"comments", "One" + times(kMany, "<!--")},
        {"scripts", "One" + times(kMany, "<script>")},
        {"open quotes", "One" + times(kMany, "<a b='")},
        {"ampersands", "One" + times(kMany, "<!") + times(kMany, "&a")},
    };
    for (const auto& [name, html] : hostile) {
        EXPECT_EQ(html_text(html).substr(0, 3), "One") << name;
        is_html(html);
    }
}

}  // namespace
}  // namespace dateline
