#!/bin/bash
# Starts Electron ($ASSAY_TEST_START) in this same process, and says last where its debugger listens. Playwright attaches as
# soon as it reads that line, and an Electron attached to while it is still starting crashed about once in 500 starts
# (SIGSEGV, an empty app too); attached to afterwards it did not in 1,200.
exec "$ASSAY_TEST_START" "$@" 2> >(exec sed -u -e '/^Debugger listening on/{h;d}' -e '/^DevTools listening on/{p;x}' >&2)
