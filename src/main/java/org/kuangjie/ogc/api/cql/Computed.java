package org.kuangjie.ogc.api.cql;

import java.util.List;
import java.util.function.Function;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;

/** A function of filters computed here; no database needs to know it. Null makes null. */
final class Computed extends FunctionExpressionImpl {

  private final Function<List<Object>, @Nullable Object> computation;

  Computed(
      String name,
      Function<List<Object>, @Nullable Object> computation,
      List<Expression> parameters) {
    super(new FunctionNameImpl(name, parameters.size()));
    this.computation = computation;
    setParameters(parameters);
  }

  @Override
  public @Nullable Object evaluate(@Nullable Object feature) {
    List<Object> values =
        getParameters().stream()
            .map(each -> each.evaluate(feature))
            .filter(java.util.Objects::nonNull)
            .toList();
    return values.size() < getParameters().size() ? null : computation.apply(values);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T evaluate(@Nullable Object feature, @Nullable Class<T> wanted) {
    Object value = evaluate(feature);
    return wanted == null || wanted.isInstance(value)
        ? (T) value
        : org.geotools.util.Converters.convert(value, wanted);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Computed that
        && getName().equals(that.getName())
        && getParameters().equals(that.getParameters());
  }

  @Override
  public int hashCode() {
    return 31 * getName().hashCode() + getParameters().hashCode();
  }
}
