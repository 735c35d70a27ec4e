# `/explain`: a word of the trade in a few sentences. The ids stand in data/explain.jsonl.

explain-volte = VoLTE carries phone calls over 4G. Where 2G and 3G are switched off, a phone without VoLTE for that carrier cannot call at all, even with every band. Bands never prove VoLTE: phone, firmware and carrier must all have it.
explain-vonr = VoNR carries phone calls over standalone 5G. Where it is missing, a 5G phone falls back to 4G and VoLTE for calls.
explain-mfbi = MFBI lets one radio cell announce several band numbers for the same spectrum, so that a phone with band 17 can use a band 12 network. It works only where the carrier signals it, which is why a wider or narrower band is “probably” and not “yes” here.
explain-mvno = An MVNO sells mobile service on somebody else's network. What counts for bands is the host network; where the host is not known, neither is the answer.
explain-mno = An MNO is a carrier that runs its own radio network.
explain-sdl = A supplemental downlink band (29, 32, 67, 75, 76 …) only sends to the phone. It adds speed beside another band and never gives service alone.
explain-ca = Carrier aggregation joins several bands for more speed. A phone may have two bands and still not be able to join them; this bot does not know combinations.
explain-nsa = NSA 5G stands on a 4G cell: without a shared 4G band there is no 5G either. Most 5G networks began so.
explain-sa = SA 5G runs without 4G. Phone, firmware and carrier must all allow it.
explain-dss = DSS lets 4G and 5G share one band at the same time. It widens 5G coverage and adds little speed.
explain-imei = The IMEI is a phone's own number. I cannot look one up; please do not post it in public. The model number is what tells the bands: Settings, About phone.
explain-esim = An eSIM is a SIM that is loaded over the air. It changes nothing about bands, and carriers may limit which phones they load it onto.
explain-roaming = When roaming, the phone uses the networks of the country it is in: their bands count, and calls may need VoLTE roaming between both carriers.
explain-nr = NR is the radio of 5G. Its bands are written with n: n78 is not the same as LTE band 78, and LTE bands never imply NR bands.
explain-lte = LTE (E-UTRA) is the radio of 4G. Its bands are written here with B: B20 is 800 MHz in Europe.
explain-umts = UMTS is the 3G of the GSM family. Its bands are written here with U. Many countries have switched it off.
explain-gsm = GSM is the 2G that most of the world used. Where it is still on air, it carries calls for phones without VoLTE.
explain-cdma = CDMA2000 was the 2G and 3G of Verizon, Sprint, KDDI and others. Phones for it often have few GSM-family bands; its large networks are switched off.
explain-tdd = FDD uses one piece of spectrum up and another down; TDD uses one for both in turns. A phone needs the band, not only the kind.
explain-mmwave = Millimetre waves (n257 to n262) are very fast and reach a street corner. Phones without them lose little anywhere else.
explain-cbrs = CBRS (band 48) is shared spectrum at 3.5 GHz in the US. It adds capacity in some places and is never counted as missing here.
explain-laa = LAA (band 46) adds unlicensed 5 GHz spectrum to 4G. It never gives service alone.
explain-mccmnc = MCC and MNC are the numbers of a country and of a network in it: 310-260 is T-Mobile US.
explain-simlock = A SIM lock ties a phone to one carrier. An unlocked phone can still lack bands or VoLTE elsewhere.
explain-bands = A band is a numbered piece of radio spectrum. Phone and network must share at least one, low bands (under 1 GHz) for reach and higher ones for speed.
