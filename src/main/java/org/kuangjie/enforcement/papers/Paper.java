package org.kuangjie.enforcement.papers;

/**
 * A file that is ready to be sent.
 *
 * @param name with extension
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
public record Paper(String name, String mimeType, byte[] content) {}
