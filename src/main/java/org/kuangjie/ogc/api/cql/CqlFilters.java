package org.kuangjie.ogc.api.cql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;

/** Filters put together so that what is always true or never true falls away. */
final class CqlFilters {

  static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

  private CqlFilters() {}

  static Filter and(Collection<Filter> all) {
    if (all.contains(Filter.EXCLUDE)) {
      return Filter.EXCLUDE;
    }
    List<Filter> parts = all.stream().filter(each -> each != Filter.INCLUDE).toList();
    return parts.isEmpty() ? Filter.INCLUDE : parts.size() == 1 ? parts.get(0) : FACTORY.and(parts);
  }

  static Filter and(Filter... all) {
    return and(List.of(all));
  }

  static Filter or(Collection<Filter> all) {
    if (all.contains(Filter.INCLUDE)) {
      return Filter.INCLUDE;
    }
    List<Filter> parts = all.stream().filter(each -> each != Filter.EXCLUDE).toList();
    return parts.isEmpty() ? Filter.EXCLUDE : parts.size() == 1 ? parts.get(0) : FACTORY.or(parts);
  }

  static Filter or(Filter... all) {
    return or(List.of(all));
  }

  static Filter of(boolean constant) {
    return constant ? Filter.INCLUDE : Filter.EXCLUDE;
  }

  static Filter isNull(String property) {
    return FACTORY.isNull(FACTORY.property(property));
  }

  /** As SQL has it: unknown, and so not selected, where a property is null. */
  static Filter not(Filter filter, Collection<String> properties) {
    if (filter == Filter.INCLUDE) {
      return Filter.EXCLUDE;
    }
    List<Filter> parts = new ArrayList<>();
    parts.add(filter == Filter.EXCLUDE ? Filter.INCLUDE : FACTORY.not(filter));
    properties.stream().distinct().map(name -> FACTORY.not(isNull(name))).forEach(parts::add);
    return and(parts);
  }
}
