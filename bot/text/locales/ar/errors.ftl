# Failures, each with what to do next.

error-unexpected = ⚠️ حدث خطأ من جانبنا. حاول مجددًا، فإن تكرر فأبلغ عنه بالرقم **{ $reference }**.
error-refused = ⛔ لم ينجح ذلك. راجع ما أدخلته وحاول مجددًا.
error-unknown-action = هذا الزر أو القائمة من إصدار أقدم للبوت ولم يعد يعمل. نفّذ الأمر من جديد.
error-you-lack = ⛔ تحتاج لهذا إلى الصلاحية { $permissions }. يمكن لمدير الخادم منحك إياها في Server Settings → Roles.
error-bot-lacks = ⛔ تنقص البوت هنا الصلاحية { $permissions }. يمكن لمدير منحها في Server Settings → Roles → Bandwire أو في صلاحيات القناة نفسها.
error-server-only = يعمل هذا الأمر في الخوادم فقط. استخدمه في خادم يوجد فيه البوت.
error-undo-late = ⛔ التراجع ممكن خلال { $minutes } دقيقة فقط. أعدّه من جديد.
error-file-large = ⛔ الملف { $name } أكبر من { $most } kB. تأكد من أنه الملف الصحيح.
error-file-gone = ⛔ لم يعد الملف { $name } لدى Discord. أرفقه مجددًا.
error-command-changed = تغيّر هذا الأمر منذ أن حمّله Discord لديك. أعد تشغيل Discord (Ctrl+R) وحاول مجددًا.
error-not-allowed = ⛔ لا يحق لك استخدام هذا الأمر. يعرض ‎`/help` ما يمكنك استخدامه هنا.
error-bad-option = ⛔ «{ $value }» لا يناسب هذا الخيار. اختر أحد الاقتراحات.
error-reports-full = ⛔ ما زالت بلاغات منك تنتظر المراجعة، وعددها { $limit }. انتظر حتى يُنجز بعضها.
error-channel-kind = ⛔ لا يمكن نشر الأخبار في { $channel }. اختر قناة نصية أو قناة إعلانات أو منتدى أو سلسلة.
error-channel-you = ⛔ تحتاج إلى { $permissions } في { $channel } لنشر الأخبار فيها. يمكن لمدير منحها في إعدادات القناة تحت **Permissions**.
error-channel-bot = ⛔ تنقص البوت { $permissions } في { $channel }. يمكن لمدير منحها في إعدادات القناة تحت **Permissions**: أضف Bandwire هناك واسمح له، ثم حاول مجددًا.
error-answer-gone = لم يعد هذا الهاتف أو المشغّل في جداولنا. اسأل مجددًا بالأمر.
error-language = ⛔ لا توجد «{ $language }» هنا بعد. اختر أحد الاقتراحات.
error-carrier = ⛔ «{ $carrier }» ليس مشغّلًا نعرفه، أو أنه أكثر من واحد. اختر أحد الاقتراحات.
error-not-manager = ⛔ يحق ذلك فقط لمن لديهم **Manage Server**. ويمكنهم تحديد رتبة يحق لها أيضًا: ‎`/server managers`.
error-not-manager-role = ⛔ يحق ذلك فقط لمن لديهم **Manage Server** أو الرتبة { $role }. يمكن لمدير منحك هذه الرتبة.
button-test-again = اختبار مجددًا
channel-fine = ✅ كل شيء جاهز الآن: يمكن نشر الأخبار في { $channel }.
error-too-many-commands = ⛔ بلغ هذا الخادم أقصى عدد من الأوامر في الدقيقة ({ $limit }). حاول مجددًا بعد دقيقة.
error-share-not-here = ⛔ لا يحق لك الكتابة في هذه القناة، لذلك لا أعرضه هنا للجميع. شاركه حيث يحق لك الكتابة.
error-share-guest = ⛔ لست عضوًا في هذا الخادم، لذلك لا يرى إجاباتي هنا أحد غيرك. من يدير الخادم يمكنه إضافتي.
