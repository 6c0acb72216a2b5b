package org.kuangjie.credit;

import java.util.UUID;

/**
 * A unit was entered or changed; told in the same transaction.
 *
 * @param active false when it ceased
 */
public record EntityChanged(UUID entityId, String uscc, boolean active) {}
