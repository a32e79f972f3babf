"""Floor 2: one pass over the text. Tokens, sentences, phrases of the word lists, each sentence's probabilities."""
