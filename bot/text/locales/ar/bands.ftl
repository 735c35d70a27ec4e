# Band look-ups: verdicts, what they rest on, and what one can do next. `when` is a date in words, `bands` a list of band ids.

title-on = { $device } على { $carrier } ({ $country })
title-on-then = { $device } على { $carrier } ({ $country })، بتاريخ { $when }

# The first line of an answer: sign and words.
head-works = ✅ **يعمل.** { $text }
head-works-then = ✅ **كان يعمل بتاريخ { $when }.** { $text }
head-gaps = 🟡 **يعمل مع نواقص.** { $text }
head-gaps-then = 🟡 **كان يعمل مع نواقص بتاريخ { $when }.** { $text }
head-data-only = 🟡 **بيانات فقط: لا يُتوقع أن تعمل المكالمات.** { $text }
head-data-ask = 🟡 **بيانات فقط في أحسن الأحوال: لا يُتوقع أن تعمل المكالمات، والمشغّل يقرر أي الهواتف يقبل.** { $text }
head-calls-unknown = 🟡 **النطاقات مناسبة، ولا يُعرف إن كانت المكالمات تعمل.** { $text }
head-calls-unknown-gaps = 🟡 **يعمل مع نواقص، ولا يُعرف إن كانت المكالمات تعمل.** { $text }
head-ask = 🟡 **النطاقات مناسبة، لكن المشغّل يقرر أي الهواتف يقبل.** { $text }
head-ask-gaps = 🟡 **النطاقات مناسبة مع نواقص، والمشغّل يقرر أي الهواتف يقبل.** { $text }
head-host-weak = 🟡 **النطاقات مناسبة إن كان يعمل على الشبكة التي نظنها.** { $text }
head-no = ⛔ **لا يعمل.** { $text }
head-off = ⚫ **أُوقفت الشبكة.** { $text }
head-unknown = ❔ **غير معروف.** { $text }
head-depends = 🟡 **يتوقف على رقم الطراز.** { $text }
head-depends-no = ❔ **غير معروف لمعظم الطرازات.** { $text }
head-depends-host = 🟡 **يتوقف على الشبكة التي تستخدمها شريحتك.** { $text }
why-works-known = يدعم كل النطاقات التي نعرفها هناك.
why-no = لا يشترك الهاتف والمشغّل في أي نطاق عامل.
why-off = ما يدعمه هذا الهاتف لم يعد المشغّل يشغّله.
why-unknown = ما نعرفه لا يكفي للقول نعم أو لا.
why-before-known = لا نعرف هل كانت { $carrier } موجودة آنذاك.
why-one-list = لا نعرف إلا قائمة نطاقات واحدة لكل طرازاته، وقد يختلف طرازك.
why-no-bands = نطاقات رقم الطراز هذا غير معروفة لنا.
sorted-works = يعمل: { $models }.
sorted-gaps = مع نواقص: { $models }.
sorted-data = بيانات فقط بلا مكالمات: { $models }.
sorted-no = لا يعمل: { $models }.
sorted-off = أُوقفت شبكته: { $models }.
sorted-unknown = غير معروف للباقي.
sorted-ask = والمشغّل يقرر أي الهواتف يقبل.

# One line per technology.
tech-full = **{ $generation }** ✅ كامل: { $text }
tech-partial = **{ $generation }** 🟡 جزئي: { $text }
tech-none = **{ $generation }** ⛔ لا شيء: { $text }
tech-unknown = **{ $generation }** ❔ غير معروف: { $text }
tech-off = **{ $generation }** ⚫ متوقف
tech-off-since = **{ $generation }** ⚫ متوقف منذ { $when }
tech-off-announced = **{ $generation }** ⚫ متوقف: أعلن المشغّل النهاية في { $when } (ولم تتأكد بعدها)
tech-off-by = **{ $generation }** ⚫ متوقف بحلول { $when } (اختفى حينها من قوائم الشبكات)
tech-not-yet = **{ $generation }** ⛔ لم يبدأ بعد
tech-not-yet-until = **{ $generation }** ⛔ لم يبدأ بعد (الإطلاق: { $when })
tech-probably = على الأرجح { $bands }
warn-announced = نهايته مقررة في { $when }

missing-coverage = بدون { $bands }: ضعيف داخل المباني وخارج المدن
missing-mid = بدون { $bands }: أضعف في بعض الأماكن
missing-capacity = بدون { $bands }: أبطأ عند الازدحام

note-one-list = قائمة نطاقات واحدة لكل الطرازات، وقد لا تصح لهذا
note-phone-lacks = الهاتف لا يدعمه
note-phone-bands-unknown = الهاتف يدعمه، ولا نعرف نطاقاته
note-phone-unknown = لا نعرف نطاقات الهاتف
note-carrier-bands-unknown = لا نعرف نطاقات المشغّل في ذلك التاريخ
note-carrier-not-listed = ليس في قائمتنا لهذا المشغّل ({ $year })
note-nothing-shared = لا نطاق مشترك
note-nothing-known-shared = لا نطاق مشترك نعرفه (قائمتنا من { $year } وقد تكون ناقصة)
note-part-only = الهاتف يدعم جزءًا فقط من نطاق المشغّل
note-phone-list-partial = قائمتنا لنطاقات الهاتف غير كاملة: لا نعرف هل يدعم { $bands }
note-probable = { $bands } على الأرجح، عبر نطاق أوسع
note-may-lack = يذكر أحد المصادر أيضًا { $bands }
note-part-unsure = لا نعرف هل يصل إلى { $bands } بنطاق أضيق
note-all-known = كل النطاقات التي نعرفها (قد تكون قائمتنا ناقصة، { $year })
note-date-unknown = قائمتنا لهذا المشغّل من { $since }
note-too-far-ahead = لا أحد يعرف ما سيكون بعد هذا الوقت الطويل
note-off-announced = أُعلن عنه في { $when } ولم يتأكد
note-end-announced = نهايته مقررة في { $when }
note-end-passed = كانت نهايته مقررة في { $when } ولم تتأكد
note-phasing = يجري إيقافه
note-conflict = تختلف المصادر في أنه ما زال يعمل
note-no-anchor = تحتاج 5G غالبًا إلى نطاق 4G مشترك معها

line-all-models = كل الطرازات
line-one-list = قائمة نطاقات واحدة لكل الطرازات: قد لا تصح لطرازك
line-impossible = يذكر أحد المصادر نطاقات لا وجود لها، فلا نستخدم قائمته
line-no-bands = معروف بالاسم فقط، ولا نعرف نطاقاته
line-several-lists = لهذا الرقم عدة قوائم، والحكم على المشترك بينها
line-other-carrier = مصنوع لمشغّل آخر ({ $label }): قد يكون مقفلًا أو تنقصه نطاقات
line-host-unknown = لا نعرف الشبكة التي يعمل عليها
line-before-known = لا نعرف هل كانت { $carrier } موجودة آنذاك
line-host-weak = الشبكة التي يستخدمها معروفة بالسماع فقط
verdict-other-models = هناك طرازات أخرى لا نعرف نطاقاتها.

event-phase-out-2025-02-09 = بدأ الإيقاف التدريجي في 9 فبراير 2025
event-contested = محل خلاف: المشغّل ينفيه
event-about-a-week = استغرق الإيقاف نحو أسبوع
event-o2-gb = منذ أبريل 2025، وأُعلن اكتماله لمطلع 2026
event-at-the-latest = على أبعد تقدير
event-since-2026-03-31 = يجري إيقافه منذ 31 مارس 2026 منطقةً بعد منطقة
event-provinces-2020 = يجري إيقافه منذ 2020 مقاطعةً بعد مقاطعة
event-ishikawa = في إيشيكاوا حتى 31 يوليو 2024
event-year-uncertain = تقول المصادر 2022 أو 2023
event-deadline = المهلة القانونية
event-consumers-2025-10-31 = للأفراد ابتداءً من 31 أكتوبر 2025
event-sources-differ = يقول مصدر آخر 31 ديسمبر 2025
event-month-uncertain = الشهر غير مؤكد
event-since-2025-04 = يجري إيقافه منذ أبريل 2025
event-mumbai = مومباي أولًا
event-gone-by = اختفى حينها من قوائم الشبكات
event-on-air-by = كان يعمل حينها

# Calls.
calls-line = 📞 المكالمات: { $text }
calls-yes = نعم، { $why }
calls-likely = على الأرجح، { $why }
calls-no = لا، { $why }
calls-unknown = غير معروف: { $why }
calls-legacy = عبر { $generation }
calls-legacy-until = عبر { $generation }، ونهايتها مقررة في { $when }
calls-legacy-probably = عبر { $generation }، ونطاقاتها مناسبة على الأرجح
calls-legacy-ending = شبكة { $generation } تنتهي أو محل خلاف، وVoLTE غير مؤكد
calls-legacy-unknown = لا يُعرف إن كانت نطاقات { $generation } مناسبة
calls-nothing-known = ما نعرفه عن الشبكات المشتركة قليل
calls-nothing-shared = لا شبكة مشتركة تحمل المكالمات
calls-no-volte-known = لا تنفع 2G ولا 3G، ولا نعرف لهذا الهاتف VoLTE
calls-ask-list = تحتاج إلى VoLTE، وهو فقط للهواتف المدرجة في قائمة المشغّل: ابحث عن طرازك فيها
calls-volte-likely = عبر VoLTE، ويدعمه الهاتف والمشغّل
calls-volte-unknown = تحتاج إلى VoLTE، ولا يُعرف إن كان هذا الهاتف يدعمه هناك

# Admission.
admission-line = 🚪 { $text }
admission-open = لا نعرف قاعدة تمنع هذا الهاتف.
admission-watch = تحتاج الساعة إلى باقة الساعات لدى المشغّل، وغالبًا إلى هاتف معها.
admission-att = لا تقبل AT&T إلا الهواتف المدرجة في قائمتها (منذ فبراير 2022).
admission-verizon = لا تقبل Verizon إلا الهواتف التي اعتمدتها.
admission-tmobile = لا تفعّل T-Mobile هاتفًا بلا VoLTE (منذ أغسطس 2020).
admission-australia = تحظر شبكات أستراليا بحكم القانون الهواتف التي لا تصل إلى 000 عبر VoLTE (منذ 28 أكتوبر 2024).
admission-uscellular = اشترت T-Mobile شركة UScellular في 1 أغسطس 2025، ويجري نقل الباقات والهواتف.

# Facts, for the sources.
fact-phone-bands = الهاتف، { $technology }: { $bands }
fact-carrier-bands = المشغّل، { $technology }: { $bands }
fact-carrier-volte = لدى المشغّل VoLTE
fact-first-anywhere = لا شبكة { $generation } في أي مكان قبل { $when }
fact-launch-done = إطلاق { $generation } لدى { $carrier }: { $when }
fact-launch-announced = أعلن { $carrier } إطلاق { $generation } في { $when }
fact-launch-planned = خطط { $carrier } لإطلاق { $generation } في { $when }
fact-launch-phasing = يطلق { $carrier } شبكة { $generation } تدريجيًا: { $when }
fact-launch-conflict = تختلف المصادر في إطلاق { $generation } لدى { $carrier }
fact-end-done = أوقف { $carrier } شبكة { $generation }: { $when }
fact-end-announced = أعلن { $carrier } نهاية { $generation } في { $when }
fact-end-planned = نهاية { $generation } لدى { $carrier } كانت مقررة في { $when }
fact-end-phasing = يوقف { $carrier } شبكة { $generation } تدريجيًا حتى { $when }
fact-end-conflict = تختلف المصادر في نهاية { $generation } لدى { $carrier }
fact-device_list = لدى المشغّل قائمة بالهواتف التي يقبلها
fact-certification = يعتمد المشغّل الهواتف
fact-law = يحدد القانون أي الهواتف تُقبل
fact-volte_required = يشترط المشغّل VoLTE
fact-merger = جرى شراء المشغّل
fact-mvno_rule = للمشغّل الافتراضي قاعدة خاصة به
fact-signalling = يعلن المشغّل النطاق { $band } على أنه النطاق { $phone_band } أيضًا، منذ { $when }
fact-host = يعمل { $carrier } على شبكة { $host }
strength-strong = مصدران
strength-single = مصدر واحد
strength-firmware = شوهد في نظام الهاتف فقط
strength-weak = ضعيف

# The rest of an answer.
unassigned-line = يُباع أيضًا باسم { $models }: لا نعرف نطاقاتها.
host-line = يعمل { $carrier } على شبكة { $hosts }.
assumed-country = لم تذكر بلدًا، فاخترتُ { $country }.
assumed-carrier = لم تذكر مشغّلًا، فاخترتُ مشغّلك { $carrier }. يمكن نسيانه بالأمر ‎`/mycarrier remove`.
took-for = قرأتُ «{ $words }» على أنه { $device }.
strange-line = لا أعرف الرقم «{ $words }»، وهذا ما نعرفه عن الطرازات الأخرى.
unread-line = لم أفهم «{ $words }».
others-line = هل قصدت غيره؟ { $devices }
footer = { $when } · بيانات الهاتف { $phone }، بيانات المشغّل { $carrier } · ليست خريطة تغطية
footer-plain = { $when } · ليست خريطة تغطية
footer-none = ليست خريطة تغطية

choose-device-title = أي هاتف؟
choose-device = قد يعني «{ $text }» عدة هواتف. اختر واحدًا:
band-title = { $device }: هل يدعم { $band }؟
band-yes = ✅ **{ $models }**: نعم، { $band }. المصادر: { $sources }
band-no = ⛔ **{ $models }**: لا يدعم { $band }. المصادر: { $sources }
band-perhaps = 🟡 **{ $models }**: القائمة الوحيدة لدينا تذكر { $band }، وقد يختلف طرازك. المصادر: { $sources }
band-unknown = ❔ **{ $models }**: لا نعرف إن كان يدعم { $band }.
choose-carrier-title = { $device }: على أي مشغّل؟
choose-carrier-country = { $device } في { $country }:
choose-carrier = اكتب مشغّلًا أو بلدًا، أو اختر:
choose-carrier-several = «{ $text }» مشغّل في عدة بلدان. اختر واحدًا:
unknown-device-title = لا أعرف هذا الهاتف
unknown-device = لا هاتف باسم «{ $text }» في جداولي. قد يساعد رقم الطراز (الإعدادات ← حول الهاتف)، مثل C6903.
unknown-device-none = اكتب هاتفًا، مثل «Xperia Z1»، أو رقم طراز مثل C6903.
unknown-nearest = الأقرب: { $names }
unknown-carrier-title = لا أعرف هذا المشغّل
unknown-carrier = لا مشغّل باسم «{ $text }» في جداولي. جرّب اسمًا آخر له، أو اذكر البلد.
unknown-country = لا أعرف البلد «{ $text }». اكتب اسمه أو رمزه، مثل ألمانيا أو DE.
unknown-brand = لا هاتف من علامة «{ $text }» في جداولي.
unknown-place = لا مشغّل ولا بلد باسم «{ $text }» في جداولي.
unknown-pair = كلاهما { $text }. اذكر هاتفين، أو رقمي طراز لهاتف واحد.
instead-device = «{ $text }» هاتف: اسأل عنه بـ **‎/device** أو **‎/bands**.
instead-carrier = «{ $text }» مشغّل: اسأل عنه بـ **‎/carrier**، أو بـ **‎/bands** مع هاتف.
instead-country = «{ $text }» بلد: استعمل **‎/country** مع هاتف، أو اذكر أحد مشغّليه.
instead-region = «{ $text }» منطقة من عدة بلدان. اذكر بلدًا واحدًا، مثل ألمانيا أو DE.
instead-band = «{ $text }» نطاق: اسأل عنه بـ **‎/explain**.
unknown-date = لا يمكنني قراءة التاريخ «{ $text }»، أو أنه بعيد جدًا. اكتب سنة أو شهرًا أو يومًا، مثل 2013 أو ‎2013-10 أو ‎2013-10-21.
unknown-term = ليس لدي شرح لـ«{ $text }». جرّب نطاقًا مثل النطاق 71، أو مصطلحًا مثل VoLTE.
networks-title = الشبكات في { $country }
imei-title = يبدو هذا رقم IMEI
imei-1 = لا يمكنني البحث عن IMEI، ولم أحفظه ولم أسجله. إن كان في مكان عام فاحذفه من فضلك.
imei-2 = رقم الطراز هو ما يدل على نطاقات الهاتف. Android: الإعدادات ← حول الهاتف ← رقم الطراز. iPhone: الإعدادات ← عام ← حول، ثم المس رقم الطراز حتى يبدأ بالحرف A.
imei-3 = ثم اسأل مجددًا، مثل «C6903 T-Mobile».

pick-device = اختر هاتفًا
pick-carrier = اختر مشغّلًا
button-answer = الجواب
button-details = التفاصيل
button-chart = الرسم
button-sources = المصادر
button-today = اليوم
button-then = في { $year }
button-where = بلد آخر
button-share = مشاركة
button-report = الإبلاغ عن خطأ

# Lists.
line-carrier = { $sign } **{ $carrier }** { $word }: { $text }
line-compared = { $sign } **{ $device }** على { $carrier }: { $text }
line-device = { $sign } **{ $device }** ({ $year }): { $text }
short-calls-yes = المكالمات عبر { $generation }
short-calls-likely = المكالمات مرجّحة
short-calls-no = بلا مكالمات
short-calls-unknown = المكالمات غير معروفة
country-title = { $device } في { $country }
country-none = لا أعرف مشغّلًا في { $country }. تحقق من البلد أو اسأل عن مشغّل: ‎`/carrier`.
phones-title = هواتف تعمل على { $carrier } ({ $country })
phones-none = فحصنا هواتف عددها { $judged } ولا نعرف أن أيًا منها يعمل كاملًا هناك. استخدم ‎/bands مع هاتف واحد لترى ما يعمل منه هناك.
phones-count = عدد الهواتف التي فحصناها: { $judged }
phones-page = فحصنا { $judged } ويعمل منها { $count }؛ هذه من { $first } إلى { $last }:
best-title = { $device }: أي طراز يناسب { $where }؟
best-line = { $rank }. **{ $models }**: { $text }
best-none = لا يناسب أي طراز نعرف نطاقاته. اسأل عن أحد طرازاته: ‎`/bands`.
compare-title = { $first } و{ $second }
compare-both = كلاهما: { $bands }
compare-only = { $device } فقط: { $bands }
compare-none = لا شيء
device-year = صدر في { $year }.
device-radio = { $technology }: { $bands }
device-radio-absent = { $technology }: لا
device-radio-present = { $technology }: نعم، ولا نعرف النطاقات
device-first-row = يذكر مصدرنا طرازًا واحدًا فقط، وقد توجد غيره.
carrier-title = { $carrier } ({ $country })
carrier-title-then = { $carrier } ({ $country })، بتاريخ { $when }
carrier-tech-live = **{ $generation }** ✅ يعمل: { $bands }
carrier-tech-live-unknown = **{ $generation }** ✅ يعمل، ولا نعرف النطاقات
carrier-tech-off = **{ $generation }** ⚫ متوقف منذ { $when }
carrier-tech-off-announced = **{ $generation }** ⚫ أُعلنت نهايته في { $when } ولم تتأكد بعدها
carrier-tech-off-by = **{ $generation }** ⚫ متوقف بحلول { $when } (اختفى حينها من قوائم الشبكات)
carrier-tech-passed = **{ $generation }** 🟡 كانت نهايته مقررة في { $when } ولم تتأكد: { $bands }
carrier-tech-not_yet = **{ $generation }** ⛔ لم يبدأ بعد
carrier-tech-unknown = **{ $generation }** ❔ غير معروف لذلك التاريخ
carrier-tech-phasing = **{ $generation }** 🟡 يجري إيقافه: { $bands }
carrier-tech-announced = **{ $generation }** 🟡 يعمل، ونهايته مقررة في { $when }: { $bands }
carrier-tech-conflict = **{ $generation }** 🟡 تختلف المصادر في أنه يعمل: { $bands }
carrier-calls-volte = 📞 VoLTE: نعم
carrier-calls-unknown = 📞 VoLTE: غير معروف
carrier-kind-mvno = مشغّل افتراضي: ليست له شبكة خاصة.
explain-band-title = النطاق { $band }
explain-band = { $technology }، النطاق { $band } ({ $names }): الإرسال { $uplink }، الاستقبال { $downlink }، { $duplex }. { $role }
explain-mhz = من { $low } إلى { $high } MHz
explain-none-direction = لا شيء
explain-role-coverage = تحت 1 GHz: يصل بعيدًا وإلى داخل المباني.
explain-role-mid = نطاق متوسط: عماد الشبكة في المدن.
explain-role-capacity = فوق 2.2 GHz: سريع وقصير المدى.
explain-role-mmwave = موجات مليمترية: سريعة جدًا، ولا تتجاوز زاوية الشارع.
explain-band-within = الهاتف الذي يدعم { $bands } يصل إليه أيضًا على الأرجح.
explain-band-carriers = من مستخدميه: { $carriers }
explain-band-sdl = استقبال فقط: يزيد سرعة نطاق آخر ولا يعطي خدمة وحده أبدًا.
sources-line = • { $fact } — { $sources } ({ $strength }، { $as_of })
sources-none = لا نعرف حقائق عنه. إن كنت تعرف شيئًا فأخبرنا: ‎`/report`.
sources-more = { $count ->
    [zero] ولا حقائق أخرى
    [one] وحقيقة أخرى
    [two] وحقيقتان أخريان
    [few] و{ $count } حقائق أخرى
    [many] و{ $count } حقيقة أخرى
   *[other] و{ $count } حقيقة أخرى
 }
chart-alt = نطاقات { $device } على { $carrier }: { $text }
overall-works = يعمل
overall-gaps = مع نواقص
overall-no = لا يعمل
overall-off = أُوقفت شبكته
overall-unknown = غير معروف
overall-depends = يتوقف على الطراز
best-count = { $count } × { $word }
chart-of = الصورة لـ{ $models }.
button-back = رجوع
button-next = التالي
button-history = التاريخ
history-none = لا نعرف إطلاقات أو نهايات. إن كنت تعرف شيئًا فأخبرنا: ‎`/report`.
history-bands = • { $when }: { $technology } على { $bands }
history-event = • { $fact } — { $sources }
fact-label = ظهرت { $generation } في قوائم شبكات { $carrier } بحلول { $when }
source-band = • { $band }: { $sources } ({ $strength })

# The line on a country's networks under a post.
glance-networks = { $carriers } { $sign } { $word }
glance-as-of = بتاريخ { $years }
