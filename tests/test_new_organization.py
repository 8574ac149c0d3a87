"""An organization is added by knowledge alone: without code, without training anew, and for all kinds of question."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.nlu.understanding import Understanding
from knowledge import Knowledge, load
from tests.conversation import Conversation, lacking

HERE = Path(__file__).parent
NEEDED = 0.95
"""So large a share of the questions must be answered rightly, though nothing of the organization was trained on."""

QUESTIONS: dict[str, dict[str, tuple[str, ...]]] = {
    "overview": {
        "What is MORAK?": ("reconciliation", "Adriatic"),
        "Tell me about the Adriatic Mission for Reconciliation": ("MORAK",),
        "what do you know about morak": ("MORAK",),
        "Who leads EULEX? / And what is MORAK?": ("Reconciliation",),
        "Who is Ingrid Solheim?": ("Chief Monitor",),
        "What is the Bled Accord?": ("MORAK",),
        "What is the Adriatic Union?": ("MORAK",),
    },
    "full_name": {
        "What does MORAK stand for?": ("Adriatic Mission for Reconciliation",),
        "What is the full name of MORAK?": ("Adriatic Mission for Reconciliation",),
    },
    "mandate": {
        "What was the mandate of MORAK?": ("return", "mediate"),
        "What did MORAK do?": ("return",),
        "What was the Reconciliation Mission for?": ("return",),
        "What is EULEX's mandate? / And MORAK's?": ("return", "mediate"),
    },
    "task_holder": {
        "Which organization trained village mediators?": ("MORAK",),
        "Which mission mediated between villages?": ("MORAK",),
    },
    "legal_basis": {
        "What was the legal basis of MORAK?": ("Bled Accord",),
        "On which document did MORAK rest?": ("Bled Accord",),
    },
    "creation": {
        "Who created MORAK?": ("Adriatic Union",),
        "When was the Bled Accord signed?": ("19 November 2012",),
    },
    "start": {
        "When did MORAK start?": ("8 April 2013",),
        "Since when was MORAK in Kosovo?": ("8 April 2013",),
        "What is MORAK? / When was it established?": ("8 April 2013",),
        "When was EULEX deployed? / And MORAK?": ("8 April 2013",),
    },
    "end": {
        "When did MORAK close?": ("30 June 2015",),
        "When did the Reconciliation Mission end?": ("30 June 2015",),
        "When did MORAK start? / And when did it end?": ("30 June 2015",),
    },
    "end_reason": {
        "Why did MORAK end?": ("work completed",),
        "When did MORAK end? / Why?": ("work completed",),
    },
    "status": {
        "Is MORAK still active?": ("^no", "30 June 2015"),
        "Does MORAK still exist?": ("30 June 2015",),
    },
    "duration": {
        "How long did MORAK last?": ("2 years",),
        "What is MORAK? / How long did it work in Kosovo?": ("2 years",),
    },
    "parent": {
        "To which organization did MORAK belong?": ("Adriatic Union",),
        "Was MORAK part of the United Nations?": ("^no", "Adriatic Union"),
        "Was MORAK a UN mission?": ("^no", "Adriatic Union"),
        "Who ran MORAK, the EU or the Adriatic Union?": ("Adriatic Union",),
    },
    "relation": {
        "How did MORAK work with EULEX?": ("reports",),
        "What is the relation between MORAK and EULEX?": ("reports",),
        "With which organization did MORAK work?": ("EULEX",),
    },
    "leader": {
        "Who led MORAK?": ("Havlik",),
        "Who was the head of MORAK in 2013?": ("Solheim", "!Havlik"),
        "Who was the first Chief Monitor?": ("Solheim",),
        "Who were the heads of the Reconciliation Mission?": ("Solheim", "Havlik"),
        "Who leads EULEX? / And who led MORAK?": ("Havlik",),
        "Did Zannier lead MORAK?": ("^no",),
        "who was in charge of MORAK in november 2014": ("Havlik",),
    },
    "succession": {
        "Who came before Havlik?": ("Solheim",),
        "Who was Tomas Havlik's predecessor?": ("Solheim",),
        "Who succeeded Ingrid Solheim?": ("Havlik",),
        "Who was the first Chief Monitor? / Who came after her?": ("Havlik",),
    },
    "tenure": {
        "When was Solheim in office?": ("April 2013", "September 2014"),
        "How long did Ingrid Solheim lead MORAK?": ("1 year",),
        "Since when was Havlik Chief Monitor?": ("October 2014",),
    },
    "office": {
        "What was Havlik's post?": ("Chief Monitor",),
        "What was the title of the head of MORAK?": ("Chief Monitor",),
    },
    "appointment": {
        "Who appointed Solheim?": ("Adriatic Union",),
        "Who was the first head of MORAK? / Who appointed her?": ("Adriatic Union",),
    },
    "origin": {
        "Which country is Ingrid Solheim from?": ("Ruritanian",),
        "Who is from Ruritania?": ("Solheim",),
        "What is Solheim's nationality?": ("Ruritanian",),
        "Which nationality does Havlik have?": ("not recorded",),
    },
    "staff": {
        "How many people worked for MORAK?": ("205", "December 2014"),
        "How many international staff did MORAK have?": ("120",),
        "How many locals worked for MORAK?": ("85",),
        "How many people work for EULEX? / And for MORAK?": ("205",),
        "How large was the Reconciliation Mission?": ("205",),
        "Did MORAK have 500 employees?": ("^no",),
    },
    "members": {
        "How many states belonged to MORAK?": ("12 states",),
        "Who were the members of MORAK?": ("12 states",),
    },
    "compare_size": {
        "Which is larger, MORAK or EULEX?": ("EULEX is larger",),
        "Did MORAK have more staff than OMiK?": ("^no",),
        "How many people do MORAK and EULEX have together?": ("1,705",),
    },
    "downsizing": {
        "When was MORAK downsized?": ("January 2015",),
        "Who reduced MORAK?": ("Havlik",),
        "Why was MORAK downsized?": ("families had returned",),
    },
    "compare_time": {
        "Which was founded first, MORAK or EULEX?": ("EULEX came before MORAK|EULEX.*before|earliest",),
        "Did MORAK begin before EULEX?": ("8 April 2013",),
    },
    "event": {
        "When was the report of MORAK published?": ("October 2013",),
    },
    "event_at": {
        "What happened in October 2013?": ("report",),
        "What happened in April 2013?": ("MORAK", "Solheim|headquarters"),
    },
    "timeline": {
        "Give me the timeline of MORAK": ("8 April 2013", "30 June 2015"),
        "What is the history of MORAK?": ("8 April 2013", "30 June 2015"),
    },
    "review": {
        "How often was the mandate of MORAK reviewed?": ("half-year",),
        "How often was MORAK's mandate reviewed? / By whom?": ("Adriatic Union",),
    },
    "list": {
        "Which organizations do you know about?": ("MORAK", "EULEX"),
        "Which organizations have ended?": ("MORAK", "ISG"),
    },
    "count": {
        "How many organizations do you know?": ("7",),
        "How many heads did MORAK have?": ("2 heads",),
    },
    "in_common": {
        "What do MORAK and the ICO have in common?": ("ended",),
    },
    "source": {
        "Who led MORAK? / Where does that come from?": ("Invented Yearbook",),
    },
    "as_of": {
        "How many people worked for MORAK? / As of when is that?": ("December 2014",),
    },
    "out_of_scope": {
        "What was the budget of MORAK?": ("not recorded",),
        "Where was Ingrid Solheim born?": ("not recorded",),
    },
    "spelling": {
        "who lead MROAK": ("Havlik",),
        "wen did M.O.R.A.K. start": ("8 April 2013",),
        "who is ingrid solhiem": ("Chief Monitor",),
    },
}
CASES = [(kind, question, patterns) for kind, asked in QUESTIONS.items() for question, patterns in asked.items()]


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Return the shipped knowledge with the invented organization beside it."""
    folder = tmp_path_factory.mktemp("extended")
    shutil.copytree(HERE.parent / "knowledge", folder / "shipped", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    shutil.copytree(HERE / "new_organization", folder / "new")
    return load(folder)


@pytest.fixture(scope="module")
def trained_before(
    understanding: Understanding, extended: Knowledge, tmp_path_factory: pytest.TempPathFactory
) -> Understanding:
    """Return what was trained on the shipped knowledge, as it is loaded beside the extended one."""
    folder = tmp_path_factory.mktemp("understanding")
    understanding.save(folder)
    return Understanding.load(extended, folder)


def test_knowledge_needs_two_files_only(extended: Knowledge, shipped: Knowledge) -> None:
    assert set(extended.subjects) - set(shipped.subjects) >= {"morak", "adriatic_union", "solheim", "havlik"}


def test_questions_are_answered_without_training(trained_before: Understanding, extended: Knowledge) -> None:
    wrong = []
    for kind, question, patterns in CASES:
        reply = Conversation(trained_before, extended).ask_all(question.split(" / "))
        if lacking(reply.text, patterns):
            wrong.append(f"{kind}: {question}\n    {reply.text}")
    assert 1 - len(wrong) / len(CASES) >= NEEDED, "\n".join(wrong)


def test_other_organizations_are_answered_as_before(
    understanding: Understanding, trained_before: Understanding, shipped: Knowledge, extended: Knowledge
) -> None:
    for question in (
        "Who leads EULEX?",
        "How many soldiers does KFOR have?",
        "When did the ISG end?",
        "Who was SRSG in 2009?",
    ):
        before = Conversation(understanding, shipped).ask(question)
        assert Conversation(trained_before, extended).ask(question).text == before.text
