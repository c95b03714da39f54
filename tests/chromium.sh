#!/bin/sh
# Puts Debian's Chromium where the browser tests look for it, if this machine and this user may; never fails.
# TENURE_CHROMIUM names another browser.
set -u
for name in "${TENURE_CHROMIUM:-chromium}" chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if ! command -v apt-get >/dev/null 2>&1; then
  echo "no Chromium and no apt-get: the browser tests will be skipped"; exit 0
fi
if [ "$(id -u)" = 0 ]; then as_root=""; elif sudo -n true 2>/dev/null; then as_root="sudo -n"; else
  echo "no Chromium and no right to install it (apt-get install chromium): the browser tests will be skipped"; exit 0
fi
echo "installing Chromium for the browser tests …"
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
if ! { $as_root apt-get update -q && $as_root apt-get install -q -y --no-install-recommends chromium fonts-dejavu-core; } >"$log" 2>&1 </dev/null; then
  tail -n 5 "$log"
  echo "Chromium could not be installed: the browser tests will be skipped"
fi
rm -f "$log"
exit 0
