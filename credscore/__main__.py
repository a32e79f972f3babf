"""The ``credscore`` command, and ``python -m credscore``."""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line and exit."""
    # Imports and the model are no garbage: collecting among them at every 700 objects costs a tenth of a short run.
    gc.set_threshold(50_000)
    from credscore.cli.main import main as run

    run()


if __name__ == "__main__":
    main()
