package org.kuangjie.enforcement.patrols;

import java.time.LocalDate;
import java.util.UUID;

/** A team patrols an area so many times within a span of days. */
public record PatrolPlan(
    UUID id,
    String name,
    String districtCode,
    UUID areaId,
    UUID teamId,
    LocalDate from,
    LocalDate to,
    int rounds) {}
