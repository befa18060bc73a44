.PHONY: check newest
check:
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/python -m pytest tests/project/test_layers.py

newest:
	.ci/newest
