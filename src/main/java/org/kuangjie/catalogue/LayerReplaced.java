package org.kuangjie.catalogue;

/** A new version of a layer came into force. Published in the transaction of the import. */
public record LayerReplaced(String layer, int version, long versionId) {}
