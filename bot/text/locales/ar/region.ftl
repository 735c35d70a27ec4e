# Corrections of regions, by a post's button.

region-title = منطقة خاطئة
region-label = عن أي مناطق هذا المقال؟
region-hint = أسماء بفواصل؛ وفارغ يعني بلا منطقة
region-scope = لأي مقالات؟
region-this = لهذا المقال فقط
region-later = ولمقالات هذه الخلاصة اللاحقة أيضًا
region-later-what = حيث تدل { $words } على المنطقة مجددًا
region-no-words = لا كلمة
region-none = بلا منطقة
region-set = ✅ هذا المقال في هذا الخادم الآن عن: { $regions }. عُدّلت منشوراته، ويصل إلى القنوات التي تريده.
region-later-set = ✅ هذا المقال في هذا الخادم الآن عن: { $regions }، وكذلك مقالات { $feed } اللاحقة بالكلمات نفسها.
region-forwarded = يقرر مالك البوت إن كان ذلك يصح لكل الخوادم.
region-not-forwarded = كثير من تصحيحاتكم ينتظر مالك البوت، فيصح هذا في هذا الخادم فقط.
region-restored = جرى التراجع عن التصحيح.
region-same = للمقال هذه المناطق بعينها من قبل. لتغييرها اذكر غيرها.
region-gone = ⛔ لم يعد هذا المقال أو تصحيحه محفوظًا، فلا يمكن تغيير شيء فيه. يمكن تصحيح المنشورات الأحدث.
