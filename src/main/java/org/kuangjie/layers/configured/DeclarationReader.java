package org.kuangjie.layers.configured;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.StyleDocument;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads one layer file; everything wrong in it is collected. */
final class DeclarationReader {

  private static final int MOST_BYTES = 256 * 1024;
  private static final String EVERYONE = "EVERYONE";
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
  private static final Pattern CRS = Pattern.compile("EPSG:\\d{4,6}|CRS:84");

  /** Prefixes the services' own documents use. */
  private static final Set<String> TAKEN_PREFIXES =
      Set.of(
          "xml", "xmlns", "xs", "xsd", "xsi", "xlink", "gml", "wfs", "wms", "wmts", "ows", "ogc",
          "fes", "sld", "se");

  private final Path file;
  private final List<Text> problems;

  private DeclarationReader(Path file, List<Text> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Empty when there were problems. */
  static Optional<Declaration> read(Path file, List<Text> problems) {
    return new DeclarationReader(file, problems).read();
  }

  private Optional<Declaration> read() {
    Object root = parsed();
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    if (!(root instanceof Map<?, ?> map)) {
      problems.add(Text.of("须为“键: 值”的映射", "The file has to be a mapping of keys to values"));
      return Optional.empty();
    }
    Keys keys = new Keys("", map, problems);
    Declaration declared = declaration(keys);
    keys.end();
    return problems.isEmpty() ? Optional.of(declared) : Optional.empty();
  }

  private Object parsed() {
    LoaderOptions limits = new LoaderOptions();
    limits.setAllowDuplicateKeys(false);
    limits.setMaxAliasesForCollections(0);
    limits.setNestingDepthLimit(10);
    limits.setCodePointLimit(MOST_BYTES);
    try {
      if (Files.size(file) > MOST_BYTES) {
        problems.add(Text.of("文件大于 256 KB", "The file is larger than 256 KB"));
        return Map.of();
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Object root = new Yaml(new SafeConstructor(limits)).load(text);
      return root == null ? "" : root;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(
          Text.of(
              "第 %d 行不是有效的 YAML".formatted(line),
              "Line %d is no valid YAML: %s".formatted(line, e.getProblem())));
    } catch (YAMLException e) {
      problems.add(Text.of("不是有效的 YAML", "The file is no valid YAML: " + e.getMessage()));
    } catch (IOException e) {
      problems.add(Text.of("读不出，须为 UTF-8 文本", "The file cannot be read as UTF-8 text"));
    }
    return Map.of();
  }

  private Declaration declaration(Keys keys) {
    String name = keys.text("name");
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      keys.wrong(
          "name",
          "只能含字母、数字、下划线与连字符，不以数字开头；前缀写在 prefix",
          "takes letters, digits, _ and - and starts with a letter; a prefix has its own key");
    }
    Text title = keys.bilingual("title");
    return new Declaration(
        name,
        title,
        keys.findBilingual("abstract").orElse(title),
        table(keys),
        keys.text("id"),
        keys.text("geometry"),
        geometryType(keys),
        attributes(keys),
        access(keys),
        editableBy(keys),
        presentation(keys),
        ImageFolder.read(file, keys));
  }

  private static TableName table(Keys keys) {
    String text = keys.text("table");
    Optional<TableName> name = TableName.find(text);
    if (name.isEmpty() && !text.isEmpty()) {
      keys.wrong(
          "table",
          "须为 模式.表，含点或空格的名称加双引号",
          "has the form schema.table, with double quotes around names with dots or spaces");
    }
    return name.orElse(new TableName("", "", ""));
  }

  private static Optional<String> geometryType(Keys keys) {
    Optional<String> given = keys.findText("geometryType");
    Optional<String> known = given.flatMap(GeometryTypes::find);
    if (given.isPresent() && known.isEmpty()) {
      String all = GeometryTypes.names();
      keys.wrong("geometryType", "须为 " + all + " 之一", "must be one of " + all);
    }
    return known;
  }

  private static List<Declaration.Column> attributes(Keys keys) {
    Set<String> seen = new HashSet<>();
    return keys.mappings("attributes", "name").stream()
        .map(
            entry -> {
              String name = entry.text("name");
              if (!seen.add(name)) {
                entry.wrong("name", "重复：" + name, "is there twice: " + name);
              }
              Declaration.Column column =
                  new Declaration.Column(
                      name, entry.findBilingual("title"), entry.findText("type"));
              entry.end();
              return column;
            })
        .toList();
  }

  private static Access access(Keys keys) {
    return new Access(
        roles(keys, "visibleTo", keys.texts("visibleTo")),
        keys.findText("districtColumn").orElse(""),
        keys.findText("publicColumn").orElse(""));
  }

  private static EditPermission editableBy(Keys keys) {
    List<String> given = keys.texts("editableBy");
    return given.equals(List.of(EVERYONE))
        ? new EditPermission(true, Set.of())
        : new EditPermission(false, roles(keys, "editableBy", given));
  }

  private static Set<Role> roles(Keys keys, String key, List<String> given) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String name : given) {
      try {
        roles.add(Role.valueOf(name.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        String all = EnumSet.allOf(Role.class).toString();
        keys.wrong(key, "没有角色 " + name + "，须为 " + all, name + " is none of " + all);
      }
    }
    return roles;
  }

  private Presentation presentation(Keys keys) {
    List<String> crs = keys.texts("crs");
    for (String code : crs) {
      if (!CRS.matcher(code).matches()) {
        keys.wrong("crs", "须形如 EPSG:4490 或 CRS:84：" + code, "has codes like EPSG:4490: " + code);
      }
    }
    return new Presentation(
        namespace(keys), keys.texts("keywords"), crs, styles(keys), DimensionReader.read(keys));
  }

  private static Namespace namespace(Keys keys) {
    Optional<String> prefix = keys.findText("prefix");
    Optional<String> uri = keys.findText("namespace");
    if (prefix.isPresent() != uri.isPresent()) {
      keys.wrong("namespace", "须与 prefix 一起给出", "and prefix are given together or not at all");
    }
    if (prefix.filter(p -> !NAME.matcher(p).matches() || isTaken(p)).isPresent()) {
      keys.wrong("prefix", "须为 XML 名称且未被服务占用", "must be an XML name the services do not use");
    }
    if (uri.filter(u -> !isAbsolute(u)).isPresent()) {
      keys.wrong("namespace", "须为完整的 URI", "must be an absolute URI");
    }
    return prefix.isPresent() && uri.isPresent()
        ? new Namespace(prefix.get(), uri.get())
        : Namespace.KUANGJIE;
  }

  private static boolean isTaken(String prefix) {
    return TAKEN_PREFIXES.contains(prefix.toLowerCase(Locale.ROOT));
  }

  private static boolean isAbsolute(String uri) {
    try {
      return URI.create(uri).isAbsolute();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private List<StyleDocument> styles(Keys keys) {
    Set<String> seen = new HashSet<>();
    return keys.mappings("styles", "file").stream()
        .flatMap(
            entry -> {
              String given = entry.text("file");
              Optional<String> name = entry.findText("name");
              Optional<StyleDocument> style =
                  given.isEmpty() ? Optional.empty() : StyleFolder.read(file, given, name, entry);
              if (style.filter(s -> !seen.add(s.name())).isPresent()) {
                entry.wrong("name", "样式名重复", "is the name of another style as well");
              }
              entry.end();
              return style.stream();
            })
        .toList();
  }
}
