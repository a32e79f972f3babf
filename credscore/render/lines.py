"""Offsets to lines and columns, as the renderers name them."""

from __future__ import annotations

from credscore.text.linetable import LINE_END, LineTable

__all__ = ["LINE_END", "LineTable"]
