#include "common/text/abbreviations/lists.h"

namespace dateline::abbreviations {

const AbbreviationList kDutch{
    .languages = "nl af fy",
    .never =
        "Adm. Chr. Dhr. Ds. Gebr. Ir. Jhr. Kol. Kon. Mevr. Mgr. Mr. Mw. Past. Prof. Sr. "
        "St. a.h.w. afb. bijv. bv. c.q. ca. cf. chr. d.d. d.w.z. dhr. dir. div. dr. drs. "
        "ds. dw. e.e.a. eerw. excl. fam. geb. gem. gest. h. i.c. i.h.a. i.h.b. i.o. "
        "i.p.v. i.s.m. i.t.t. i.v.m. incl. ing. ir. jhr. kap. kol. lt. m.a.w. m.b.t. "
        "m.b.v. m.i. m.i.v. m.n. m.u.v. mej. mevr. mgr. mr. mw. n.a.v. nl. o.a. o.b.v. "
        "o.l.v. ong. opm. ov. plm. prof. ref. resp. sgt. t.a.v. t.b.v. t.g.v. t.n.v. "
        "t.o.v. t.w. v. v.d. vgl. vnl. vz. w.o. wed. wnd. z.g. zg. zgn. zn.",
    .before_opener =
        "Co. Corp. Inc. Jr. Ltd. a.s. a.u.b. afd. apr. art. artt. aug. bijl. blvd. blz. "
        "burg. c.s. dec. dl. e.a. e.d. e.o. e.v. enz. etc. feb. fig. gen. hfdst. jan. "
        "jg. jl. jr. jul. jun. kapt. l.l. max. min. mld. mln. mnd. mrd. mrt. n.Chr. "
        "n.chr. nov. nr. nrs. okt. p. pag. par. red. sec. sep. sept. sr. str. tel. "
        "v.Chr. v.chr. vol. vs. z.o.z.",
    .suffixes = "str.",
    .openers =
        "Aan Aangezien Achter Al Alle Alleen Als Ander Andere Bij Binnen Bovendien Daar "
        "Daarbij Daarna Daarnaast Daarom Dan Dat De Deze Die Dit Doch Door Drie Dus "
        "Echter Een Eerder Eerst En Enkele Er Even Geen Gisteren Haar Het Hier Hij Hoe "
        "Hoewel Hun Ik In Is Ja Je Later Maar Meer Men Met Mijn Na Naar Nadat Nee "
        "Niemand Niet Nog Nu Of Om Omdat Ondanks Onder Ons Onze Ook Op Over Pas Sinds Te "
        "Tegen Tijdens Toch Toen Tot Tussen Twee U Uit Van Vandaag Vanuit Veel Verder "
        "Via Volgens Voor Vooral Voordat Vorig Waar Waarom Wanneer Want Was Wat We Wel "
        "Wie Wij Ze Zelfs Zij Zijn Zo Zodra Zonder",
};

}  // namespace dateline::abbreviations
