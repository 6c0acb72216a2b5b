package org.kuangjie;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kuangjie.shared.Text;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Says which setting stops the start and what it may be, by the name of its environment variable.
 * Never prints the value: it may be a password.
 */
final class WrongSettings {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(KUANGJIE_[A-Z_]+)");

  private WrongSettings() {}

  /** One sentence per wrong setting; empty when the failure is of another kind. */
  static List<Text> list(Throwable failure) {
    Class<?> settings =
        find(failure, ConfigurationPropertiesBindException.class)
            .<Class<?>>map(ConfigurationPropertiesBindException::getBeanType)
            .orElse(Object.class);
    Optional<ValidationErrors> outOfRange =
        find(failure, BindValidationException.class)
            .map(BindValidationException::getValidationErrors);
    if (outOfRange.isPresent()) {
      ValidationErrors errors = outOfRange.get();
      return errors.getAllErrors().stream()
          .map(error -> outOfRange(error, errors, settings))
          .toList();
    }
    return find(failure, BindException.class).map(WrongSettings::unreadable).stream().toList();
  }

  /** The innermost one, which knows the key best. */
  private static <T> Optional<T> find(Throwable failure, Class<T> type) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((outer, inner) -> inner);
  }

  private static Text outOfRange(ObjectError error, ValidationErrors errors, Class<?> settings) {
    if (!(error instanceof FieldError field)) {
      return Text.of(error.getObjectName(), error.getObjectName());
    }
    ConfigurationPropertyName wanted =
        errors.getName().append(ConfigurationPropertyName.adapt(dashed(field.getField()), '.'));
    String name =
        errors.getBoundProperties().stream()
            .filter(property -> property.getName().equals(wanted))
            .findFirst()
            .map(WrongSettings::variable)
            .orElse(wanted.toString());
    String message = String.valueOf(field.getDefaultMessage());
    if (message.contains(name)) {
      return Text.of(message, message);
    }
    String range = range(field.getField(), settings).orElse(message);
    return Text.of(name + " 须满足:" + range, name + " must be: " + range);
  }

  private static String dashed(String field) {
    return field.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private static String camel(String dashed) {
    return Pattern.compile("-([a-z])")
        .matcher(dashed)
        .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }

  private static Text unreadable(BindException failure) {
    ConfigurationProperty property = failure.getProperty();
    String name = property == null ? failure.getName().toString() : variable(property);
    Class<?> type = Objects.requireNonNull(failure.getTarget().getType().resolve(Object.class));
    Text kind = kind(type);
    return Text.of(name + " 须为" + kind.zh(), name + " must be " + kind.en());
  }

  private static Text kind(Class<?> type) {
    if (type.isEnum()) {
      String names =
          Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
      return Text.of("其中之一:" + names, "one of " + names);
    }
    if (type == boolean.class || type == Boolean.class) {
      return Text.of(" true 或 false", "true or false");
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return Text.of("整数", "an integer");
    }
    if (type == double.class || type == Double.class) {
      return Text.of("数字", "a number");
    }
    return Text.of("可识别的 " + type.getSimpleName(), "a readable " + type.getSimpleName());
  }

  /** The environment variable the value came or could come from, else the key. */
  private static String variable(ConfigurationProperty property) {
    Matcher variable = VARIABLE.matcher(String.valueOf(property.getValue()));
    return variable.find() ? variable.group(1) : property.getName().toString();
  }

  /** All limits of the record's component, not only the one that was broken. */
  private static Optional<String> range(String path, Class<?> settings) {
    try {
      Class<?> owner = settings;
      Field field = null;
      for (String step : path.split("\\.", -1)) {
        field = owner.getDeclaredField(camel(step));
        owner = field.getType();
      }
      String limits =
          Stream.ofNullable(field)
              .flatMap(found -> Arrays.stream(found.getAnnotations()))
              .flatMap(limit -> limit(limit).stream())
              .collect(Collectors.joining(", "));
      return limits.isEmpty() ? Optional.empty() : Optional.of(limits);
    } catch (NoSuchFieldException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> limit(Annotation constraint) {
    Object value = AnnotationUtils.getAnnotationAttributes(constraint).get("value");
    return switch (constraint.annotationType().getSimpleName()) {
      case "Min", "DecimalMin" -> Optional.of("≥ " + value);
      case "Max", "DecimalMax" -> Optional.of("≤ " + value);
      case "NotBlank", "NotEmpty" -> Optional.of("非空 / not empty");
      default -> Optional.empty();
    };
  }
}
