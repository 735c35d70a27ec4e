# Descriptions of commands (`command-<path>`) and options (`option-<path>-<name>`, or `option-<name>` where it means the same
# everywhere). Discord allows 100 characters each.

command-report = Tell us that an answer is wrong, and what is right
