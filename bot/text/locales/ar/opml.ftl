# Lists of feeds: import and export.

opml-too-large = ⛔ الملف أكبر من { $most } kB، ولا تحتاج قائمة خلاصات إلى ذلك. تأكد من أنه الملف الصحيح.
opml-not-xml = ⛔ الملف ليس XML: ينقطع أو يفسد عند السطر { $line }. صدّره مجددًا من قارئ خلاصاتك. لم يُضَف شيء.
opml-not-opml = ⛔ الملف ليس OPML: يبدأ بـ <{ $element }>. تصدّر قارئات الخلاصات قوائمها بصيغة OPML. لم يُضَف شيء.
opml-entities = ⛔ يعرّف الملف كيانات خاصة به، وهذا مرفوض للأمان. لم يُضَف شيء. صدّره من جديد من قارئ الخلاصات.
opml-too-deep = ⛔ مجلدات الملف متداخلة بعمق زائد عند السطر { $line }. لم يُضَف شيء. ضع الخلاصات في مجلدات أقل.
opml-too-many = ⛔ خلاصات الملف أكثر من { $most }. احذف بعضها. لم يُضَف شيء.
opml-plan = ما في الملف
opml-new = { $count ->
    [0] لا خلاصات جديدة.
    [one] 🆕 خلاصة جديدة واحدة.
    [two] 🆕 خلاصتان جديدتان.
    [few] 🆕 { $count } خلاصات جديدة.
    [many] 🆕 { $count } خلاصة جديدة.
   *[other] 🆕 { $count } خلاصة جديدة.
 }
opml-here = { $count ->
    [zero] ☑️ لا شيء منها من خلاصات هذا الخادم بعد.
    [one] ☑️ واحدة من خلاصات هذا الخادم من قبل.
    [two] ☑️ اثنتان من خلاصات هذا الخادم من قبل.
    [few] ☑️ { $count } من خلاصات هذا الخادم من قبل.
    [many] ☑️ { $count } من خلاصات هذا الخادم من قبل.
   *[other] ☑️ { $count } من خلاصات هذا الخادم من قبل.
 }
opml-twice = { $count ->
    [zero] ☑️ لا شيء مكرر في الملف.
    [one] ☑️ واحدة مكررة في الملف.
    [two] ☑️ اثنتان مكررتان في الملف.
    [few] ☑️ { $count } مكررة في الملف.
    [many] ☑️ { $count } مكررة في الملف.
   *[other] ☑️ { $count } مكررة في الملف.
 }
opml-faults = { $count ->
    [zero] ⚠️ كل الأسطر تؤخذ كما هي:
    [one] ⚠️ سطر واحد لا يؤخذ كما هو:
    [two] ⚠️ سطران لا يؤخذان كما هما:
    [few] ⚠️ { $count } أسطر لا تؤخذ كما هي:
    [many] ⚠️ { $count } سطرًا لا يؤخذ كما هو:
   *[other] ⚠️ { $count } سطر لا يؤخذ كما هو:
 }
opml-line = { $line }: { $fate }: { $title }
opml-over = ⛔ عدد الخلاصات الجديدة { $count }، والمتبقي لهذا الخادم { $room }. لم يُضَف شيء. أفسح مكانًا أولًا: ‎`/feeds remove`.
opml-nothing = لا شيء يضاف.
opml-button-all = { $count ->
    [zero] إضافة
    [one] إضافتها
    [two] إضافة الاثنتين
    [few] إضافة الـ{ $count } كلها
    [many] إضافة الـ{ $count } كلها
   *[other] إضافة الـ{ $count } كلها
 }
opml-button-first = { $count ->
    [zero] إضافة
    [one] إضافة الأولى
    [two] إضافة الأوليين
    [few] إضافة أول { $count }
    [many] إضافة أول { $count }
   *[other] إضافة أول { $count }
 }
opml-button-no = لا تضف شيئًا
opml-taken = { $count ->
    [0] كلها من خلاصات هذا الخادم من قبل.
    [one] ✅ أُضيفت خلاصة واحدة. يعرض حالها ‎`/feeds list`.
    [two] ✅ أُضيفت خلاصتان. يعرض حالهما ‎`/feeds list`.
    [few] ✅ أُضيفت { $count } خلاصات. يعرض حالها ‎`/feeds list`.
    [many] ✅ أُضيفت { $count } خلاصة. يعرض حالها ‎`/feeds list`.
   *[other] ✅ أُضيفت { $count } خلاصة. يعرض حالها ‎`/feeds list`.
 }
opml-refused = لم يتغير شيء.
opml-exported = { $count ->
    [zero] لا خلاصات في الملف، وهو لأي قارئ خلاصات وللأمر ‎`/feeds import`.
    [one] في الملف خلاصة واحدة، لأي قارئ خلاصات وللأمر ‎`/feeds import`.
    [two] في الملف خلاصتان، لأي قارئ خلاصات وللأمر ‎`/feeds import`.
    [few] في الملف { $count } خلاصات، لأي قارئ خلاصات وللأمر ‎`/feeds import`.
    [many] في الملف { $count } خلاصة، لأي قارئ خلاصات وللأمر ‎`/feeds import`.
   *[other] في الملف { $count } خلاصة، لأي قارئ خلاصات وللأمر ‎`/feeds import`.
 }
opml-title = خلاصات خادم، من Bandwire
opml-report = عدد أسطر الخلاصات في الملف: { $count }.
opml-report-line = السطر { $line }
opml-fate-new = جديدة
opml-fate-over = جديدة، فوق الحد
opml-fate-here = من خلاصات هذا الخادم من قبل
opml-fate-twice = سبقت في الملف أيضًا
opml-fate-refused = عنوان لا يُجلب أبدًا
opml-fate-no-address = بلا عنوان خلاصة (xmlUrl)
opml-fate-bad-address = ليس عنوان ويب
opml-fate-no-feed = نوع آخر من المصادر، لا خلاصة
opml-note-home = بدون منطقتها، فهي غير معروفة هنا
opml-note-language = بدون لغتها، فهي غير معروفة هنا
