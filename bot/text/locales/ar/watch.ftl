# Watches: private messages about phones, brands and words. `what` names what is watched.

watch-made = 🔔 تصلك رسالة خاصة حين تجلب خلاصات هذا الخادم أخبارًا عن **{ $what }**.
watch-made-packs = 🔔 تصلك رسالة خاصة حين تجلب الخلاصات العامة التي يقرؤها هذا البوت أخبارًا عن **{ $what }**.
watch-made-how = العدد الأقصى { $most } في اليوم، وما زاد يُجمع في رسالة واحدة. في كل رسالة زر ينهي التنبيه، ويعرض ‎`/watch list` كل تنبيهاتك.
watch-stop-button = إنهاء هذا التنبيه
watch-stopped = انتهى تنبيه **{ $what }**.
watch-back = استؤنف تنبيه **{ $what }**.
watch-by = 🔔 تنبيهك: { $what }
watch-which = أي هاتف تريد تنبيهًا له؟
watch-list = { $count ->
    [zero] لا تنبيهات
    [one] تنبيه واحد
    [two] تنبيهان
    [few] { $count } تنبيهات
    [many] { $count } تنبيهًا
   *[other] { $count } تنبيه
 }
watch-list-empty = لا تنبيهات بعد
watch-list-empty-how = ابدأ واحدًا بالأمر ‎`/watch device` أو ‎`/watch brand` أو ‎`/watch words`: تصلك رسالة خاصة حين تظهر أخبار كهذه.
watch-line = **{ $what }** · { $place }
watch-place-packs = الخلاصات العامة
watch-place-gone = خادم غادره البوت
watch-state-closed = ⛔ متوقف: لا تستقبل رسائل خاصة من البوت
watch-state-left = ⛔ متوقف: غادرت ذلك الخادم
watch-state-stopped = ⛔ متوقف لأن Discord رفض الرسائل
watch-resume-button = المحاولة مجددًا
watch-resumed = { $count ->
    [0] كل تنبيهاتك تعمل.
    [one] ✅ استؤنف تنبيهك.
    [two] ✅ استؤنف تنبيهاك.
    [few] ✅ استؤنفت تنبيهاتك الـ{ $count }.
    [many] ✅ استؤنفت تنبيهاتك الـ{ $count }.
   *[other] ✅ استؤنفت تنبيهاتك الـ{ $count }.
 }
watch-closed = 🟡 تنبيهاتك متوقفة: يقول Discord إنك لا تستقبل رسائل خاصة من هذا البوت. اسمح بها في **User Settings → Content & Social → Direct messages** أو في إعدادات الخصوصية لخادم، ثم حاول مجددًا.
watch-why = جاء هذا بتنبيهك عن **{ $what }**.
watch-why-ended = لم يعد التنبيه الذي جاء بهذه الرسالة محفوظًا.
watch-mine-button = تنبيهاتي
watch-more-today = { $count ->
    [zero] لا مزيد اليوم
    [one] خبر آخر اليوم
    [two] خبران آخران اليوم
    [few] { $count } أخبار أخرى اليوم
    [many] { $count } خبرًا آخر اليوم
   *[other] { $count } خبر آخر اليوم
 }
watch-more-today-why = تجاوزتَ رسائل اليوم العشر، فتنمو هذه الرسالة بدلًا من رسائل جديدة.
watch-quiet-button = ساعات الهدوء
watch-quiet-title = ساعات الهدوء
watch-quiet-hours-label = ساعات بلا رسائل، مثل ‎22-7
watch-quiet-zone-label = منطقتك الزمنية أو أشهر مدنها
watch-quiet-none = تصل الرسائل في كل ساعة. حدد ساعات الهدوء بالأمر ‎`/watch quiet`.
watch-quiet-hours = 🌙 لا رسائل من { $start } إلى { $end } ({ $zone })؛ وما يأتي فيها ينتظر.
watch-not-found = ⛔ ليس لديك تنبيه كهذا. يعرض ‎`/watch list` كل تنبيهاتك.
watch-already = لديك هذا التنبيه من قبل: ‎`/watch list`.
watch-limit = ⛔ بلغت أقصى عدد من التنبيهات للشخص الواحد ({ $limit }). أنهِ واحدًا أولًا: ‎`/watch remove`.
watch-no-word = ⛔ اذكر كلمة واحدة على الأقل للبحث عنها؛ فالكلمات التي قبلها ناقص تستبعد فقط.
watch-hours = ⛔ لا يمكن قراءة «{ $text }» على أنها ساعات. اكتبها مثل **‎22-7** أو **‎22:30-6:45**؛ و **-** ينهي ساعات الهدوء.
watch-zone = ⛔ «{ $zone }» ليست منطقة زمنية نعرفها. اختر أحد اقتراحات ‎`/watch quiet`، مثل **Europe/Berlin**.
watch-limit-server = ⛔ بلغت تنبيهات أعضاء هذا الخادم معًا حدها الأقصى ({ $limit }). يمكن لمالك البوت السماح بأكثر.
