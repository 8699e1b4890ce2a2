CREATE TABLE IF NOT EXISTS lead_temperature_events (
    scope text COLLATE "C" NOT NULL,
    lead text NOT NULL,
    sequence bigint NOT NULL,
    at bigint NOT NULL,
    event text NOT NULL,
    kind integer NOT NULL,
    CONSTRAINT pk_lead_temperature_events PRIMARY KEY (scope, lead, sequence)
);

CREATE TABLE IF NOT EXISTS lead_temperature_leads (
    scope text COLLATE "C" NOT NULL,
    lead text NOT NULL,
    version bigint NOT NULL,
    temperature integer NOT NULL,
    score double precision NOT NULL,
    as_of bigint NOT NULL,
    fingerprint text NOT NULL,
    hot_from bigint NOT NULL,
    hot_until bigint NOT NULL,
    warm_until bigint,
    valid_until bigint NOT NULL,
    response_due bigint NOT NULL,
    stage integer,
    wait_since bigint,
    state bytea NOT NULL,
    accountable text,
    aliases text,
    is_imported boolean NOT NULL,
    is_merged boolean NOT NULL,
    leased_until bigint NOT NULL,
    newest_signal text,
    next_due bigint NOT NULL,
    response text,
    routing_due bigint,
    slot_fence bigint,
    slot_rep text,
    temperature_due bigint,
    topics bytea,
    wait_cause integer,
    CONSTRAINT pk_lead_temperature_leads PRIMARY KEY (scope, lead)
);

CREATE TABLE IF NOT EXISTS lead_temperature_loads (
    scope text COLLATE "C" NOT NULL,
    rep text NOT NULL,
    used integer NOT NULL,
    CONSTRAINT pk_lead_temperature_loads PRIMARY KEY (scope, rep)
);

CREATE TABLE IF NOT EXISTS lead_temperature_messages (
    scope text COLLATE "C" NOT NULL,
    lead text NOT NULL,
    sequence bigint NOT NULL,
    part integer NOT NULL,
    attempts integer NOT NULL,
    buried_at bigint,
    event text NOT NULL,
    fence bigint NOT NULL,
    kind integer NOT NULL,
    lease bigint NOT NULL,
    leased_until bigint NOT NULL,
    not_before bigint NOT NULL,
    position bigint NOT NULL,
    stored_at bigint NOT NULL,
    to_rep text,
    CONSTRAINT pk_lead_temperature_messages PRIMARY KEY (scope, lead, sequence, part)
);

CREATE TABLE IF NOT EXISTS lead_temperature_models (
    scope text COLLATE "C" NOT NULL,
    applied_at bigint NOT NULL,
    configured text,
    definition text NOT NULL,
    fingerprint text NOT NULL,
    is_from_history boolean NOT NULL,
    is_swept boolean NOT NULL,
    CONSTRAINT pk_lead_temperature_models PRIMARY KEY (scope)
);

CREATE TABLE IF NOT EXISTS lead_temperature_rotations (
    scope text COLLATE "C" NOT NULL,
    pool text NOT NULL,
    rotation text NOT NULL,
    CONSTRAINT pk_lead_temperature_rotations PRIMARY KEY (scope, pool)
);

CREATE TABLE IF NOT EXISTS lead_temperature_scopes (
    scope text COLLATE "C" NOT NULL,
    told_at bigint NOT NULL,
    CONSTRAINT pk_lead_temperature_scopes PRIMARY KEY (scope)
);

CREATE TABLE IF NOT EXISTS lead_temperature_settings (
    name text NOT NULL,
    bytes bytea,
    number bigint,
    CONSTRAINT pk_lead_temperature_settings PRIMARY KEY (name)
);

CREATE TABLE IF NOT EXISTS lead_temperature_signal_ids (
    scope text COLLATE "C" NOT NULL,
    lead text NOT NULL,
    id text NOT NULL,
    keep_until bigint NOT NULL,
    CONSTRAINT pk_lead_temperature_signal_ids PRIMARY KEY (scope, lead, id)
);

CREATE TABLE IF NOT EXISTS lead_temperature_tombstones (
    hash bytea NOT NULL,
    erased_at bigint NOT NULL,
    CONSTRAINT pk_lead_temperature_tombstones PRIMARY KEY (hash)
);

CREATE INDEX IF NOT EXISTS ix_lead_temperature_events_at ON lead_temperature_events (at);

CREATE INDEX IF NOT EXISTS ix_lead_temperature_leads_due ON lead_temperature_leads (next_due, leased_until) WHERE next_due < 253402300799999999;

CREATE INDEX IF NOT EXISTS ix_lead_temperature_leads_hot ON lead_temperature_leads (scope, response_due, hot_until, lead, hot_from, valid_until) WHERE hot_from < 253402300799999999;

CREATE INDEX IF NOT EXISTS ix_lead_temperature_leads_imported ON lead_temperature_leads (scope, is_imported, lead) WHERE is_imported;

CREATE INDEX IF NOT EXISTS ix_lead_temperature_leads_slot ON lead_temperature_leads (scope, slot_rep, lead) WHERE slot_rep is not null;

CREATE INDEX IF NOT EXISTS ix_lead_temperature_leads_uncertain ON lead_temperature_leads (scope, valid_until) WHERE valid_until < 253402300799999999;

CREATE INDEX IF NOT EXISTS ix_lead_temperature_leads_waiting ON lead_temperature_leads (score DESC, wait_since) WHERE wait_since is not null;

CREATE INDEX IF NOT EXISTS ix_lead_temperature_leads_waiting_scope ON lead_temperature_leads (scope, wait_since) WHERE wait_since is not null;

CREATE INDEX IF NOT EXISTS ix_lead_temperature_messages_dead ON lead_temperature_messages (scope, buried_at) WHERE buried_at is not null;

CREATE INDEX IF NOT EXISTS ix_lead_temperature_messages_stored ON lead_temperature_messages (stored_at) WHERE buried_at is null;

CREATE INDEX IF NOT EXISTS ix_lead_temperature_messages_waiting ON lead_temperature_messages (not_before, position) WHERE buried_at is null;

CREATE INDEX IF NOT EXISTS ix_lead_temperature_signal_ids_keep_until ON lead_temperature_signal_ids (keep_until);
