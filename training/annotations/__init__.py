"""The annotated corpora: which sentences were drawn, how their text is found again, and what annotators said."""
