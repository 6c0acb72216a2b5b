-- Spot checks aimed by risk (004-R15): rights with their tickets and a commitment first, then the draw with words of a witness, once.
CREATE TABLE enforcement.spot_check (
    id              uuid PRIMARY KEY,
    title           text NOT NULL,
    year            integer NOT NULL,
    district_code   text NOT NULL,             -- '' = the city
    population      text NOT NULL,             -- lines: right, tickets, reasons
    population_hash text NOT NULL,
    commitment      text NOT NULL,
    sealed_secret   text NOT NULL,
    secret          text,
    witness         text,
    seed            text,
    picks           text[],
    announced_by    text NOT NULL,
    announced_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    drawn_by        text,
    drawn_at        timestamptz,
    UNIQUE (title, district_code),
    CHECK ((drawn_at IS NULL) = (seed IS NULL AND picks IS NULL AND secret IS NULL AND witness IS NULL))
);
CREATE FUNCTION enforcement.refuse_second_draw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.drawn_at IS NOT NULL OR NEW.population <> OLD.population
       OR NEW.commitment <> OLD.commitment THEN
        RAISE EXCEPTION 'a draw is not repeated or changed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER spot_check_once BEFORE UPDATE OR DELETE ON enforcement.spot_check
FOR EACH ROW EXECUTE FUNCTION enforcement.refuse_second_draw();
