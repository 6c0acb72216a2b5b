package org.kuangjie.catalogue.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value read once per version of its rows. The version is asked each time, one key look-up, so
 * that a load by another process shows at once; rows without a version are never held.
 */
final class Held<T> {

  private final Supplier<Optional<Integer>> version;
  private volatile @Nullable Entry<T> entry;

  Held(Supplier<Optional<Integer>> version) {
    this.version = version;
  }

  private record Entry<T>(int version, T value) {}

  T get(Supplier<T> reader) {
    Optional<Integer> current = version.get();
    Entry<T> last = entry;
    if (last != null && current.isPresent() && current.get() == last.version()) {
      return last.value();
    }
    T value = reader.get();
    current.ifPresent(number -> entry = new Entry<>(number, value));
    return value;
  }
}
