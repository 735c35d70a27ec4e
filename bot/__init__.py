"""Bandwire: regional phone news and band lookups for Discord."""

__version__ = "0.1.0"
