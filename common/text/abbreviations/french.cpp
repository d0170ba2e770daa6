#include "common/text/abbreviations/lists.h"

namespace dateline::abbreviations {

const AbbreviationList kFrench{
    .languages = "fr oc wa",
    .never =
        "Al. Cdt. Dr. Drs. Gal. Gén. M. MM. Me. Mes. Mgr. Mlle. Mlles. Mme. Mmes. Mrs. "
        "Pr. Prof. Profs. R.P. S. St. Ste. Vve. adj. av. bd. boul. cf. chap. coll. env. "
        "ex. fasc. hab. ibid. lt. ms. p.ex. réf. sgt. suiv. trad. tél. v. vs.",
    .before_opener =
        "Cie. Co. Corp. Inc. J.-C. Jr. Ltd. Mio. Mrd. adjt. adr. al. anc. ann. append. "
        "apr. avr. cap. cdt. cie. cne. col. dest. dir. doc. déc. dép. ed. etc. fr. fév. "
        "févr. gouv. gén. hôp. ill. illustr. janv. juil. juill. let. lieut. max. min. "
        "mio. mrd. n. nov. oct. p. pp. sept. ss. ste. t. trim. éd. équiv.",
    .before_number = "art. ch. no. nos. vol.",
    .openers =
        "Ainsi Alors Après Au Aucun Aucune Aujourd Auparavant Aussi Autre Aux Avant Avec "
        "C Car Ce Cela Celle Celui Cependant Certains Ces Cet Cette Ceux Chaque Comme "
        "Comment D Dans De Depuis Des Deux Donc Du Durant Dès Elle Elles En Encore Enfin "
        "Ensuite Entre Est Et Hier Ici Il Ils J Je Jusqu L La Le Les Leur Leurs Lors "
        "Lorsqu Lorsque Lui Ma Mais Malgré Mes Moi Même N Ne Ni Non Nos Notre Nous On Or "
        "Ou Oui Où Par Parce Pas Pendant Peu Plus Plusieurs Pour Pourquoi Pourtant Près "
        "Puis Puisque Qu Quand Quant Que Quel Quelle Quelques Qui Quoi S Sa Sans Se "
        "Selon Ses Si Son Sous Sur Ta Tandis Tous Tout Toute Toutes Trois Très Tu Un Une "
        "Vers Voici Voilà Vos Votre Vous Y À Ç Ça Également Était Être",
};

}  // namespace dateline::abbreviations
