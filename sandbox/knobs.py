"""How this Slack behaves; every knob may be turned at any moment."""

from dataclasses import dataclass
from typing import Literal


@dataclass
class Knobs:
    """The defaults are Slack's own habits, but for redelivery, which waits to be asked."""

    redelivery: Literal["manual"] | tuple[float, ...] = "manual"
    """Seconds until the first, second and third retry; Slack's are (0, 60, 300)."""
    ack_seconds: float = 3.0
    """How long the app has for an acknowledgement."""
    deliver_times: int = 1
    """How often each attempt at an event is sent: 3 makes duplicates."""
    one_event_id: bool = True
    """Whether such duplicates share their event_id; Slack has been seen to do both."""
    tells_user_team: bool = True
    """Whether events name a foreigner's company; Slack does not promise it."""
    trigger_seconds: float = 3.0
    """How long a trigger_id is good."""
    metadata_visible: Literal["always", "never"] | float = "always"
    """When history shows a message's metadata; a number is a delay in seconds."""
    posts_visible: float = 0.0
    """Seconds until history and replies show what was posted."""
    clock_ahead: float = 0.0
    """Seconds by which Slack's clock is ahead of the one of this machine."""
    limits: bool = False
    """Whether rate limits are enforced, in real time."""
