#include "common/text/abbreviations/lists.h"

namespace dateline::abbreviations {

const AbbreviationList kItalian{
    .languages = "it co sc lmo vec",
    .never =
        "Arch. Avv. Card. Cav. Cfr. Comm. Dott. Dr. Egr. Fra. Gen. Gent. Geom. Ing. Lic. "
        "Mar. Mons. Mr. On. Pres. Prof. Proff. Rag. Rev. S. Sen. Sig. Sigg. Spett. Ten. "
        "ad.es. arch. avv. c.d. ca. card. cav. cfr. circ. col. dir. dott. dr. es. geom. "
        "ing. mons. on. p.es. p.za. prof. proff. rag. resp. rev. sig. sigg. tel. ten. v. "
        "v.le. vicepres. vs.",
    .before_opener =
        "C. Co. Corp. Inc. Jr. Ltd. S.p.A. S.r.l. SS. Spa. a.C. ago. apr. art. artt. "
        "cap. cd. cpv. d.C. dic. div. ecc. ed. etc. feb. febb. fig. fr. gen. genn. giu. "
        "gr. int. lett. lug. mag. max. min. mio. mld. mln. mrd. n. nn. nov. nr. ott. p. "
        "pag. pagg. par. pp. s.p.a. s.r.l. seg. segg. sen. sett. sez. tab. tav. vol. "
        "voll.",
    .before_number = "all.",
    .openers =
        "A Ad Adesso Ai Al Alcuni All Alla Alle Allo Allora Altri Anche Ancora Anzi "
        "Appena C Che Chi Ci Ciò Come Con Contro Cosa Così Cui Da Dai Dal Dall Dalla "
        "Dalle Davanti De Dei Del Dell Della Delle Dello Dentro Di Dietro Dopo Dove Due "
        "Dunque Durante E Ecco Ed Egli Ella Entro Eppure Era Erano Essa Essi Fino Fra "
        "Già Gli Ha Hanno I Ieri Il In Infatti Infine Insieme Intanto Invece Io L La Le "
        "Lei Lo Loro Lui Ma Mentre Molti Ne Negli Nei Nel Nell Nella Nelle Nessun "
        "Nessuno No Noi Non Nonostante O Oggi Ogni Oltre Ora Per Perché Perciò Però Più "
        "Poi Prima Proprio Qualche Quando Quanto Quei Quel Quella Quelle Quelli Quello "
        "Questa Queste Questi Questo Qui Quindi Se Secondo Sei Senza Si Sia Sono Sotto "
        "Stando Su Sua Sue Sui Sul Sulla Suo Suoi Tra Tre Tutti Tutto Un Una Uno Verso "
        "Voi È",
};

}  // namespace dateline::abbreviations
