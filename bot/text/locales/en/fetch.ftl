# Why a feed could not be fetched. Each id is fetch-<reason>.

fetch-bad-url = That is not a web address that can be fetched.
fetch-guard = That address leads into a private network or to a port that is not fetched from.
fetch-dns = The site's name could not be found.
fetch-refused = The server did not accept the connection.
fetch-connect = No connection to the server could be made.
fetch-tls = The server's certificate or encryption is broken.
fetch-timeout = The server did not answer in full in time.
fetch-reset = The server broke off the connection.
fetch-truncated = The server stopped in the middle of its answer.
fetch-too-large = The answer is larger than a feed may be.
fetch-bad-encoding = The answer is compressed in a way that cannot be undone.
fetch-bad-http = The server's answer is not valid HTTP.
fetch-bad-redirect = The server redirects to something that is not a web address.
fetch-too-many-redirects = The server redirects too often.
fetch-network = The connection to the server failed.
fetch-gone = The feed is gone for good (410).
fetch-not-found = There is nothing at that address (404).
fetch-unauthorized = The site asks for a login (401).
fetch-forbidden = The site refuses bots like this one (403).
fetch-cloudflare = Cloudflare stands in front of the site and lets only browsers in.
fetch-slow-down = The site asks for fewer requests (429).
fetch-unavailable = The site is not available at the moment (503).
fetch-server-error = The site has an error of its own.
fetch-http-status = The site answered with something that is not a feed.
fetch-empty = The answer is empty.
fetch-unasked-304 = The site says that nothing changed although it was not asked that.
