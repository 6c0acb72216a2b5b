-- Where a plan starts from: the figures of its first chapter. (A.002.1)
CREATE TABLE catalogue.plan_baseline (
    plan   text NOT NULL REFERENCES catalogue.plan,
    seq    integer NOT NULL,
    name   text NOT NULL,
    value  numeric NOT NULL,
    unit   text NOT NULL,
    as_of  date NOT NULL,               -- the day the figure describes
    source text NOT NULL,               -- section of the document
    PRIMARY KEY (plan, seq)
);
