#include "common/text/abbreviations/lists.h"

namespace dateline::abbreviations {

const AbbreviationList kFinnish{
    .languages = "fi",
    .never =
        "Dr. Prof. St. ao. ap. arv. dipl. dos. ed. em. engl. ent. esim. ev. evl. fil. "
        "hra. huom. inf. ins. joht. kapt. kenr. klo. ko. ks. l. lis. luutn. lääket. "
        "maist. maj. mts. n. nim. nk. nro. ns. nti. nyk. oik. op. os. pj. po. pres. "
        "prof. puh. puheenj. ruots. rva. saks. siht. so. synt. t. tekn. tod. toht. toim. "
        "tri. ts. va. vas. venäj. vpj. vrt. vs. vt. yht. ylik. yliop. yo.",
    .before_opener =
        "Inc. Ltd. art. eKr. eaa. etc. h. ha. jKr. jaa. jms. jne. kk. kl. kpl. kuv. "
        "milj. min. mk. mm. mom. mrd. p. s. sek. taul. tms. tmv. tuh. v. vk. vko. vv. "
        "ym. yms. ynnä.",
    .openers =
        "Aiemmin Aikaisemmin Ainakin Edellinen Ei Eikä Eilen Eivät Ennen Ensin Entä "
        "Erityisesti Että He Heidän Helmikuussa Hyvin Hän Hänen Itse Ja Jo Joka Joku Jos "
        "Joten Jotka Joukossa Juuri Kaikki Kaksi Kansa Kanssa Katso Keskiviikkona Koska "
        "Kuin Kuinka Kuitenkin Kuka Kukaan Kun Kyllä Lisäksi Lopulta Luonnollisesti "
        "Maanantaina Me Meidän Mihin Miksi Mikä Mikään Milloin Minkä Minä Missä Mistä "
        "Miten Monet Moni Mukana Mutta Muun Muut Muuten Myöhemmin Myös Ne Niiden Niin "
        "Noin Nykyisin Nyt Näiden Näin Nämä Odotettavissa Oli Olivat On Ovat Pelkästään "
        "Perjantaina Samalla Samoin Se Sekä Sellainen Sen Seuraavaksi Siellä Siinä Siitä "
        "Siksi Silloin Sillä Silti Sitten Sitä Sunnuntaina Suuri Te Tiistaina Toinen "
        "Toisaalta Torstaina Tuo Tuolloin Tähän Tällä Tällöin Tämä Tämän Tänään Tässä "
        "Tästä Vaan Vai Vaikka Vain Vasta Vielä Viime Voi Voiko Yhä Yksi Äskettäin",
};

}  // namespace dateline::abbreviations
