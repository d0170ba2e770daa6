#include "common/text/abbreviations/lists.h"

namespace dateline::abbreviations {

const AbbreviationList kPortuguese{
    .languages = "pt",
    .never =
        "Al. Alm. Arq. Av. Brig. Cap. Cel. Com. D. Da. Dep. Des. Desemb. Dr. Dra. Dras. "
        "Drs. Eng. Enga. Est. Exma. Exmo. Fr. Gen. Gov. Ilma. Ilmo. Insp. Maj. Mal. Min. "
        "Mons. Pe. Pres. Prof. Profa. Profs. Pç. Pça. R. Rev. Revmo. Rod. S. Sen. Sgt. "
        "Sr. Sra. Sras. Srs. Srta. Sta. Sto. Ten. Trav. V.Exa. Ver. a.k.a. av. cel. cf. "
        "dep. dr. dra. eng. ex. p.ex. prof. sr. sra. tel. ten. v. v.g. vs.",
    .before_opener =
        "Cia. Co. Corp. Exa. Inc. Jr. Ltd. Ltda. S.A. a.C. a.m. abr. ago. aprox. art. "
        "arts. cap. caps. comp. contab. coord. cód. d.C. dez. ed. etc. fev. fig. fl. "
        "fls. gen. hab. jan. jul. jun. mai. máx. mín. n. nov. núm. out. p. p.m. pp. pág. "
        "págs. ss. trad. univ. vol. vols.",
    .before_number = "No. figs. inc. no. par.",
    .openers =
        "A Agora Ainda Algumas Alguns Ali Além Antes Ao Aos Apenas Apesar Após Aquela "
        "Aquele Aqui As Assim Até Cada Caso Com Como Contra Contudo Da Das Daí De Depois "
        "Desde Dessa Desse Desta Deste Devido Diante Do Dois Dos Durante E Ela Elas Ele "
        "Eles Em Embora Enquanto Entre Entretanto Então Era Essa Essas Esse Esses Esta "
        "Estas Este Estes Está Eu Foi Foram Havia Hoje Há Isso Isto Já Logo Lá Mais Mas "
        "Mesmo Muitos Na Nas Nem Nenhum Nessa Nesse Nesta Neste No Nos Nossa Nosso Nunca "
        "Não Nós O Onde Ontem Os Ou Outra Outras Outro Outros Para Pela Pelas Pelo Pelos "
        "Perante Pois Por Porque Portanto Porém Quando Quanto Que Quem Se Segundo Sem "
        "Sempre Ser Seu Seus Sim Sob Sobre Somente Sua Suas São Também Tanto Tem Temos "
        "Todas Todo Todos Três Tudo Um Uma Umas Uns Você À Às É",
};

}  // namespace dateline::abbreviations
