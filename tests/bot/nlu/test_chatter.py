"""What is said around a question is left out, and nothing that belongs to it."""

from __future__ import annotations

import pytest

from bot.nlu.chatter import behind, in_front, is_chatter, is_personal
from bot.nlu.reading import Reader
from tests.bot.nlu.test_clauses import questions


class TestWords:
    @pytest.mark.parametrize(
        "text",
        [
            "just wondering",
            "thanks a lot for your help",
            "it is for my homework",
            "you useless bot",
            "if that is known",
            "as far as you know",
            "that is all i need",
            "take your time",
            "sorry for another dumb question",
        ],
    )
    def test_some_are_chatter(self, text: str) -> None:
        assert is_chatter(text.split())

    @pytest.mark.parametrize(
        "text", ["and until", "the locals", "in total", "month and year", "is it a school", "who asked", "before that"]
    )
    def test_others_ask_for_something(self, text: str) -> None:
        assert not is_chatter(text.split())

    def test_what_casts_doubt_is_kept_beside_a_statement(self) -> None:
        assert is_chatter(["seriously"])
        assert not is_chatter(["seriously"], beside_question=False)

    @pytest.mark.parametrize(
        ("text", "personal"),
        [
            ("my cat could answer that", True),
            ("you are a bit slow", True),
            ("i want its size", False),
            ("tell me the chiefs", False),
            ("the one you named", False),
            ("i like _", False),
        ],
    )
    def test_the_speaker_speaks_of_himself(self, text: str, personal: bool) -> None:
        assert is_personal(text.split()) is personal


class TestWithoutAComma:
    @pytest.mark.parametrize(
        ("text", "left"),
        [
            ("bruv which force is larger", "which force is larger"),
            ("silly question when did _ end", "when did _ end"),
            ("random question does _ have members", "does _ have members"),
            ("ok thanks and _", "and _"),
            ("tell me when it ended", "tell me when it ended"),
            ("asked by whom", "asked by whom"),
            ("please explain _", "please explain _"),
            ("my exam topic is _", "my exam topic is _"),
            ("somebody who asked", "somebody who asked"),
        ],
    )
    def test_chatter_in_front(self, text: str, left: str) -> None:
        words = text.split()
        assert words[in_front(words) :] == left.split()

    @pytest.mark.parametrize(
        ("text", "left"),
        [
            ("who ran _ thanks a lot", "who ran _"),
            ("when was it formed i keep forgetting", "when was it formed"),
            ("who ran _ for my essay", "who ran _"),
            ("how many can you tell me", "how many can you tell me"),
            ("who made this bot", "who made this bot"),
            ("what can you tell me", "what can you tell me"),
            ("this is not what i asked", "this is not what i asked"),
        ],
    )
    def test_chatter_behind(self, text: str, left: str) -> None:
        words = text.split()
        assert words[: len(words) - behind(words)] == left.split()


class TestMessages:
    @pytest.mark.parametrize(
        ("message", "asked"),
        [
            ("Can I bother you once more? Who runs KFOR?", "who runs _organization_"),
            ("Who, if your files say so, runs KFOR?", "who runs _organization_"),
            ("Who runs KFOR (sorry for asking)?", "who runs _organization_"),
            ("In 2010, as far as you know, who ran UNMIK?", "who ran _organization_"),
            ("Who runs KFOR, help me out", "who runs _organization_"),
            ("2) who runs KFOR", "who runs _organization_"),
            ("Please excuse my poor English. Who runs KFOR?", "who runs _organization_"),
            ("KFOR, could you tell me?", "_organization_"),
        ],
    )
    def test_the_question_is_left(self, reader: Reader, message: str, asked: str) -> None:
        assert questions(reader, message) == [asked]

    @pytest.mark.parametrize(
        "message", ["Thanks a lot!", "Can you help me?", "Hello, dear bot", "I am curious, thanks"]
    )
    def test_chatter_alone_is_kept(self, reader: Reader, message: str) -> None:
        reading, kept = reader.read(message), reader.read(message, keep_chatter=True)
        assert [clause.words for clause in reading.clauses] == [clause.words for clause in kept.clauses]

    def test_a_name_taken_back_stays_taken_back(self, reader: Reader) -> None:
        clause = reader.read("When did the ICO, sorry, the ISG start?").clauses[0]
        assert [mention.id for mention in clause.mentions] == ["isg"]
