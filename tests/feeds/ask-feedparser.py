"""Reads feeds with feedparser, which many readers are built on, and prints what it saw as JSON.

Arguments: files. For `.ci/feeds`, with the feedparser of Debian.
"""

import calendar
import json
import sys

import feedparser


def read(file):
    with open(file, "rb") as stream:
        # Text as it is: what a reader makes safe to show is no longer what was sent.
        feed = feedparser.parse(
            stream, sanitize_html=False, resolve_relative_uris=False
        )
    return {
        "complaint": str(feed.get("bozo_exception", "")) if feed.bozo else None,
        "version": feed.version,
        "entries": [
            {
                "id": entry.get("id"),
                "title": entry.get("title"),
                "published": calendar.timegm(entry.published_parsed),
            }
            for entry in feed.entries
        ],
    }


json.dump({file: read(file) for file in sys.argv[1:]}, sys.stdout)
