"""What a user would pick instead, installed by name into environments of its own and run on the same texts."""
