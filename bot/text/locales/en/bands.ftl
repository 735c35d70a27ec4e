# Band look-ups: verdicts, what they rest on, and what one can do next. `when` is a date in words, `bands` a list of band ids.

title-on = { $device } on { $carrier } ({ $country })
title-on-then = { $device } on { $carrier } ({ $country }), as of { $when }

# The first line of an answer: sign and words.
head-works = ✅ **Works.** { $text }
head-works-then = ✅ **Worked in { $when }.** { $text }
head-gaps = 🟡 **Works with gaps.** { $text }
head-gaps-then = 🟡 **Worked with gaps in { $when }.** { $text }
head-data-only = 🟡 **Data only: no calls can be expected.** { $text }
head-calls-unknown = 🟡 **The bands fit; whether calls work is not known.** { $text }
head-calls-unknown-gaps = 🟡 **Works with gaps; whether calls work is not known.** { $text }
head-ask = 🟡 **The bands fit, but the carrier decides which phones it lets in.** { $text }
head-ask-gaps = 🟡 **The bands fit with gaps, and the carrier decides which phones it lets in.** { $text }
head-host-weak = 🟡 **The bands fit, if it runs on the network that we think.** { $text }
head-no = ⛔ **Does not work.** { $text }
head-off = ⚫ **Switched off.** { $text }
head-unknown = ❔ **Not known.** { $text }
head-depends = 🟡 **It depends on the model number.** { $text }
head-depends-host = 🟡 **It depends on the network that your SIM uses.** { $text }
why-works-known = It has every band that we know of there.
why-no = Phone and carrier share no band that is on air.
why-off = What this phone has, this carrier no longer runs.
why-unknown = What we know is not enough for a yes or a no.
why-one-list = Only one band list is known for all its models; yours may differ.
sorted-works = Works: { $models }.
sorted-gaps = With gaps: { $models }.
sorted-no = Does not work: { $models }.
sorted-off = Switched off for: { $models }.

# One line per technology.
tech-full = **{ $generation }** ✅ full: { $text }
tech-partial = **{ $generation }** 🟡 in part: { $text }
tech-none = **{ $generation }** ⛔ none: { $text }
tech-unknown = **{ $generation }** ❔ not known: { $text }
tech-off = **{ $generation }** ⚫ switched off
tech-off-since = **{ $generation }** ⚫ off since { $when }
tech-off-announced = **{ $generation }** ⚫ off: the carrier announced the end for { $when } (not confirmed since)
tech-off-by = **{ $generation }** ⚫ off by { $when } (gone from lists of networks then)
tech-not-yet = **{ $generation }** ⛔ not on air yet
tech-not-yet-until = **{ $generation }** ⛔ not on air yet (launch: { $when })
tech-probably = probably { $bands }
warn-announced = its end is planned for { $when }

missing-coverage = no { $bands }: weak indoors and outside towns
missing-mid = no { $bands }: weaker in places
missing-capacity = no { $bands }: slower where busy

note-one-list = one band list for all models, which may not hold for this one
note-phone-lacks = the phone does not have it
note-phone-bands-unknown = the phone has it, its bands are not known to us
note-phone-unknown = the phone's bands are not known to us
note-carrier-bands-unknown = the carrier's bands at that date are not known to us
note-carrier-not-listed = not in our list of this carrier ({ $year })
note-nothing-shared = no shared band
note-nothing-known-shared = no shared band that we know of (our list is of { $year } and may be incomplete)
note-part-only = the phone has only a part of the carrier's band
note-probable = { $bands } probably, by a wider band
note-may-lack = one source also names { $bands }
note-all-known = every band that we know of (our list may be incomplete, { $year })
note-date-unknown = our list of this carrier is of { $since }
note-too-far-ahead = nobody can know that far ahead
note-off-announced = announced for { $when }, not confirmed
note-end-announced = its end is planned for { $when }
note-end-passed = its end was planned for { $when } and has not been confirmed
note-phasing = it is being switched off
note-conflict = sources disagree on whether it is still on air
note-no-anchor = 5G mostly needs a shared 4G band beside it

line-all-models = all models
line-one-list = one band list for all models: it may not hold for yours
line-impossible = a source lists bands that do not exist, so that list is not used
line-no-bands = known by name only; its bands are not known to us
line-several-lists = this number stands for several lists; judged by what they share
line-other-carrier = made for another carrier ({ $label }): it may be locked or lack bands
line-host-unknown = the network it runs on is not known to us
line-host-weak = whose network it uses is known from hearsay only
verdict-other-models = Other models exist whose bands we do not know.

event-phase-out-2025-02-09 = the phase-out began on 9 February 2025
event-contested = contested: the carrier denies it
event-about-a-week = the switch-off took about a week
event-o2-gb = since April 2025, completion announced for early 2026
event-at-the-latest = at the latest
event-since-2026-03-31 = being switched off since 31 March 2026, region by region
event-ishikawa = in Ishikawa until 31 July 2024
event-year-uncertain = sources say 2022 or 2023
event-deadline = the deadline by law
event-consumers-2025-10-31 = for consumers from 31 October 2025
event-sources-differ = another source says 31 December 2025
event-month-uncertain = the month is not certain
event-since-2025-04 = being switched off since April 2025
event-mumbai = Mumbai first
event-gone-by = gone from lists of networks by then
event-on-air-by = on air by then

# Calls.
calls-line = 📞 Calls: { $text }
calls-yes = yes, { $why }
calls-likely = likely, { $why }
calls-no = no, { $why }
calls-unknown = not known: { $why }
calls-legacy = over { $generation }
calls-legacy-until = over { $generation }, whose end is planned for { $when }
calls-legacy-probably = over { $generation }, whose bands probably fit
calls-legacy-ending = { $generation } is ending or disputed, and VoLTE is not sure
calls-legacy-unknown = whether the { $generation } bands fit is not known
calls-nothing-known = too little is known of the shared networks
calls-nothing-shared = no shared network carries calls
calls-no-volte-known = 2G and 3G do not serve, and no VoLTE is known for this phone
calls-ask-list = they need VoLTE, and only for phones on the carrier's list: look your model up there
calls-volte-likely = over VoLTE, which phone and carrier both have
calls-volte-unknown = they need VoLTE; whether this phone has it there is not known

# Admission.
admission-line = 🚪 { $text }
admission-open = No rule against this phone is known.
admission-att = AT&T admits only phones on its own list (since February 2022).
admission-verizon = Verizon admits only phones that it has certified.
admission-tmobile = T-Mobile activates no phone without VoLTE (since August 2020).
admission-australia = By law, Australian networks block phones that cannot reach 000 over VoLTE (since 28 October 2024).
admission-uscellular = UScellular was bought by T-Mobile on 1 August 2025; plans and phones are being moved.

# Facts, for the sources.
fact-phone-bands = phone, { $technology }: { $bands }
fact-carrier-bands = carrier, { $technology }: { $bands }
fact-carrier-volte = the carrier has VoLTE
fact-first-anywhere = no { $generation } network anywhere before { $when }
fact-launch-done = { $carrier } launched { $generation }: { $when }
fact-launch-announced = { $carrier } announced { $generation } for { $when }
fact-launch-planned = { $carrier } planned { $generation } for { $when }
fact-launch-phasing = { $carrier } is launching { $generation }: { $when }
fact-launch-conflict = sources disagree on { $carrier }'s launch of { $generation }
fact-end-done = { $carrier } switched { $generation } off: { $when }
fact-end-announced = { $carrier } announced the end of { $generation } for { $when }
fact-end-planned = the end of { $generation } at { $carrier } was planned for { $when }
fact-end-phasing = { $carrier } is switching { $generation } off, until { $when }
fact-end-conflict = sources disagree on the end of { $generation } at { $carrier }
fact-device_list = the carrier keeps a list of the phones it admits
fact-certification = the carrier certifies phones
fact-law = a law decides which phones are let in
fact-volte_required = the carrier wants VoLTE
fact-merger = the carrier was bought
fact-mvno_rule = the virtual carrier has a rule of its own
fact-signalling = the carrier announces band { $band } as band { $phone_band } too, since { $when }
fact-host = { $carrier } runs on { $host }
strength-strong = two sources
strength-single = one source
strength-firmware = seen in phone firmware only
strength-weak = weak

# The rest of an answer.
unassigned-line = Also sold as { $models }: their bands are not known to us.
host-line = { $carrier } runs on { $hosts }.
assumed-country = You named no country: I took { $country }.
assumed-carrier = You named no carrier: I took your own, { $carrier }.
others-line = Did you mean another one? { $devices }
footer = { $when } · phone facts { $phone }, carrier facts { $carrier } · not a coverage map
footer-plain = { $when } · not a coverage map
footer-none = Not a coverage map

choose-device-title = Which phone?
choose-device = “{ $text }” can be several phones. Choose one:
choose-carrier-title = { $device }: on which carrier?
choose-carrier-country = { $device } in { $country }:
choose-carrier = Name a carrier or a country, or choose one:
choose-carrier-several = “{ $text }” is a carrier in several countries. Choose one:
unknown-device-title = I do not know this phone
unknown-device = No phone called “{ $text }” is in my tables. Its model number may help (Settings → About phone), such as C6903.
unknown-device-none = Name a phone, for example “Xperia Z1” or a model number like C6903.
unknown-nearest = Nearest: { $names }
unknown-carrier-title = I do not know this carrier
unknown-carrier = No carrier called “{ $text }” is in my tables. Try another of its names, or name the country.
unknown-country = I do not know the country “{ $text }”. Write its name or its code, such as Germany or DE.
unknown-date = I cannot read the date “{ $text }”, or it is too far away. Write a year, a month or a day, such as 2013, 2013-10 or 2013-10-21.
unknown-term = I have no explanation of “{ $text }”. Try a band, such as band 71, or a word such as VoLTE.
networks-title = Networks in { $country }
imei-title = That looks like an IMEI
imei-1 = I cannot look up an IMEI, and I have neither kept nor logged it. Please delete it if it stands in a public place.
imei-2 = The model number tells which bands a phone has. Android: Settings → About phone → Model number. iPhone: Settings → General → About, tap the model number until it starts with A.
imei-3 = Then ask again, for example “C6903 T-Mobile”.

pick-device = Choose a phone
pick-carrier = Choose a carrier
button-answer = Answer
button-details = Details
button-chart = Chart
button-sources = Sources
button-today = Today
button-then = In { $year }
button-where = Other country
button-share = Share
button-report = Report a mistake

# Lists.
line-carrier = { $sign } **{ $carrier }** { $word }: { $text }
line-device = { $sign } **{ $device }** ({ $year }): { $text }
short-calls-yes = calls { $generation }
short-calls-likely = calls likely
short-calls-no = no calls
short-calls-unknown = calls not known
country-title = { $device } in { $country }
country-none = I know no carrier in { $country }.
phones-title = Phones that work on { $carrier } ({ $country })
phones-none = Of { $judged } phones looked at, none is known to work fully there. Ask /bands with one phone to see what it has there.
phones-count = Of { $judged } phones looked at:
best-title = { $device }: which model for { $where }?
best-line = { $rank }. **{ $models }**: { $text }
best-none = No model with known bands fits.
compare-title = { $first } and { $second }
compare-both = Both: { $bands }
compare-only = Only { $device }: { $bands }
compare-none = none
device-year = Released { $year }.
device-radio = { $technology }: { $bands }
device-radio-absent = { $technology }: none
device-radio-present = { $technology }: yes, bands not known to us
device-first-row = Our source lists one model only; others may exist.
carrier-title = { $carrier } ({ $country })
carrier-title-then = { $carrier } ({ $country }), as of { $when }
carrier-tech-live = **{ $generation }** ✅ on air: { $bands }
carrier-tech-live-unknown = **{ $generation }** ✅ on air, bands not known to us
carrier-tech-off = **{ $generation }** ⚫ off since { $when }
carrier-tech-off-announced = **{ $generation }** ⚫ end announced for { $when }, not confirmed since
carrier-tech-off-by = **{ $generation }** ⚫ off by { $when } (gone from lists of networks then)
carrier-tech-passed = **{ $generation }** 🟡 its end was planned for { $when } and has not been confirmed: { $bands }
carrier-tech-not_yet = **{ $generation }** ⛔ not on air yet
carrier-tech-unknown = **{ $generation }** ❔ not known for that date
carrier-tech-phasing = **{ $generation }** 🟡 being switched off: { $bands }
carrier-tech-announced = **{ $generation }** 🟡 on air, end planned for { $when }: { $bands }
carrier-tech-conflict = **{ $generation }** 🟡 sources disagree on whether it is on air: { $bands }
carrier-calls-volte = 📞 VoLTE: yes
carrier-calls-unknown = 📞 VoLTE: not known
carrier-kind-mvno = A virtual carrier: it has no network of its own.
explain-band-title = Band { $band }
explain-band = { $technology } band { $band } ({ $names }): { $uplink } up, { $downlink } down, { $duplex }. { $role }
explain-mhz = { $low }–{ $high } MHz
explain-none-direction = nothing
explain-role-coverage = Under 1 GHz: reaches far and into buildings.
explain-role-mid = Mid band: the workhorse in towns.
explain-role-capacity = Above 2.2 GHz: fast, short reach.
explain-role-mmwave = Millimetre waves: very fast, a street corner wide.
explain-band-within = A phone with { $bands } probably reaches it too.
explain-band-carriers = Used by, among others: { $carriers }
explain-band-sdl = Downlink only: it adds speed beside another band and never gives service alone.
sources-line = • { $fact } — { $sources } ({ $strength }, { $as_of })
sources-none = No facts are known to us.
sources-more = { $count ->
    [one] and { $count } more fact
   *[other] and { $count } more facts
 }
chart-alt = Bands of { $device } on { $carrier }: { $text }
overall-works = works
overall-gaps = gaps
overall-no = does not work
overall-off = switched off
overall-unknown = not known
overall-depends = depends on the model
best-count = { $count } × { $word }
chart-of = The picture shows { $models }.
button-back = Back
button-next = Next
button-history = History
history-none = No launches or ends are known to us.
history-bands = • { $when }: { $technology } on { $bands }
history-event = • { $fact } — { $sources }
fact-label = { $generation } stood in lists of { $carrier }'s networks by { $when }
source-band = • { $band }: { $sources } ({ $strength })

# The line on a country's networks under a post.
glance-networks = { $carriers } { $sign } { $word }
glance-as-of = as of { $years }
