# Backups of a server's settings.

