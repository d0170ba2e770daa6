#include "common/text/abbreviations/lists.h"

namespace dateline::abbreviations {

const AbbreviationList kSwedish{
    .languages = "sv",
    .never =
        "Dr. Fr. Frk. Hr. Kapt. Prof. S:t. St. adj. allm. ang. anm. arb. avd. avs. bitr. "
        "bl.a. bla. ca. civ. d.v.s. dir. div. doc. dr. dvs. eg. ekon. el. em. eng. enl. "
        "ev. exkl. f. f.d. f.n. f.ö. fd. fm. forts. fr. fr.o.m. följ. g. gm. hr. i.st.f. "
        "ing. inkl. int. jfr. jur. kand. kap. kapt. kl. kpt. kv. l. lic. lägst. lör. "
        "m.a.o. m.h.a. m.v.h. mag. motsv. n.b. nuv. o.d. obs. off. omkr. ordf. orig. "
        "p.g.a. pga. pol. pr. prel. prof. r. ref. resp. s.a.s. s.k. sekr. sid. sk. skt. "
        "sv. t.ex. t.f. t.h. t.o.m. t.v. tekn. tel. tex. tf. tfn. tr. u.p.a. uppl. utg. "
        "v. v.d. vard. vs. äv. övers.",
    .before_opener =
        "AB. Co. Inc. Jr. Ltd. apr. ark. art. aug. dec. dyl. e.Kr. e.d. ed. etc. f.Kr. "
        "f.v.t. feb. febr. fig. fil. from. gen. jan. jun. kr. m.fl. m.m. mdr. mfl. milj. "
        "mkr. mm. mn. mom. mån. nov. nr. o.dyl. o.likn. o.s.v. okt. osv. p. par. red. s. "
        "sek. sep. sept. st. tis. tkn. tkr. tom. ung. vd. vol. årg.",
    .before_number = "bil.",
    .openers =
        "Af Alla Allt Andra Att Av Bara Bland Både De Dem Den Denna Deras Dess Dessa "
        "Dessutom Det Detta Där Därefter Därför Därmed Då Efter Eftersom Eller En Enligt "
        "Er Ett Eventuellt Flera Från För Före Förra Först Genom Han Hans Har Hela Henne "
        "Hennes Hon Hos Hur I Idag Igår Ingen Inom Inte Ja Jag Kan Med Medan Mellan Men "
        "Mest Min Mot Mycket Många Måste Nej Ni Nu Nya När Några Och Också Om Oss På "
        "Redan Samma Samt Samtidigt Sedan Senare Ska Skulle Som Står Så Sådan Tidigare "
        "Till Tre Trots Två Under Ur Ut Utan Vad Var Varför Vem Vi Vid Vilka Vilken "
        "Visst Vår Våra Är Även Åt Över",
};

}  // namespace dateline::abbreviations
