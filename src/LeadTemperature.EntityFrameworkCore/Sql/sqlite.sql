CREATE TABLE IF NOT EXISTS "lead_temperature_events" (
    "scope" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    CONSTRAINT "pk_lead_temperature_events" PRIMARY KEY ("scope", "lead", "sequence")
);

CREATE TABLE IF NOT EXISTS "lead_temperature_leads" (
    "scope" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "temperature" INTEGER NOT NULL,
    "score" REAL NOT NULL,
    "as_of" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "hot_from" INTEGER NOT NULL,
    "hot_until" INTEGER NOT NULL,
    "warm_until" INTEGER NULL,
    "valid_until" INTEGER NOT NULL,
    "response_due" INTEGER NOT NULL,
    "stage" INTEGER NULL,
    "wait_since" INTEGER NULL,
    "state" BLOB NOT NULL,
    "accountable" TEXT NULL,
    "aliases" TEXT NULL,
    "is_imported" INTEGER NOT NULL,
    "is_merged" INTEGER NOT NULL,
    "leased_until" INTEGER NOT NULL,
    "newest_signal" TEXT NULL,
    "next_due" INTEGER NOT NULL,
    "response" TEXT NULL,
    "routing_due" INTEGER NULL,
    "slot_fence" INTEGER NULL,
    "slot_rep" TEXT NULL,
    "temperature_due" INTEGER NULL,
    "topics" BLOB NULL,
    "wait_cause" INTEGER NULL,
    CONSTRAINT "pk_lead_temperature_leads" PRIMARY KEY ("scope", "lead")
);

CREATE TABLE IF NOT EXISTS "lead_temperature_loads" (
    "scope" TEXT NOT NULL,
    "rep" TEXT NOT NULL,
    "used" INTEGER NOT NULL,
    CONSTRAINT "pk_lead_temperature_loads" PRIMARY KEY ("scope", "rep")
);

CREATE TABLE IF NOT EXISTS "lead_temperature_messages" (
    "scope" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "buried_at" INTEGER NULL,
    "event" TEXT NOT NULL,
    "fence" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "lease" INTEGER NOT NULL,
    "leased_until" INTEGER NOT NULL,
    "not_before" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "stored_at" INTEGER NOT NULL,
    "to_rep" TEXT NULL,
    CONSTRAINT "pk_lead_temperature_messages" PRIMARY KEY ("scope", "lead", "sequence", "part")
);

CREATE TABLE IF NOT EXISTS "lead_temperature_models" (
    "scope" TEXT NOT NULL CONSTRAINT "pk_lead_temperature_models" PRIMARY KEY,
    "applied_at" INTEGER NOT NULL,
    "configured" TEXT NULL,
    "definition" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "is_from_history" INTEGER NOT NULL,
    "is_swept" INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS "lead_temperature_rotations" (
    "scope" TEXT NOT NULL,
    "pool" TEXT NOT NULL,
    "rotation" TEXT NOT NULL,
    CONSTRAINT "pk_lead_temperature_rotations" PRIMARY KEY ("scope", "pool")
);

CREATE TABLE IF NOT EXISTS "lead_temperature_scopes" (
    "scope" TEXT NOT NULL CONSTRAINT "pk_lead_temperature_scopes" PRIMARY KEY,
    "told_at" INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS "lead_temperature_settings" (
    "name" TEXT NOT NULL CONSTRAINT "pk_lead_temperature_settings" PRIMARY KEY,
    "bytes" BLOB NULL,
    "number" INTEGER NULL
);

CREATE TABLE IF NOT EXISTS "lead_temperature_signal_ids" (
    "scope" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "keep_until" INTEGER NOT NULL,
    CONSTRAINT "pk_lead_temperature_signal_ids" PRIMARY KEY ("scope", "lead", "id")
);

CREATE TABLE IF NOT EXISTS "lead_temperature_tombstones" (
    "hash" BLOB NOT NULL CONSTRAINT "pk_lead_temperature_tombstones" PRIMARY KEY,
    "erased_at" INTEGER NOT NULL
);

CREATE INDEX IF NOT EXISTS "ix_lead_temperature_events_at" ON "lead_temperature_events" ("at");

CREATE INDEX IF NOT EXISTS "ix_lead_temperature_leads_due" ON "lead_temperature_leads" ("next_due", "leased_until") WHERE next_due < 253402300799999999;

CREATE INDEX IF NOT EXISTS "ix_lead_temperature_leads_hot" ON "lead_temperature_leads" ("scope", "response_due", "hot_until", "lead", "hot_from", "valid_until") WHERE hot_from < 253402300799999999;

CREATE INDEX IF NOT EXISTS "ix_lead_temperature_leads_imported" ON "lead_temperature_leads" ("scope", "is_imported", "lead") WHERE is_imported;

CREATE INDEX IF NOT EXISTS "ix_lead_temperature_leads_slot" ON "lead_temperature_leads" ("scope", "slot_rep", "lead") WHERE slot_rep is not null;

CREATE INDEX IF NOT EXISTS "ix_lead_temperature_leads_uncertain" ON "lead_temperature_leads" ("scope", "valid_until") WHERE valid_until < 253402300799999999;

CREATE INDEX IF NOT EXISTS "ix_lead_temperature_leads_waiting" ON "lead_temperature_leads" ("score" DESC, "wait_since") WHERE wait_since is not null;

CREATE INDEX IF NOT EXISTS "ix_lead_temperature_leads_waiting_scope" ON "lead_temperature_leads" ("scope", "wait_since") WHERE wait_since is not null;

CREATE INDEX IF NOT EXISTS "ix_lead_temperature_messages_dead" ON "lead_temperature_messages" ("scope", "buried_at") WHERE buried_at is not null;

CREATE INDEX IF NOT EXISTS "ix_lead_temperature_messages_stored" ON "lead_temperature_messages" ("stored_at") WHERE buried_at is null;

CREATE INDEX IF NOT EXISTS "ix_lead_temperature_messages_waiting" ON "lead_temperature_messages" ("not_before", "position") WHERE buried_at is null;

CREATE INDEX IF NOT EXISTS "ix_lead_temperature_signal_ids_keep_until" ON "lead_temperature_signal_ids" ("keep_until");
