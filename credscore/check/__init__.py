"""Floor 5a: what a team decides about its drafts: policy, suppressions, baseline, what changed, and the verdict."""
