"""``streamlit run`` with a stop-watch: ``python -m benchmarks.timed_server LOG app.py [options]``.

The command line of Streamlit runs in this very process, with one method of it wrapped: ``ScriptRunner._run_script``,
which is one rerun from the first widget callback to the last element handed over. Each rerun is appended to LOG as a
line of JSON: ``began`` (seconds since 1970), ``wall`` and ``cpu`` (seconds; the latter of the script's own thread, which
other programs on the machine don't lengthen). Encoding for the socket and sending are not in it. The app knows nothing
of this.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.web.cli import main


def log_reruns(log: Path) -> None:
    """Wrap the method."""
    run = ScriptRunner._run_script  # noqa: SLF001  there is no public hook round a rerun

    def timed(self: ScriptRunner, *args: Any) -> None:
        began, wall, cpu = time.time(), time.perf_counter(), time.thread_time()
        try:
            run(self, *args)
        finally:
            line = {"began": began, "wall": time.perf_counter() - wall, "cpu": time.thread_time() - cpu}
            with log.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line) + "\n")

    ScriptRunner._run_script = timed  # type: ignore[method-assign]  # noqa: SLF001


if __name__ == "__main__":
    log_reruns(Path(sys.argv[1]))
    sys.argv = ["streamlit", "run", *sys.argv[2:]]
    sys.exit(main())
