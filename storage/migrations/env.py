"""How Alembic meets our tables: on the connection that it is handed."""

from alembic import context
from sqlmodel import SQLModel

from storage.migrations.render import render

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    render_item=render,
)
with context.begin_transaction():
    context.run_migrations()
