"""The command line: thin click commands over the scorer and the renderers."""
