"""Discord's limits on what a bot sends, in characters unless the name says otherwise.

Source: Discord's API documentation, pages Message, Component Reference and Receiving and Responding, as of July 2026.
"""

EMBED_TITLE = 256
EMBED_DESCRIPTION = 4096
EMBED_FOOTER = 2048
EMBED_AUTHOR = 256
EMBED_TOTAL = 6000
"""Of all embeds of a message together."""
EMBEDS = 10
ROWS = 5
BUTTONS_A_ROW = 5
BUTTON_LABEL = 80
BUTTON_URL = 512
SELECT_CHOICES = 25
SELECT_TEXT = 100
SELECT_PLACEHOLDER = 150
FILES = 10
FILE_BYTES = 10 * 1024 * 1024
REQUEST_BYTES = 25 * 1024 * 1024
FILE_ALT = 1024
AUTOCOMPLETE_CHOICES = 25
AUTOCOMPLETE_TEXT = 100
MODAL_TITLE = 45
MODAL_FIELDS = 5
MODAL_LABEL = 45
MODAL_PLACEHOLDER = 100
MODAL_TEXT = 4000
POST_NAME = 100
POST_TAGS = 5
