-- The import desk: jobs, what they found, and mappings of files that come again.

-- One row per file sent in. RUNNING is left in the transaction that brings the version into force, or after it was
-- rolled back; a job whose server died in between is found by the advisory lock that died with it.
CREATE TABLE catalogue.import_job (
    id               uuid PRIMARY KEY,
    layer            text NOT NULL,
    state            text NOT NULL DEFAULT 'QUEUED'
                     CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED')),
    order_json       jsonb NOT NULL,        -- metadata, mapping, dryRun, acceptPartial … as accepted
    file_name        text NOT NULL,         -- as the sender calls it
    file_bytes       bigint NOT NULL,
    upload           text,                  -- name in the upload folder; NULL = no longer kept
    corrects         uuid REFERENCES catalogue.import_job,  -- the job whose rejected rows this one corrects
    submitted_by     text NOT NULL,
    submitted_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    started_at       timestamptz,
    ended_at         timestamptz,
    cancel_requested boolean NOT NULL DEFAULT false,
    rows_read        integer NOT NULL DEFAULT 0,
    rows_accepted    integer NOT NULL DEFAULT 0,
    rows_rejected    integer NOT NULL DEFAULT 0,
    issues           integer NOT NULL DEFAULT 0,  -- found; import_issue keeps the first ones
    share            double precision,      -- how much of the file is read, 0 to 1; NULL = not known
    base_version     integer,               -- in force when the job began
    version          integer,               -- that came into force
    hash             text,
    outcome_code     text,
    outcome_zh       text,
    outcome_en       text
);
-- Two imports of one layer queue up.
CREATE UNIQUE INDEX import_job_running ON catalogue.import_job (layer) WHERE state = 'RUNNING';
CREATE INDEX import_job_queue ON catalogue.import_job (submitted_at) WHERE state = 'QUEUED';
CREATE INDEX import_job_list ON catalogue.import_job (submitted_at DESC, id);

CREATE TABLE catalogue.import_issue (
    import_id  uuid NOT NULL REFERENCES catalogue.import_job ON DELETE CASCADE,
    seq        integer NOT NULL,            -- in the order found, from 1
    row_number integer NOT NULL,            -- 0 = the file as a whole
    vertex     integer,
    severity   text NOT NULL CHECK (severity IN ('ERROR', 'WARN')),
    code       text NOT NULL,
    text_zh    text NOT NULL,
    text_en    text NOT NULL,
    lon        double precision,            -- as read: also what no geometry may hold
    lat        double precision,
    PRIMARY KEY (import_id, seq)
);

-- How the files of one source are to be read, by layer.
CREATE TABLE catalogue.import_mapping (
    layer    text NOT NULL,
    source   text NOT NULL,
    mapping  jsonb NOT NULL,
    saved_by text NOT NULL,
    saved_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (layer, source)
);
