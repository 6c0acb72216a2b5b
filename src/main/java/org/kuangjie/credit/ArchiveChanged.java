package org.kuangjie.credit;

import java.util.UUID;

/** Records of a unit changed; told in the same transaction. */
public record ArchiveChanged(UUID entityId) {}
