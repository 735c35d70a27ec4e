# Descriptions of commands (`command-<path>`) and options (`option-<path>-<name>`, or `option-<name>` where it means the same
# everywhere). Discord allows 100 characters each.

command-report = أخبرنا بجواب خاطئ وما هو الصواب

command-bands = هل يعمل هذا الهاتف على هذا المشغّل؟ اكتب كل شيء معًا، مثل: Z1 T-Mobile
option-bands-device = هاتف أو رقم طراز، ويمكن أن يتبعه المشغّل والبلد والتاريخ
option-carrier = مشغّل، كما يسميه الناس
option-country = بلد، بالاسم أو الرمز أو العلم
option-date = تاريخ: 2013 أو ‎2013-10 أو ‎2013-10-05 (اليوم إن تُرك)
option-private = هل ترى الجواب وحدك
option-device = هاتف أو رقم طراز

command-device = ما نعرفه عن هاتف: طرازاته ونطاقاتها ومصادرها
option-device-name = هاتف أو رقم طراز
command-compare = مقارنة هاتفين: النطاقات التي في أحدهما دون الآخر
option-compare-first = هاتف أو رقم طراز
option-compare-second = هاتف آخر أو رقم طراز
option-compare-carrier = مشغّل يُحكم عليهما فيه
command-best = أي طراز من هاتف تشتري لمشغّل أو بلد، ولماذا
option-best-where = مشغّل أو بلد

command-carrier = ما نعرفه عن مشغّل: الشبكات والنطاقات والإيقافات والمكالمات
option-carrier-name = مشغّل، كما يسميه الناس
command-country = هاتف على كل مشغّلي بلد، سطر لكل منهم
command-phones = الهواتف التي تعمل كاملةً على مشغّل، الأحدث أولًا
option-phones-brand = هواتف هذه العلامة فقط
option-phones-since = هواتف هذه السنة وما بعدها فقط
option-phones-needs = ما يجب أن تقدر عليه هناك
option-phones-needs-choice-calls = المكالمات
command-explain = شرح قصير لنطاق أو مصطلح: النطاق 71، VoLTE، MFBI، MVNO
option-explain-term = نطاق أو مصطلح

command-admin = أدوات المالك
command-admin-status = حال البوت: البوابة والخطوات والجداول والذاكرة
command-admin-reload = إعادة تحميل الجداول واللغات والأوامر
command-admin-reports = البلاغات التي تنتظر المراجعة
command-admin-corrections = البلاغات المقبولة في ملف
command-admin-poll = قراءة كل الخلاصات الآن
command-admin-dead = منشورات تُرك إرسالها: عرضها أو إعادة إرسالها أو إسقاطها

command-language = لغة أجوبة البوت لك
option-language-language = لغة؛ واختيار Discord يعني لغة تطبيق Discord لديك
option-language-server = للخادم كله (يتطلب Manage Server)
command-mycarrier = مشغّلك، للأسئلة التي لا تذكر مشغّلًا
command-mycarrier-set = حفظ مشغّلك
command-mycarrier-remove = نسيان مشغّلك
command-privacy = ما يحفظه هذا البوت عن الخوادم والأشخاص
command-data = بياناتك أو بيانات هذا الخادم: في ملف أو حذفها
command-data-export = كل ما هو محفوظ عنك، في ملف
option-data-export-server = بيانات هذا الخادم بدلًا منها (يتطلب Manage Server)
command-data-delete = حذف كل ما هو محفوظ عنك، بعد سؤالك أولًا
option-data-delete-server = بيانات هذا الخادم بدلًا منها (يتطلب Manage Server)

command-feeds = الخلاصات التي يقرؤها هذا الخادم
command-feeds-add = إضافة خلاصة بعنوان موقع أو بعنوان الخلاصة نفسها
option-feeds-add-url = عنوان موقع أو خلاصة
option-feeds-add-name = اسمها (عنوانها الأصلي إن تُرك)
option-feeds-add-home = بلد ناشرها
command-feeds-list = كل خلاصات هذا الخادم وحالها
command-feeds-edit = تغيير اسم خلاصة أو موطنها أو لغتها أو وتيرة قراءتها
option-feeds-edit-name = اسمها؛ و- يعيد عنوانها الأصلي
option-feeds-edit-home = بلد ناشرها؛ عدة بلدان بفواصل؛ و- يزيله
option-feeds-edit-interval = الدقائق بين قراءتين؛ و0 يترك الأمر للبوت
option-feeds-edit-language = اللغة المكتوبة بها؛ و- يعيد ما تقوله هي
command-feeds-health = هل تصل الأخبار إلى هذا الخادم، وما يصلح ما لا يعمل
command-feeds-report = الخلاصات التي تجلب الجديد أو المكرر أو ما هو خارج المناطق
command-feeds-import = إضافة خلاصات من ملف صدّره قارئ خلاصاتك (OPML)
option-feeds-import-file = ملف OPML
command-feeds-export = كل خلاصات هذا الخادم في ملف لقارئات الخلاصات (OPML)
command-feeds-backup = كل إعدادات هذا الخادم وخلاصاته واشتراكاته في ملف
command-feeds-restore = إعادة الخادم إلى نسخة احتياطية؛ ترى أولًا ما سيتغير
option-feeds-restore-file = ملف من الأمر ‎/feeds backup
command-feeds-remove = إزالة خلاصة (يمكن التراجع)
command-feeds-pause = إيقاف منشورات خلاصة مدةً
command-feeds-resume = إنهاء إيقاف خلاصة
command-feeds-test = قراءة خلاصة الآن: ما الذي سيُنشر، ولماذا لا يُنشر غيره
option-feed = خلاصة من خلاصات هذا الخادم

command-news = أخبار الهواتف التي تصل إلى قنوات هذا الخادم
command-news-subscribe = نشر أخبار مناطق أو هواتف أو علامات أو كلمات في قناة
command-news-edit = تغيير ما يطلبه اشتراك
command-news-preview = ما كانت ستعطيه آخر 7 أيام لرغبات أو لاشتراك
command-news-digest = منشور واحد في اليوم أو الأسبوع بدل كثير
option-news-digest-every = كل يوم، أو كل أسبوع في يوم
option-news-digest-hour = ساعة النشر، مثل 8 أو 20:00
option-news-digest-zone = المنطقة الزمنية للساعة، أو مدينة
command-news-why = لماذا نُشر مقال هنا، أو لماذا لم يُنشر
option-region = منطقة أو بلد؛ عدة بفواصل: أوروبا، المغرب
option-news-subscribe-channel = مكان النشر (هنا إن تُرك)
option-role = رتبة تُذكر مع كل منشور
option-exact = أخبار هذه المناطق بعينها فقط، لا الأخبار الأوسع التي تشملها
option-publish = في قناة إعلانات: نشر كل رسالة في القنوات التي تتابعها
option-news-subscribe-device = هواتف؛ عدة بفواصل
option-news-edit-device = هواتف؛ عدة بفواصل؛ و- يزيلها
option-news-preview-device = هواتف؛ عدة بفواصل
option-brand = علامات؛ عدة بفواصل
option-words = كلمات أو عبارات بفواصل؛ و-كلمة تستبعدها
option-source = من خلاصات هذا الخادم هذه فقط
option-news-why-article = مقال حديث أو رابطه
command-news-list = ما يصل إلى قنوات هذا الخادم
command-news-unsubscribe = إنهاء اشتراك (يمكن التراجع)
command-news-pause = إيقاف اشتراك مدةً
command-news-resume = استئناف اشتراك، وبعد عطل أيضًا
option-subscription = اشتراك من اشتراكات هذا الخادم

command-setup = أخبار الهواتف لقناة، تُعدّ في دقيقة

command-server = ما يحدده مديرو هذا الخادم
command-server-managers = السماح لرتبة بإدارة الأخبار والخلاصات إلى جانب أصحاب Manage Server
option-server-managers-role = الرتبة (لا أحد غيرهم إن تُركت)
command-server-country = البلد الذي تُجاب عليه الأسئلة التي لا تذكر بلدًا
option-server-country-country = بلد (لا بلد إن تُرك)
command-server-show = ما هو محدد هنا وأين يُغيَّر

command-admin-limits = ما يُسمح به لخادم واحد، أكثر أو أقل من المعتاد
option-admin-limits-server = خادم فيه البوت، بالاسم أو المعرّف
option-admin-limits-what = الحد الذي يتغير (تُعرض كلها إن تُرك)
option-admin-limits-what-choice-sources = الخلاصات
option-admin-limits-what-choice-subscriptions = الاشتراكات
option-admin-limits-what-choice-watches = التنبيهات
option-admin-limits-what-choice-adds_an_hour = الخلاصات المضافة في الساعة
option-admin-limits-what-choice-commands_a_minute = الأوامر في الدقيقة
option-admin-limits-most = العدد الجديد (يعود إلى المعتاد إن تُرك)

command-audit = من غيّر ماذا في هذا الخادم خلال آخر 90 يومًا

command-help = ما يمكنك فعله بهذا البوت هنا
command-feeds-log = أين يخبر البوت بأعطال الخلاصات والقنوات
option-feeds-log-channel = قناة (مالك الخادم على الخاص إن تُركت)

command-watch = رسائل خاصة لك عن هواتف أو علامات أو كلمات
command-watch-device = أخبرني على الخاص حين تظهر أخبار عن هاتف
command-watch-brand = أخبرني على الخاص حين تظهر أخبار عن علامة
command-watch-words = أخبرني على الخاص حين تظهر أخبار فيها كلمات معينة
option-watch-words-words = كلمات أو عبارات بفواصل؛ و-كلمة تستبعدها
option-watch-brand-brand = علامة
command-watch-list = تنبيهاتك
command-watch-remove = إنهاء تنبيه (يمكن التراجع)
option-watch-remove-watch = أحد تنبيهاتك
command-watch-quiet = ساعات بلا رسائل من تنبيهاتك
option-watch-quiet-hours = مثل ‎22-7؛ و- ينهي ساعات الهدوء
option-watch-quiet-zone = منطقتك الزمنية أو أشهر مدنها
