"""What scoring costs: one module a measurement, each a function from the number of runs to a table."""
