#!/bin/sh
# Gets a Chromium for the browser tests when there is none: Debian's package as root, else Playwright's own download.
set -eu
playwright="$1"
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium && exit 0
fi
exec "$playwright" install chromium
