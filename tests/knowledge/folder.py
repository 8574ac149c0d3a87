"""A small knowledge folder to break in every way."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from knowledge import Fault, Knowledge, KnowledgeError, load

SOURCES = """\
sources:
  - id: report
    title: A Report
    latest: 2015-11
    sections:
      - {id: missions, title: The Missions}
"""
MISSION = """\
id: mission
type: organization
name: Peace Mission
acronym: PM
source: report#missions
facts:
  - kind: description
    text: a mission that keeps the peace
"""


class Folder:
    """A knowledge folder: one source and one organization, both free of faults, and whatever a test adds."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.write("sources.yml", SOURCES)
        self.write("mission.yml", MISSION)

    def write(self, name: str, text: str | bytes) -> Folder:
        """Write a file; indentation that all lines share is not part of it."""
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
        return self

    def remove(self, name: str) -> Folder:
        """Delete a file."""
        (self.path / name).unlink()
        return self

    def load(self) -> Knowledge:
        """Return the folder's knowledge."""
        return load(self.path)

    def faults(self) -> list[Fault]:
        """Return the folder's faults, files by their path inside it; empty where it is usable."""
        try:
            self.load()
        except KnowledgeError as error:
            return [
                Fault(fault.file.removeprefix(f"{self.path}/"), fault.line, fault.key, fault.problem, fault.remedy)
                for fault in error.faults
            ]
        return []
