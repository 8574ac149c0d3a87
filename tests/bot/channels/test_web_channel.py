"""The web channel over HTTP, with a fake bot behind it."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from knowledge import load
from tests.bot.channels.fake_server import GENEROUS, FakeServer

PARTNER = "https://partner.example"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with FakeServer(tmp_path_factory.mktemp("web"), {**GENEROUS, "allowed_origins": [PARTNER]}) as server:
        yield server


@pytest.fixture(scope="module")
def strict_server(tmp_path_factory):
    limits = {
        "messages_per_minute": 3,
        "messages_per_minute_per_address": 5,
        "conversations_per_hour_per_address": 4,
    }
    with FakeServer(tmp_path_factory.mktemp("strict"), limits) as server:
        yield server


@pytest.fixture
def token(server):
    return server.new_token()


def send(server, token, text, id="message-1", **kwargs):
    return server.request("POST", "messages", token, json={"id": id, "text": text}, **kwargs)


def history(server, token):
    return server.request("GET", "messages", token).json()["messages"]


def error_of(response):
    return response.status_code, response.json()["error"]["code"]


# Messages


def test_a_message_is_answered_with_text_buttons_and_data(server, token):
    answer = send(server, token, "suggestions").json()
    text, data = answer["replies"]
    assert text["text"] == "KFOR had about 4,700 soldiers as of November 2015."
    assert [button["title"] for button in text["buttons"]] == ["And EULEX?", "Who leads KFOR?"]
    assert data["custom"]["sources"][0]["as_of"] == "November 2015"


def test_paragraphs_of_one_text_stay_together(server, token):
    assert "\n\n" in send(server, token, "long").json()["replies"][0]["text"]


def test_rasa_is_told_the_channel_and_the_message_id(server, token):
    send(server, token, "Hello", "message-42")
    assert server.trackers()[token.split(".")[0]] == [["message-42", "web", "Hello"]]


@pytest.mark.parametrize("text", ["/restart", "👍", "ne\u0161to", "half a pair \ud83d"])
def test_any_text_is_passed_on_as_text(server, token, text):
    assert send(server, token, text).json()["replies"][0]["text"].startswith("You said: ")


def test_a_bot_without_words_gives_an_empty_reply(server, token):
    assert send(server, token, "silent").json()["replies"] == []


def test_2000_characters_are_accepted_and_2001_are_not(server, token):
    assert send(server, token, "x" * 2000).status_code == 200
    assert error_of(send(server, token, "x" * 2001, "message-2")) == (413, "message_too_long")


@pytest.mark.parametrize(
    "body",
    [
        {"text": "no id"},
        {"id": "short", "text": "x"},
        {"id": "a" * 65, "text": "x"},
        {"id": "../../etc/passwd", "text": "x"},
        {"id": "message-1"},
        {"id": "message-1", "text": "  "},
        {"id": "message-1", "text": 5},
        ["a list"],
        None,
    ],
)
def test_an_odd_body_is_refused_with_a_reason(server, token, body):
    assert error_of(server.request("POST", "messages", token, json=body)) == (400, "bad_request")


def test_a_body_that_is_not_json_is_refused_with_a_reason(server, token):
    assert error_of(server.request("POST", "messages", token, data=b"{")) == (400, "bad_request")


# Sending again


def test_the_same_id_is_put_to_the_bot_once(server, token):
    first, second = send(server, token, "Hello").json(), send(server, token, "Hello").json()
    assert first == second
    assert len(server.trackers()[token.split(".")[0]]) == 1


def test_the_same_id_sent_five_times_at_once_is_put_to_the_bot_once(server, token):
    with ThreadPoolExecutor(5) as pool:
        answers = list(pool.map(lambda _: send(server, token, "slow").json(), range(5)))
    assert all(answer == answers[0] for answer in answers)
    assert len(server.trackers()[token.split(".")[0]]) == 1


def test_an_id_does_not_stand_for_two_texts(server, token):
    send(server, token, "Hello")
    assert error_of(send(server, token, "Goodbye")) == (409, "id_reused")


def test_the_reply_waits_for_a_visitor_who_left_too_early(server, token):
    with pytest.raises(requests.Timeout):
        requests.post(
            f"{server.url}/webhooks/web/messages",
            json={"id": "message-1", "text": "slow"},
            headers={"Authorization": f"Bearer {token}"},
            timeout=0.3,
        )
    assert send(server, token, "slow").json()["replies"][0]["text"] == "You said: slow"
    assert len(server.trackers()[token.split(".")[0]]) == 1


def test_a_message_at_which_the_bot_failed_can_be_sent_again(server, token):
    assert send(server, token, "crash").status_code == 500
    assert history(server, token)[0]["replies"] is None
    assert send(server, token, "crash").status_code == 500


def test_messages_of_one_conversation_are_processed_one_after_another(server, token):
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: send(server, token, f"slow {number}", f"message-{number}"), range(4)))
    answered = history(server, token)
    assert all(later["sent_at"] >= earlier["replied_at"] for earlier, later in itertools.pairwise(answered))


# History, feedback, starting over, deleting


def test_history_comes_in_pieces_oldest_first(server, token):
    for number in range(53):
        send(server, token, str(number), f"message-{number}")
    latest = server.request("GET", "messages", token).json()
    assert [message["text"] for message in latest["messages"]] == [str(number) for number in range(3, 53)]
    assert latest["earlier"] is True
    before = latest["messages"][0]["position"]
    rest = server.request("GET", f"messages?before={before}", token).json()
    assert ([message["text"] for message in rest["messages"]], rest["earlier"]) == (["0", "1", "2"], False)


def test_feedback_is_stored_with_the_message_and_can_be_taken_back(server, token):
    send(server, token, "Hello")
    for feedback in ("up", "down", None):
        body = {"feedback": feedback}
        assert server.request("PUT", "messages/message-1/feedback", token, json=body).status_code == 204
        assert history(server, token)[0]["feedback"] == feedback


def test_feedback_for_no_message_and_odd_feedback_are_refused(server, token):
    refused = server.request("PUT", "messages/message-9/feedback", token, json={"feedback": "up"})
    assert error_of(refused) == (404, "unknown_message")
    refused = server.request("PUT", "messages/message-9/feedback", token, json={"feedback": "<b>"})
    assert error_of(refused) == (400, "bad_request")


def test_starting_over_forgets_everywhere_and_goes_on(server, token):
    send(server, token, "Hello")
    assert server.request("POST", "conversation/start-over", token).status_code == 204
    assert history(server, token) == []
    assert token.split(".")[0] not in server.trackers()
    assert send(server, token, "Hello again").status_code == 200


def test_deleting_forgets_everywhere_and_ends_the_token(server, token):
    send(server, token, "a secret worry")
    assert server.request("DELETE", "conversation", token).status_code == 204
    assert error_of(server.request("GET", "messages", token)) == (401, "unknown_conversation")
    assert token.split(".")[0] not in server.trackers()
    assert not any(b"secret worry" in path.read_bytes() for path in server.folder.glob("web_*"))


# Whose conversation it is


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "messages"),
        ("GET", "messages"),
        ("PUT", "messages/message-1/feedback"),
        ("POST", "conversation/start-over"),
        ("DELETE", "conversation"),
    ],
)
@pytest.mark.parametrize("change", ["none", "guess", "other"])
def test_without_the_conversations_own_token_nothing_is_possible(server, token, method, path, change):
    conversation, signature = token.split(".")
    other = server.new_token().split(".")[1]
    forged = {"none": None, "guess": f"{conversation}.{signature[::-1]}", "other": f"{conversation}.{other}"}[change]
    body = {"json": {"id": "message-1", "text": "x", "feedback": "up"}} if method in ("POST", "PUT") else {}
    assert error_of(server.request(method, path, forged, **body)) == (401, "unknown_conversation")


def test_two_visitors_do_not_see_each_other(server):
    mine, yours = server.new_token(), server.new_token()
    send(server, mine, "mine")
    assert history(server, yours) == []


# Limits


def test_above_the_limits_one_is_told_how_long_to_wait(strict_server):
    tokens = [strict_server.new_token() for _ in range(4)]
    refused = strict_server.request("POST", "conversations")
    assert error_of(refused) == (429, "too_many")
    for number in range(3):
        assert send(strict_server, tokens[0], "Hello", f"message-{number}").status_code == 200
    by_conversation = send(strict_server, tokens[0], "Hello", "message-3")
    assert error_of(by_conversation) == (429, "too_many")
    assert 0 < int(by_conversation.headers["Retry-After"]) <= 60
    assert send(strict_server, tokens[0], "Hello", "message-0").status_code == 200, "sending again is not a new message"
    for number in range(2):
        assert send(strict_server, tokens[1], "Hello", f"message-{number}").status_code == 200
    assert error_of(send(strict_server, tokens[2], "Hello")) == (429, "too_many"), "five from one address"


def test_a_forwarded_address_is_not_believed_by_default(strict_server):
    refused = strict_server.request("POST", "conversations", headers={"X-Forwarded-For": "192.0.2.1"})
    assert error_of(refused) == (429, "too_many")


# Origins and headers


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "https://partner.example.evil.example"])
def test_other_sites_are_refused(server, token, origin):
    refused = send(server, token, "Hello", headers={"Origin": origin})
    assert error_of(refused) == (403, "origin_refused")
    assert "Access-Control-Allow-Origin" not in refused.headers


def test_named_and_own_origins_are_allowed(server, token):
    for number, origin in enumerate([PARTNER, server.url]):
        allowed = send(server, token, "Hello", f"message-{number}", headers={"Origin": origin})
        assert allowed.headers["Access-Control-Allow-Origin"] == origin
        assert allowed.headers["Vary"] == "Origin"


def test_a_refusal_is_readable_for_an_allowed_origin(server):
    refused = server.request("GET", "messages", headers={"Origin": PARTNER})
    assert refused.status_code == 401
    assert refused.headers["Access-Control-Allow-Origin"] == PARTNER


@pytest.mark.parametrize("path", ["messages", "messages/x/feedback", "conversations", "conversation"])
def test_a_preflight_is_answered_for_named_origins_only(server, path):
    allowed = server.request("OPTIONS", path, headers={"Origin": PARTNER, "Access-Control-Request-Method": "POST"})
    assert allowed.headers["Access-Control-Allow-Origin"] == PARTNER
    assert "Authorization" in allowed.headers["Access-Control-Allow-Headers"]
    refused = server.request("OPTIONS", path, headers={"Origin": "https://evil.example"})
    assert "Access-Control-Allow-Origin" not in refused.headers


def test_replies_are_not_cached(server, token):
    assert server.request("GET", "messages", token).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/embed-demo"])
def test_pages_carry_a_strict_policy(server, path):
    headers = requests.get(server.url + path, timeout=5).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_the_landing_page_takes_the_place_of_rasas_greeting(server):
    assert "<kosovo-chat" in requests.get(server.url, timeout=5).text


def test_the_landing_page_names_what_the_knowledge_base_covers(server):
    page = requests.get(server.url, timeout=5).text
    assert all(f'<abbr title="{each.name}">{each.acronym}</abbr>' in page for each in load().organizations)


def test_the_script_may_be_loaded_by_other_sites_and_is_revalidated(server):
    script = requests.get(f"{server.url}/widget.js", timeout=5)
    assert script.headers["Content-Type"].startswith("text/javascript")
    assert script.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    again = requests.get(f"{server.url}/widget.js", headers={"If-None-Match": script.headers["ETag"]}, timeout=5)
    assert again.status_code == 304


# Health


def test_alive_and_ready_are_two_things(server, token):
    assert requests.get(f"{server.url}/readyz", timeout=5).status_code == 200
    requests.post(f"{server.url}/test/ready/no", timeout=5)
    try:
        assert requests.get(f"{server.url}/healthz", timeout=5).status_code == 200
        assert requests.get(f"{server.url}/readyz", timeout=5).status_code == 503
        refused = send(server, token, "Hello")
        assert (error_of(refused), refused.headers["Retry-After"]) == ((503, "not_ready"), "5")
    finally:
        requests.post(f"{server.url}/test/ready/yes", timeout=5)
