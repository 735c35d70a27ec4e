# Feeds of a server.

feeds-added = أُضيفت الخلاصة
feeds-added-what = { $title } الآن من خلاصات هذا الخادم.
feeds-added-newest = أحدث ما فيها: { $title }
feeds-added-next = المقالات التي تظهر من الآن تُنشر في كل قناة اشتركت فيها: ‎`/news subscribe`.
feeds-candidates = { $count ->
    [zero] لم توجد خلاصات هناك
    [one] وُجدت هناك خلاصة واحدة
    [two] وُجدت هناك خلاصتان
    [few] وُجدت هناك { $count } خلاصات
    [many] وُجدت هناك { $count } خلاصة
   *[other] وُجدت هناك { $count } خلاصة
 }
feeds-candidate = { $count ->
    [zero] **{ $number }** { $title }، بلا مقالات
    [one] **{ $number }** { $title }، مقال واحد
    [two] **{ $number }** { $title }، مقالان
    [few] **{ $number }** { $title }، { $count } مقالات
    [many] **{ $number }** { $title }، { $count } مقالًا
   *[other] **{ $number }** { $title }، { $count } مقال
 }
feeds-candidate-newest = • { $title }
feeds-pick = أي واحدة؟
feeds-offer-ended = ⛔ انتهى هذا الاختيار. نفّذ الأمر من جديد.

feeds-one = خلاصة من خلاصات هذا الخادم
feeds-one-home = موطنها: { $regions }
feeds-one-interval = تُقرأ كل { $minutes } دقيقة تقريبًا، بقدر ما تجلب من أخبار
feeds-one-interval-wished = تُقرأ كل { $minutes } دقيقة، كما يرغب هذا الخادم
feeds-one-language = لغتها: { $language }
feeds-button-details = التفاصيل…
feeds-button-test = اختبار
feeds-button-test-again = اختبار مجددًا
feeds-button-pause = إيقاف مؤقت
feeds-button-resume = استئناف
feeds-button-remove = إزالة
feeds-button-keep = إبقاء
feeds-button-list = كل الخلاصات
feeds-edited = ✅ حُفظ.
feeds-known = ☑️ { $title } من خلاصات هذا الخادم من قبل.
feeds-form = تفاصيل خلاصة
feeds-form-name = الاسم
feeds-form-home = الموطن (بلدان بفواصل)
feeds-form-interval = الدقائق بين قراءتين
feeds-form-language = اللغة
feeds-form-empty = فارغ: كما تقول الخلاصة نفسها
feeds-form-empty-interval = فارغ: بقدر ما تجلب من أخبار
feeds-unknown-language = ⛔ «{ $language }» ليست لغة نعرفها. اكتب اسمها أو رمزها، مثل de.
feeds-interval = ⛔ «{ $text }» لا يصلح: تُقرأ الخلاصة كل { $least } إلى { $most } دقيقة. اتركه فارغًا ليختار البوت.
feeds-nothing-to-edit = اختر ما تريد تغييره.

feeds-remove = هل تُزال هذه الخلاصة؟
feeds-remove-which = أي خلاصة تُزال؟
feeds-remove-what = لن تجلب { $title } أخبارًا لهذا الخادم بعد ذلك. وما نُشر يبقى.
feeds-remove-worth = { $posts ->
    [0] لم تجلب شيئًا هذا الأسبوع.
    [one] جلبت منشورًا واحدًا هذا الأسبوع.
    [two] جلبت منشورين هذا الأسبوع.
    [few] جلبت { $posts } منشورات هذا الأسبوع.
    [many] جلبت { $posts } منشورًا هذا الأسبوع.
   *[other] جلبت { $posts } منشور هذا الأسبوع.
 }
feeds-remove-alone = { $count ->
    [zero] ⚠️ لا اشتراك يطلب هذه الخلاصة وحدها.
    [one] ⚠️ اشتراك واحد يطلب هذه الخلاصة وحدها ولن يصله شيء.
    [two] ⚠️ اشتراكان يطلبان هذه الخلاصة وحدها ولن يصلهما شيء.
    [few] ⚠️ { $count } اشتراكات تطلب هذه الخلاصة وحدها ولن يصلها شيء.
    [many] ⚠️ { $count } اشتراكًا يطلب هذه الخلاصة وحدها ولن يصلها شيء.
   *[other] ⚠️ { $count } اشتراك يطلب هذه الخلاصة وحدها ولن يصلها شيء.
 }
feeds-removed = لم تعد { $title } من خلاصات هذا الخادم. يمكن التراجع خلال { $minutes } دقيقة.
feeds-restored = ✅ عادت { $title }.
feeds-paused = ⏸️ أُوقفت { $title } مؤقتًا في هذا الخادم. تُستأنف بالأمر ‎`/feeds resume`.
feeds-muted = ⏸️ أُوقفت { $title } مؤقتًا في الخادم كله: لن تتلقى أي قناة منشوراتها. تُستأنف بالأمر ‎`/feeds resume` أو بزر التراجع.
feeds-resumed = ✅ استؤنفت { $title }.

feeds-list = { $count ->
    [zero] لا خلاصات
    [one] خلاصة واحدة
    [two] خلاصتان
    [few] { $count } خلاصات
    [many] { $count } خلاصة
   *[other] { $count } خلاصة
 }
feeds-open = فتح خلاصة
feeds-list-empty = لا خلاصات بعد
feeds-list-empty-how = أضف الأولى بالأمر ‎`/feeds add`: يكفي عنوان موقع مثل `example.com`. ويأخذ ‎`/feeds import` قائمة من قارئ خلاصات. يعرض ‎`/setup` حِزمًا من خلاصات أخبار الهواتف حسب المناطق.
feeds-last = قُرئت { $when }
feeds-never = لم تُقرأ بعد
feeds-next = القراءة التالية { $when }
feeds-next-now = القراءة التالية الآن
feeds-week = { $posts ->
    [0] لا منشورات هذا الأسبوع
    [one] منشور واحد هذا الأسبوع
    [two] منشوران هذا الأسبوع
    [few] { $posts } منشورات هذا الأسبوع
    [many] { $posts } منشورًا هذا الأسبوع
   *[other] { $posts } منشور هذا الأسبوع
 }{ $doubles ->
    [0] { "" }
    [one] ، وطُوي مكرر واحد
    [two] ، وطُوي مكرران
    [few] ، وطُويت { $doubles } مكررات
    [many] ، وطُوي { $doubles } مكررًا
   *[other] ، وطُوي { $doubles } مكرر
 }
feeds-health-fine = ✅ تعمل
feeds-health-new = 🆕 لم تُجلب بعد
feeds-health-paused = ⏸️ متوقفة مؤقتًا، وتُستأنف بالأمر ‎`/feeds resume`
feeds-health-failing = { $count ->
    [zero] 🟡 فشلت: { $reason }
    [one] 🟡 فشلت مرة: { $reason }
    [two] 🟡 فشلت مرتين متتاليتين: { $reason }
    [few] 🟡 فشلت { $count } مرات متتالية: { $reason }
    [many] 🟡 فشلت { $count } مرة متتالية: { $reason }
   *[other] 🟡 فشلت { $count } مرة متتالية: { $reason }
 }
feeds-health-off = ⛔ أُوقفت بعد أسبوع من الفشل: { $reason } للمحاولة مجددًا: ‎`/feeds test`.
feeds-health-gone = ⛔ أزالها موقعها نهائيًا. تُزال من هنا بالأمر ‎`/feeds remove`.
feeds-not-found = ⛔ ليست لهذا الخادم خلاصة كهذه. اختر أحد الاقتراحات؛ يعرضها كلها ‎`/feeds list`.
feeds-several = ⛔ هنا عدة خلاصات باسم «{ $name }». اختر أحد الاقتراحات.
feeds-no-feed = ⛔ لم توجد خلاصة في { $address }. اكتب عنوان خلاصة RSS أو Atom أو JSON نفسها.
feeds-unreachable = ⛔ تعذرت قراءة أي شيء من { $address }: { $reason } تحقق من العنوان أو أعد المحاولة لاحقًا.
feeds-limit = ⛔ بلغ هذا الخادم أقصى عدد من الخلاصات ({ $limit }). أزل واحدة أولًا: ‎`/feeds remove`.
feeds-limit-hour = ⛔ بلغ هذا الخادم أقصى ما يضاف من خلاصات في الساعة ({ $limit }). تابع لاحقًا.
button-undo = تراجع

# A test of one feed.

feeds-test = نظرة على الخلاصة
feeds-test-read = { $count ->
    [0] 🟡 قُرئت { $title } وهي فارغة.
    [one] ✅ قُرئت { $title }: مدخل واحد.
    [two] ✅ قُرئت { $title }: مدخلان. الأحدث:
    [few] ✅ قُرئت { $title }: { $count } مدخلات. الأحدث:
    [many] ✅ قُرئت { $title }: { $count } مدخلًا. الأحدث:
   *[other] ✅ قُرئت { $title }: { $count } مدخل. الأحدث:
 }
feeds-test-failed = ⛔ تعذرت قراءة { $title }: { $reason }
feeds-test-next = تُقرأ الآن مجددًا، ويُنشر الجديد خلال ثوانٍ.
feeds-test-retry = تُعاد المحاولة الآن، ويُنشر الجديد حالما تستجيب.
feeds-test-later = ستُقرأ مجددًا حالما يسمح الموقع بذلك.
feeds-test-gone = لم تعد هذه الخلاصة موجودة، فلن يأتي منها شيء بعد الآن. تُزال بالأمر ‎`/feeds remove`، وإن كانت للموقع خلاصة جديدة فأضفها بالأمر ‎`/feeds add`.
feeds-test-paused = ⏸️ الخلاصة متوقفة مؤقتًا فلا يُنشر شيء. تُستأنف بالأمر ‎`/feeds resume`.
feeds-test-new = 🆕 { $title }: { $fate }
feeds-test-known = ☑️ { $title }: معروف من قبل فلا يُنشر؛ { $fate }
feeds-test-too-old = 🕰️ { $title }: أقدم من يومين فلا يُنشر؛ { $fate }
feeds-test-first = 🕰️ { $title }: كان موجودًا قبل إضافة الخلاصة فلا يُنشر؛ { $fate }
feeds-test-for = يذهب إلى { $channels }
feeds-test-fits = يناسب { $channels }
feeds-test-stopped = { $channel }: توقف عند: { $stage }
feeds-test-unwanted = لا تريده أي قناة ({ $reasons }). المناطق: { $regions }
feeds-test-no-subscriptions = لم تشترك أي قناة بعد: ‎`/news subscribe`

# The health of all.

feeds-health = هل تصل الأخبار إلى هذا الخادم؟
feeds-health-works = { $count ->
    [0] لا تُقرأ أي خلاصة. أضف واحدة بالأمر ‎`/feeds add`.
    [one] ✅ خلاصة واحدة تعمل.
    [two] ✅ خلاصتان تعملان.
    [few] ✅ { $count } خلاصات تعمل.
    [many] ✅ { $count } خلاصة تعمل.
   *[other] ✅ { $count } خلاصة تعمل.
 }
feeds-health-some-paused = { $count ->
    [zero] ⏸️ لا خلاصات متوقفة مؤقتًا.
    [one] ⏸️ خلاصة واحدة متوقفة مؤقتًا.
    [two] ⏸️ خلاصتان متوقفتان مؤقتًا.
    [few] ⏸️ { $count } خلاصات متوقفة مؤقتًا.
    [many] ⏸️ { $count } خلاصة متوقفة مؤقتًا.
   *[other] ⏸️ { $count } خلاصة متوقفة مؤقتًا.
 }
feeds-health-subscriptions = { $count ->
    [0] ⚠️ لا يعمل أي اشتراك.
    [one] ✅ اشتراك واحد يعمل.
    [two] ✅ اشتراكان يعملان.
    [few] ✅ { $count } اشتراكات تعمل.
    [many] ✅ { $count } اشتراكًا يعمل.
   *[other] ✅ { $count } اشتراك يعمل.
 }
feeds-health-no-subscriptions = ⚠️ لم تشترك أي قناة، فلا يُنشر شيء. ابدأ بالأمر ‎`/news subscribe`.
feeds-health-waiting = { $count ->
    [zero] ⏳ لا منشورات تنتظر الإرسال (منذ { $since }).
    [one] ⏳ منشور واحد ينتظر الإرسال منذ { $since }.
    [two] ⏳ منشوران ينتظران الإرسال، أقدمهما منذ { $since }.
    [few] ⏳ { $count } منشورات تنتظر الإرسال، أقدمها منذ { $since }.
    [many] ⏳ { $count } منشورًا ينتظر الإرسال، أقدمها منذ { $since }.
   *[other] ⏳ { $count } منشور ينتظر الإرسال، أقدمها منذ { $since }.
 }
feeds-health-none-waiting = ✅ لا منشورات تنتظر الإرسال.
feeds-health-history = ⚠️ لا يحق للبوت قراءة سجل { $channel }: بعد انهيار لا يرى ما وصل هناك، فقد يتكرر منشور أو ينقص. تصلح ذلك الصلاحية **Read Message History**.
feeds-health-log = تُعلن الأعطال في { $channel }.
feeds-health-no-log = تُعلن الأعطال لمالك الخادم على الخاص؛ ويختار ‎`/feeds log` قناة لها.
feeds-try = اختبار { $title }

# What each feed is worth.

feeds-report = ما تفيد به الخلاصات
feeds-report-what = خلال آخر { $days } يومًا، الأكثر فائدة أولًا:
feeds-report-line = { $title }: { $articles ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $articles } مقالات
    [many] { $articles } مقالًا
   *[other] { $articles } مقال
 } – نُشر { $posted }، وسبق إليه غيرها { $doubles }، ولم تُرده أي قناة { $unwanted }
feeds-report-nothing = { $title }: لم يصل شيء
feeds-report-advice-doubles = · معظمها مما تجلبه خلاصات أخرى
feeds-report-advice-unwanted = · معظمها خارج مناطقكم
feeds-report-total = المجموع: المقالات { $articles }، المنشور { $posted }، المكرر { $doubles }.
