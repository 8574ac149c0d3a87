"""Environment variables that Rasa and its libraries read when they are imported: nothing reported, nothing noisy.

`python -m bot.environment` prints them for a shell; tools/setup.sh puts them into .venv/bin/activate, so that `rasa`
called directly behaves like `make`.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping

VARIABLES = {
    "RASA_TELEMETRY_ENABLED": "false",
    # TensorFlow: errors only, the same figures on every processor, no search for a graphics card.
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "CUDA_VISIBLE_DEVICES": "-1",
    # Rasa's pin of SQLAlchemy 1.4 makes it warn of 2.0.
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}


def prepare(environ: MutableMapping[str, str] = os.environ) -> None:
    """Set the variables, except those that are set already. Call it before anything imports Rasa or TensorFlow."""
    for name, value in VARIABLES.items():
        environ.setdefault(name, value)


if __name__ == "__main__":
    for name, value in VARIABLES.items():
        print(f'export {name}="${{{name}-{value}}}"')
