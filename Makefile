.PHONY: check newest pictures coverage man
check:
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/python -m pytest tests/project/test_layers.py

newest:
	.ci/newest

pictures:
	.venv/bin/python -m benchmarks.pictures

# the page for `man -l peerassist.1`, from the parser of the command line itself
man:
	.venv/bin/argparse-manpage --module peerassist_tui.cli --function parser --project-name peerassist-tui --prog peerassist \
	    --description "prepare, run and wrap up a Peer Assist" --manual-title "Commands of users" --output peerassist.1

# with coverage beside the tests' libraries: pip install 'coverage>=7.10,<8'
coverage:
	.venv/bin/python -m coverage run -m pytest -n 0 tests/rules tests/readings tests/store tests/exchange tests/core
	.venv/bin/python -m coverage report
