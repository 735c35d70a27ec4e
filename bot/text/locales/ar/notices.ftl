# Notices about what stops a server's news, and the buttons that mend it.

notice-source-failing = 🟡 تفشل الخلاصة **{ $title }** منذ يوم: { $reason }
notice-source-off = ⛔ أُوقفت الخلاصة **{ $title }** بعد أسبوع من الفشل: { $reason }
notice-source-gone = ⛔ أزال الموقع الخلاصة **{ $title }** نهائيًا.
notice-source-recovered = ✅ عادت الخلاصة **{ $title }** تعمل.
notice-channel = ⛔ لا يمكن نشر الأخبار في { $channel }، وأُوقفت اشتراكاتها.
notice-channel-how = رفض Discord المنشورات. افحص القناة ثم اضغط الزر.
notice-channel-discord-10003 = لم تعد القناة موجودة. اختر قناة أخرى لاشتراكاتها أو أنهها: ‎`/news unsubscribe`.
notice-channel-discord-10004 = لم تعد القناة موجودة. اختر قناة أخرى لاشتراكاتها أو أنهها: ‎`/news unsubscribe`.
notice-channel-discord-50001 = لا يرى البوت القناة. اسمح له بـ **View Channel** في إعدادات القناة تحت **Permissions** ثم اضغط الزر.
notice-channel-discord-50013 = لا يحق للبوت الكتابة هناك. اسمح له بـ **Send Messages** و **Embed Links** في إعدادات القناة تحت **Permissions** ثم اضغط الزر.
notice-channel-over = ✅ عاد نشر الأخبار ممكنًا في { $channel }.
notice-permission = 🟡 تنقص البوت { $permissions } في { $channel }، فستفشل منشوراته التالية هناك.
notice-permission-how = اسمح بها في إعدادات القناة تحت **Permissions**: أضف Bandwire هناك. والمنشورات التي رفضها Discord في اليومين الأخيرين تصل بعدها.
notice-outbox = 🟡 منشورات لـ{ $channel } تنتظر منذ ربع ساعة: { $reason }
notice-button-source = المحاولة مجددًا
notice-button-remove = إزالة الخلاصة
notice-button-channel = اختبار مجددًا
notice-button-permission = اختبار مجددًا
notice-button-move = اختيار قناة أخرى
notice-button-outbox = إرسال الآن
mend-reading = تُقرأ { $title } الآن. إن نجحت القراءة أُعلن ذلك حيث أُعلن هذا.
mend-removed = ✅ لم تعد { $title } من خلاصات هذا الخادم.
mend-resumed = { $count ->
    [0] ✅ كل شيء جاهز: يمكن نشر الأخبار في { $channel }.
    [one] ✅ كل شيء جاهز: استؤنف اشتراك واحد لـ{ $channel }.
    [two] ✅ كل شيء جاهز: استؤنف اشتراكان لـ{ $channel }.
    [few] ✅ كل شيء جاهز: استؤنفت { $count } اشتراكات لـ{ $channel }.
    [many] ✅ كل شيء جاهز: استؤنف { $count } اشتراكًا لـ{ $channel }.
   *[other] ✅ كل شيء جاهز: استؤنف { $count } اشتراك لـ{ $channel }.
 }
mend-sending = ما ينتظر لـ{ $channel } يُرسل الآن.
mend-moved = { $count ->
    [zero] ✅ لا اشتراكات انتقلت إلى { $channel }.
    [one] ✅ استؤنف اشتراك واحد في { $channel }.
    [two] ✅ استؤنف اشتراكان في { $channel }.
    [few] ✅ استؤنفت { $count } اشتراكات في { $channel }.
    [many] ✅ استؤنف { $count } اشتراكًا في { $channel }.
   *[other] ✅ استؤنف { $count } اشتراك في { $channel }.
 }
mend-move-what = أي قناة تأخذ اشتراكات القناة المحذوفة؟
mend-move-pick = قناة الأخبار
mend-move-there = افعل ذلك في الخادم من فضلك: يعرض ‎`/news list` الاشتراكات المتوقفة، ويبدأ ‎`/setup` في قناة أخرى.
