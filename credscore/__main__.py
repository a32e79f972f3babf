"""``python -m credscore``."""

from credscore.cli.main import main

if __name__ == "__main__":
    main()
