"""Bytes → text: the encoding, and what to do with bytes that are no text in it."""
