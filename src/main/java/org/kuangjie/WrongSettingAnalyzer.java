package org.kuangjie;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A server that does not start because of a wrong setting names it, in plain sentences. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSettingAnalyzer implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    List<Text> wrong = saysItself(failure) ? List.of() : WrongSettings.list(failure);
    if (wrong.isEmpty()) {
      return null;
    }
    StringBuilder words = new StringBuilder();
    wrong.forEach(text -> words.append("配置有误:").append(text.zh()).append('\n'));
    wrong.forEach(text -> words.append("Wrong setting: ").append(text.en()).append('\n'));
    return new FailureAnalysis(words.toString().strip(), null, failure);
  }

  /** A settings record that refuses its values has better words than we. */
  private static boolean saysItself(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(DomainException.class::isInstance);
  }
}
