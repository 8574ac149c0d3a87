"""The dialogue: each message is met by the actions that a rule gives for its intent.

config.yml:

    policies:
      - name: bot.policy.IntentPolicy
        otherwise: action_answer      # for an intent without a rule; left out, such messages are for other policies

Rasa's RulePolicy rebuilds every state of the conversation for each prediction and compares it with every rule. Where
rules depend on nothing but the intent, looking the intent up is enough. Rules with conditions, loops or several turns
need the RulePolicy: training says so.
"""

from __future__ import annotations

import json
import warnings
from typing import Any

from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData, confidence_scores_for
from rasa.core.policies.rule_policy import DEFAULT_ACTION_MAPPINGS, InvalidRule
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME, RULE_SNIPPET_ACTION_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

import bot.patches  # noqa: F401  (config.yml names this module, so that Rasa loads the patches with the model)

# Rasa warns of any configuration without the RulePolicy: intents such as "restart" would lead to nothing. Here they do
# not.
warnings.filterwarnings("ignore", message=".*'RulePolicy' is not included", category=UserWarning)

PLANS_FILE = "plans.json"
NOT_PLANNED = (ACTION_LISTEN_NAME, RULE_SNIPPET_ACTION_NAME)
Plans = dict[str, list[str]]  # intent -> the actions that answer it, without the final action_listen


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class IntentPolicy(Policy):
    """Predicts the actions that the rules and stories give for the intent of the last message."""

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        plans: Plans | None = None,
    ) -> None:
        """Make a policy that knows the plans given, besides Rasa's default intents such as ``/restart``."""
        super().__init__(config, model_storage, resource, execution_context)
        self._plans = {intent: [action] for intent, action in DEFAULT_ACTION_MAPPINGS.items()} | (plans or {})
        self._otherwise = [config["otherwise"]] if config["otherwise"] else None

    @staticmethod
    def supported_data() -> SupportedData:
        """Return that it learns from rules and stories."""
        return SupportedData.ML_AND_RULE_DATA

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings that config.yml may change."""
        return {"priority": 6, "otherwise": None}

    def train(self, training_trackers: list[DialogueStateTracker], domain: Domain, **_: Any) -> Resource:
        """Learn the plan of each intent. Raises `InvalidRule` for a rule that depends on more than the intent."""
        plans: Plans = {}
        for tracker in training_trackers:
            for intent, actions in plans_in(tracker, domain):
                if plans.setdefault(intent, actions) != actions:
                    raise InvalidRule(
                        f"'{tracker.sender_id}' in data/stories answers the intent '{intent}' with {actions}, "
                        f"another rule or story with {plans[intent]}. Make them agree, or use the RulePolicy."
                    )
        with self._model_storage.write_to(self._resource) as folder:
            (folder / PLANS_FILE).write_text(json.dumps(plans), encoding="utf-8")
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> IntentPolicy:
        """Return the policy as it was trained."""
        with model_storage.read_from(resource) as folder:
            plans = json.loads((folder / PLANS_FILE).read_text(encoding="utf-8"))
        return cls(config, model_storage, resource, execution_context, plans)

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        **_: Any,
    ) -> PolicyPrediction:
        """Return the next action of the plan, after it `action_listen`; no action for an intent without a plan."""
        intent, done = last_turn(tracker)
        plan = self._plans.get(intent, self._otherwise) if intent else None
        if plan is None:
            return self._prediction(self._default_predictions(domain))
        action = plan[len(done)] if done == plan[: len(done)] and len(done) < len(plan) else ACTION_LISTEN_NAME
        return self._prediction(confidence_scores_for(action, 1.0, domain))


def last_turn(tracker: DialogueStateTracker) -> tuple[str | None, list[str]]:
    """Return the intent of the last message and the actions run since, also when they reverted it."""
    done: list[str] = []
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            return event.intent_name, done[::-1]
        if isinstance(event, ActionExecuted):
            done.append(event.action_name)
    return None, done[::-1]


def plans_in(tracker: DialogueStateTracker, domain: Domain) -> list[tuple[str, list[str]]]:
    """Return intent and actions of each turn of a rule or story; `InvalidRule` if it has a condition or a loop."""
    influential = {slot.name for slot in domain.slots if slot.influence_conversation}
    plans: list[tuple[str, list[str]]] = []
    for event in tracker.applied_events():
        if isinstance(event, ActiveLoop) or (isinstance(event, SlotSet) and event.key in influential):
            raise InvalidRule(
                f"'{tracker.sender_id}' in data/stories depends on a slot or a loop, which the IntentPolicy does not "
                f"look at. Take the condition away, or use the RulePolicy in config.yml."
            )
        if isinstance(event, UserUttered):
            plans.append((event.intent_name, []))
        elif plans and isinstance(event, ActionExecuted) and event.action_name not in NOT_PLANNED:
            plans[-1][1].append(event.action_name)
    return plans
