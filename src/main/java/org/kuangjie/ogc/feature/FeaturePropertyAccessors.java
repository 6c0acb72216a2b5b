package org.kuangjie.ogc.feature;

import org.geotools.filter.expression.PropertyAccessor;
import org.geotools.filter.expression.PropertyAccessorFactory;
import org.geotools.util.factory.Hints;
import org.jspecify.annotations.Nullable;

/** Lets GeoTools' filters read a {@link Feature}; registered under META-INF/services. */
public final class FeaturePropertyAccessors implements PropertyAccessorFactory {

  @Override
  public @Nullable PropertyAccessor createPropertyAccessor(
      Class<?> type, String xpath, @Nullable Class<?> target, @Nullable Hints hints) {
    return Feature.class.isAssignableFrom(type) ? Properties.INSTANCE : null;
  }

  private enum Properties implements PropertyAccessor {
    INSTANCE;

    @Override
    public boolean canHandle(Object object, String xpath, @Nullable Class<?> target) {
      return object instanceof Feature;
    }

    /** The geometry by its column's name or as default geometry; the id as GML's attribute. */
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(Object object, String xpath, @Nullable Class<T> target) {
      Feature feature = (Feature) object;
      if (xpath.equals("@gml:id") || xpath.equals("@id")) {
        return (T) feature.globalId();
      }
      String name = xpath.substring(xpath.indexOf(':') + 1);
      if (name.isEmpty() || name.equals(feature.columns().layer().geometryColumn())) {
        return (T) feature.geometry();
      }
      return (T) feature.value(name);
    }

    @Override
    public <T> void set(Object object, String xpath, T value, Class<T> target) {
      throw new UnsupportedOperationException("features are read only");
    }
  }
}
