package org.kuangjie.sensing.reading;

import java.time.Instant;

/**
 * What one person saw.
 *
 * @param seat 1 first reader, 2 second, 3 who decided between them
 */
public record Reading(
    int seat, String reader, ReadingResult result, String words, Instant readAt) {}
