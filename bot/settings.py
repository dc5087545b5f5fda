"""Settings, read once."""

import os
from ipaddress import ip_address
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import Refused

LOOPBACK = ("127.0.0.1", "localhost", "::1")
INSIDE = (".local", ".internal", ".lan", ".localhost")


class Settings(BaseSettings):
    """The environment; each description says what a value should be."""

    model_config = SettingsConfigDict(frozen=True, env_ignore_empty=True)

    database_url: str = Field(
        "sqlite:///rapport.db",
        pattern=r"^(sqlite:///|postgresql\+psycopg://)",
        description="sqlite:///FILE or postgresql+psycopg://USER:PASSWORD@HOST/NAME",
    )
    slack_bot_token: str = Field(
        "", pattern=r"^(xoxb-.+)?$", description="a token that starts with xoxb-"
    )
    slack_app_token: str = Field(
        "", pattern=r"^(xapp-.+)?$", description="a token that starts with xapp-, for Socket Mode"
    )
    slack_signing_secret: str = Field(
        "", description="the secret in the app's Basic Information, for HTTP"
    )
    slack_api_url: str = Field(
        "https://slack.com/api/", pattern=r"^https?://", description="https://slack.com/api/"
    )
    openai_api_key: str = Field("", description="a key, when a model may be asked")
    openai_base_url: str = Field(
        "https://api.openai.com/v1",
        pattern=r"^https?://",
        description="https://HOST/v1 of a server that speaks OpenAI's chat completions",
    )
    openai_model: str = Field(
        "",
        pattern=r"^([\w./:@-]{1,80})?$",
        description="the name of a model; without one none is asked",
    )
    rapport_host: str = Field("127.0.0.1", description="the address to listen on")
    rapport_port: int = Field(3000, ge=0, le=65535, description="a port, 0 to 65535")
    rapport_tick_seconds: float = Field(5, gt=0, le=3600, description="seconds, above 0")
    rapport_secret_key: str = Field(
        "", pattern=r"^(.{32,})?$", description="any text of 32 characters or more"
    )
    rapport_log: Literal["console", "json"] = Field("console", description="console or json")
    rapport_clock: Path | None = Field(
        None, description="a file with the moment it shall be; only with a Slack on this machine"
    )

    @model_validator(mode="after")
    def _drives_no_real_clock(self) -> Self:
        if self.rapport_clock and not is_here(self.slack_api_url):
            raise ValueError("RAPPORT_CLOCK is for a Slack on this machine (SLACK_API_URL)")
        return self

    @model_validator(mode="after")
    def _sends_no_words_in_clear(self) -> Self:
        if self.openai_model and not self.openai_api_key and is_public(self.openai_base_url):
            raise ValueError("OPENAI_MODEL needs OPENAI_API_KEY, or OPENAI_BASE_URL of your own")
        clear = self.openai_base_url.startswith("http://")
        if self.openai_model and clear and is_public(self.openai_base_url):
            raise ValueError("OPENAI_BASE_URL is not right: beyond your own network it is https://")
        return self

    @property
    def model(self) -> str:
        """Which model words would go to, and where; nothing when none is set."""
        if not self.openai_model:
            return ""
        return f"{self.openai_model} at {urlsplit(self.openai_base_url).netloc.rpartition('@')[2]}"

    @property
    def api(self) -> str:
        """Slack's address, with its final slash."""
        return self.slack_api_url.rstrip("/") + "/"

    @property
    def is_called(self) -> bool:
        """Whether Slack calls us by HTTP; with an app token we call Slack."""
        return bool(self.slack_signing_secret) and not self.slack_app_token

    @property
    def secret(self) -> str:
        """What fingerprints are keyed with: the secret key, else what else nobody knows."""
        return self.rapport_secret_key or self.slack_bot_token or "unkeyed"


def is_here(url: str) -> bool:
    """Whether an address is this machine itself."""
    return urlsplit(url).hostname in LOOPBACK


def is_public(url: str) -> bool:
    """Whether an address is beyond this machine and its own network."""
    host = urlsplit(url).hostname or ""
    try:
        return not ip_address(host).is_private
    except ValueError:
        return "." in host and not host.endswith(INSIDE)


def read() -> Settings:
    """Read the environment, then hide Slack's part: Bolt would start OAuth if it saw it (D5).

    Raises Refused with the variable's name and what it should be.
    """
    try:
        settings = Settings()
    except ValidationError as problem:
        raise Refused("\n".join(_sentence(error) for error in problem.errors())) from None
    hide_from_bolt()
    return settings


def hide_from_bolt() -> None:
    """Take Slack's part out of the environment."""
    for name in [name for name in os.environ if name.startswith("SLACK_")]:
        del os.environ[name]


def _sentence(error: object) -> str:
    where, what = error["loc"], error["msg"]  # type: ignore[index] # pydantic's own shape
    if not where:
        return str(what).removeprefix("Value error, ") + "."
    name = str(where[0])
    return f"{name.upper()} is not right: it should be {Settings.model_fields[name].description}."
