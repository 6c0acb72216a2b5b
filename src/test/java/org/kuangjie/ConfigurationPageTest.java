package org.kuangjie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Architecture §4.11: every setting stands in src/docs/configuration.md")
class ConfigurationPageTest {

  private static final Path PAGE = Path.of("src/docs/configuration.md");
  private static final Path METADATA =
      Path.of("target/classes/META-INF/spring-configuration-metadata.json");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(KUANGJIE_[A-Z_]+):?([^}]*)}");

  @Test
  void thePageSaysWhatTheRecordsSay() throws IOException {
    String wanted = page();
    if (Boolean.getBoolean("bless")) {
      Files.writeString(PAGE, wanted);
    }
    assertThat(Files.readString(PAGE))
        .as("%s is stale; refresh it with mvn test -Dtest=ConfigurationPageTest -Dbless=true", PAGE)
        .isEqualTo(wanted);
  }

  @Test
  void everySettingHasASentence() throws IOException {
    for (JsonNode property : properties().values()) {
      assertThat(property.path("description").asString(""))
          .as("@param of %s", property.get("name"))
          .isNotBlank();
    }
  }

  private static String page() throws IOException {
    Map<String, String> variables = variables();
    List<String> lines = new ArrayList<>();
    lines.add("# Configuration");
    lines.add("");
    lines.add("Generated from the settings records; do not edit. A wrong value stops the start.");
    lines.add("Give a setting as environment variable, or as `--key=value` behind `bin/run`.");
    lines.add("");
    lines.add("| Key | Variable | Default | Range | Meaning |");
    lines.add("|---|---|---|---|---|");
    for (JsonNode property : properties().values()) {
      String name = property.get("name").asString();
      lines.add(
          row(
              name,
              Optional.ofNullable(variables.remove(name)).orElse(""),
              property.path("defaultValue"),
              range(property),
              property.path("description").asString("")));
    }
    lines.add("");
    lines.add("Settings of the parts we use that have a variable of ours:");
    lines.add("");
    lines.add("| Key | Variable |");
    lines.add("|---|---|");
    variables.forEach((key, variable) -> lines.add("| `%s` | %s |".formatted(key, variable)));
    return String.join("\n", lines) + "\n";
  }

  private static String row(
      String name, String variable, JsonNode initial, String range, String meaning) {
    String text =
        initial.isMissingNode() ? "" : initial.isString() ? initial.asString() : initial.toString();
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            name,
            variable,
            text.isEmpty() ? "" : "`" + text + "`",
            range.replace("|", "\\|"),
            meaning.replaceAll("\\{@code\\s+([^}]*)}", "`$1`").replaceAll("\\s+", " "));
  }

  /** Our own settings by key. */
  private static Map<String, JsonNode> properties() throws IOException {
    Map<String, JsonNode> found = new TreeMap<>();
    JsonNode metadata = JsonMapper.shared().readTree(Files.readString(METADATA));
    for (JsonNode property : metadata.get("properties")) {
      found.put(property.get("name").asString(), property);
    }
    return found;
  }

  /** Key → the environment variable application.yaml takes it from. */
  private static Map<String, String> variables() {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("application.yaml"));
    Map<String, String> found = new TreeMap<>();
    java.util.Properties all = java.util.Objects.requireNonNull(yaml.getObject());
    for (String key : all.stringPropertyNames()) {
      Matcher variable = VARIABLE.matcher(all.getProperty(key));
      if (variable.find()) {
        String initial =
            variable.group(2).isEmpty() ? "" : " (default `" + variable.group(2) + "`)";
        found.put(
            key, "`" + variable.group(1) + "`" + (key.startsWith("kuangjie.") ? "" : initial));
      }
    }
    return found;
  }

  /** The constraints on the record's component, as written. */
  private static String range(JsonNode property) {
    Class<?> type = ClassUtils.resolveClassName(property.get("sourceType").asString(), null);
    String[] words = property.get("name").asString().split("\\.", -1);
    String wanted = words[words.length - 1].replace("-", "");
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> field.getName().equalsIgnoreCase(wanted))
        .findFirst()
        .map(ConfigurationPageTest::constraints)
        .orElse("");
  }

  private static String constraints(Field field) {
    return Arrays.stream(field.getAnnotations())
        .filter(
            each ->
                each.annotationType().getPackageName().startsWith("jakarta.validation")
                    || each.annotationType().getPackageName().startsWith("org.hibernate.validator"))
        .map(ConfigurationPageTest::constraint)
        .collect(Collectors.joining(", "));
  }

  private static String constraint(Annotation constraint) {
    Map<String, Object> values = AnnotationUtils.getAnnotationAttributes(constraint);
    String name = constraint.annotationType().getSimpleName();
    return switch (name) {
      case "Min", "DecimalMin" -> "≥ " + values.get("value");
      case "Max", "DecimalMax" -> "≤ " + values.get("value");
      case "Pattern" -> "`" + values.get("regexp") + "`";
      case "Size" -> values.get("min") + " … " + values.get("max");
      case "NotBlank", "NotEmpty" -> "not empty";
      case "Positive" -> "> 0";
      case "PositiveOrZero" -> "≥ 0";
      default -> name;
    };
  }
}
