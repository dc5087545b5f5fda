"""A bot in a process of its own; `deadly` dies by SIGKILL before it acknowledges."""

import asyncio
import os
import signal
import sys

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient


async def main(url, mood):
    client = AsyncWebClient("xoxb-sandbox-T1NWT", url)
    app = AsyncApp(client=client, process_before_response=True)

    @app.event("message")
    async def heard(event):
        text = f"{mood}: {event['text']}"
        await client.chat_postMessage(channel=event["channel"], text=text)
        if mood == "deadly":
            os.kill(os.getpid(), signal.SIGKILL)

    await AsyncSocketModeHandler(app, "xapp-sandbox", web_client=client).start_async()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
