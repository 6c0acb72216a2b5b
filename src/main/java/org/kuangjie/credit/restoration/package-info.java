/**
 * Restoration credit (001): the archive of a unit, its records and their terms, score and band.
 * What stands in this package is reckoned from records; nobody types a rating.
 */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.restoration;
