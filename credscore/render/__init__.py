"""How reports are drawn: one module a format, each of pure functions from reports to a string."""
