# Backups of a server's settings.

backup-exported = كل إعدادات هذا الخادم وخلاصاته واشتراكاته في الملف. تُستعاد بالأمر ‎`/feeds restore`.
backup-wrong = ⛔ ليست هذه نسخة احتياطية يمكن استعادتها: { $where }: { $why }. لم يتغير شيء. استخدم ملفًا أنشأه ‎`/feeds backup`.
backup-plan = ما ستغيّره النسخة الاحتياطية
backup-same = ✅ لا شيء: الخادم كما تقول النسخة الاحتياطية.
backup-feeds-add = ➕ { $count ->
    [zero] لا خلاصات تضاف: { $names }
    [one] تضاف خلاصة واحدة: { $names }
    [two] تضاف خلاصتان: { $names }
    [few] تضاف { $count } خلاصات: { $names }
    [many] تضاف { $count } خلاصة: { $names }
   *[other] تضاف { $count } خلاصة: { $names }
 }
backup-feeds-change = ✏️ { $count ->
    [zero] لا خلاصات تتغير: { $names }
    [one] تتغير خلاصة واحدة: { $names }
    [two] تتغير خلاصتان: { $names }
    [few] تتغير { $count } خلاصات: { $names }
    [many] تتغير { $count } خلاصة: { $names }
   *[other] تتغير { $count } خلاصة: { $names }
 }
backup-feeds-remove = ➖ { $count ->
    [zero] لا خلاصات تُزال: { $names }
    [one] تُزال خلاصة واحدة: { $names }
    [two] تُزال خلاصتان: { $names }
    [few] تُزال { $count } خلاصات: { $names }
    [many] تُزال { $count } خلاصة: { $names }
   *[other] تُزال { $count } خلاصة: { $names }
 }
backup-subscriptions-add = ➕ { $count ->
    [zero] لا اشتراكات تضاف: { $channels }
    [one] يضاف اشتراك واحد: { $channels }
    [two] يضاف اشتراكان: { $channels }
    [few] تضاف { $count } اشتراكات: { $channels }
    [many] يضاف { $count } اشتراكًا: { $channels }
   *[other] يضاف { $count } اشتراك: { $channels }
 }
backup-subscriptions-remove = ➖ { $count ->
    [zero] لا اشتراكات تُزال: { $channels }
    [one] يُزال اشتراك واحد: { $channels }
    [two] يُزال اشتراكان: { $channels }
    [few] تُزال { $count } اشتراكات: { $channels }
    [many] يُزال { $count } اشتراكًا: { $channels }
   *[other] يُزال { $count } اشتراك: { $channels }
 }
backup-settings = ✏️ إعدادات تتغير: { $names }
backup-setting-locale = اللغة
backup-setting-home-country = البلد
backup-setting-log-channel-id = قناة السجل
backup-setting-manager-role-id = رتبة مديري الأخبار
backup-setting-audit-mirrored = إعلان التغييرات في قناة السجل
backup-without-channel = ⚠️ تُرك: القناة { $what } ليست هنا، أو لا يحق لك أو للبوت الكتابة فيها.
backup-without-role = ⚠️ تُرك: الرتبة { $what } ليست هنا، أو لا يحق لك ذكرها.
backup-without-address = ⚠️ تُرك مع ما يتوقف عليه: { $what } لا يُجلب أبدًا، أو ليس خلاصة في الملف.
backup-without-region = ⚠️ تُرك مع ما يتوقف عليه: المنطقة { $what } غير معروفة.
backup-button-restore = استعادة
backup-restored = ✅ الخادم الآن كما تقول النسخة الاحتياطية.
