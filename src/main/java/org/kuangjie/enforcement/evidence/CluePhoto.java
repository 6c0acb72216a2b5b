package org.kuangjie.enforcement.evidence;

import java.time.Instant;
import java.util.UUID;

/** A photo that came with a clue, without its bytes. */
public record CluePhoto(
    UUID id,
    UUID clueId,
    String fileName,
    String mediaType,
    String sha256,
    String sentBy,
    Instant receivedAt) {}
