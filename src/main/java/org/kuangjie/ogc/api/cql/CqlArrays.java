package org.kuangjie.ogc.api.cql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;

/** The array functions; an array is taken as the set of its elements. */
final class CqlArrays {

  private CqlArrays() {}

  static Filter filter(CqlNode.Call call, CqlOperand left, CqlOperand right) {
    BiPredicate<Set<String>, Set<String>> test =
        switch (call.op()) {
          case "a_equals" -> Set::equals;
          case "a_contains" -> Set::containsAll;
          case "a_containedby" -> (a, b) -> b.containsAll(a);
          case "a_overlaps" -> (a, b) -> a.stream().anyMatch(b::contains);
          default ->
              throw CqlErrors.at(
                  call.at(), "没有数组函数 " + call.op(), "there is no array function " + call.op());
        };
    Computed computed =
        new Computed(
            call.op(),
            values -> test.test(elements(values.get(0)), elements(values.get(1))),
            List.of(left.expression(), right.expression()));
    return CqlFilters.FACTORY.equal(computed, CqlFilters.FACTORY.literal(true), true);
  }

  /** Elements by their text, so that whole numbers are equal whatever their width. */
  private static Set<String> elements(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.toCollection(HashSet::new))
        : Set.of(String.valueOf(value));
  }
}
