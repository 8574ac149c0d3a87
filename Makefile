# make run     sets up, trains when needed, and serves the bot     make test    everything that must hold
.DEFAULT_GOAL := help
.PHONY: help run shell train setup test check format eval report bench lock clean
PYTHON_BIN := .venv/bin/python
export PYTHONNOUSERSITE := 1
unexport PYTHONPATH PYTHONHOME

help:     ## list the targets
	@grep -E '^[a-z]+: .*##|^[a-z]+: +##' Makefile | sed -E 's/^([a-z]+):.*## */make \1\t/' | expand -t 14

run:      ## set up, train when something changed, serve on PORT (5005); Ctrl-C ends it
	@tools/setup.sh && exec $(PYTHON_BIN) -m bot run

shell:    ## talk to the bot in this terminal
	@tools/setup.sh && exec $(PYTHON_BIN) -m bot shell

train:    ## train when something changed, in any case with FORCE=1
	@tools/setup.sh && exec $(PYTHON_BIN) -m bot train $(if $(FORCE),--force)

setup:    ## make the environment, with what the tests need
	@tools/setup.sh dev

check:    ## style, types and the knowledge base: the quick part of the tests
	@tools/setup.sh dev
	$(PYTHON_BIN) -m ruff check .
	$(PYTHON_BIN) -m mypy
	$(PYTHON_BIN) -m knowledge check

format:   ## lay out the code, and put right what can be put right automatically
	@tools/setup.sh dev
	$(PYTHON_BIN) -m ruff format .
	$(PYTHON_BIN) -m ruff check --fix .

test: check train  ## everything: check, data, unit, component and REST tests
	. .venv/bin/activate && rasa data validate --fail-on-warnings
	$(PYTHON_BIN) -m pytest

eval:     ## put question files to the running bot: make eval FILES="a.yml b.yml"
	@tools/setup.sh
	@test -n "$(FILES)" || { echo 'Name the files: make eval FILES="tests/questions/..."'; exit 1; }
	@$(PYTHON_BIN) tests/questions/ask.py $(FILES)

report:   ## a page on what the bot confuses, mislinks and cannot answer
	@tools/setup.sh && exec $(PYTHON_BIN) -m bot.report

bench:    ## measure start, memory and latency
	@tools/setup.sh && exec $(PYTHON_BIN) -m bench

lock:     ## renew the locks in requirements/ with releases at least two weeks old
	@tools/setup.sh && tools/lock.sh

clean:    ## delete everything that was made: environment, models, caches; conversations in var/ stay
	rm -rf .venv .rasa models results .mypy_cache .ruff_cache .pytest_cache .hypothesis
