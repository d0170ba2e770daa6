#include "common/text/abbreviations/lists.h"

namespace dateline::abbreviations {

const AbbreviationList kCzech{
    .languages = "cs sk",
    .never =
        "Bc. BcA. CSc. DrSc. Ing. JUDr. MDDr. MUDr. MVDr. MgA. Mgr. Mons. PaedDr. PhDr. "
        "PhMr. PharmDr. RNDr. RSDr. RTDr. Th.D. ThDr. ThLic. akad. arcib. bc. bl. cca. "
        "doc. dop. dr. el. event. genmjr. genpor. hist. hl. ing. j. jz. kap. kard. kpt. "
        "kupř. mgr. mj. mjr. mld. nadpor. napr. např. nar. npor. nstržm. nám. odb. odd. "
        "odp. plk. podplk. popř. por. poz. pozn. prof. pí. př. předs. překl. příp. red. "
        "resp. rev. rotm. sev. sl. spol. srov. st. stržm. sv. t.j. t.zn. tel. tj. tov. "
        "tzn. tzv. tř. ul. ved. vl. vs. vých. zejm. zpr. zvl. zám. zást. úř.",
    .before_opener =
        "Co. Inc. Ltd. Ph.D. a.s. aj. ap. apod. arch. atd. atp. atď. b. dol. etc. fig. "
        "gen. hal. hod. ks. n.l. n.m. o.p.s. obr. obyv. odst. p. p.n.l. par. po.Kr. "
        "písm. př.Kr. př.n.l. r. roč. s. s.p. s.r.o. sek. stol. str. tab. tis. v.o.s. "
        "vyd. z.s. zák. č. čj. čl. čís.",
    .openers =
        "A Aby Ale Ani Ano Až Bez Brzy Bude Budou Byl Byla Byli Bylo Co Což Další Dnes "
        "Do Dva Dále Díky Hned I Jak Jako Jde Je Jeden Jedná Jeho Jejich Její Jen Jenže "
        "Jestli Ještě Již Jsem Jsou K Kam Každý Kde Kdo Kdy Kdyby Když Ke Kromě Která "
        "Které Který Letos Mají Me Mezi Mimo Mnoho Mohou My Má Může Na Nad Nakonec "
        "Naopak Naše Ne Nebo Nebyl Nejde Nejen Nejprve Není Nicméně Nikdo Nová O Oba Od "
        "Odpoledne On Ona Oni Ostatní Pak Po Pod Podle Pokud Potom Poté Pouze Pro Proti "
        "Proto Protože Proč První Před Předtím Přes Přesto Při S Se Shodli Si Stejně "
        "Svou Sám Ta Tady Tak Taková Také Tam Te Tedy Tehdy Ten Tento Teprve Ti Tito To "
        "Tohle Toho Tomu Tu Ty Tím U Už V Ve Vy Včera Však Vše Všechno Všichni Z Za "
        "Zatím Zatímco Zde Ze Zpět Že",
};

}  // namespace dateline::abbreviations
