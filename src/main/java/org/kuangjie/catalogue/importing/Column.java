package org.kuangjie.catalogue.importing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.store.LayerWriter.CodeTable;

/**
 * A column of a feature table and what may stand in it.
 *
 * @param codes the only values allowed; empty = any
 * @param reference table of codes the value must be held in; null = none
 */
public record Column(
    String name, Type type, boolean required, Set<String> codes, @Nullable CodeTable reference) {

  /** What a value is converted to. */
  public enum Type {
    TEXT,
    DATE,
    NUMBER,
    BOOLEAN,
    TEXTS,
    JSON
  }

  static Column of(String name, Type type) {
    return new Column(name, type, false, Set.of(), null);
  }

  static Column text(String name) {
    return of(name, Type.TEXT);
  }

  /** A value must be given. */
  Column must() {
    return new Column(name, type, true, codes, reference);
  }

  Column oneOf(String... values) {
    return new Column(name, type, required, new LinkedHashSet<>(Arrays.asList(values)), reference);
  }

  Column heldIn(CodeTable table) {
    return new Column(name, type, required, codes, table);
  }
}
