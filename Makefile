.PHONY: check newest pictures coverage man messages language phrases
check:
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/python -m pytest tests/project/test_layers.py

newest:
	.ci/newest

pictures:
	.venv/bin/python -m benchmarks.pictures

# the phrases for translators: taken out of the code, and the catalogues of each language brought up to them
LANGUAGES = peerassist_tui/languages
CATALOGUES = words changes
BABEL = .venv/bin/pybabel -q
messages: phrases
	for name in $(CATALOGUES); do \
	    $(BABEL) update --input-file build/$$name.pot --output-dir $(LANGUAGES) --domain $$name --width 120 \
	        --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date || exit; \
	done

# empty catalogues for another language, for instance: make language CODE=pt_BR
language: phrases
	for name in $(CATALOGUES); do \
	    $(BABEL) init --input-file build/$$name.pot --output-dir $(LANGUAGES) --domain $$name --width 120 --locale $(CODE) || exit; \
	done

EXTRACT = ../$(BABEL) extract --mapping ../pyproject.toml --add-location file --sort-by-file --width 120 \
    --project peerassist-tui --version ""
phrases:
	mkdir -p build
	cd peerassist_tui && $(EXTRACT) --keyword N_ --keyword NC_:1c,2 --output ../build/words.pot .
	cd peerassist_tui && $(EXTRACT) --no-default-keywords --keyword called --keyword called_several:1,2 \
	    --output ../build/changes.pot .

# the page for `man -l peerassist.1`, from the parser of the command line itself
man:
	.venv/bin/argparse-manpage --module peerassist_tui.cli --function parser --project-name peerassist-tui --prog peerassist \
	    --description "prepare, run and wrap up a Peer Assist" --manual-title "Commands of users" --output peerassist.1

# with coverage beside the tests' libraries: pip install 'coverage>=7.10,<8'
coverage:
	.venv/bin/python -m coverage run -m pytest -n 0 tests/rules tests/readings tests/store tests/exchange tests/core
	.venv/bin/python -m coverage report
