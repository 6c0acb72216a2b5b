package org.kuangjie.catalogue.importing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.store.LayerWriter.CodeTable;
import org.kuangjie.shared.Text;
import org.springframework.modulith.NamedInterface;

/**
 * A column of a feature table and what may stand in it.
 *
 * @param codes the only values allowed; empty = any
 * @param reference table of codes the value must be held in; null = none
 */
@NamedInterface("intake")
public record Column(
    String name, Type type, boolean required, Set<String> codes, @Nullable CodeTable reference) {

  /** What a value is converted to. */
  public enum Type {
    TEXT("文本", "text"),
    DATE("日期（如 2024-06-30）", "a date (like 2024-06-30)"),
    NUMBER("数字", "a number"),
    BOOLEAN("是/否", "yes or no (true, false)"),
    TEXTS("文本列表（用“、”分隔）", "a list of texts"),
    JSON("JSON", "JSON");

    private final Text words;

    Type(String zh, String en) {
      this.words = Text.of(zh, en);
    }

    /** What a value must be, for people. */
    Text words() {
      return words;
    }
  }

  public static Column of(String name, Type type) {
    return new Column(name, type, false, Set.of(), null);
  }

  public static Column text(String name) {
    return of(name, Type.TEXT);
  }

  /** A value must be given. */
  public Column must() {
    return new Column(name, type, true, codes, reference);
  }

  public Column oneOf(String... values) {
    return new Column(name, type, required, new LinkedHashSet<>(Arrays.asList(values)), reference);
  }

  Column heldIn(CodeTable table) {
    return new Column(name, type, required, codes, table);
  }
}
