# Setting a server up: /setup.

setup-title = إعداد أخبار الهواتف في دقيقة
setup-what = **1.** اختر عن أي مكان تكون الأخبار. **2.** اختر القناة التي تصل إليها. **3.** شاهد معاينة.
setup-next = لا يُنشر شيء قبل الخطوة الأخيرة.
setup-where = القناة: { $channel }
setup-choose = 🟡 اختر أدناه منطقة وقناة.
setup-region = المناطق: عن أي مكان تكون الأخبار؟
setup-pack = { $count ->
    [zero] لا مواقع: { $names }
    [one] { $names }
    [two] موقعان: { $names }
    [few] { $count } مواقع: { $names } …
    [many] { $count } موقعًا: { $names } …
   *[other] { $count } موقع: { $names } …
 }
setup-channel = قناة الأخبار
setup-language = لغة المنشورات والأجوبة هنا
setup-preview = معاينة
setup-bands = البحث عن النطاقات فقط
setup-own = لدي خلاصاتي
setup-preview-title = معاينة
setup-preview-what = { $count ->
    [0] لن يصل إلى { $channel } شيء بعد.
    [one] تصل إلى { $channel } أخبار من موقع واحد. الأحدث:
    [two] تصل إلى { $channel } أخبار من موقعين. الأحدث:
    [few] تصل إلى { $channel } أخبار من { $count } مواقع. الأحدث:
    [many] تصل إلى { $channel } أخبار من { $count } موقعًا. الأحدث:
   *[other] تصل إلى { $channel } أخبار من { $count } موقع. الأحدث:
 }
setup-article = • { $title } · { $site }، { $when }
setup-undated = بلا تاريخ
setup-skipped = 🟡 جرى تخطي { $site }: { $reason }
setup-none-answers = ⛔ لا يجيب أي من هذه المواقع الآن. اختر مواقع أو مناطق أخرى، أو حاول لاحقًا.
setup-no-sites = ⛔ لم يُختر أي موقع. اختر واحدًا على الأقل.
setup-sites = المواقع
setup-start = بدء
setup-newest-on = نشر الأحدث الآن
setup-newest-off = نشر الأحدث الآن
setup-back = رجوع
setup-done = كل شيء يعمل
setup-done-what = { $count ->
    [zero] لا تصل إلى { $channel } أخبار هواتف بعد ({ $regions }).
    [one] تصل إلى { $channel } أخبار هواتف ({ $regions }) من موقع واحد.
    [two] تصل إلى { $channel } أخبار هواتف ({ $regions }) من موقعين.
    [few] تصل إلى { $channel } أخبار هواتف ({ $regions }) من { $count } مواقع.
    [many] تصل إلى { $channel } أخبار هواتف ({ $regions }) من { $count } موقعًا.
   *[other] تصل إلى { $channel } أخبار هواتف ({ $regions }) من { $count } موقع.
 }
setup-done-own = يصل إلى { $channel } كل ما تجلبه { $feed }.
setup-done-posted = يُنشر أحدث مقال في { $channel } الآن: { $title }
setup-done-next = ما يظهر من الآن يُنشر تلقائيًا. يعرض ‎`/feeds list` حال المواقع، ويضيف ‎`/news subscribe` رغبات، ويحدد ‎`/feeds log` قناة لإشعارات الأعطال.
setup-more = قناة أخرى
setup-bands-title = البحث عن النطاقات فقط إذن
setup-bands-how = يمكن للجميع هنا أن يسألوا الآن: **‎/bands Z1 T-Mobile** – هل يعمل هذا الهاتف على هذا المشغّل؟
setup-bands-more = وهناك **‎/device** و **‎/carrier** و **‎/country** و **‎/phones** أيضًا؛ يعرضها كلها **‎/help**.
setup-news-after-all = بل أريد الأخبار
setup-offer = 👋 لم يُعدّ هذا الخادم بعد. أخبار الهواتف لقناة تستغرق دقيقة؛ أنت وحدك ترى هذا، ويُقال مرة واحدة.
setup-offer-button = إعداده
setup-limit = ⛔ يُسمح لهذا الخادم بعدد { $limit } من الخلاصات ولديه { $count }. ألغِ اختيار بعض المواقع أو أزل خلاصة: ‎`/feeds remove`.
setup-own-title = خلاصتك
setup-own-url = عنوان موقع أو خلاصة
setup-own-url-hint = مثلًا: example.com
setup-own-name = اسمها (يمكن تركه)
setup-no-channel = ⛔ لم تُختر قناة. اختر واحدة في اللوحة أولًا: ‎`/setup`.
setup-over = اكتمل هذا الإعداد أو أنه من إعداد سابق. ابدأ من جديد: ‎`/setup`.
audit-set-up = إعداد الخادم
