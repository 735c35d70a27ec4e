"""What a person asked: free text and whatever a command's options name exactly."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """A question about phones and carriers, as it came in.

    `device`, `carrier`, `country` and `when` are options filled in beside the free text; each is an id (a choice of an
    autocomplete list) or text as typed. Where an option is given, it wins over the same part of the free text.
    `home_country` (ISO 3166-1 alpha-2) and `home_carrier` (an id) come from the person's and the server's settings: they rank
    choices and complete a question that names no country, and the answer says that they did.
    """

    text: str = ""
    device: str | None = None
    carrier: str | None = None
    country: str | None = None
    when: str | None = None
    home_country: str | None = None
    home_carrier: str | None = None
    server_country: str | None = None
    """The country of the server where it is asked: it decides a name of many countries that the asker's own does not have."""
    locale: str = "en"
