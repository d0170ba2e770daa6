#include "indexer/readers/field_names.h"

#include <array>
#include <unordered_map>

#include "common/text/character.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestName = 100;  // In bytes; what is longer is no name.

// clang-format off: a group of one language or habit a line
constexpr std::array kId{"id"sv,          "_id"sv,        "docid"sv,     "doc_id"sv,
                         "document_id"sv, "article_id"sv, "articleId"sv, "news_id"sv,
                         "story_id"sv,    "post_id"sv,    "item_id"sv,   "guid"sv,
                         "uuid"sv,        "uid"sv,        "docno"sv,     "uri"sv,
                         "id_article"sv,  "artikel_id"sv, "nr"sv,        "record_id"sv};
constexpr std::array kHeadline{
    "title"sv,         "headline"sv,    "webTitle"sv,       "headline_text"sv, "article_title"sv,
    "news_title"sv,    "story_title"sv, "post_title"sv,     "main_headline"sv, "headline_main"sv,
    "title_text"sv,    "doctitle"sv,    "headlines"sv,      "titles"sv,        "Titel"sv,
    "Überschrift"sv,   "Schlagzeile"sv, "titre"sv,          "intitulé"sv,      "titular"sv,
    "título"sv,        "titolo"sv,      "titulo_noticia"sv, "manchete"sv,      "titel_artikel"sv,
    "kop"sv,           "krantenkop"sv,  "rubrik_titel"sv,   "tytuł"sv,         "otsikko"sv,
    "overskrift"sv,    "заголовок"sv,   "标题"sv,           "標題"sv,          "タイトル"sv,
    "見出し"sv,        "제목"sv,        "عنوان"sv,          "subject_line"sv,  "heading"sv,
    "caption_title"sv, "seo_title"sv,   "og_title"sv};
constexpr std::array kBody{"text"sv,
                           "body"sv,
                           "content"sv,
                           "contents"sv,
                           "articleBody"sv,
                           "bodyText"sv,
                           "body_text"sv,
                           "maintext"sv,
                           "paragraphs"sv,
                           "content_elements"sv,
                           "blocks"sv,
                           "fields"sv,
                           "article_text"sv,
                           "article_content"sv,
                           "content_text"sv,
                           "news_body"sv,
                           "news_text"sv,
                           "news_content"sv,
                           "story_text"sv,
                           "story_body"sv,
                           "story"sv,
                           "full_text"sv,
                           "fulltext"sv,
                           "main_text"sv,
                           "main_content"sv,
                           "clean_text"sv,
                           "cleaned_text"sv,
                           "raw_text"sv,
                           "plain_text"sv,
                           "body_html"sv,
                           "content_html"sv,
                           "post_content"sv,
                           "html"sv,
                           "article"sv,
                           "document"sv,
                           "passage"sv,
                           "texts"sv,
                           "Inhalt"sv,
                           "Artikeltext"sv,
                           "Volltext"sv,
                           "Haupttext"sv,
                           "Fließtext"sv,
                           "texte"sv,
                           "contenu"sv,
                           "corps"sv,
                           "texto"sv,
                           "contenido"sv,
                           "cuerpo"sv,
                           "testo"sv,
                           "contenuto"sv,
                           "corpo"sv,
                           "conteúdo"sv,
                           "tekst"sv,
                           "inhoud"sv,
                           "artikeltekst"sv,
                           "treść"sv,
                           "brödtext"sv,
                           "brødtekst"sv,
                           "текст"sv,
                           "正文"sv,
                           "内容"sv,
                           "本文"sv,
                           "본문"sv,
                           "내용"sv,
                           "نص"sv,
                           "news"sv,
                           "abstract"sv,
                           "description"sv,
                           "short_description"sv,
                           "summary"sv,
                           "lede"sv,
                           "lead"sv,
                           "lead_paragraph"sv,
                           "standfirst"sv,
                           "excerpt"sv,
                           "snippet"sv,
                           "teaser"sv,
                           "intro"sv,
                           "Beschreibung"sv,
                           "Zusammenfassung"sv,
                           "Vorspann"sv,
                           "résumé"sv,
                           "chapeau"sv,
                           "chapô"sv,
                           "descripción"sv,
                           "resumen"sv,
                           "entradilla"sv,
                           "descrizione"sv,
                           "sommario"sv,
                           "descrição"sv,
                           "resumo"sv,
                           "samenvatting"sv,
                           "beschrijving"sv,
                           "dek"sv};
constexpr std::array kPublished{"date"sv,
                                "published"sv,
                                "published_date"sv,
                                "publish_date"sv,
                                "pubDate"sv,
                                "pub_date"sv,
                                "datePublished"sv,
                                "published_at"sv,
                                "publishedAt"sv,
                                "timestamp"sv,
                                "webPublicationDate"sv,
                                "publication_date"sv,
                                "publish_time"sv,
                                "published_time"sv,
                                "publish_datetime"sv,
                                "published_on"sv,
                                "published_parsed"sv,
                                "pub_time"sv,
                                "publication_time"sv,
                                "article_date"sv,
                                "news_date"sv,
                                "story_date"sv,
                                "post_date"sv,
                                "docdate"sv,
                                "date_time"sv,
                                "issued"sv,
                                "date_publish"sv,
                                "date_published"sv,
                                "date_of_publication"sv,
                                "release_date"sv,
                                "Datum"sv,
                                "Veröffentlicht"sv,
                                "Veröffentlicht am"sv,
                                "Veröffentlichungsdatum"sv,
                                "Erscheinungsdatum"sv,
                                "Publikationsdatum"sv,
                                "date de publication"sv,
                                "publié"sv,
                                "publié le"sv,
                                "date_parution"sv,
                                "fecha"sv,
                                "fecha de publicación"sv,
                                "publicado"sv,
                                "data"sv,
                                "data di pubblicazione"sv,
                                "pubblicato"sv,
                                "data de publicação"sv,
                                "publicatiedatum"sv,
                                "gepubliceerd"sv,
                                "verschenen"sv,
                                "дата"sv,
                                "日期"sv,
                                "发布时间"sv,
                                "日付"sv,
                                "날짜"sv,
                                "تاريخ"sv,
                                "created_at"sv,
                                "created"sv,
                                "date_created"sv,
                                "day"sv,
                                "time"sv,
                                "erstellt"sv,
                                "updated"sv,
                                "updated_at"sv,
                                "modified"sv,
                                "last_modified"sv};
constexpr std::array kByline{"author"sv,     "authors"sv,     "byline"sv,       "creator"sv,
                             "dc_creator"sv, "author_name"sv, "author_names"sv, "article_author"sv,
                             "reporter"sv,   "journalist"sv,  "journalists"sv,  "writer"sv,
                             "writers"sv,    "written_by"sv,  "contributor"sv,  "contributors"sv,
                             "Autor"sv,      "Autoren"sv,     "Autorin"sv,      "Verfasser"sv,
                             "auteur"sv,     "auteurs"sv,     "autores"sv,      "autora"sv,
                             "autore"sv,     "autori"sv,      "giornalista"sv,  "redacteur"sv,
                             "автор"sv,      "作者"sv,        "記者"sv,         "기자"sv,
                             "كاتب"sv};
constexpr std::array kSource{
    "source"sv,           "publisher"sv, "publication"sv, "source_name"sv,   "source_title"sv,
    "news_source"sv,      "newspaper"sv, "outlet"sv,      "media_name"sv,    "site"sv,
    "site_name"sv,        "website"sv,   "domain"sv,      "source_domain"sv, "publisher_name"sv,
    "publication_name"sv, "journal"sv,   "Quelle"sv,      "Zeitung"sv,       "Medium"sv,
    "Herausgeber"sv,      "Verlag"sv,    "éditeur"sv,     "fuente"sv,        "medio"sv,
    "periódico"sv,        "fonte"sv,     "testata"sv,     "giornale"sv,      "jornal"sv,
    "veículo"sv,          "bron"sv,      "krant"sv,       "источник"sv,      "来源"sv};
constexpr std::array kSection{
    "section"sv,       "category"sv,      "sectionName"sv,       "section_name"sv, "categories"sv,
    "desk"sv,          "news_desk"sv,     "department"sv,        "column"sv,       "channel"sv,
    "category_name"sv, "news_category"sv, "headline_category"sv, "Ressort"sv,      "Rubrik"sv,
    "Kategorie"sv,     "Sparte"sv,        "rubrique"sv,          "catégorie"sv,    "sección"sv,
    "categoría"sv,     "sezione"sv,       "categoria"sv,         "rubrica"sv,      "seção"sv,
    "editoria"sv,      "rubriek"sv,       "categorie"sv,         "рубрика"sv,      "类别"sv,
    "subject"sv};
constexpr std::array kUrl{"url"sv,         "link"sv,         "webUrl"sv,    "web_url"sv,
                          "article_url"sv, "article_link"sv, "news_url"sv,  "news_link"sv,
                          "story_url"sv,   "source_url"sv,   "permalink"sv, "canonical_url"sv,
                          "href"sv,        "Verweis"sv,      "lien"sv,      "enlace"sv,
                          "indirizzo"sv,   "ссылка"sv,       "链接"sv};
constexpr std::array kLanguage{"lang"sv,    "language"sv, "language_code"sv, "lang_code"sv,
                               "Sprache"sv, "langue"sv,   "idioma"sv,        "lingua"sv,
                               "língua"sv,  "taal"sv,     "язык"sv};
constexpr std::array kTopics{
    "tags"sv,          "keywords"sv,       "topics"sv,      "tag"sv,          "keyword"sv,
    "topic"sv,         "subjects"sv,       "Schlagworte"sv, "Schlagwörter"sv, "Stichworte"sv,
    "Themen"sv,        "Thema"sv,          "mots_clés"sv,   "thèmes"sv,       "thème"sv,
    "etiquetas"sv,     "palabras_clave"sv, "temas"sv,       "tema"sv,         "parole_chiave"sv,
    "argomenti"sv,     "palavras_chave"sv, "trefwoorden"sv, "onderwerpen"sv,  "onderwerp"sv,
    "ключевые слова"sv};
constexpr std::array kPlaces{"places"sv,  "locations"sv, "location"sv, "Orte"sv,    "lieux"sv,
                             "lugares"sv, "luoghi"sv,    "locais"sv,   "plaatsen"sv};
constexpr std::array kDateline{"place"sv, "dateline"sv, "Ort"sv,   "lieu"sv,
                               "lugar"sv, "luogo"sv,    "plaats"sv};
constexpr std::array kAgency{
    "agency"sv,  "news_agency"sv,        "wire"sv,   "wire_service"sv, "newswire"sv,
    "Agentur"sv, "Nachrichtenagentur"sv, "agence"sv, "agencia"sv,      "agenzia"sv,
    "agência"sv, "persbureau"sv};
// clang-format on

constexpr std::array kFields{
    FieldNames{RecordField::Id, "id", Numbers::AsGood, kId},
    FieldNames{RecordField::Headline, "headline", Numbers::LastResort, kHeadline},
    FieldNames{RecordField::Body, "body", Numbers::LastResort, kBody},
    FieldNames{RecordField::Published, "published", Numbers::AsGood, kPublished},
    FieldNames{RecordField::Byline, "byline", Numbers::LastResort, kByline},
    FieldNames{RecordField::Source, "source", Numbers::LastResort, kSource},
    FieldNames{RecordField::Section, "section", Numbers::LastResort, kSection},
    FieldNames{RecordField::Url, "url", Numbers::LastResort, kUrl},
    FieldNames{RecordField::Language, "language", Numbers::LastResort, kLanguage},
    FieldNames{RecordField::Topics, "topics", Numbers::LastResort, kTopics},
    FieldNames{RecordField::Places, "places", Numbers::LastResort, kPlaces},
    FieldNames{RecordField::Dateline, "dateline", Numbers::LastResort, kDateline},
    FieldNames{RecordField::Agency, "agency", Numbers::LastResort, kAgency},
};

constexpr auto kMappable = [] {
    std::array<std::string_view, kFields.size()> names;
    for (std::size_t at = 0; at < names.size(); ++at) names[at] = kFields[at].name;
    return names;
}();

constexpr bool are_in_order() {
    for (std::size_t at = 0; at < kFields.size(); ++at) {
        if (kFields[at].field != static_cast<RecordField>(at)) return false;
    }
    return true;
}
static_assert(are_in_order());

using NameTable = std::unordered_map<std::string, KnownName>;

// Of a name that two fields have, the first field has it.
NameTable name_table() {
    NameTable table;
    for (const FieldNames& field : kFields) {
        for (std::size_t rank = 0; rank < field.names.size(); ++rank) {
            table.try_emplace(plain_name(field.names[rank]), KnownName{field.field, rank});
        }
    }
    return table;
}

}  // namespace

std::span<const FieldNames> field_names() {
    return kFields;
}

std::span<const std::string_view> mappable_fields() {
    return kMappable;
}

std::string plain_name(std::string_view name) {
    std::string plain;
    for (std::size_t at = 0; at < name.size();) {
        const auto [code, length] = decode_utf8(name, at);
        at += length;
        const Character& letter = character(code);
        const bool part = letter.character_class == CharacterClass::Letter ||
                          letter.character_class == CharacterClass::Digit ||
                          letter.character_class == CharacterClass::WholeWord ||
                          letter.character_class == CharacterClass::Mark ||
                          letter.character_class == CharacterClass::Ideograph;
        if (part) plain += letter.folded;
    }
    return plain;
}

std::optional<KnownName> known_name(std::string_view name) {
    static const NameTable table = name_table();
    if (name.size() > kLongestName) return std::nullopt;
    const auto found = table.find(plain_name(name));
    if (found == table.end()) return std::nullopt;
    return found->second;
}

}  // namespace dateline
