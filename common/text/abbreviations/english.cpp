#include "common/text/abbreviations/lists.h"

namespace dateline::abbreviations {

// Not "pct.", "dlrs." and "mln.": agencies write these without a stop, so that there a stop is the
// sentence's. Not "And" and "To" among the openers: "U.S. And Japan" and "U.S. To" stand all over
// Reuters-21578.
const AbbreviationList kEnglish{
    .languages = "en",
    .never =
        "Ald. Asst. Atty. Cllr. Comdr. Const. Cpt. Det. Esqs. Fr. Gens. Lieut. Mmes. "
        "Msgr. Pfc. Profs. Rt. Sgts. Supt. ca. cf. incl. pp. vols.",
    .before_opener =
        "Ala. Approx. Apr. Ariz. Ark. Assn. Assoc. Aug. Ave. Bldg. Blvd. Bros. Calif. "
        "Chmn. Co. Colo. Conn. Corp. Cos. Ctr. Ctrl. Cty. Dak. Dec. Del. Dept. Depts. "
        "Dist. Div. Elec. Eng. Esq. Feb. Figs. Fla. Fri. Ga. Hwy. Ill. Inc. Ind. Inst. "
        "Intl. Jan. Jr. Jul. Jun. Kan. Ky. La. Lt.Cdr. Ltd. Mar. Mass. Md. Mfg. Mich. "
        "Minn. Miss. Mo. Mon. Mont. Natl. Neb. Nev. Nov. Oct. Okla. Ore. Pa. Ph.D. Pk. "
        "Pl. Plc. Pty. Pvt. Rd. Rte. Sec. Sect. Sep. Sept. Sq. Sr. Tenn. Tex. Thurs. "
        "Tues. Twp. Univ. Va. Vol. Vols. Vt. Wash. Wed. Wis. Wyo. Yr. a.m. al. approx. "
        "avg. dept. ed. eds. est. etc. exec. ext. ft. govt. hrs. mfg. misc. p. p.m. plc. "
        "sq. vol.",
    .before_number =
        "Ch. Eq. Ex. Fig. No. Nos. Op. Para. Pt. ch. eq. fig. figs. no. nos. para. pt.",
    .openers =
        "A After All Also Although An Another Any As At Because Before Both But By "
        "Despite During Each Earlier Even For From He Her His How However I If In It Its "
        "Last Later Many Meanwhile More Most Mr My No None Not Now On One Only Other "
        "Others Our Several She Since So Some Still Such Terms That The Their Then There "
        "These They This Those Thus Two Under Until We What When Where Which While Who "
        "Why With Yesterday Yet You Your",
};

}  // namespace dateline::abbreviations
