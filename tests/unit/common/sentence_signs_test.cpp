// Abbreviations, quoted questions and other signs that end no sentence, in the languages of the
// news. A bar stands where a sentence ends, except at the end of the text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/text/sentences.h"

namespace dateline {
namespace {

struct Row {
    const char* language;
    const char* marked;
};

const Row kRows[] = {
    // English: titles, companies, places, hours.
    {"en", "Cllr. Harding met Det. Moss and Sgt. Hale at Ft. Marlow."},
    {"en", "The Rt. Hon. Anne Lisle spoke."},
    {"en", "Vickers Bros. Chairman Tom Hale left the Marlow Mfg. Plant."},
    {"en", "He works for Hale Mfg. |The plant is new."},
    {"en", "It closed at 4 p.m. Friday."},
    {"en", "It closed at 4 p.m. |Then it rained."},
    {"en", "It opens at 9 a. m. Eastern time and at 5 p. m. |The rest is closed."},
    {"en", "J. R. R. Tolkien and C. S. Lewis met."},
    {"en", "J. A. Hale and A. B. Moss met."},
    {"en", "She is a U.S. Senator from the U.K. Embassy."},
    {"en", "It sold ships, planes, etc. |He bought them."},
    {"en", "It sold ships, planes, etc. and trains."},
    {"en", "See Fig. 3 and Nos. 4 and 5, pp. 6 to 9."},
    {"en", "He has a Ph.D. degree. |She has a Ph.D. |They met."},
    {"en", "It is on Marlow Ave. North. |It is on Marlow Ave. |The road is wide."},
    {"en", "1. Rain fell in the north. |2. Wind blew."},
    {"en", "The U.S. |But the U.K. left."},
    {"en", "Moss et al. Reported it. |Smith v. Jones was heard."},
    {"en", "He left. |15 people stayed."},
    {"en", "It rained. |iPhone sales fell."},
    {"en", "He uses .NET at work. |.NET is old."},
    {"en", "Visit www.example.com. |It is free."},
    {"en", "It rose to 3.5. |It fell to 2.1 later."},

    // English: questions and cries.
    {"en", "\"Will the road open?\" asked Moss."},
    {"en", "\"Will the road open?\", Moss asked."},
    {"en", "“Will the road open?” she said. |He did not know."},
    {"en", "‘Never!’ cried the crowd in Marlow."},
    {"en", "\"Will the road open?\" |Moss did not know."},
    {"en", "\"We won.\" said the captain."},
    {"en", "\"We won!\" |The captain smiled."},
    {"en", "\"Who is there?\" – Moss had no answer."},
    {"en", "Shares of Yahoo! fell. |Yahoo! Inc. rose. |He joined Yahoo! |The job is new."},
    {"en", "The Yum! Brands chain grew and E! News said so."},
    {"en", "Who is it? |Moss. |What now? |Nothing!"},
    {"en", "Did he (why?) leave? |He did (!) Moss said."},
    {"en", "Really?! |Yes."},
    {"en", "Really?? she asked."},
    {"en", "He waited… and left. |He waited… |Then he left."},
    {"en", "He waited . . . and left."},
    {"en", "\"I was...\" he said. |\"You were...\" |She left."},
    {"en", "\"Go!\" |\"No!\""},
    {"en", "He said: \"Go home!\" and left."},
    {"en", "“Is it over?”—Moss was not sure."},
    {"en", "Oh! what a day."},
    {"en", "(Is it over?) |It was."},

    // German.
    {"de", "Er kennt z. B. Die Zeit und u. a. Spiegel."},
    {"de", "Das gilt i. d. R. Für alle."},
    {"de", "Das ist, d. h. Der Rest, verloren."},
    {"de", "Dr. med. Weber und Prof. Dr. Lang kamen."},
    {"de", "Dr. rer. nat. Weber, Dipl.-Ing. Lang und Dr. h. c. Moser kamen."},
    {"de", "Das kostet 5 Mio. Franken bzw. 3 Mrd. Euro."},
    {"de", "Es kamen ca. 50 Leute. |Es waren max. 60."},
    {"de", "Siehe Abs. 2, Ziff. 3 und Kap. 4."},
    {"de", "Am 3. Oktober und am 24. Dezember ist frei."},
    {"de", "Am 3. 10. 1990 war frei."},
    {"de", "Es war der 20. |Der Regen kam."},
    {"de", "Papst Johannes XXIII. Roncalli kam. |Friedrich II. Hohenzollern ging."},
    {"de", "Im 19. Jahrhundert und am 100. Geburtstag."},
    {"de", "Er wohnt in der Hauptstr. 5 und in der Bahnhofstr. Nord."},
    {"de", "Die Tel. Nr. lautet 5."},
    {"de", "Er kauft Äpfel, Birnen usw. |Sie kauft nichts."},
    {"de", "Er starb 44 v. Chr. |Danach kam Augustus."},
    {"de", "Hr. Weber und Fr. Lang kamen mit Mag. Huber."},
    {"de", "Im Jan. Weber, im Febr. fiel Schnee."},
    {"de", "Das Jahr. |Das Haus. |Der Mann."},
    {"de", "Die Mfg. Weber liefert. |Die Fa. Lang nicht."},
    {"de", "„Wer ist da?“, fragte er."},
    {"de", "„Wer ist da?“ fragte er. |„Ich.“ |Er ging."},
    {"de", "»Wer ist da?« fragte Weber. |»Ich!« |Weber ging."},
    {"de", "«Wer ist da?» – Weber schwieg."},
    {"de", "Er rief: „Halt!“ und lief."},
    {"de", "Er heißt Max. |Er ist alt."},
    {"de", "Das ist evtl. Der Grund, vgl. Weber."},
    {"de", "Nr. 5 lebt, Nr. 6 nicht."},

    // Dutch.
    {"nl", "Dhr. Visser en mevr. Bakker kwamen."},
    {"nl", "Prof. dr. Visser en mr. Bakker spraken."},
    {"nl", "Het gaat o.a. Om geld, d.w.z. Veel geld."},
    {"nl", "Bijv. Visser en m.n. Bakker."},
    {"nl", "Hij kocht appels, peren enz. |Daarna ging hij."},
    {"nl", "Het kost 5 mln. Euro en ca. 3 mld. Dollar."},
    {"nl", "Zie blz. 5 en art. 7."},
    {"nl", "Op 3 jan. Kwam hij. |Hij heet Jan. |Visser ging."},
    {"nl", "Drs. Visser, ir. Bakker en ing. Smit kwamen i.v.m. Brand."},
    {"nl", "„Wie is daar?” vroeg hij. |‘Ik!’ riep zij."},
    {"nl", "De z. g. Vrije pers."},

    // French.
    {"fr", "MM. Durand et Morel ont vu Mme. Petit."},
    {"fr", "Voir p. 5, art. 7 et chap. 3."},
    {"fr", "Il habite av. Foch et bd. Voltaire."},
    {"fr", "Il a tout vu, etc. Morel aussi."},
    {"fr", "Il a tout vu, etc. |Il est parti."},
    {"fr", "« Qui est là ? » demanda Morel."},
    {"fr", "« Qui est là ? » demanda Morel. |« Moi ! » |Il sortit."},
    {"fr", "« Qui est là\u00A0?\u00A0» demanda Morel."},
    {"fr", "« Assez ! », cria-t-il."},
    {"fr", "Né en 44 av. J.-C. Auguste régna. |Il mourut."},
    {"fr", "Qui est là ? |Morel."},
    {"fr", "J. L. Morel et J.-P. Durand sont là."},
    {"fr", "Le cf. Durand, c'est-à-dire env. 50 personnes."},
    {"fr", "Me. Morel et Mgr. Petit parlent."},

    // Italian.
    {"it", "Il sig. Rossi e l'avv. Bianchi sono qui."},
    {"it", "Il prof. Rossi, l'on. Verdi e il gen. Neri parlano."},
    {"it", "Vedi pag. 5, art. 7 e n. 3."},
    {"it", "Compra mele, pere ecc. |Poi va."},
    {"it", "La Fiat S.p.A. Torino cresce."},
    {"it", "Nel 44 a. C. Cesare morì. |Il figlio regnò."},
    {"it", "«Chi è là?» chiese Rossi. |«Io!» |Rossi uscì."},
    {"it", "\"Chi è là?\", chiese."},
    {"it", "Ad es. Rossi e p. es. Verdi."},
    {"it", "Cfr. Rossi, ca. 50 persone, dott. Neri."},
    {"it", "Ha 5 mln. Rossi paga."},

    // Spanish.
    {"es", "El Sr. López y la Sra. Gil llegaron con D. Juan y Dña. Ana."},
    {"es", "La visita a EE. UU. Terminó."},
    {"es", "Viajó a EE. UU. |El viaje fue largo."},
    {"es", "Las FF. AA. Argentinas y los JJ. OO. Modernos."},
    {"es", "Vive en la Av. Libertad y en la Avda. Sur."},
    {"es", "Véase la pág. 5 y el núm. 7."},
    {"es", "El Gral. Paz, el Cnel. Gil y el Lic. Ruiz hablaron."},
    {"es", "Compró peras, manzanas, etc. |Luego se fue."},
    {"es", "Nació en el 44 a. C. |Era romano."},
    {"es", "A las 5 p. m. Gil salió. |La calle ardía."},
    {"es", "La empresa Gil S. A. Madrid creció. |La Cía. Sur no."},
    {"es", "—¿Quién es? —preguntó Ana."},
    {"es", "«¿Quién es?», preguntó Ana. |«¡Yo!» |Ana salió."},
    {"es", "¿Quién es? |Ana. |¡Vaya! |Nadie."},
    {"es", "\"¡Viva!\" gritó el público."},
    {"es", "Por ej. Gil y p. ej. Ruiz."},
    {"es", "Nada en el mar. |Gil también."},
    {"es", "El Dr. Gil y la Dra. Ruiz hablan con Ud. |El resto calla."},
    {"es", "Dijo que no. |Luego salió."},

    // Portuguese.
    {"pt", "O Sr. Silva e a Sra. Costa chegaram com o Dr. Melo."},
    {"pt", "O Exmo. Senhor e o Eng. Melo falaram."},
    {"pt", "Mora na Av. Brasil e na R. Augusta."},
    {"pt", "Ver pág. 5 e art. 7."},
    {"pt", "Comprou peras, maçãs, etc. |Depois saiu."},
    {"pt", "A empresa Melo Ltda. Lisboa cresceu. |A Cia. Sul não."},
    {"pt", "\"Quem é?\" perguntou Ana."},
    {"pt", "– Quem é? – perguntou Ana."},
    {"pt", "O Cel. Melo, o Gen. Costa e o Dep. Silva votaram."},
    {"pt", "Foi ao mar. |Melo também."},

    // Polish.
    {"pl", "Przyszedł dr. Nowak, prof. Lis i mgr. Kot."},
    {"pl", "Inż. Nowak i doc. Lis są na ul. Długiej i al. Róż."},
    {"pl", "Stoi na pl. Wolności, przy os. Zielonym."},
    {"pl", "To św. Jan i bł. Karolina, ks. Nowak i bp. Lis."},
    {"pl", "Np. Nowak, tzn. Lis, tj. Kot, czyli tzw. Grupa."},
    {"pl", "Był tam m.in. Nowak, wg. Lisa ok. 50 osób."},
    {"pl", "Kupił jabłka, gruszki itd. |Potem wyszedł."},
    {"pl", "Kupił jabłka, gruszki itp. |Potem wyszedł."},
    {"pl", "Kupił jabłka itd. i wyszedł."},
    {"pl", "Jabłka, gruszki itd. Nowaka spadły, a śliwki itp. Lisa nie."},
    {"pl", "Kosztuje 5 mln. Euro, 3 mld. Dolarów i 5 tys. Rubli."},
    {"pl", "O godz. 5 i o godz. Piątej."},
    {"pl", "W 1990 r. Nowak wyjechał. |W 1991 r. |Po roku wrócił."},
    {"pl", "W XIX w. Polska walczyła. |W XX w. |To był wiek wojen."},
    {"pl", "Zob. str. 5, nr. 7, poz. 8 i art. 9."},
    {"pl", "Gen. Nowak, płk. Lis, kpt. Kot, por. Wilk i sierż. Zając."},
    {"pl", "Nowak ur. Warszawa, zm. Kraków, im. Jana Lisa."},
    {"pl", "Pomógł im. |Potem wyszedł."},
    {"pl", "Miał 20 lat. |Nowak też."},
    {"pl", "Tel. 5, red. Nowak, woj. Śląskie."},
    {"pl", "Dn. 3. Maja i 5. Czerwca."},
    {"pl", "„Kto tam?” zapytał Nowak."},
    {"pl", "„Kto tam?” – zapytał Nowak."},
    {"pl", "– Kto tam? – zapytał Nowak. |– Ja! |Wszedł."},
    {"pl", "Firma Lis Sp. z o.o. Warszawa rośnie."},
    {"pl", "Jan Paweł II. Wojtyła przyjechał."},

    // Czech and Slovak.
    {"cs", "Přišel MUDr. Novák, Ing. Malý a doc. Veselý."},
    {"cs", "Např. Novák, tj. Malý, tzv. Skupina."},
    {"cs", "Koupil jablka, hrušky atd. |Pak odešel."},
    {"cs", "Bydlí v ul. Dlouhé a na nám. Míru."},
    {"cs", "Stojí 5 mld. Korun."},
    {"cs", "Viz č. 5, odst. 2 a str. 7."},
    {"cs", "Sv. Václav a gen. Malý."},
    {"cs", "Dne 3. Října a 5. 6. 1990."},
    {"cs", "„Kdo je tam?“ zeptal se Novák."},
    {"cs", "Firma Novák s. r. o. Praha roste."},
    {"sk", "Prišiel Ing. Kováč, napr. Malý."},

    // Danish and Norwegian.
    {"da", "Hr. Jensen og fr. Holm kom til dr. Krag."},
    {"da", "F.eks. Jensen, bl.a. Holm og ca. 50 andre."},
    {"da", "F. eks. Jensen, bl. a. Holm."},
    {"da", "Det koster 5 mio. Euro og 3 mia. Kroner."},
    {"da", "Han køber æbler osv. |Så gik han."},
    {"da", "Han køber æbler m.m. |Så gik han."},
    {"da", "Mødet er kl. 5 i St. Kongensgade nr. 7."},
    {"da", "Den 3. Oktober kom han, dvs. Jensen."},
    {"da", "Den er min. |Jensen gik."},
    {"da", "»Hvem er det?« spurgte Jensen."},
    {"da", "»Hvem er det?« |Jensen gik."},
    {"da", "Prof. Jensen, red. Holm og adm. dir. Krag."},
    {"nb", "Hr. Hansen og dr. Berg kom ca. 3. Mai."},
    {"nb", "F.eks. Hansen, bl.a. Berg, osv. |Han gikk."},
    {"nb", "Det koster 5 mill. Kroner pga. Streik."},
    {"nb", "«Hvem er det?» spurte Hansen."},
    {"no", "Jf. Hansen, iflg. Berg, tlf. 5."},

    // Swedish.
    {"sv", "Hr. Berg och dr. Lind kom kl. 5."},
    {"sv", "T.ex. Berg, bl.a. Lind, d.v.s. Alla."},
    {"sv", "T. ex. Berg, bl. a. Lind."},
    {"sv", "Han köper äpplen m.m. |Han gick."},
    {"sv", "Han köper äpplen osv. |Sedan gick han."},
    {"sv", "Det kostar 5 milj. Kronor, s.k. Stöd."},
    {"sv", "Hon är ung. |Han är gammal."},
    {"sv", "Hon var med. |Berg gick."},
    {"sv", "”Vem är där?” frågade Berg."},
    {"sv", "– Vem är där? frågade Berg."},
    {"sv", "Prof. Lind, f.d. Minister, p.g.a. Strejk."},

    // Finnish.
    {"fi", "Prof. Laine ja toht. Virta tulivat."},
    {"fi", "Esim. Laine, mm. Virta, ks. Salo."},
    {"fi", "Hän osti omenia jne. |Hän lähti."},
    {"fi", "Hän osti omenia ym. |Sitten hän lähti."},
    {"fi", "Se maksaa 5 milj. Euroa ja 3 mrd. Dollaria."},
    {"fi", "Hän syntyi 44 eKr. Roomassa. |Hän kuoli."},
    {"fi", "Tapaus on 3. Lokakuuta nro. 5."},
    {"fi", "”Kuka siellä?” kysyi Laine."},
    {"fi", "Ns. Laine, n. 50 ihmistä, os. Virta."},

    // Russian and Ukrainian.
    {"ru", "В 1990-х гг. Виктор жил там."},
    {"ru", "В 1990 г. Москва росла. |В 1991 г. |Потом он уехал."},
    {"ru", "Он живёт в г. Москве на ул. Ленина."},
    {"ru", "Это т. е. Иванов и т. н. Группа."},
    {"ru", "Он купил яблоки, груши и т. д. |Он ушёл."},
    {"ru", "Он купил яблоки и т.п. |Потом ушёл."},
    {"ru", "Он купил яблоки и др. |Он ушёл."},
    {"ru", "Это стоит 5 млн. Рублей, 3 млрд. Долларов и 5 тыс. Евро."},
    {"ru", "Завод им. Ленина, проф. Иванов, акад. Петров."},
    {"ru", "А. С. Пушкин и В.И. Ленин."},
    {"ru", "А. В. Иванов пришёл. |И. О. Петров ушёл."},
    {"ru", "См. стр. 5, рис. 3 и гл. 2."},
    {"ru", "Московская обл. Россия, пос. Лесной."},
    {"ru", "В XIX в. Россия росла. |В XX в. |Это был век войн."},
    {"ru", "Её муж. |Он пришёл."},
    {"ru", "«Кто там?» спросил Иванов."},
    {"ru", "«Кто там?» — спросил Иванов. |«Я!» |Он вошёл."},
    {"ru", "— Кто там? — спросил Иванов."},
    {"ru", "Стоит 5 руб. Пять копеек."},
    {"uk", "У 1990 р. Київ ріс, вул. Лісова."},

    // Other scripts, without capitals.
    {"ja", "「誰か？」と彼は聞いた。|彼は去った。"},
    {"ja", "「勝った！」と言った。"},
    {"ja", "雨が降った。|「誰か？」|彼は去った。"},
    {"zh", "“谁来了？”他问。|没人。"},
    {"zh", "“我们赢了！”队长说。|大家笑了。"},
    {"zh", "他走了。|“谁来了？”|没人。"},
    {"zh", "今天下雨，明天？|晴。"},
    {"ko", "\"누구세요?\"라고 그가 물었다. |그는 갔다."},
    {"ar", "\"من هناك؟\" سأل الرجل."},
    {"ar", "من هناك؟ |ذهب الرجل."},
    {"fa", "«کیست؟» پرسید مرد."},
    {"he", "\"מי שם?\" שאל האיש."},
    {"hi", "वह आया। |वह गया।"},
    {"el", "Ποιος ήρθε; |Αυτός. |«Ποιος;» ρώτησε."},
    {"ur", "وہ آیا۔ |وہ گیا۔"},
};

class SentenceSigns : public testing::TestWithParam<Row> {};

TEST_P(SentenceSigns, EndWhereTheBarsStand) {
    std::string text = GetParam().marked;
    std::vector<std::size_t> expected;
    for (std::size_t bar = text.find('|'); bar != std::string::npos; bar = text.find('|')) {
        text.erase(bar, 1);
        expected.push_back(bar);
    }
    expected.push_back(text.size());
    SentenceSplitter splitter;
    std::string found = text;
    const auto& ends = splitter.ends(text, GetParam().language);
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        if (*end < text.size()) found.insert(*end, "|");
    }
    EXPECT_EQ(found, GetParam().marked);
}

INSTANTIATE_TEST_SUITE_P(All, SentenceSigns, testing::ValuesIn(kRows), [](const auto& test) {
    return std::string(test.param.language) + std::to_string(test.index);
});

}  // namespace
}  // namespace dateline
