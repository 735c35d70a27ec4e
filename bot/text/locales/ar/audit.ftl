# Who changed what: /audit, and the same in the log channel. `audit-<what>` is one change.

audit-title = سجل التغييرات
audit-none = لم يتغير شيء خلال آخر 90 يومًا. يظهر هنا ما يتغير بالأوامر ‎`/feeds` و‎`/news` و‎`/server` و‎`/setup`.
audit-line = { $when } · { $who }: { $what }
audit-nobody = مستخدم غير معروف
audit-mirror-on = إعلان التغييرات في قناة السجل أيضًا
audit-mirror-off = إيقاف إعلان التغييرات في قناة السجل
audit-no-log-channel = ⛔ ليس لهذا الخادم قناة سجل بعد. اختر واحدة أولًا: ‎`/feeds log`.

audit-feed-added = إضافة الخلاصة { $feed }
audit-feed-removed = إزالة الخلاصة { $feed }
audit-feed-restored = استعادة الخلاصة { $feed }
audit-feeds-imported = إضافة خلاصات من ملف (العدد: { $count })
audit-feed-edited = تعديل بيانات الخلاصة { $feed }
audit-feed-paused = إيقاف الخلاصة { $feed } مؤقتًا
audit-feed-resumed = استئناف الخلاصة { $feed }
audit-subscribed = اشتراك جديد لـ{ $channel }: { $wishes }
audit-subscription-edited = تعديل اشتراك لـ{ $channel }: { $wishes }
audit-unsubscribed = إنهاء اشتراك لـ{ $channel }: { $wishes }
audit-resubscribed = استعادة اشتراك لـ{ $channel }: { $wishes }
audit-subscription-paused = إيقاف اشتراك مؤقتًا لـ{ $channel }: { $wishes }
audit-subscription-resumed = استئناف اشتراك لـ{ $channel }: { $wishes }
audit-channel-resumed = استئناف الاشتراكات المتوقفة في { $channel }: { $count }
audit-channel-moved = نقل اشتراكات قناة محذوفة إلى { $channel }: { $count }
audit-language-set = تغيير لغة الخادم إلى { $language }
audit-log-channel-set = اختيار { $channel } لإشعارات الأعطال
audit-log-channel-unset = إرسال إشعارات الأعطال إلى مالك الخادم على الخاص
audit-mirror-on-set = تشغيل إعلان التغييرات في قناة السجل
audit-mirror-off-set = إيقاف إعلان التغييرات في قناة السجل
audit-region-corrected = تصحيح منطقة «{ $title }»
audit-region-restored = التراجع عن تصحيح منطقة
audit-restored-backup = استعادة نسخة احتياطية؛ ما تغيّر: الخلاصات { $feeds }، الاشتراكات { $subscriptions }، الإعدادات { $settings }
audit-limit-set = تحديد حد لهذا الخادم بصفة مالك البوت: { $what }: { $most }
audit-limit-unset = إلغاء حد لهذا الخادم بصفة مالك البوت: { $what }
