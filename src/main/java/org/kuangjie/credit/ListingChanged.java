package org.kuangjie.credit;

import java.util.UUID;

/**
 * A unit came on one of the two lists, left it, or what the public sees of it changed (000-R31,
 * R42); told in the same transaction. Whoever keeps a copy of public data drops it on {@code
 * disclosed = false}.
 *
 * @param list ABNORMAL (异常名录) or SERIOUS (严重失信主体名单)
 * @param listed whether the entry is in force
 * @param disclosed whether the public sees it
 */
public record ListingChanged(
    UUID entryId, UUID entityId, String uscc, String list, boolean listed, boolean disclosed) {}
