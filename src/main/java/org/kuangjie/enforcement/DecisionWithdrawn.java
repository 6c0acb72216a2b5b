package org.kuangjie.enforcement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision was found wrong and withdrawn (错案纠正, 004-R23): what was made of {@link
 * ViolationConfirmed} has to go as well, within 3 working days (行政处罚法 48).
 */
public record DecisionWithdrawn(
    UUID caseId, String caseNumber, @Nullable String uscc, LocalDate withdrawnOn) {}
