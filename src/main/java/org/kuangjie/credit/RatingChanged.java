package org.kuangjie.credit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rating of a unit is another one; told in the same transaction.
 *
 * @param band A to D; null when the unit is rated no more
 */
public record RatingChanged(UUID entityId, @Nullable String band) {}
