"""What holds of every rule, in tables of many rows: what its steps are called, write, leave alone and refuse."""
