"""A small Slack on your own machine: two companies and a channel they share."""

from sandbox.cast import MANIFEST, northwind_meridian
from sandbox.deliveries import Delivery
from sandbox.errors import Impossible
from sandbox.faults import Fault
from sandbox.gestures import Sent
from sandbox.knobs import Knobs
from sandbox.rooms import Message
from sandbox.sandbox import Sandbox
from sandbox.state import Form
from sandbox.world import App, Channel, Person, Team, World

__all__ = [
    "MANIFEST",
    "App",
    "Channel",
    "Delivery",
    "Fault",
    "Form",
    "Impossible",
    "Knobs",
    "Message",
    "Person",
    "Sandbox",
    "Sent",
    "Team",
    "World",
    "northwind_meridian",
]
