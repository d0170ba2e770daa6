#include "common/text/abbreviations/lists.h"

namespace dateline::abbreviations {

// Of languages without capitals: what stands behind a quotation when its sentence goes on.
const AbbreviationList kArabic{
    .languages = "ar",
    .before_opener = "إلخ. الخ. م. هـ.",
    .sayings =
        "أجاب أجابت أضاف أضافت أكد أكدت تساءل تساءلت رد ردت سأل سألت صاح صاحت صرح صرحت "
        "قال قالت كتب كتبت هتف هتفت وأضاف وأضافت وأكد وتساءل وسأل وصرح وقال وقالت يسأل "
        "يقول تسأل تقول",
};
const AbbreviationList kPersian{
    .languages = "fa prs ps",
    .before_opener = "ق.م. ه.ش. ه.ق. م.",
    .sayings = "گفت گفتند پرسید پرسیدند افزود نوشت نوشتند",
};
const AbbreviationList kHebrew{
    .languages = "he yi",
    .sayings = "אמר אמרה אמרו הוסיף הוסיפה ענה ענתה צעק צעקה שאל שאלה שאלו תהה תהתה כתב כתבה",
};
const AbbreviationList kUrdu{
    .languages = "ur",
    .sayings = "انہوں کہا پوچھا بولے بولا بولی",
};

}  // namespace dateline::abbreviations
