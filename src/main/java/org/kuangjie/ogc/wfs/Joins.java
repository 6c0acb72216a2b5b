package org.kuangjie.ogc.wfs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.identity.Identifier;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.wfs.Answer.Part;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/**
 * Inner joins (OGC 09-025r2, 7.9.2.5.3) as nested loops: each feature of the first type is put into
 * the conditions on the second, which the database then finds by its indexes. Null joins nothing.
 */
@Component
class Joins {

  private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

  private final FeatureSource features;
  private final WfsSettings settings;

  Joins(FeatureSource features, WfsSettings settings) {
    this.features = features;
    this.settings = settings;
  }

  /** Matched is unknown when there are more than the page. */
  Part part(WfsQuery query, long skip, long wanted, Actor actor) {
    long most = Math.min(wanted, settings.maxJoined());
    Run run = new Run(query, actor, skip, most);
    run.descend(0);
    long matched = run.isCut ? Answer.UNKNOWN : run.passed + run.found.size();
    return new Part(
        query, Planner.columns(query), matched, run.found.size(), () -> replay(run.found));
  }

  private static TupleCursor replay(List<Feature[]> found) {
    Iterator<Feature[]> left = found.iterator();
    return new TupleCursor() {
      @Override
      public Feature @Nullable [] next() {
        return left.hasNext() ? left.next() : null;
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }

  private final class Run {

    private final WfsQuery query;
    private final Actor actor;
    private final long skip;
    private final long most;
    private final List<List<Filter>> conditions = new ArrayList<>();
    private final Feature[] tuple;
    private final List<Feature[]> found = new ArrayList<>();
    private long passed;
    private long rows;
    private boolean isCut;

    Run(WfsQuery query, Actor actor, long skip, long most) {
      this.query = query;
      this.actor = actor;
      this.skip = skip;
      this.most = most;
      this.tuple = new Feature[query.layers().size()];
      query.layers().forEach(layer -> conditions.add(new ArrayList<>()));
      List<Filter> parts =
          query.filter() instanceof And and ? and.getChildren() : List.of(query.filter());
      parts.forEach(part -> conditions.get(depth(part)).add(part));
    }

    /** The first layer at which all properties of a condition are known. */
    private int depth(Filter condition) {
      if (condition instanceof Id ids) {
        return ofIds(ids);
      }
      FilterAttributeExtractor names = new FilterAttributeExtractor();
      condition.accept(names, null);
      return names.getAttributeNameSet().stream().mapToInt(Joins::index).max().orElse(0);
    }

    private int ofIds(Id ids) {
      Set<String> given =
          ids.getIdentifiers().stream().map(Identifier::toString).collect(Collectors.toSet());
      for (int i = 0; i < query.layers().size(); i++) {
        String prefix = query.layers().get(i).name() + ".";
        if (given.stream().allMatch(id -> id.startsWith(prefix))) {
          return i;
        }
      }
      return 0;
    }

    void descend(int depth) {
      if (depth == tuple.length) {
        take();
        return;
      }
      LayerDefinition layer = query.layers().get(depth);
      Substitution known = new Substitution(depth);
      Filter filter = known.of(conditions.get(depth));
      if (known.metNull) {
        return;
      }
      FeatureQuery all = FeatureQuery.all(layer, actor).withFilter(filter);
      try (FeatureCursor cursor =
          features.read(depth == 0 ? all.withSorting(query.sorting()) : all)) {
        for (Feature f = cursor.next(); f != null && !isCut; f = cursor.next()) {
          limit(depth);
          tuple[depth] = f;
          descend(depth + 1);
        }
      }
    }

    private void limit(int depth) {
      if (depth == 0 && ++rows > settings.maxJoinRows()) {
        throw WfsExceptions.notProcessed(
            "filter",
            Text.of(
                "联接的第一个要素类型超过 %d 个要素，请缩小范围".formatted(settings.maxJoinRows()),
                "The join's first type has more than %d features; narrow the filter"
                    .formatted(settings.maxJoinRows())));
      }
    }

    private void take() {
      if (passed < skip) {
        passed++;
      } else if (found.size() < most) {
        found.add(Arrays.copyOf(tuple, tuple.length));
      } else {
        isCut = true;
      }
    }

    /** Puts the values of features that are known in the place of their properties. */
    private final class Substitution extends DuplicatingFilterVisitor {

      private final int depth;
      private boolean metNull;

      Substitution(int depth) {
        this.depth = depth;
      }

      Filter of(List<Filter> parts) {
        List<Filter> all = parts.stream().map(part -> (Filter) part.accept(this, null)).toList();
        return switch (all.size()) {
          case 0 -> Filter.INCLUDE;
          case 1 -> all.get(0);
          default -> FACTORY.and(all);
        };
      }

      @Override
      public Object visit(PropertyName property, Object extra) {
        int index = index(property.getPropertyName());
        String name = property.getPropertyName();
        String column = name.substring(name.indexOf('|') + 1);
        if (index == depth) {
          return FACTORY.property(column);
        }
        Object value = value(tuple[index], column);
        metNull |= value == null;
        return FACTORY.literal(value);
      }

      private static @Nullable Object value(Feature feature, String column) {
        LayerDefinition layer = feature.columns().layer();
        if (column.isEmpty() || column.equals(layer.geometryColumn())) {
          return feature.geometry();
        } else if (column.equals("@gml:id")) {
          return feature.globalId();
        } else if (!layer.hasAttribute(column)) {
          throw OgcException.invalid(
              "valueReference",
              "要素类型 %s 没有属性 %s".formatted(layer.qualifiedName(), column),
              "Feature type %s has no property %s".formatted(layer.qualifiedName(), column));
        }
        return feature.value(column);
      }
    }
  }

  private static int index(String name) {
    int bar = name.indexOf('|');
    return bar < 0 ? 0 : Integer.parseInt(name.substring(0, bar));
  }
}
