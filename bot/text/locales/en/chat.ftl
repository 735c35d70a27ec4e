# Words of the chat room itself.

report-title = Report a mistake
report-about = Which answer is wrong?
report-about-hint = for example: Xperia Z1 C6903 on T-Mobile US
report-text = What is right?
report-text-hint = for example: it does have band 17
report-source = How do you know? (a link helps most)
report-thanks = Thank you. This is report **#{ $number }**; it changes the tables once the owner has checked it.
