-- Plans of districts under the city's (002-R42): where they hold, and the outlines they give to zones of the plan above.
CREATE TABLE catalogue.plan_district (
    plan          text NOT NULL REFERENCES catalogue.plan,
    district_code text NOT NULL,
    PRIMARY KEY (plan, district_code)
);

CREATE TABLE catalogue.plan_zone_boundary (
    plan text NOT NULL REFERENCES catalogue.plan,
    zone text NOT NULL,                     -- code of a zone of the parent plan
    geom geometry(MultiPolygon, 4490) NOT NULL,
    PRIMARY KEY (plan, zone)
);
