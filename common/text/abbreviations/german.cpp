#include "common/text/abbreviations/lists.h"

namespace dateline::abbreviations {

// Nouns have capitals, so that a capital says nothing here: only words that sentences begin with
// do.
const AbbreviationList kGerman{
    .languages = "de als bar gsw lb nds",
    .never =
        "Abg. Adm. Avv. Dipl. Dr. Dr.h.c. Dr.jur. Dr.med. Dr.phil. Dr.rer.nat. Dres. Fa. "
        "Fam. Frl. Gebr. Hg. Hptm. Hr. Hrn. Hrsg. Ing. Kfm. Lt. Mag. Maj. Mmes. Mons. "
        "Mr. Oberstlt. Oblt. Prof. Präs. Rev. Sr. St. Stud. Univ. Vors. allg. amerik. "
        "amtl. ausschl. bes. betr. bez. bzgl. bzw. ca. d.h. dt. ehem. einschl. engl. "
        "entspr. europ. evang. evtl. exkl. frz. geb. gegr. gem. gest. ggf. ggfs. h.c. "
        "i.d.R. i.e. inkl. insb. insbes. insg. ital. iur. jew. jur. kath. kgl. lfd. lt. "
        "med. mind. n.a. nat. od. oec. phil. pol. priv. rd. rer. resp. russ. röm. sc. "
        "schweiz. staatl. stellv. städt. techn. theol. u. v.a. v.d. verh. versch. vgl. "
        "vorm. vs. wiss. z.B. z.T. z.Zt. zit. zw. zzgl. zzt. österr.",
    .before_opener =
        "Abb. Abs. Abt. Anm. App. Apr. Art. Aufl. Aug. Ausg. Bd. Ber. Best. Bez. Bhf. "
        "Bibl. Bio. Bl. Bst. Chr. Co. Corp. Dez. Dir. Erg. Feb. Febr. Fn. Fr. Ges. Hbf. "
        "Inc. Inh. Jahrh. Jan. Jg. Jh. Jhd. Jhs. Jr. Jul. Jun. Kap. Kfz. Kl. Konv. Kpt. "
        "Kt. Lit. Ltd. Mfg. Mgr. Mia. Mill. Min. Mio. Mitgl. Mrd. Mär. Nov. Nr. Nrn. "
        "Okt. Pf. Pfd. Pkt. Pl. Proz. Rdnr. Reg. Rn. Rp. Rz. Sek. Sen. Sep. Sept. Std. "
        "Str. Tab. Tel. Test. Tsd. Verf. Verl. Ziff. Zt. Ztr. a.Rh. am. art. dgl. eigtl. "
        "etc. ev. f. ff. gen. i.A. i.V. jun. kfm. lat. lit. max. min. n.Chr. nachm. "
        "nordd. nr. o.ä. p.a. s. sen. sog. span. str. südd. u.a. u.a.m. u.dgl. u.s.w. "
        "u.v.a. u.v.m. u.ä. usf. usw. v.Chr. verw. z.Hd.",
    .before_number = "Fig.",
    .suffixes = "nr. str.",
    .openers =
        "Aber Alle Alles Als Also Am An Andere Auch Auf Aus Außerdem Bei Beim Bereits "
        "Bis Bisher Da Dabei Dadurch Dafür Dagegen Daher Damals Damit Danach Daneben "
        "Dann Daran Darauf Daraus Darin Darum Das Dass Davon Dazu Dem Den Denn Dennoch "
        "Der Derzeit Deshalb Dessen Dies Diese Diesen Dieser Dieses Doch Dort Drei Durch "
        "Ebenso Ein Eine Einem Einen Einer Er Erst Es Für Gegen Gestern Heute Hier Ich "
        "Ihm Ihn Ihnen Ihr Ihre Im In Insgesamt Inzwischen Ist Jede Jeder Jedoch Jetzt "
        "Kein Keine Man Mehr Mehrere Mit Morgen Nach Nachdem Nicht Nichts Noch Nun Nur "
        "Ob Obwohl Schon Sein Seine Seit Seitdem Selbst Sie Sind So Sobald Sogar Solche "
        "Somit Sowohl Später Statt Trotz Trotzdem Um Und Unser Unsere Unter Viele Vom "
        "Von Vor Wann War Waren Warum Was Weder Wegen Weil Weiter Weitere Wenn Wer "
        "Werden Wie Wieder Wir Wird Wo Während Zu Zudem Zuerst Zuletzt Zum Zunächst Zur "
        "Zuvor Zwar Zwei Zwischen Über Übrigens",
};

}  // namespace dateline::abbreviations
