# The owner's tools over the news engine.

