"""What is asked while measuring: questions of many kinds, follow-ups and chat, in the mixture of a conversation."""

QUESTIONS = (
    "Who leads EULEX?",
    "since when",
    "How many people work there?",
    "what is KFOR",
    "how many soldiers does KFOR have",
    "When did the ISG end its supervision of Kosovo?",
    "why was the ICO founded",
    "Who was the head of UNMIK in 2009?",
    "and who came after him",
    "How many states are members of the ISG?",
    "thanks",
    "what does the OSCE mission do",
    "Which organizations are still active in Kosovo?",
    "which of them is the largest",
    "What happened in 2008?",
    "who apointed Pieter Feith",
    "On what legal basis does UNMIK work?",
    "Where do you know that from?",
    "what is the weather in Pristina",
    "hello",
)
