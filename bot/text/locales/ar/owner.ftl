# The owner's tools over the news engine.

status-shard = الجزء { $number }: { $milliseconds } مللي ثانية
status-shard-away = ⚠️ الجزء { $number }: غير متصل
status-outbox = { $count ->
    [zero] ⏳ الصادر: لا منشورات تنتظر (منذ { $since })؛ المتروكة: { $dead }
    [one] ⏳ الصادر: منشور واحد ينتظر منذ { $since }؛ المتروكة: { $dead }
    [two] ⏳ الصادر: منشوران ينتظران، أقدمهما منذ { $since }؛ المتروكة: { $dead }
    [few] ⏳ الصادر: { $count } منشورات تنتظر، أقدمها منذ { $since }؛ المتروكة: { $dead }
    [many] ⏳ الصادر: { $count } منشورًا ينتظر، أقدمها منذ { $since }؛ المتروكة: { $dead }
   *[other] ⏳ الصادر: { $count } منشور ينتظر، أقدمها منذ { $since }؛ المتروكة: { $dead }
 }
status-outbox-empty = ✅ الصادر: لا شيء ينتظر؛ المتروكة: { $dead }
status-feeds = الخلاصات: المقروءة { $count }؛ الفاشلة { $failing }، الموقوفة { $off }، المتأخرة { $overdue }
status-slow = 🐢 استغرق { $url } { $seconds } ثانية
poll-now = { $count ->
    [zero] ✅ لا خلاصات تُقرأ الآن.
    [one] ✅ تُقرأ الخلاصة الوحيدة الآن.
    [two] ✅ تُقرأ الخلاصتان الآن، كل موقع في دوره.
    [few] ✅ تُقرأ الخلاصات كلها ({ $count }) الآن، كل موقع في دوره.
    [many] ✅ تُقرأ الخلاصات كلها ({ $count }) الآن، كل موقع في دوره.
   *[other] ✅ تُقرأ الخلاصات كلها ({ $count }) الآن، كل موقع في دوره.
 }
dead-title = منشورات متروكة
dead-none = لا منشورات متروكة: لم يُترك إرسال شيء.
dead-open = فتح واحد
dead-line = **{ $title }** إلى { $channel }، { $when }: { $reason }
dead-one = منشور متروك
dead-article = **{ $title }** من { $source }
dead-link = { $url }
dead-where = إلى { $channel } في الخادم { $guild } ({ $action })
dead-why = سبب الترك: { $reason } (المحاولات: { $tries })
dead-when = أُنشئ { $made }، وتُرك { $ended }
dead-id = التسليم { $id }
dead-button-retry = إرساله مجددًا
dead-button-drop = إسقاطه
dead-button-list = الكل
dead-gone = ⛔ لم يعد هذا منشورًا متروكًا. يعرض ‎`/admin dead` الموجود منها.
dead-retried = ✅ ينتظر الإرسال. إن كان قد وصل فعلًا فلن يُنشر مرتين.
dead-dropped = أُسقط نهائيًا.
