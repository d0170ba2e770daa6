#include "common/text/abbreviations/lists.h"

namespace dateline::abbreviations {

const AbbreviationList kDanish{
    .languages = "da nb nn no",
    .never =
        "Adm. Chr. Dr. Fr. Frk. Hr. Kapt. Kgl. Mr. Prof. Skt. St. adm. adr. afd. afs. "
        "akad. alm. ang. anm. ass. avd. bet. bibl. bl. bl.a. ca. cand. cand.mag. cf. "
        "chr. d.d. d.v.s. dir. div. dos. dr. dvs. e.l. eks. ekskl. el. etabl. eventl. "
        "evt. f. f.eks. feks. fhv. fork. forts. fr. frk. fx. gl. gml. gn. gt. henh. hhv. "
        "hr. hrs. hvv. i.fl. if. ifb. iflg. ifm. ift. inkl. insp. int. isf. jf. jfr. "
        "jvf. kap. kgl. kl. komm. konf. kpt. lb. lign. løjtn. m.h.p. m.h.t. mag. maks. "
        "mht. mods. modt. nl. nuv. o.a. off. omkr. oms. opr. orig. overf. ovf. p.g.a. "
        "p.t. pers. pga. pol. pr. premierløjtn. prof. pt. ref. resp. s.k. sdr. sekr. "
        "sgt. skt. sml. spec. stud. t.d. t.eks. t.h. t.v. teol. tidl. tlf. uafh. udg. "
        "uds. udt. ult. v. vedr. vejl. vha. vs.",
    .before_opener =
        "Co. Inc. Jr. Ltd. apr. art. aug. bd. d.å. dec. des. e.Kr. e.v.t. eng. etc. "
        "f.Kr. feb. febr. fig. hk. ing. jan. jr. jun. kr. ltr. m.fl. m.m. m.v. md. mdr. "
        "mfl. mia. mill. mio. mm. mnd. mrd. mv. n.br. nov. nr. o.l. o.lign. o.m.a. "
        "o.s.v. okt. ol. osv. p. par. pct. pkt. red. s. s.br. s.å. sek. sen. sep. sept. "
        "siv.ing. sr. st. stk. sv. såk. tdr. tsd. u.l. u.å. vol. årg. årh.",
    .before_number = "ill. lit.",
    .openers =
        "Af Alene Alle Alligevel Andre At Av Bare Begge Blandt Blant Både De Dem Den "
        "Denne Der Derefter Deres Deretter Derfor Deri Dermed Derpå Dersom Dertil "
        "Dessuten Desuden Det Dette Disse Dog Du Efter Efterfølgende Ej Eller En Endnu "
        "Ennå Er Et Ett Etter Flere For Fordi Forrige Fra Før Først Gennem Gjennom Ham "
        "Han Hans Har Hele Hendes Her Hos Hun Hva Hvad Hvem Hver Hverken Hvilke Hvis "
        "Hvor Hvordan Hvorfor Hvorimod I Idag Ifølge Igår Ikke Imens Imidlertid Imod "
        "Inden Ingen Innen Ja Jeg Kan Kun Langt Man Mange Med Meget Mellem Mellom Men "
        "Mens Min Mod Mot Mye Må Ned Nei Nej Netop Noen Nogle Nu Nå Når Og Også Om Op "
        "Opp Over Overfor På Samme Samtidig Selv Selvom Senere Siden Sin Skal Slik Snart "
        "Som Står Så Sådan Således Ti Tidligere Til To Tre Trods Tross Ud Uden Under "
        "Unge Ut Uten Var Ved Vi Vil Vore Vår Være",
};

}  // namespace dateline::abbreviations
