"""Floor 1: what an article is. One reader a format turns a source string into a Document with exact offsets."""
