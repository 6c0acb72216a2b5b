package org.kuangjie.platform.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to read; null means all.
 *
 * @param from first moment, inclusive
 * @param to last moment, exclusive
 */
public record AuditFilter(
    @Nullable String actor,
    @Nullable String action,
    @Nullable String subject,
    @Nullable OffsetDateTime from,
    @Nullable OffsetDateTime to) {}
