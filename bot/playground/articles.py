"""Articles of the playground's own feeds: invented texts about phones, one list a feed, oldest first."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """What an article says. `topic` becomes its category."""

    title: str
    summary: str
    topic: str


@dataclass(frozen=True, slots=True)
class FeedPlan:
    """A feed of ours: how it is served, where it is at home, and its articles. The first `shown` are there from the start."""

    name: str
    title: str
    home: str
    atom: bool
    shown: int
    texts: tuple[Text, ...]


EUROPE = FeedPlan(
    "europe",
    "Handset Courier Europe",
    "EU",
    atom=True,
    shown=4,
    texts=(
        Text(
            "Deutsche Telekom lists the Xperia 1 VI for shops in Germany",
            "The German shelves get it first; Austria follows a week later.",
            "Availability",
        ),
        Text(
            "Fairphone 5 gets its security update across Europe",
            "The update closes holes in the modem and reaches the European Union's phones this week.",
            "Updates",
        ),
        Text(
            "EE shows which phones may use its standalone 5G in the United Kingdom",
            "The British network publishes a list; older models stay on 4G.",
            "Networks",
        ),
        Text(
            "Pixel 9a arrives in Poland and Czechia",
            "Two countries more where Google sells its middle phone itself.",
            "Launches",
        ),
        Text(
            "France sets the date for the end of 2G at Orange",
            "Phones without VoLTE in France lose their calls; the network names the models it knows.",
            "Networks",
        ),
        Text(
            "Galaxy A56 falls under 350 euros in Spain",
            "Spanish shops start the autumn sale early, a shop in Madrid says.",
            "Deals",
        ),
        Text(
            "Nothing Phone (3) gets a German variant with another band list",
            "The model sold in Germany carries one 5G band fewer than the one in Italy.",
            "Hardware",
        ),
        Text(
            "Sweden's phones learn to call over 4G while roaming",
            "Swedish networks agree on VoLTE roaming inside the Nordics.",
            "Networks",
        ),
        Text(
            "Xperia 1 VI learns Italian eSIM tricks in Italy and Switzerland",
            "Two networks let the phone hold their eSIM beside a Swiss one.",
            "Updates",
        ),
        Text(
            "Vodafone ends 3G in Portugal for good",
            "Portuguese phones keep 2G for calls and 4G for the rest.",
            "Networks",
        ),
        Text(
            "Honor 400 shows up in Dutch and Belgian shops",
            "The Netherlands and Belgium get the model with dual eSIM.",
            "Launches",
        ),
        Text(
            "Pixel 10 loses a fifth of its price in Ireland",
            "An Irish network sells it without a contract.",
            "Deals",
        ),
    ),
)
AMERICAS = FeedPlan(
    "americas",
    "Band Gazette Americas",
    "US",
    atom=False,
    shown=4,
    texts=(
        Text(
            "T-Mobile widens its 600 MHz network in the United States",
            "Phones without band 71 notice nothing; those with it get further out of town.",
            "Networks",
        ),
        Text(
            "Galaxy S24 gets its monthly patch at Verizon",
            "The US models are served first, unlocked ones a few days later.",
            "Updates",
        ),
        Text(
            "Moto G Power goes on sale in Canada",
            "Canadian shops sell the model with band 71; Mexico gets another one.",
            "Launches",
        ),
        Text(
            "AT&T refreshes its list of admitted phones in the US",
            "Imported phones that are not on the list still find no service, whatever their bands.",
            "Networks",
        ),
        Text(
            "Claro starts 5G on 3.5 GHz in Brazil's smaller towns",
            "Brazilian phones sold since 2022 fit; imports should be checked for n78.",
            "Networks",
        ),
        Text(
            "iPhone 16e price drops in Mexico",
            "Mexican sellers cut a tenth off the smaller iPhone.",
            "Deals",
        ),
        Text(
            "Chile asks makers to label the bands of every phone",
            "The Chilean label says at a glance what a phone can use.",
            "Rules",
        ),
        Text(
            "Pixel 10 repair parts reach shops in the United States and Canada",
            "Screens and batteries are sold to everybody from today.",
            "Hardware",
        ),
        Text(
            "Verizon and AT&T test one emergency alert for every phone in the United States",
            "Old phones get it as plain text.",
            "Rules",
        ),
        Text(
            "Xiaomi opens its first shop in Colombia",
            "Colombian phones come with the bands of all three networks.",
            "Launches",
        ),
        Text(
            "Galaxy A17 reaches Argentina and Uruguay",
            "The model for the south has band 28 and no 5G.",
            "Launches",
        ),
        Text(
            "Telcel's 5G fills the gaps between Mexico's cities",
            "Mexican phones with n77 and n78 notice it first.",
            "Networks",
        ),
    ),
)
ASIA = FeedPlan(
    "asia",
    "Handset Courier Asia",
    "APAC",
    atom=True,
    shown=4,
    texts=(
        Text(
            "docomo sells the Xperia 10 VII in Japan",
            "The Japanese model carries band 19, the network's old coverage band.",
            "Launches",
        ),
        Text(
            "Jio names phones for its 5G on 700 MHz in India",
            "Indian models since 2023 have n28; grey imports often lack it.",
            "Networks",
        ),
        Text(
            "Galaxy Z Flip 7 gets a patch in South Korea",
            "Korean owners see it first, as usual; Singapore comes next.",
            "Updates",
        ),
        Text(
            "Australia's networks refuse phones that cannot call emergency numbers over 4G",
            "Australian rules now reach phones bought abroad as well.",
            "Rules",
        ),
        Text(
            "Redmi Note 15 starts in Indonesia and Vietnam",
            "Two models, two band lists: look at the number on the box.",
            "Launches",
        ),
        Text(
            "Oppo Find X9 price cut in Malaysia",
            "Malaysian shops begin the year's largest sale.",
            "Deals",
        ),
        Text(
            "SoftBank asks for VoLTE before it admits imported phones in Japan",
            "The Japanese list names models, not bands.",
            "Networks",
        ),
        Text(
            "Vivo X300 opens pre-orders in Thailand",
            "Thai buyers may choose between two models.",
            "Launches",
        ),
    ),
)
AFRICA = FeedPlan(
    "africa",
    "Sahara Phone Letter",
    "AFRICA",
    atom=False,
    shown=4,
    texts=(
        Text(
            "Maroc Telecom begins 5G in Morocco's large cities",
            "Casablanca, Rabat and Marrakesh come first; Moroccan phones need n78.",
            "Networks",
        ),
        Text(
            "Tecno Camon 40 goes on sale in Nigeria and Kenya",
            "The Nigerian model has two SIM trays and band 28.",
            "Launches",
        ),
        Text(
            "Egypt opens phone registration to travellers",
            "Imported phones in Egypt may be used for ninety days before a fee is due.",
            "Rules",
        ),
        Text(
            "Orange lowers the price of its 4G phone in Morocco and Tunisia",
            "The little phone calls over 4G, which matters once 3G ends.",
            "Deals",
        ),
        Text(
            "South Africa's Vodacom plans the end of its 3G network",
            "South African owners of old phones are told a year ahead.",
            "Networks",
        ),
        Text(
            "Galaxy A17 update reaches Algeria",
            "Algerian models get the new Android with this month's patch.",
            "Updates",
        ),
        Text(
            "Kenya's Safaricom lets old phones call over 4G",
            "Kenyan owners need an update that their maker must give.",
            "Networks",
        ),
        Text(
            "Infinix Note 60 starts in Ghana and Senegal",
            "Two countries, one model, all bands of both.",
            "Launches",
        ),
    ),
)
PLANS = (EUROPE, AMERICAS, ASIA, AFRICA)
NOTE = "Invented for the playground."
