package org.kuangjie.sensing.store;

import java.time.LocalDate;

/** Where a patch lies and when it was seen: enough to plan the work. Degrees, EPSG:4490. */
public record PatchPlace(long id, LocalDate imageDate, double lon, double lat) {}
