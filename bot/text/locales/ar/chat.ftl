# Words of the chat room itself.

report-title = الإبلاغ عن خطأ
report-about = أي جواب خاطئ؟
report-about-hint = مثلًا: Xperia Z1 C6903 على T-Mobile US
report-text = ما الصواب؟
report-text-hint = مثلًا: يدعم النطاق 17 فعلًا
report-source = كيف عرفت؟ (الرابط أفضل)
report-thanks = شكرًا. رقم بلاغك **{ $number }**، وستتغير الجداول بعد أن يتحقق منه المالك.

status-title = الحالة
status-up = يعمل منذ { $hours } ساعة، الخوادم: { $guilds }
status-gateway = البوابة: { $milliseconds } مللي ثانية
status-gateway-away = ⚠️ البوابة: غير متصلة
status-tables = الجداول: الهواتف { $devices }، المشغّلون { $carriers }
status-memory = الذاكرة: { $megabytes } MB
status-versions = Bandwire { $bot }، Python { $python }، discord.py { $discord }
status-step = ✅ **{ $name }** قبل { $seconds } ثانية، في { $milliseconds } مللي ثانية
status-step-waits = ⏳ **{ $name }** لم يعمل بعد
status-step-fails = ⚠️ **{ $name }** مرات الفشل { $failures }: { $error }
reload-done = ✅ أُعيد التحميل: الهواتف { $devices }، المشغّلون { $carriers }، اللغات { $languages }، وكل الأوامر.
reports-title = البلاغات
reports-none = لا بلاغات تنتظر. تأتي من ‎`/report` وممن يصحح منطقة.
reports-line = **{ $number }** · { $about } — { $text }
reports-line-source = **{ $number }** · { $about } — { $text } (المصدر: { $source })
reports-region-this = هذا المقال فقط
reports-region-later = وما يليه من هذه الخلاصة
reports-accept = قبول { $number }
reports-refuse = رفض { $number }
reports-closed = أُغلق البلاغ رقم { $number }.
reports-gone = البلاغ رقم { $number } مغلق من قبل.
reports-export = { $count ->
    [zero] لم يُقبل أي بلاغ بعد. يعرض ‎`/admin reports` ما ينتظر.
    [one] في الملف بلاغ مقبول واحد.
    [two] في الملف بلاغان مقبولان.
    [few] في الملف { $count } بلاغات مقبولة.
    [many] في الملف { $count } بلاغًا مقبولًا.
   *[other] في الملف { $count } بلاغ مقبول.
 }

where-title = بلد آخر
where-label = أي بلد؟

mention-help = اسألني عن هاتف ومشغّل، مثل: **Z1 T-Mobile**. تبدأ الأوامر بـ **‎/bands** أو **‎/device** أو **‎/carrier** أو **‎/news**.
named-none = لا تذكر هذه الرسالة هاتفًا نعرفه. يقبل ‎`/bands` أي اسم أو رقم طراز.
named-title = الهواتف في هذه الرسالة
named-phone = **{ $device }**

language-kept = ✅ حُفظ اختيارك.
mycarrier-kept = ✅ مشغّلك الآن { $carrier } ({ $country }). الأسئلة التي لا تذكر مشغّلًا تُجاب عليه، ويمكن نسيانه بالأمر **‎/mycarrier remove**.
mycarrier-forgotten = ✅ نُسي مشغّلك.

news-why = اشتراك هذه القناة:
news-why-ended = انتهى الاشتراك الذي جاء بهذا المنشور.
news-post-not-kept = لم يعد هذا المنشور محفوظًا هنا. افتح عنوانه لقراءة المقال، أو اسأل عن الهاتف بالأمر `/bands`.

help-title = ما يمكنك فعله هنا
help-bands = **‎/bands Z1 T-Mobile** – هل يعمل هذا الهاتف على هذا المشغّل؟ اكتب الهاتف والمشغّل والبلد والسنة بأي ترتيب.
help-more = **‎/device** و **‎/carrier** و **‎/country** و **‎/phones** و **‎/best** و **‎/compare** و **‎/explain** – كل ما يتصل بذلك. أو اذكرني مع سؤال، أو افتح قائمة رسالة: Apps → Check phones here.
help-news = **‎/news subscribe** – أخبار الهواتف في منطقة إلى قناة؛ **‎/news list** يعرض ما يصل إلى هذا الخادم.
help-news-list = **‎/news list** – أخبار الهواتف التي تصل إلى هذا الخادم، ويختارها مديروه.
help-feeds = **‎/feeds add** – المواقع التي تأتي منها الأخبار؛ **‎/feeds list** يعرض حالها.
help-setup = **‎/setup** – أخبار الهواتف لقناة في دقيقة: منطقة وقناة ومعاينة.
help-server = **‎/server managers** – رتبة تدير الأخبار أيضًا؛ **‎/server show** – إعدادات هذا الخادم؛ **‎/audit** – من غيّر ماذا.
help-guest = أنت وحدك ترى أجوبتي هنا: لم يُضَف البوت إلى هذا الخادم.
help-own = **‎/watch** – رسائل خاصة لك عن هاتف أو علامة أو كلمات. **‎/language** و **‎/mycarrier** و **‎/privacy** – إعداداتك. **‎/report** – أخبرنا بجواب خاطئ.
help-owner = **‎/admin status** و **‎/admin reports** – أدوات المالك، في خادم المالك.

log-channel-set = ✅ إشعارات أعطال الخلاصات والقنوات تذهب إلى { $channel }.
log-channel-unset = ✅ إشعارات الأعطال تذهب إلى مالك الخادم على الخاص.
log-channel-forum = ⛔ لا يمكن نشر التنبيهات في المنتدى { $channel }. اختر قناة نصية أو سلسلة محادثة.
reload-refused = ⚠️ يبقى المستخدم الآن كما هو، ففي المراد تحميله خطأ: { $reason }
