"""The signals' rules: frozen records with their examples."""
