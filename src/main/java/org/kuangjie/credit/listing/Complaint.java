package org.kuangjie.credit.listing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint about supervision (000-R41).
 *
 * @param entryId the matter it is about; null when it is about something else
 * @param answer null until the city answered
 * @param document number of the written answer
 */
public record Complaint(
    UUID id,
    UUID entityId,
    @Nullable UUID entryId,
    String madeBy,
    String words,
    @Nullable String answer,
    @Nullable String document) {}
