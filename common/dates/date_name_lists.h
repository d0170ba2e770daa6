// The names of months and weekdays in the languages that articles are stemmed in and in some
// others, as they stand in dates; what reads them is date_names.cpp. Between | are names of the
// same, between commas the twelve months.
#pragma once

#include <array>
#include <string_view>

namespace dateline {

struct DateNames {
    std::string_view language;
    std::string_view names;
};

inline constexpr auto kMonthNames = std::to_array<DateNames>({
    {"ar",
     "يناير|جانفي|كانون الثاني,فبراير|فيفري|شباط,مارس|آذار,أبريل|إبريل|أفريل|نيسان,"
     "مايو|ماي|أيار,يونيو|يونيه|جوان|حزيران,يوليو|يوليه|جويلية|تموز,أغسطس|أوت|آب,"
     "سبتمبر|أيلول,أكتوبر|تشرين الأول,نوفمبر|تشرين الثاني,ديسمبر|كانون الأول"},
    {"bg",
     "януари|яну,февруари|фев,март|мар,април|апр,май,юни,юли,август|авг,септември|сеп|септ,"
     "октомври|окт,ноември|ное|ноем,декември|дек"},
    {"ca",
     "gener|gen,febrer|febr,març,abril|abr,maig,juny,juliol|jul,agost|ag,"
     "setembre|set,octubre|oct,novembre|nov,desembre|des"},
    {"cs",
     "ledna|leden|led,února|únor|úno,března|březen|bře,dubna|duben|dub,května|květen|kvě,"
     "června|červen|čvn,července|červenec|čvc,srpna|srpen|srp,září|zář,října|říjen|říj,"
     "listopadu|listopad|lis,prosince|prosinec|pro"},
    {"da",
     "januar|jan,februar|feb,marts|mar,april|apr,maj,juni|jun,juli|jul,august|aug,"
     "september|sep|sept,oktober|okt,november|nov,december|dec"},
    {"de",
     "januar|jänner|jan|jän,februar|feber|feb,märz|mär|mrz|maerz,april|apr,mai,"
     "juni|jun,juli|jul,august|aug,september|sep|sept,oktober|okt,november|nov,"
     "dezember|dez"},
    {"el",
     "ιανουαρίου|ιανουάριος|ιαν,φεβρουαρίου|φεβρουάριος|φεβ,μαρτίου|μάρτιος|μαρ,"
     "απριλίου|απρίλιος|απρ,μαΐου|μάιος|μαΐ,ιουνίου|ιούνιος|ιουν,ιουλίου|ιούλιος|ιουλ,"
     "αυγούστου|αύγουστος|αυγ,σεπτεμβρίου|σεπτέμβριος|σεπ|σεπτ,οκτωβρίου|οκτώβριος|οκτ,"
     "νοεμβρίου|νοέμβριος|νοε,δεκεμβρίου|δεκέμβριος|δεκ"},
    {"es",
     "enero|ene,febrero|feb,marzo|mar,abril|abr,mayo|may,junio|jun,julio|jul,"
     "agosto|ago|agto,septiembre|setiembre|sept|sep|set,octubre|oct,noviembre|nov,"
     "diciembre|dic"},
    {"eu",
     "urtarrila|urtarrilaren|urtarrilak|urt,otsaila|otsailaren|otsailak|ots,"
     "martxoa|martxoaren|martxoak|mar,apirila|apirilaren|apirilak|api,"
     "maiatza|maiatzaren|maiatzak|mai,ekaina|ekainaren|ekainak|eka,"
     "uztaila|uztailaren|uztailak|uzt,abuztua|abuztuaren|abuztuak|abu,"
     "iraila|irailaren|irailak|ira,urria|urriaren|urriak|urr,"
     "azaroa|azaroaren|azaroak|aza,abendua|abenduaren|abenduak|abe"},
    {"fi",
     "tammikuuta|tammikuu|tammikuun|tammi,helmikuuta|helmikuu|helmikuun|helmi,"
     "maaliskuuta|maaliskuu|maaliskuun|maalis,huhtikuuta|huhtikuu|huhtikuun|huhti,"
     "toukokuuta|toukokuu|toukokuun|touko,kesäkuuta|kesäkuu|kesäkuun|kesä,"
     "heinäkuuta|heinäkuu|heinäkuun|heinä,elokuuta|elokuu|elokuun|elo,"
     "syyskuuta|syyskuu|syyskuun|syys,lokakuuta|lokakuu|lokakuun|loka,"
     "marraskuuta|marraskuu|marraskuun|marras,joulukuuta|joulukuu|joulukuun|joulu"},
    {"fr",
     "janvier|janv|jan,février|févr|fév,mars|mar,avril|avr,mai,juin,juillet|juil,"
     "août,septembre|sept|sep,octobre|oct,novembre|nov,décembre|déc"},
    {"ga",
     "eanáir|ean,feabhra|feabh,márta,aibreán|aib,bealtaine|beal,meitheamh|meith,"
     "iúil,lúnasa|lún,meán fómhair|mfómh,deireadh fómhair|dfómh,samhain|samh,"
     "nollaig|noll"},
    {"hu",
     "január|jan,február|febr|feb,március|márc,április|ápr,május|máj,június|jún,"
     "július|júl,augusztus|aug,szeptember|szept,október|okt,november|nov,"
     "december|dec"},
    {"hy",
     "հունվարի|հունվար|հնվ,փետրվարի|փետրվար|փտվ,մարտի|մարտ|մրտ,ապրիլի|ապրիլ|ապր,"
     "մայիսի|մայիս|մյս,հունիսի|հունիս|հնս,հուլիսի|հուլիս|հլս,օգոստոսի|օգոստոս|օգս,"
     "սեպտեմբերի|սեպտեմբեր|սեպ,հոկտեմբերի|հոկտեմբեր|հոկ,նոյեմբերի|նոյեմբեր|նոյ,"
     "դեկտեմբերի|դեկտեմբեր|դեկ"},
    {"id",
     "januari|jan,februari|feb|peb,maret|mar,april|apr,mei,juni|jun,juli|jul,"
     "agustus|agu|agt|ags,september|sep,oktober|okt,november|nov|nop,desember|des"},
    {"it",
     "gennaio|gen|genn,febbraio|feb|febbr,marzo|mar,aprile|apr,maggio|mag|magg,"
     "giugno|giu,luglio|lug,agosto|ago,settembre|set|sett,ottobre|ott,novembre|nov,"
     "dicembre|dic"},
    {"lt",
     "sausio|sausis|saus,vasario|vasaris|vas,kovo|kovas|kov,balandžio|balandis|bal,"
     "gegužės|gegužė|geg,birželio|birželis|birž,liepos|liepa|liep,"
     "rugpjūčio|rugpjūtis|rugp,rugsėjo|rugsėjis|rugs,spalio|spalis|spal,"
     "lapkričio|lapkritis|lapkr,gruodžio|gruodis|gruod"},
    {"ne",
     "जनवरी,फेब्रुअरी|फेब्रुवरी,मार्च,अप्रिल,मे|मई,जुन,जुलाई,अगस्ट,"
     "सेप्टेम्बर|सेप्टेम्वर,अक्टोबर|अक्टुबर,नोभेम्बर,डिसेम्बर"},
    {"nl",
     "januari|jan,februari|feb|febr,maart|mrt,april|apr,mei,juni|jun,juli|jul,"
     "augustus|aug,september|sep|sept,oktober|okt,november|nov,december|dec"},
    {"no",
     "januar|jan,februar|feb,mars|mar,april|apr,mai,juni|jun,juli|jul,august|aug,"
     "september|sep|sept,oktober|okt,november|nov,desember|des"},
    {"pl",
     "stycznia|styczeń|sty,lutego|luty|lut,marca|marzec|mar,kwietnia|kwiecień|kwi,maja|maj,"
     "czerwca|czerwiec|cze,lipca|lipiec|lip,sierpnia|sierpień|sie,września|wrzesień|wrz,"
     "października|październik|paź,listopada|listopad|lis,grudnia|grudzień|gru"},
    {"pt",
     "janeiro|jan,fevereiro|fev,março|mar,abril|abr,maio|mai,junho|jun,julho|jul,"
     "agosto|ago,setembro|set,outubro|out,novembro|nov,dezembro|dez"},
    {"ro",
     "ianuarie|ian,februarie|feb|febr,martie|mar|mart,aprilie|apr,mai,iunie|iun,"
     "iulie|iul,august|aug,septembrie|sept|sep,octombrie|oct,noiembrie|noi|nov,"
     "decembrie|dec"},
    {"ru",
     "января|январь|янв,февраля|февраль|фев|февр,марта|март|мар,апреля|апрель|апр,"
     "мая|май,июня|июнь|июн,июля|июль|июл,августа|август|авг,"
     "сентября|сентябрь|сен|сент,октября|октябрь|окт,ноября|ноябрь|ноя|нояб,"
     "декабря|декабрь|дек"},
    {"sk",
     "januára|január|jan,februára|február|feb,marca|marec|mar,apríla|apríl|apr,mája|máj,"
     "júna|jún,júla|júl,augusta|august|aug,septembra|september|sep,októbra|október|okt,"
     "novembra|november|nov,decembra|december|dec"},
    {"sv",
     "januari|jan,februari|feb|febr,mars|mar,april|apr,maj,juni|jun,juli|jul,"
     "augusti|aug,september|sep|sept,oktober|okt,november|nov,december|dec"},
    {"ta",
     "ஜனவரி|ஜன,பிப்ரவரி|பிப்,மார்ச்|மார்,ஏப்ரல்|ஏப்,மே,ஜூன்,ஜூலை,ஆகஸ்ட்|ஆக,"
     "செப்டம்பர்|செப்,அக்டோபர்|அக்,நவம்பர்|நவ,டிசம்பர்|டிச"},
    {"tr",
     "ocak|oca,şubat|şub,mart|mar,nisan|nis,mayıs|may,haziran|haz,temmuz|tem,"
     "ağustos|ağu,eylül|eyl,ekim|eki,kasım|kas,aralık|ara"},
    {"uk",
     "січня|січень|січ,лютого|лютий|лют,березня|березень|бер,"
     "квітня|квітень|квіт|кві,травня|травень|трав|тра,червня|червень|черв|чер,"
     "липня|липень|лип,серпня|серпень|серп|сер,вересня|вересень|вер,"
     "жовтня|жовтень|жовт|жов,листопада|листопад|лист|лис,грудня|грудень|груд|гру"},
});

inline constexpr auto kWeekdayNames = std::to_array<DateNames>({
    {"ar", "الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت"},
    {"ca",
     "diumenge|dilluns|dimarts|dimecres|dijous|divendres|dissabte|dg|dl|dt|dc|dj|dv|"
     "ds"},
    {"bg", "неделя|понеделник|вторник|сряда|четвъртък|петък|събота|нд|пн|вт|ср|чт|пт|сб"},
    {"cs", "neděle|pondělí|úterý|středa|čtvrtek|pátek|sobota|ne|po|út|st|čt|pá|so"},
    {"da",
     "søndag|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søn|man|tirs|ons|tors|fre|"
     "lør|sø|ma|ti|on|to|fr|lø"},
    {"de",
     "sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|son|mon|"
     "die|mit|don|fre|sam|so|mo|di|mi|do|fr|sa"},
    {"el", "κυριακή|δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυρ|δευ|τρί|τετ|πέμ|παρ|σάβ"},
    {"es",
     "domingo|lunes|martes|miércoles|jueves|viernes|sábado|dom|lun|mar|mié|jue|vie|"
     "sáb|do|lu|ma|mi|ju|vi|sa"},
    {"eu",
     "igandea|astelehena|asteartea|asteazkena|osteguna|ostirala|larunbata|ig|al|ar|"
     "az|og|or|lr"},
    {"fi",
     "sunnuntaina|maanantaina|tiistaina|keskiviikkona|torstaina|perjantaina|"
     "lauantaina|sunnuntai|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|"
     "su|ma|ti|ke|to|pe|la"},
    {"fr",
     "dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|dim|lun|mar|mer|jeu|ven|"
     "sam"},
    {"ga",
     "dé domhnaigh|dé luain|dé máirt|dé céadaoin|déardaoin|dé haoine|dé sathairn|"
     "domh|luan|máirt|céad|déar|aoine|sath"},
    {"hu",
     "vasárnap|hétfő|kedd|szerda|csütörtök|péntek|szombat|vas|hét|ked|sze|csü|pén|"
     "szo|h|k|cs|p|v"},
    {"hy",
     "կիրակի|երկուշաբթի|երեքշաբթի|չորեքշաբթի|հինգշաբթի|ուրբաթ|շաբաթ|կիր|երկ|երք|չրք|"
     "հնգ|ուր|շբթ"},
    {"id",
     "minggu|ahad|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|min|sen|sel|rab|kam|"
     "jum|sab"},
    {"it",
     "domenica|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|dom|lun|mar|mer|gio|"
     "ven|sab"},
    {"lt",
     "sekmadienis|pirmadienis|antradienis|trečiadienis|ketvirtadienis|penktadienis|"
     "šeštadienis|sekmadienį|pirmadienį|antradienį|trečiadienį|ketvirtadienį|"
     "penktadienį|šeštadienį|sk|pr|an|tr|kt|pn|št"},
    {"ne",
     "आइतबार|सोमबार|मङ्गलबार|बुधबार|बिहिबार|शुक्रबार|शनिबार|आइत|सोम|मङ्गल|बुध|बिहि|"
     "शुक्र|शनि"},
    {"nl",
     "zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zo|ma|di|wo|do|vr|"
     "za"},
    {"no", "tir|tor|tysdag|måndag|laurdag|mån|tys|lau|må|ty"},
    {"pl",
     "niedziela|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedz|pon|wto|śro|czw|pią|sob|"
     "nd|pn|wt|śr|cz|pt|sb"},
    {"pt",
     "domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|"
     "sábado|segunda|terça|quarta|quinta|sexta|dom|seg|ter|qua|qui|sex|sáb"},
    {"ro", "duminică|luni|marți|miercuri|joi|vineri|sâmbătă|dum|lun|mar|mie|joi|vin|sâm"},
    {"ru",
     "воскресенье|понедельник|вторник|среда|четверг|пятница|суббота|вск|пнд|втр|срд|"
     "чтв|птн|сбт|вс|пн|вт|ср|чт|пт|сб"},
    {"sk", "nedeľa|pondelok|utorok|streda|štvrtok|piatok|sobota"},
    {"sv", "söndag|tisdag|lördag|sön|tis|lör|sö|lö"},
    {"ta", "ஞாயிறு|திங்கள்|செவ்வாய்|புதன்|வியாழன்|வெள்ளி|சனி|ஞாயி|திங்|செவ்|புத|வியா|வெள்"},
    {"tr",
     "pazar|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|paz|pzt|sal|çar|per|cum|"
     "cmt"},
    {"uk", "неділя|понеділок|вівторок|середа|четвер|п'ятниця|субота|нд"},
    {"ja", "日曜日|月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日|月|火|水|木|金|土"},
    {"ko", "일요일|월요일|화요일|수요일|목요일|금요일|토요일|일|월|화|수|목|금|토"},
    {"zh",
     "星期日|星期天|星期一|星期二|星期三|星期四|星期五|星期六|周日|周一|周二|周三|周四|周五|周六|"
     "週日|週一|週二|週三|週四|週五|週六"},
});

}  // namespace dateline
