#include "common/text/abbreviations/lists.h"

namespace dateline::abbreviations {

const AbbreviationList kSpanish{
    .languages = "es gl ast an",
    .never =
        "Alm. Arq. Av. Avda. Ave. Brig. Cap. Cmdte. Cnel. Col. Cor. Ctra. D. Da. Diag. "
        "Dip. Dr. Dra. Dras. Dres. Dña. Excma. Excmo. Fr. Gob. Gral. Ilma. Ilmo. Ing. "
        "Lcda. Lcdo. Lic. Mons. Mr. Mrs. Mtro. Pbro. Pdta. Pdte. Plza. Prof. Profa. "
        "Profs. Pza. Rev. Rvdo. S. Sen. Sgto. Sr. Sra. Sras. Sres. Srta. Srtas. Sta. "
        "Sto. Tte. Vda. av. avda. cap. cf. dr. dra. ej. esp. ext. gral. lic. p.ej. prof. "
        "pról. sr. sra. tel. teléf. tfno. v. v.gr. vs.",
    .before_opener =
        "C.C. CC.OO. Co. Corp. Cía. Depto. Dpto. Dto. EE.UU. EEUU. FF.AA. FF.CC. Hnos. "
        "Inc. JJ.OO. Jr. Lda. Ldo. Ltd. Ltda. Ltdo. Nro. Ntra. Núm. RR.EE. RR.HH. Rdo. "
        "SS.AA. SS.MM. Ud. Uds. Vd. Vds. a.C. a.m. abr. admón. ago. aprox. art. arts. "
        "bco. caps. col. cía. d.C. d.e.p. dic. doc. dpto. dptos. ed. ene. etc. feb. fig. "
        "figs. hab. hnos. jul. jun. lám. m.n. mill. máx. mín. n. nov. nro. núm. núms. "
        "oct. p. p.m. pp. prov. pág. págs. párr. q.e.p.d. s. sept. ss. t. trad. vol. "
        "vols.",
    .before_number = "No. fol. no.",
    .openers =
        "A Actualmente Además Ahora Al Algunos Allí Ante Antes Aquel Aquí Asimismo Así "
        "Aun Aunque Ayer Bajo Cada Casi Como Con Contra Cuando Cuál Cuándo Cómo Da De "
        "Debido Del Desde Después Donde Dos Durante Dónde E El Ella Ellas Ellos Empero "
        "En Entonces Entre Era Es Esa Ese Eso Esos Esta Estas Este Esto Estos Está Están "
        "Existe Fue Fueron Ha Hace Hacia Han Hasta Hay Hoy Incluso Junto La Las Le Les "
        "Lo Los Luego Mas Mañana Me Mediante Mi Mientras Muchos Muy Más Nada Nadie Ni "
        "Ningún No Nos Nosotros Nuestro O Otra Otras Otro Otros Para Pero Poco Por "
        "Porque Pues Que Quien Quizá Quién Qué Se Según Ser Si Sin Sino Sobre Solo Son "
        "Su Sus Sí Sólo También Tampoco Tan Tanto Te Tiene Todo Todos Tras Tres Tu Un "
        "Una Unas Uno Unos Usted Varios Y Ya Yo Él Ésta Éste",
};

}  // namespace dateline::abbreviations
