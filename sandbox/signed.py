"""Signed HTTP: the same payloads as POST requests to the app's request URL."""

import hmac
import json
import time
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession

from sandbox.deliveries import COMMAND, EVENT, Carried, Delivery
from sandbox.world import Json

FORM = "application/x-www-form-urlencoded"


class Signed:
    """The sender; `url` empty means that the app listens by Socket Mode."""

    def __init__(self, secret: str) -> None:
        self._secret = secret
        self.url = ""
        self._session: ClientSession | None = None

    async def carry(self, delivery: Delivery, payload: Json) -> Carried:
        """One signed POST; anything but 2xx is a failure."""
        body, content_type = _body(delivery.kind, payload)
        headers = self.headers(body) | {"content-type": content_type}
        if delivery.retries:
            headers["x-slack-retry-num"] = str(delivery.retries)
            headers["x-slack-retry-reason"] = delivery.reason
        try:
            return await self._post(body, headers)
        except (ClientError, ConnectionError):
            return Carried(False, "connection_failed")

    def headers(self, body: str) -> dict[str, str]:
        """Slack's signature of that body, made with the real clock."""
        stamp = str(int(time.time()))
        base = f"v0:{stamp}:{body}".encode()
        digest = hmac.new(self._secret.encode(), base, sha256).hexdigest()
        return {"x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={digest}"}

    async def verify(self, url: str, token: str) -> bool:
        """Ask the address for the challenge that Slack sends before it accepts a request URL."""
        challenge = {"type": "url_verification", "token": token, "challenge": "are-you-there"}
        body = json.dumps(challenge)
        headers = self.headers(body) | {"content-type": "application/json"}
        async with ClientSession() as session, session.post(url, data=body, headers=headers) as got:
            return got.status == 200 and "are-you-there" in await got.text()

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session:
            await self._session.close()

    async def _post(self, body: str, headers: dict[str, str]) -> Carried:
        self._session = self._session or ClientSession()
        async with self._session.post(self.url, data=body.encode(), headers=headers) as got:
            text = await got.text()
            if 200 <= got.status < 300:
                return Carried(True, answer=_answer(text))
            return Carried(False, "http_error", no_retry=got.headers.get("x-slack-no-retry") == "1")


def _body(kind: str, payload: Json) -> tuple[str, str]:
    if kind == EVENT:
        return json.dumps(payload), "application/json"
    if kind == COMMAND:
        return urlencode(payload), FORM
    return urlencode({"payload": json.dumps(payload)}), FORM


def _answer(text: str) -> Json:
    try:
        said: Any = json.loads(text) if text else {}
    except ValueError:
        said = text
    return said if isinstance(said, dict) else {"text": str(said)}
