"""Trains the models of credscore: corpora, detectors, heads, evaluation. credscore itself never imports it."""
