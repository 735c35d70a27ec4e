# Posts, and what the news service answers.

news-post-regions = 📍 { $regions }
news-post-folded = { $count ->
    [zero] … ولا مقالات أقدم من { $source }.
    [one] … ومقال أقدم من { $source }.
    [two] … ومقالان أقدم من { $source }.
    [few] … و{ $count } مقالات أقدم من { $source }.
    [many] … و{ $count } مقالًا أقدم من { $source }.
   *[other] … و{ $count } مقال أقدم من { $source }.
 }
news-post-also = 📰 أيضًا: { $sources }
news-digest-title = { $count ->
    [zero] أخبار الهواتف: لا أخبار
    [one] أخبار الهواتف: خبر واحد
    [two] أخبار الهواتف: خبران
    [few] أخبار الهواتف: { $count } أخبار
    [many] أخبار الهواتف: { $count } خبرًا
   *[other] أخبار الهواتف: { $count } خبر
 }
news-digest-line = { $more ->
    [0] • { $title } · { $source }
    [one] • { $title } · { $source } ومصدر آخر
    [two] • { $title } · { $source } ومصدران آخران
    [few] • { $title } · { $source } و{ $more } مصادر أخرى
    [many] • { $title } · { $source } و{ $more } مصدرًا آخر
   *[other] • { $title } · { $source } و{ $more } مصدر آخر
 }
news-post-untitled = مقال بلا عنوان
news-post-by = بقلم { $author }
news-post-why-button = لماذا هذا؟
news-post-bands-button = النطاقات
news-post-watch-button = تنبيه لهذا الهاتف
news-post-region-button = منطقة خاطئة
news-post-mute-button = كتم المصدر
news-post-more = المزيد عن أحد هذه الأخبار…

# Subscriptions.

news-everywhere = كل المناطق
news-subscribed = تم الاشتراك
news-subscribed-what = تصل إلى { $channel } أخبار: { $regions }.
news-subscribed-next = { $count ->
    [zero] ليس لهذا الخادم خلاصات بعد. ما يظهر من الآن يُنشر؛ ويعرض ‎`/news list` كل الاشتراكات.
    [one] تأتي من خلاصة واحدة في هذا الخادم. ما يظهر من الآن يُنشر؛ ويعرض ‎`/news list` كل الاشتراكات.
    [two] تأتي من خلاصتي هذا الخادم. ما يظهر من الآن يُنشر؛ ويعرض ‎`/news list` كل الاشتراكات.
    [few] تأتي من { $count } خلاصات في هذا الخادم. ما يظهر من الآن يُنشر؛ ويعرض ‎`/news list` كل الاشتراكات.
    [many] تأتي من { $count } خلاصة في هذا الخادم. ما يظهر من الآن يُنشر؛ ويعرض ‎`/news list` كل الاشتراكات.
   *[other] تأتي من { $count } خلاصة في هذا الخادم. ما يظهر من الآن يُنشر؛ ويعرض ‎`/news list` كل الاشتراكات.
 }
news-subscribed-no-feeds = 🟡 ليس لهذا الخادم خلاصات بعد، فلن يصل شيء. أضف واحدة الآن: ‎`/feeds add`، ويكفي عنوان موقع. يعرض ‎`/setup` حِزمًا من خلاصات أخبار الهواتف حسب المناطق.
news-unsubscribe-button = إنهاء الاشتراك
news-unsubscribed = لم تعد تصل إلى { $channel } أخبار: { $regions }.
news-resubscribed = عادت تصل إلى { $channel } أخبار: { $regions }.
news-paused = أُوقفت مؤقتًا أخبار «{ $regions }» في { $channel }. تُستأنف بالأمر ‎`/news resume`.
news-resumed = استؤنفت أخبار «{ $regions }» في { $channel }.
news-list = { $count ->
    [zero] لا اشتراكات
    [one] اشتراك واحد
    [two] اشتراكان
    [few] { $count } اشتراكات
    [many] { $count } اشتراكًا
   *[other] { $count } اشتراك
 }
news-list-empty = لا اشتراكات بعد
news-list-empty-how = ابدأ بالأمر ‎`/news subscribe`: اختر منطقة فتصل أخبار هواتفها إلى هذه القناة.
news-list-line = { $channel }: { $regions }
news-list-paused = ⏸️ متوقف مؤقتًا
news-channel-gone = قناة محذوفة
news-suspended = ⛔ متوقف لأن Discord رفض المنشورات. افحص القناة ثم ‎`/news resume`.
news-suspended-discord-10003 = ⛔ متوقف: لم تعد القناة موجودة. يُزال بالأمر ‎`/news unsubscribe`.
news-suspended-discord-50001 = ⛔ متوقف: لا يرى البوت القناة. اسمح له هناك بـ **View Channel** ثم ‎`/news resume`.
news-suspended-discord-50013 = ⛔ متوقف: لا يحق للبوت الكتابة هناك. اسمح له بـ **Send Messages** و **Embed Links** ثم ‎`/news resume`.
news-not-found = ⛔ ليس لهذا الخادم اشتراك كهذا. اختر أحد الاقتراحات؛ يعرضها كلها ‎`/news list`.
news-several = ⛔ هنا عدة اشتراكات في «{ $name }». اختر أحد الاقتراحات.
news-no-wish = ⛔ اذكر رغبة واحدة على الأقل: منطقة أو هاتفًا أو علامة أو كلمات أو خلاصة من هذا الخادم.
news-no-word = ⛔ ليس في «{ $text }» حرف ولا رقم، فلن يحويه أي مقال. اكتب كلمة.
news-unknown-device = ⛔ «{ $text }» ليس هاتفًا نعرفه، أو أنه أكثر من واحد. اختر أحد الاقتراحات.
news-unknown-brand = ⛔ «{ $text }» ليست علامة نعرفها. اختر أحد الاقتراحات.
news-unknown-kind = ⛔ «{ $text }» ليس نوعًا من الأخبار. الأنواع: { $known }.
news-unknown-source = ⛔ «{ $text }» ليست من خلاصات هذا الخادم. اختر أحد الاقتراحات؛ يعرضها كلها ‎`/feeds list`.
news-role-mention = ⛔ لا يحق للبوت ذكر { $role }. فعّل **Allow anyone to @mention this role** في إعدادات الرتبة، أو امنح البوت **Mention Everyone** في { $channel }.
news-role-everyone = ⛔ تذكر المنشورات رتبة، لا الجميع. اختر رتبة أخرى.
news-publish-kind = ⛔ لا يمكن متابعة إلا قناة إعلانات، و{ $channel } ليست منها. يُرجى اختيار واحدة، أو ترك `publish`.
news-edited = تصل إلى { $channel } من الآن أخبار: { $regions }.
news-already = لهذه القناة هذا الاشتراك من قبل: ‎`/news list`.
news-limit = ⛔ بلغ هذا الخادم أقصى عدد من الاشتراكات ({ $limit }). أنهِ واحدًا أولًا: ‎`/news unsubscribe`.
news-no-region = ⛔ اذكر منطقة: بلدًا، أو منطقة أوسع مثل أوروبا أو MENA.
news-unknown-region = ⛔ «{ $region }» ليست منطقة نعرفها. اختر أحد الاقتراحات.
news-unknown-region-near = ⛔ «{ $region }» ليست منطقة نعرفها. هل قصدت { $near }؟

news-more-button = رغبات أخرى…
news-more-title = رغبات أخرى
news-when = متى يُنشر
news-when-once = كل مقال فورًا
news-when-daily = منشور واحد في اليوم
news-when-monday = منشور واحد في الأسبوع، يوم الاثنين
news-when-tuesday = منشور واحد في الأسبوع، يوم الثلاثاء
news-when-wednesday = منشور واحد في الأسبوع، يوم الأربعاء
news-when-thursday = منشور واحد في الأسبوع، يوم الخميس
news-when-friday = منشور واحد في الأسبوع، يوم الجمعة
news-when-saturday = منشور واحد في الأسبوع، يوم السبت
news-when-sunday = منشور واحد في الأسبوع، يوم الأحد
news-form = كم يُعرض
news-form-card = نص وصورة
news-form-compact = نص قصير بلا صورة
news-form-title = العنوان وحده
news-kinds-none = كل أنواع الأخبار
news-without = بدون { $kind }
news-regionless = أخبار لا تذكر منطقة
news-regionless-home = بلا منطقة: من الخلاصات التي موطنها هناك فقط
news-regionless-post = بلا منطقة: تُنشر
news-regionless-skip = بلا منطقة: تُترك
news-pause-button = إيقاف مؤقت
news-resume-button = استئناف
news-no-role-button = بلا إشارة إلى أحد
news-hours-button = ساعات الهدوء، المنطقة الزمنية…
news-hours-title = الساعات
news-hours-quiet = ساعات الهدوء: ما يأتي فيها يُنشر بعدها
news-hours-quiet-hint = ‎22:00-07:00
news-hours-digest = ساعة المنشور اليومي أو الأسبوعي
news-hours-zone = المنطقة الزمنية أو مدينة فيها
news-schedule-when = 🕗 { $when }
news-schedule-digest = 🗞️ { $when }، الساعة { $hour } ({ $zone })
news-schedule-quiet = 🌙 هدوء من { $begin } إلى { $end } ({ $zone })
news-bad-hours = ⛔ «{ $text }» ليس وقتًا نفهمه. اكتبه مثل ‎22:00-07:00، أو 8 لساعة واحدة.
news-unknown-zone = ⛔ «{ $text }» ليست منطقة زمنية نعرفها. اكتب مدينة أو اسمًا مثل Europe/Berlin.
news-unknown-zone-near = ⛔ «{ $text }» ليست منطقة زمنية نعرفها. هل قصدت { $near }؟

# Wishes in words, joined to one line.

news-wish-exact = هناك بعينه فقط
news-wish-devices = الهواتف: { $names }
news-wish-brands = العلامات: { $names }
news-wish-words = الكلمات: { $names }
news-wish-not-words = لا: { $names }
news-wish-without = بدون { $kinds }
news-wish-sources = { $count ->
    [zero] من لا خلاصة: { $names }
    [one] من { $names } فقط
    [two] من خلاصتين فقط: { $names }
    [few] من { $count } خلاصات فقط: { $names }
    [many] من { $count } خلاصة فقط: { $names }
   *[other] من { $count } خلاصة فقط: { $names }
 }
news-wish-no-region-post = وأخبار لا تذكر منطقة أيضًا
news-wish-no-region-skip = لا شيء مما لا يذكر منطقة
news-wish-role = مع ذكر { $role }
news-wish-publish = يُنشر في القنوات المتابِعة
news-kind-deal = العروض
news-kind-review = المراجعات
news-kind-rumour = الشائعات
news-kind-update = التحديثات
news-kind-roundup = الملخصات
news-kind-sponsored = المقالات المموّلة
news-kind-news = الأخبار العادية

# What the last days would have given.

news-preview = { $count ->
    [0] لا شيء في آخر 7 أيام
    [one] مقال واحد في آخر 7 أيام
    [two] مقالان في آخر 7 أيام
    [few] { $count } مقالات في آخر 7 أيام
    [many] { $count } مقالًا في آخر 7 أيام
   *[other] { $count } مقال في آخر 7 أيام
 }
news-preview-what = المطلوب: { $regions }
news-preview-counts = { $total ->
    [zero] لم تُفحص أي مقالات من خلاصات هذا الخادم.
    [one] فُحص مقال واحد من خلاصات هذا الخادم.
    [two] فُحص مقالان من خلاصات هذا الخادم.
    [few] فُحصت { $total } مقالات من خلاصات هذا الخادم.
    [many] فُحص { $total } مقالًا من خلاصات هذا الخادم.
   *[other] فُحص { $total } مقال من خلاصات هذا الخادم.
 }
news-preview-stopped = تُرك: { $stages }
news-preview-stage = { $count } بسبب { $stage }
news-preview-none = لم تجلب خلاصات هذا الخادم شيئًا في آخر 7 أيام. تُحسب المقالات منذ إضافة الخلاصة: ‎`/feeds list`.
news-preview-next = لم يُحفظ شيء بعد. يحفظه ‎`/news subscribe` بالرغبات نفسها.
news-preview-next-edit = لم يُحفظ شيء بعد. يحفظه ‎`/news edit` بالرغبات نفسها.
news-article-line = • { $title } · { $source }، { $when }

# What became of an article.

news-why-title = لماذا نُشر أو لم يُنشر
news-why-article = { $title }
news-why-fetched = ✅ جُلب من { $source } في { $when } وكان جديدًا
news-why-tagged = 🏷️ النوع: { $kind }؛ المناطق: { $regions }
news-why-no-regions = لم تُذكر
news-why-home = موطن الخلاصة { $regions }
news-why-devices = 🏷️ الهواتف: { $names }
news-why-brands = 🏷️ العلامات: { $names }
news-why-tag = { $name } («{ $word }»)
news-why-no-subscriptions = ليس لهذا الخادم اشتراكات، فلا يُنشر شيء. أنشئ واحدًا بالأمر ‎`/news subscribe`.
news-why-line = **{ $channel }**، { $regions }: { $fate }
news-why-sent = ✅ أُرسل في { $when }
news-why-sent-link = ✅ أُرسل في { $when }: [المنشور]({ $url })
news-why-waiting = ⏳ ينتظر الإرسال
news-why-waiting-reason = ⏳ ينتظر الإرسال؛ المحاولة الأخيرة: { $reason }
news-why-dropped = ⛔ أُسقط قبل إرساله: { $reason }
news-why-refused = ⛔ رفضه Discord: { $reason }
news-why-stopped = ⛔ توقف عند: { $stage }
news-why-stopped-has = ⛔ توقف عند: { $stage }؛ في المقال { $has }
news-why-unpublished = { $fate }؛ لم يُنشر في القنوات المتابِعة: { $reason }
news-why-passed = اجتاز: { $stages }؛ { $fate }
news-why-source-paused = ⏸️ الخلاصة متوقفة مؤقتًا في هذا الخادم
news-why-suspended = ⛔ الاشتراك متوقف لأن Discord رفض منشوراته
news-why-older = ⛔ المقال أقدم من الاشتراك، أو من الخلاصة في هذا الخادم
news-why-twin = ↪️ جاء به اشتراك آخر لهذه القناة
news-why-same-page = ↪️ جاءت خلاصة أخرى بالصفحة نفسها إلى هذه القناة
news-why-story = 📰 اجتاز كل المرشحات؛ والخبر مروي من قبل، فيُضم هذا المقال إلى منشوره
news-why-story-link = 📰 اجتاز كل المرشحات؛ والخبر مروي من قبل، فضُم هذا المقال إلى [ذلك المنشور]({ $url }) في { $when }
news-why-listed = 🗞️ اجتاز كل المرشحات؛ وهو في ملخص { $when }
news-why-listed-link = 🗞️ اجتاز كل المرشحات؛ وهو في [ملخص]({ $url }) { $when }
news-why-held = 🌙 اجتاز كل المرشحات؛ ويُؤجل حتى { $when }
news-why-folded = ↪️ يناسب، وهو ضمن عدد منشور آخر، أو تغيّرت الرغبات بعده
news-why-old = لم تجلب أي خلاصة من هذا الخادم هذه الصفحة على أنها جديدة: كانت موجودة عند أول قراءة للخلاصة، أو كان عمرها أكثر من يومين حين عرضتها الخلاصة أول مرة. يعرض ‎`/news preview` ما قد تتلقاه قناة.
news-why-not-found = ⛔ لم يأتِ مقال «{ $text }» من خلاصات هذا الخادم في المدة المحفوظة. اختر أحد الاقتراحات أو الصق رابط المقال.
news-why-feed = ⛔ «{ $feed }» خلاصة، وهذا عنوانها. الصق رابط مقال أو اختر أحد الاقتراحات؛ ويبيّن ‎`/feeds test` ما قد يُنشر منها.
news-why-post = طلبت { $channel }: { $regions }
news-why-several = يجمع هذا المنشور عدة أخبار: يشرح ‎`/news why` كلًا منها.
news-stage-paused = الإيقاف المؤقت
news-stage-source = الخلاصة
news-stage-kind = النوع
news-stage-region = المنطقة
news-stage-device = الهاتف
news-stage-brand = العلامة
news-stage-words = الكلمات
news-reason-unsubscribed = انتهى الاشتراك
news-reason-too-old = انتظر أكثر من يومين
news-reason-killed-sender = انهار البوت بسببه مرة بعد مرة
news-reason-unmade = لم يتمكّن البوت من تحويله إلى منشور
news-reason-unseen = ربما نُشر من قبل، ولا يحق للبوت قراءة القناة ليتأكد
news-reason-message-deleted = حُذف المنشور
news-reason-discord-10003 = لم تعد القناة موجودة
news-reason-discord-50001 = لا يرى البوت القناة
news-reason-discord-50013 = تنقص البوت صلاحية في القناة
