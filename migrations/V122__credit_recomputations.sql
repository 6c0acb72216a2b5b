-- All ratings reckoned anew in the background: asked for by somebody or by a settled open point, one at a time. Where it
-- stands is kept with each batch, so a restart goes on there.
CREATE TABLE credit.recomputation (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cause    text NOT NULL,
    asked_by text NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    state    text NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'DONE', 'REPLACED')),
    units    integer NOT NULL,              -- in the register when it was asked for
    done     integer NOT NULL DEFAULT 0,    -- of them reckoned
    changed  integer NOT NULL DEFAULT 0,    -- of them with another rating
    behind   uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',  -- the last unit done, in the order of ids
    ended_at timestamptz,
    CHECK ((state = 'RUNNING') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX recomputation_running ON credit.recomputation (state) WHERE state = 'RUNNING';
