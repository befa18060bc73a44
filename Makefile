.PHONY: check newest pictures
check:
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/python -m pytest tests/project/test_layers.py

newest:
	.ci/newest

pictures:
	.venv/bin/python -m benchmarks.pictures
