#include "common/text/abbreviations/lists.h"

namespace dateline::abbreviations {

// "r." and "w." stand behind years, and sentences end there as likely as not.
const AbbreviationList kPolish{
    .languages = "pl szl csb",
    .never =
        "abp. adm. adw. afg. al. ang. arb. arch. art. asp. bp. bryg. bł. ca. cyt. czyt. "
        "dn. doc. dot. dr. ds. dyr. dyw. ew. fr. franc. godz. hab. hr. inż. jw. kard. "
        "kl. kol. kpr. kpt. ks. lek. lic. ln. m. m.in. m.st. maks. mar. marsz. mec. med. "
        "mgr. min. mjr. n.p.m. nadkom. np. nt. ob. odc. ok. os. p.o. pl. plut. pod. "
        "podinsp. podkom. pol. por. pos. ppor. ppoż. ppłk. prez. prof. przew. ps. pt. "
        "płk. red. rej. ros. rtm. sekr. sierż. sp. st. szer. t.j. tel. tj. tow. tzn. "
        "tzw. ul. ur. urodz. wg. wlk. woj. ww. wz. wł. z.o.o. zam. zast. zaw. zm. zn. "
        "zob. zwł. śp. św. żołn.",
    .before_opener =
        "Co. Inc. Ltd. S.A. b.m. b.r. bl. bm. br. ccm. cd. cdn. cz. dol. egz. etc. fig. "
        "gen. gr. grudz. i.in. i.t.d. i.t.p. im. in. itd. itp. jr. kop. kw. kwiet. "
        "listop. lp. lut. m.d. m.kw. mies. mk. mld. mln. n.e. nr. nry. p.n.e. paźdz. pd. "
        "pkt. pn. pow. poz. proc. r. rad. rb. rozdz. rub. rys. s. sek. sen. sierp. sp.j. "
        "sp.z.o.o. sr. str. stycz. szt. t. tab. tyg. tys. ub. ub.r. ust. vol. w. wrzes. "
        "wsch. wyd. zach. zesz. zł.",
    .openers =
        "A Albo Ale Ani Aż Bez Bo Bowiem By Był Była Było Były Ci Co Czy Czyli Dla "
        "Dlaczego Dlatego Do Dopiero Druga Drugi Dwa Dwaj Dzisiaj Dziś Gdy Gdyby Gdzie I "
        "Ich Ile Im Inna Inne Inni Inny Iż Ja Jak Jaka Jaki Jakie Jako Jednak Jednakże "
        "Jego Jej Jest Jeszcze Jeśli Jeżeli Już Każdy Kiedy Kilka Kto Ktoś Która Które "
        "Który Ku Lecz Lub Ma Mają Mimo Można My Na Nad Nadal Najpierw Nasz Natomiast "
        "Nawet Nic Nie Niektóre Niektórzy Niestety Nigdy Nikt No O Obecnie Od Ona One "
        "Oni Ono Oraz Oto Pan Pani Po Pod Podczas Ponad Ponadto Ponieważ Potem Poza "
        "Przed Przede Przez Przy Przypomnijmy Później Sam Sama Się Skoro Spośród Są Tak "
        "Taka Taki Takie Także Tam Te Tego Tej Ten Teraz To Tu Tutaj Tych Tylko Tym "
        "Tymczasem U Ubiegł W Wciąż Wczoraj We Według Wielu Więc Wkrótce Wobec Wraz "
        "Wreszcie Wszyscy Wszystko Wtedy Wśród Z Za Zatem Zawsze Zaś Zdaniem Ze Został "
        "Została Zresztą Żaden Że Żeby",
};

}  // namespace dateline::abbreviations
