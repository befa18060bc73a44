"""Copies of a store that are made by themselves, kept by age, and named where somebody looks for one."""
