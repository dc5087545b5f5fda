"""How Alembic meets our tables: on the connection that it is handed."""

from alembic import context
from sqlmodel import SQLModel

from storage.migrations.derived import add_indexes, is_ours, is_seen
from storage.migrations.render import render

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    render_item=render,
    include_name=is_ours,
    include_object=is_seen,
    process_revision_directives=add_indexes,
)
with context.begin_transaction():
    context.run_migrations()
