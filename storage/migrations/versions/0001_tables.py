"""Tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("enterprise", sa.String(), nullable=False),
        sa.Column("bot", sa.Boolean(), nullable=False),
        sa.Column("looked_up_at", sa.Float(), nullable=False),
        sa.Column("dm", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
    )
    op.create_table(
        "answer",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("partnership", "item", "n", name=op.f("pk_answer")),
    )
    op.create_table(
        "audit",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("partnership", "n", name=op.f("pk_audit")),
    )
    op.create_table(
        "audit_head",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("partnership", name=op.f("pk_audit_head")),
    )
    op.create_table(
        "breaker",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("open_until", sa.Float(), nullable=False),
        sa.Column("trying_until", sa.Float(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_breaker")),
    )
    op.create_table(
        "card",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("posted_ts", sa.String(), nullable=False),
        sa.Column("posted_in", sa.String(), nullable=False),
        sa.Column("posted_by", sa.String(), nullable=False),
        sa.Column("wanted", sa.Integer(), nullable=False),
        sa.Column("shown", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card")),
    )
    with op.batch_alter_table("card", schema=None) as batch_op:
        batch_op.create_index(
            "ix_card_stale",
            ["id"],
            unique=False,
            sqlite_where=sa.text("wanted > shown"),
            postgresql_where=sa.text("wanted > shown"),
        )
        batch_op.create_index("ix_card_tick", ["partnership", "person", "at"], unique=False)

    op.create_table(
        "carditem",
        sa.Column("card", sa.Integer(), nullable=False),
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("card", "partnership", "item", name=op.f("pk_carditem")),
    )
    with op.batch_alter_table("carditem", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_carditem_item"), ["item"], unique=False)

    op.create_table(
        "channel",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("study", sa.String(), nullable=False),
        sa.Column("room", sa.String(length=24), nullable=False),
        sa.Column("mode", sa.String(length=24), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("coded", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=True),
        sa.Column("heard_from", sa.String(), nullable=False),
        sa.Column("heard_until", sa.String(), nullable=False),
        sa.Column("greeted", sa.Boolean(), nullable=False),
        sa.Column("next_action_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint("mode IN ('quiet', 'normal', 'eager')", name=op.f("ck_channel_mode")),
        sa.CheckConstraint(
            "room IN ('shared', 'leaders', 'internal', 'commercial', 'unblinded')",
            name=op.f("ck_channel_room"),
        ),
        sa.CheckConstraint(
            "state IN ('off', 'asking', 'live', 'paused', 'stopped')", name=op.f("ck_channel_state")
        ),
        sa.PrimaryKeyConstraint("partnership", "id", name=op.f("pk_channel")),
        sa.UniqueConstraint("id", name=op.f("uq_channel_id")),
    )
    with op.batch_alter_table("channel", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_channel_next_action_at"), ["next_action_at"], unique=False
        )

    op.create_table(
        "checkin",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("next_action_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("partnership", "name", name=op.f("pk_checkin")),
    )
    op.create_table(
        "checkinanswer",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("side", sa.String(length=24), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.CheckConstraint("side IN ('sponsor', 'cro')", name=op.f("ck_checkinanswer_side")),
        sa.PrimaryKeyConstraint("partnership", "round", "n", name=op.f("pk_checkinanswer")),
    )
    op.create_table(
        "consent",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("partnership", "channel", "side", name=op.f("pk_consent")),
    )
    op.create_table(
        "counter",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("partnership", name=op.f("pk_counter")),
    )
    op.create_table(
        "digest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.Column("until", sa.DateTime(), nullable=False),
        sa.Column("sent_at", sa.DateTime(), nullable=True),
        sa.Column("next_action_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digest")),
    )
    with op.batch_alter_table("digest", schema=None) as batch_op:
        batch_op.create_index("ix_digest_next", ["partnership", "next_action_at"], unique=False)
        batch_op.create_index("ix_digest_person", ["partnership", "person"], unique=False)

    op.create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("side", sa.String(length=24), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.Column("offered", sa.Boolean(), nullable=False),
        sa.Column("agreed", sa.JSON(), nullable=False),
        sa.Column("left", sa.JSON(), nullable=False),
        sa.Column("settled", sa.String(length=24), nullable=True),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("forget_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('challenge', 'question', 'issue', 'action', 'commitment', 'assumption', 'risk', 'decision', 'heads_up')",
            name=op.f("ck_draft_kind"),
        ),
        sa.CheckConstraint(
            "settled IN ('kept', 'left', 'gone', 'not kept')", name=op.f("ck_draft_settled")
        ),
        sa.CheckConstraint("side IN ('sponsor', 'cro')", name=op.f("ck_draft_side")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
    )
    with op.batch_alter_table("draft", schema=None) as batch_op:
        batch_op.create_index("ix_draft_forget", ["partnership", "forget_at"], unique=False)
        batch_op.create_index("uq_draft_source", ["partnership", "channel", "source"], unique=True)

    op.create_table(
        "exposure",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("incident", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("partnership", "incident", "account", name=op.f("pk_exposure")),
    )
    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("ts", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("kept_at", sa.Float(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("category", sa.String(length=24), nullable=True),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.CheckConstraint(
            "category IN ('participant', 'allocation', 'safety')", name=op.f("ck_inbox_category")
        ),
        sa.CheckConstraint(
            "kind IN ('posted', 'edited', 'deleted', 'reacted', 'joined', 'left')",
            name=op.f("ck_inbox_kind"),
        ),
        sa.CheckConstraint(
            "state IN ('waiting', 'sending', 'done', 'dropped', 'set aside')",
            name=op.f("ck_inbox_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("channel", "key", name=op.f("uq_inbox_channel_key")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_inbox_waiting",
            ["ts", "id"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )

    op.create_table(
        "incident",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(length=24), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("ts", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("reported_by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("said_deleted_at", sa.DateTime(), nullable=True),
        sa.Column("gone_at", sa.DateTime(), nullable=True),
        sa.Column("told_at", sa.DateTime(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.Column("settled_by", sa.String(), nullable=False),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.Column("sample", sa.Integer(), nullable=False),
        sa.Column("sampled", sa.String(), nullable=False),
        sa.Column("sampled_by", sa.String(), nullable=False),
        sa.Column("sampled_at", sa.DateTime(), nullable=True),
        sa.Column("exposed", sa.Boolean(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("next_action_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint(
            "category IN ('participant', 'allocation', 'safety')", name=op.f("ck_incident_category")
        ),
        sa.CheckConstraint(
            "state IN ('open', 'removed', 'not participant data', 'closed')",
            name=op.f("ck_incident_state"),
        ),
        sa.PrimaryKeyConstraint("partnership", "n", name=op.f("pk_incident")),
    )
    with op.batch_alter_table("incident", schema=None) as batch_op:
        batch_op.create_index(
            "ix_incident_coming",
            ["partnership", "next_action_at"],
            unique=False,
            sqlite_where=sa.text("next_action_at IS NOT NULL"),
            postgresql_where=sa.text("next_action_at IS NOT NULL"),
        )
        batch_op.create_index("ix_incident_message", ["partnership", "channel", "ts"], unique=False)

    op.create_table(
        "installation",
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("enterprise", sa.String(), nullable=False),
        sa.Column("app", sa.String(), nullable=False),
        sa.Column("bot_user", sa.String(), nullable=False),
        sa.Column("bot", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("stopped", sa.String(), nullable=False),
        sa.Column("gone_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("team", name=op.f("pk_installation")),
    )
    op.create_table(
        "item",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("severity", sa.String(length=24), nullable=False),
        sa.Column("outcome", sa.String(length=24), nullable=True),
        sa.Column("follow_up", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.Column("side", sa.String(length=24), nullable=False),
        sa.Column("raised_by", sa.String(), nullable=False),
        sa.Column("kept_by", sa.String(), nullable=False),
        sa.Column("way", sa.String(length=24), nullable=False),
        sa.Column("raised_at", sa.DateTime(), nullable=False),
        sa.Column("study", sa.String(), nullable=False),
        sa.Column("function", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("about_said", sa.Boolean(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("source_gone", sa.Boolean(), nullable=False),
        sa.Column("linked_to", sa.Integer(), nullable=False),
        sa.Column("asked_before", sa.Integer(), nullable=False),
        sa.Column("same_as", sa.Integer(), nullable=False),
        sa.Column("wanted_at", sa.DateTime(), nullable=True),
        sa.Column("owner_sponsor", sa.String(), nullable=False),
        sa.Column("owner_cro", sa.String(), nullable=False),
        sa.Column("review_at", sa.DateTime(), nullable=True),
        sa.Column("reviewed", sa.Boolean(), nullable=False),
        sa.Column("days_saved", sa.Integer(), nullable=True),
        sa.Column("carded", sa.Boolean(), nullable=False),
        sa.Column("read_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("next_action_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('challenge', 'question', 'issue', 'action', 'commitment', 'assumption', 'risk', 'decision', 'heads_up')",
            name=op.f("ck_item_kind"),
        ),
        sa.CheckConstraint(
            "outcome IN ('answered', 'accepted', 'partly accepted', 'declined', 'confirmed', 'refuted', 'converted', 'decided', 'kept', 'not kept by its date')",
            name=op.f("ck_item_outcome"),
        ),
        sa.CheckConstraint(
            "severity IN ('none', 'minor', 'moderate', 'major', 'critical')",
            name=op.f("ck_item_severity"),
        ),
        sa.CheckConstraint("side IN ('sponsor', 'cro')", name=op.f("ck_item_side")),
        sa.CheckConstraint(
            "state IN ('raised', 'acknowledged', 'in progress', 'answered', 'closed', 'withdrawn', 'duplicate')",
            name=op.f("ck_item_state"),
        ),
        sa.CheckConstraint(
            "way IN ('rule', 'reaction', 'shortcut', 'mention', 'command', 'button', 'import')",
            name=op.f("ck_item_way"),
        ),
        sa.PrimaryKeyConstraint("partnership", "number", name=op.f("pk_item")),
    )
    with op.batch_alter_table("item", schema=None) as batch_op:
        batch_op.create_index(
            "ix_item_due",
            ["partnership", "next_action_at", "number"],
            unique=False,
            sqlite_where=sa.text("state NOT IN ('closed', 'withdrawn', 'duplicate')"),
            postgresql_where=sa.text("state NOT IN ('closed', 'withdrawn', 'duplicate')"),
        )
        batch_op.create_index(
            "ix_item_same",
            ["partnership", "same_as"],
            unique=False,
            sqlite_where=sa.text("same_as <> 0"),
            postgresql_where=sa.text("same_as <> 0"),
        )
        batch_op.create_index(
            "ix_item_thread", ["partnership", "channel", "thread", "number"], unique=False
        )
        batch_op.create_index(
            "uq_item_source",
            ["partnership", "channel", "source"],
            unique=True,
            sqlite_where=sa.text("source <> ''"),
            postgresql_where=sa.text("source <> ''"),
        )

    op.create_table(
        "lane",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("leased_until", sa.Float(), nullable=False),
        sa.Column("not_before", sa.Float(), nullable=False),
        sa.Column("stopped", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lane")),
    )
    op.create_table(
        "mark",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("ts", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("wanted", sa.Boolean(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("refused", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "ts", "name", name=op.f("pk_mark")),
    )
    with op.batch_alter_table("mark", schema=None) as batch_op:
        batch_op.create_index(
            "ix_mark_stale",
            ["channel"],
            unique=False,
            sqlite_where=sa.text("wanted <> shown"),
            postgresql_where=sa.text("wanted <> shown"),
        )

    op.create_table(
        "notice",
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("account", "day", "rank", "kind", name=op.f("pk_notice")),
    )
    op.create_table(
        "opinion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("task", sa.String(length=24), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("ts", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("kept_at", sa.Float(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("confidence", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("settled", sa.String(), nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting', 'sending', 'done', 'dropped', 'set aside')",
            name=op.f("ck_opinion_state"),
        ),
        sa.CheckConstraint("task IN ('opinion', 'title', 'memory')", name=op.f("ck_opinion_task")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opinion")),
    )
    with op.batch_alter_table("opinion", schema=None) as batch_op:
        batch_op.create_index("ix_opinion_source", ["partnership", "channel", "ts"], unique=False)
        batch_op.create_index(
            "ix_opinion_waiting",
            ["id"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )

    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("card", sa.Integer(), nullable=True),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("installation", sa.String(), nullable=False),
        sa.Column("route", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("posted_ts", sa.String(), nullable=False),
        sa.Column("posted_in", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting', 'sending', 'done', 'dropped', 'set aside')",
            name=op.f("ck_outbox_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("uuid", name=op.f("uq_outbox_uuid")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_outbox_waiting",
            ["id"],
            unique=False,
            sqlite_where=sa.text("state IN ('waiting', 'sending')"),
            postgresql_where=sa.text("state IN ('waiting', 'sending')"),
        )

    op.create_table(
        "partnership",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("stage", sa.String(length=24), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("applied_at", sa.DateTime(), nullable=False),
        sa.Column("in_chat", sa.Boolean(), nullable=False),
        sa.Column("next_action_at", sa.DateTime(), nullable=True),
        sa.Column("reviewed_at", sa.DateTime(), nullable=True),
        sa.Column("proposed_by", sa.String(), nullable=False),
        sa.Column("agreed_by", sa.String(), nullable=False),
        sa.CheckConstraint("stage IN ('practice', 'live')", name=op.f("ck_partnership_stage")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partnership")),
    )
    op.create_table(
        "passage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column(
            "words", sa.Text().with_variant(postgresql.TSVECTOR(), "postgresql"), nullable=False
        ),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passage")),
    )
    with op.batch_alter_table("passage", schema=None) as batch_op:
        batch_op.create_index(
            "ix_passage_stale",
            ["id"],
            unique=False,
            sqlite_where=sa.text("stale"),
            postgresql_where=sa.text("stale"),
        )
        batch_op.create_index("uq_passage_item", ["partnership", "item"], unique=True)

    op.create_table(
        "person",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("side", sa.String(length=24), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.Column("seen", sa.JSON(), nullable=False),
        sa.Column("left_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint("side IN ('sponsor', 'cro')", name=op.f("ck_person_side")),
        sa.PrimaryKeyConstraint("partnership", "id", name=op.f("pk_person")),
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_id"), ["id"], unique=False)

    op.create_table(
        "proposal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("side", sa.String(length=24), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("until", sa.DateTime(), nullable=True),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Integer(), nullable=False),
        sa.Column("other", sa.Integer(), nullable=False),
        sa.Column("settled", sa.String(), nullable=False),
        sa.Column("settled_by", sa.String(), nullable=False),
        sa.CheckConstraint("side IN ('sponsor', 'cro')", name=op.f("ck_proposal_side")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal")),
    )
    with op.batch_alter_table("proposal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proposal_partnership"), ["partnership"], unique=False)

    op.create_table(
        "reference",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("partnership", "item", "name", name=op.f("pk_reference")),
    )
    op.create_table(
        "round",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("closes_at", sa.DateTime(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("digested", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round")),
    )
    with op.batch_alter_table("round", schema=None) as batch_op:
        batch_op.create_index(
            "ix_round_closes",
            ["partnership", "closes_at"],
            unique=False,
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )
        batch_op.create_index("ix_round_thread", ["partnership", "channel", "thread"], unique=False)
        batch_op.create_index("uq_round_asked", ["partnership", "name", "asked_at"], unique=True)

    op.create_table(
        "rung",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("climb", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("rehearsed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint(
            "partnership", "item", "turn", "climb", "level", name=op.f("pk_rung")
        ),
    )
    op.create_table(
        "said",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("card", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("ts", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_said")),
    )
    with op.batch_alter_table("said", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_said_partnership"), ["partnership"], unique=False)

    op.create_table(
        "source",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("ts", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("partnership", "channel", "ts", name=op.f("pk_source")),
    )
    with op.batch_alter_table("source", schema=None) as batch_op:
        batch_op.create_index("ix_source_item", ["partnership", "item", "ts"], unique=False)

    op.create_table(
        "spent",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("partnership", "day", name=op.f("pk_spent")),
    )
    op.create_table(
        "team",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("side", sa.String(length=24), nullable=True),
        sa.CheckConstraint("side IN ('sponsor', 'cro')", name=op.f("ck_team_side")),
        sa.PrimaryKeyConstraint("partnership", "id", name=op.f("pk_team")),
    )
    op.create_table(
        "trust",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("quieter", sa.Boolean(), nullable=False),
        sa.Column("next_action_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trust")),
    )
    with op.batch_alter_table("trust", schema=None) as batch_op:
        batch_op.create_index("ix_trust_next", ["partnership", "next_action_at"], unique=False)
        batch_op.create_index("uq_trust_channel", ["partnership", "channel"], unique=True)

    op.create_table(
        "turn",
        sa.Column("partnership", sa.String(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("ball", sa.String(length=24), nullable=False),
        sa.Column("debtor", sa.String(length=24), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=True),
        sa.Column("climb", sa.Integer(), nullable=False),
        sa.Column("rung", sa.Integer(), nullable=False),
        sa.Column("rung_at", sa.DateTime(), nullable=True),
        sa.Column("warned_at", sa.DateTime(), nullable=True),
        sa.Column("reminded", sa.Boolean(), nullable=False),
        sa.Column("previewed_at", sa.DateTime(), nullable=True),
        sa.Column("replied_at", sa.DateTime(), nullable=True),
        sa.Column("replied_by", sa.String(), nullable=False),
        sa.Column("rested", sa.Boolean(), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("deferred", sa.Boolean(), nullable=False),
        sa.Column("waited", sa.Boolean(), nullable=False),
        sa.Column("seen_sponsor", sa.DateTime(), nullable=True),
        sa.Column("seen_cro", sa.DateTime(), nullable=True),
        sa.Column("seen_by_sponsor", sa.String(), nullable=False),
        sa.Column("seen_by_cro", sa.String(), nullable=False),
        sa.Column("paused_at", sa.DateTime(), nullable=True),
        sa.Column("paused_until", sa.DateTime(), nullable=True),
        sa.Column("paused_for", sa.String(), nullable=False),
        sa.Column("halted", sa.Boolean(), nullable=False),
        sa.Column("pauses", sa.JSON(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=False),
        sa.CheckConstraint("ball IN ('sponsor', 'cro', 'joint')", name=op.f("ck_turn_ball")),
        sa.CheckConstraint("debtor IN ('sponsor', 'cro', 'joint')", name=op.f("ck_turn_debtor")),
        sa.PrimaryKeyConstraint("partnership", "item", "n", name=op.f("pk_turn")),
    )
    with op.batch_alter_table("turn", schema=None) as batch_op:
        batch_op.create_index(
            "uq_turn_open",
            ["partnership", "item"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE INDEX ix_passage_words ON passage USING gin (words)")
    else:
        op.execute(
            "CREATE VIRTUAL TABLE passage_words USING fts5 (words, content='passage', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
        )
        op.execute(
            "CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN INSERT INTO passage_words (rowid, words) VALUES (new.id, new.words); END"
        )
        op.execute(
            "CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN INSERT INTO passage_words (passage_words, rowid, words) VALUES ('delete', old.id, old.words); END"
        )
        op.execute(
            "CREATE TRIGGER passage_changed AFTER UPDATE OF words ON passage BEGIN INSERT INTO passage_words (passage_words, rowid, words) VALUES ('delete', old.id, old.words); INSERT INTO passage_words (rowid, words) VALUES (new.id, new.words); END"
        )
