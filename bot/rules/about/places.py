"""What people call countries beside their names: adjectives, cities, short forms."""

# Adjectives and people, in English, French, German, Spanish and Polish; `*` is any ending.
ADJECTIVES = {
    "AR": "argentin*",
    "AT": "austrian* autrichien* osterreichisch* austriac*",
    "AU": "australian* australien* australisch*",
    "BE": "belgian* belge* belgisch* belga belgas belgijsk*",
    "BG": "bulgarian* bulgare* bulgarisch* bulgarsk*",
    "BR": "brazilian* bresilien* brasilianisch* brasilen* brazylijsk*",
    "CA": "canadian* canadien* kanadisch* canadiense* kanadyjsk*",
    "CH": "swiss suisse* schweizer* suiz* szwajcarsk*",
    "CL": "chilean* chilen*",
    "CN": "chinese chinois* chinesisch* chinsk*",
    "CO": "colombian*",
    "CZ": "czech* tcheque* tschechisch* checo checa checos checas czesk*",
    "DE": "german* allemand* deutsche* aleman* niemieck*",
    "DK": "danish danois* danisch* danes danesa dunsk*",
    "EE": "estonian*",
    "ES": "spanish spaniard* espagnol* spanisch* espanol* hiszpansk*",
    "FI": "finnish finlandais* finnisch* finsk*",
    "FR": "french francais* franzosisch* francesa* franceses francusk*",
    "GB": "british scottish welsh britannique* britisch* britanic* brytyjsk*",
    "GE": "georgian*",
    "GR": "greek* grec grecs grecque* griechisch* griego* griega* greck*",
    "HR": "croatian* croate* kroatisch*",
    "HU": "hungarian* hongrois* ungarisch* hungar* wegiersk*",
    "IE": "irish irlandais* irisch* irlandes*",
    "IL": "israeli*",
    "IN": "indian*",
    "IT": "italian* italien* italienisch* wlosk*",
    "JP": "japanese japonais* japanisch* japones*",
    "KR": "korean*",
    "LT": "lithuanian*",
    "LV": "latvian*",
    "MX": "mexican* mexicain*",
    "NL": "dutch neerlandais* niederlandisch* hollandisch* holandes* holendersk*",
    "NO": "norwegian* norvegien* norwegisch* norwesk*",
    "NZ": "kiwi",
    "PL": "polish pole poles polonais* polnisch* polac* polsk* polscy",
    "PT": "portuguese portugais* portugiesisch* portugues*",
    "RO": "romanian* roumain* rumanisch* rumansk*",
    "RS": "serbian* serbe* serbisch*",
    "RU": "russian*",
    "SE": "swedish suedois* schwedisch* suec* szwedzk*",
    "SG": "singaporean*",
    "SI": "slovenian* slovene*",
    "SK": "slovak* slovaque* slowakisch* eslovac* slowack*",
    "TH": "thai thais",
    "TR": "turkish turc turcs turque* turkisch* turc* tureck*",
    "TW": "taiwanese",
    "UA": "ukrainian* ukrainien* ukrainisch* ucranian* ukrainsk*",
    "US": "american* americain* amerikanisch* estadounidense* amerykansk*",
}
# Hospitals' and sites' cities that mean one country; `_` is a space.
CITIES = {
    "AR": "buenos_aires",
    "AT": "vienna wien graz linz innsbruck salzburg",
    "AU": "melbourne brisbane adelaide canberra",
    "BE": "brussels bruxelles antwerp ghent gent leuven liege",
    "BG": "plovdiv varna",
    "BR": "sao_paulo rio_de_janeiro porto_alegre curitiba",
    "CA": "toronto montreal vancouver ottawa calgary",
    "CH": "zurich basel geneva geneve bern lausanne lugano",
    "CN": "beijing shanghai guangzhou",
    "CO": "bogota medellin",
    "CZ": "prague praha brno ostrava olomouc",
    "DE": """berlin munich munchen hamburg frankfurt cologne koln leipzig dresden stuttgart
        heidelberg mannheim dusseldorf freiburg tubingen ulm hannover bonn aachen wurzburg charite
        bavaria bayern""",
    "DK": "copenhagen kobenhavn aarhus odense aalborg",
    "EE": "tallinn tartu",
    "ES": """madrid barcelona seville sevilla valencia bilbao malaga zaragoza granada salamanca
        pamplona oviedo catalonia cataluna andalucia andalusia""",
    "FI": "helsinki tampere turku oulu",
    "FR": """paris lyon marseille toulouse lille bordeaux nantes strasbourg montpellier rennes
        grenoble dijon clermont_ferrand besancon rouen caen poitiers""",
    "GB": """london manchester birmingham edinburgh glasgow leeds liverpool sheffield bristol
        newcastle cardiff belfast aberdeen nottingham leicester southampton england scotland wales
        northern_ireland""",
    "GE": "tbilisi batumi",
    "GR": "athens thessaloniki",
    "HR": "zagreb rijeka",
    "HU": "budapest debrecen szeged",
    "IE": "dublin galway",
    "IL": "tel_aviv haifa jerusalem",
    "IT": "milan milano rome turin torino bologna naples napoli padua verona pisa",
    "JP": "tokyo osaka kyoto",
    "KR": "seoul busan",
    "LT": "vilnius kaunas",
    "LV": "riga",
    "MX": "mexico_city guadalajara monterrey",
    "NL": "amsterdam rotterdam utrecht leiden groningen nijmegen maastricht",
    "NO": "oslo trondheim",
    "PL": """warsaw warszawa warszawie warszawy krakow cracow krakowie gdansk gdansku wroclaw
        wroclawiu poznan poznaniu lodz lublin lublinie katowice szczecin bydgoszcz bialystok""",
    "PT": "lisbon lisboa porto coimbra",
    "RO": "bucharest cluj iasi timisoara",
    "RS": "belgrade novi_sad",
    "SE": "stockholm gothenburg goteborg malmo uppsala lund",
    "SI": "ljubljana",
    "SK": "bratislava kosice",
    "TH": "bangkok",
    "TR": "istanbul ankara izmir",
    "TW": "taipei",
    "UA": "kyiv kiev kharkiv lviv odesa",
    "US": """boston new_york chicago houston los_angeles san_diego san_francisco philadelphia
        atlanta dallas seattle miami baltimore cleveland pittsburgh minneapolis texas california
        florida ohio massachusetts pennsylvania""",
    "ZA": "johannesburg cape_town pretoria durban",
}
# Names that the list of territories has not, and Polish cases of those in use.
NAMES = {
    "AE": "emirates",
    "BA": "bosnia",
    "BE": "belgii",
    "CH": "szwajcarii",
    "CZ": "czech_republic republique_tcheque republica_checa czechach",
    "DE": "niemczech niemiec",
    "DK": "danii",
    "ES": "hiszpanii hiszpanie",
    "FR": "francji francje",
    "GB": "great_britain britain grande_bretagne grossbritannien gran_bretana wielkiej_brytanii",
    "HK": "hong_kong",
    "HU": "wegrzech wegier",
    "IT": "wloszech wloch",
    "KR": "korea",
    "MD": "moldova",
    "NL": "holland holande pays_bas paises_bajos holandii",
    "PL": "polsce polski polske polska",
    "SK": "slowacji",
    "TR": "turkey",
    "US": "united_states_of_america usa etats_unis stanach_zjednoczonych",
    "VN": "vietnam",
}
# As capitals alone they mean a country; the weak ones mean other things too, unless in a row.
PEOPLES = "french german spanish polish czech danish irish swiss dutch greek thai turkish welsh"
STRONG = "FR DE ES PL UK GB US USA NL CZ HU JP KR AU NZ ZA MX BR UAE"
WEAK = "IT BE AT SE DK NO FI CH PT IE GR RO BG HR SK SI LT LV EE TR IL CA CN AR CL TW RS UA IN"
NEW = "england mexico jersey caledonia"  # New …
SMALL = "as at be by de in is it la me my no or so to us am an he if of on up we do"
CODES = {"UK": "GB", "USA": "US", "UAE": "AE"}

# People, animals, dishes and what else has the name of a country: never one, however written …
NEVER = """chad chili dominica dominique georgia grenada grenade guinea guinee indie island kuba
    salvador jersey man maurice mauricio reunion la_reunion san_martin saint_martin st_martin
    santa_elena saint_helena samoa dominika mali oman monako"""
# … only after a word like “in” …
AFTER_IN = "jordan israel india cuba malta kenya santiago chile"
# … or only with a capital letter.
CAPITAL = """turkey china polish pole poles danish kiwi inde niger togo benin peru cuba chile
    cologne milan naples lille linz ulm bonn bern gent lund varna porto pisa valencia florida
    essen thai thais turc welsh dunsk emirates holland rome athens leeds turin wales iran"""
IN = """in from across throughout within outside to en au aux aus nach von w z de desde por
    sites site centres centers hospitals investigators"""
