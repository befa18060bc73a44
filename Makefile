.PHONY: check newest pictures coverage
check:
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/python -m pytest tests/project/test_layers.py

newest:
	.ci/newest

pictures:
	.venv/bin/python -m benchmarks.pictures

# with coverage beside the tests' libraries: pip install 'coverage>=7.10,<8'
coverage:
	.venv/bin/python -m coverage run -m pytest -n 0 tests/rules tests/readings tests/store tests/exchange tests/core
	.venv/bin/python -m coverage report
