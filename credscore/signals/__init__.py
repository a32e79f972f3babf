"""Floor 3: what is measured. One module a signal: its rules, its findings and its features."""
