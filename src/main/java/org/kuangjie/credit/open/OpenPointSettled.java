package org.kuangjie.credit.open;

/**
 * An open point has another value; told in the transaction that settles it.
 *
 * @param actor user name of who settled it
 */
public record OpenPointSettled(OpenPoint point, String actor) {}
