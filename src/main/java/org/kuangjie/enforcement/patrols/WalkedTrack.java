package org.kuangjie.enforcement.patrols;

import java.time.LocalDate;
import java.util.UUID;

/** A track as it is listed; the way itself is internal (行踪轨迹). */
public record WalkedTrack(
    UUID id,
    String officer,
    String districtCode,
    String sha256,
    LocalDate onDay,
    double metres,
    int points) {}
