package org.kuangjie.catalogue.importing;

import org.jspecify.annotations.Nullable;

/**
 * What the sender says about a file.
 *
 * @param fileName as the sender calls it; the file itself may have a name of the server's
 * @param crs e.g. {@code EPSG:4545}; null = as the file says
 * @param encoding e.g. {@code GBK}; null = detected
 */
public record FileOptions(String fileName, @Nullable String crs, @Nullable String encoding) {}
