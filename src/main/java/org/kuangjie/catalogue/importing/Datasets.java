package org.kuangjie.catalogue.importing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** Everything a file can be imported into: the catalogue's layers and what modules take in. */
@Component
public class Datasets {

  private final Collection<Intake> intakes;

  public Datasets(Collection<Intake> intakes) {
    this.intakes = intakes;
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID for an unknown data set, and for a derived
   *     layer
   */
  public LayerTable get(String name) {
    return findIntake(name).map(Intake::dataset).orElseGet(() -> LayerTables.get(name));
  }

  /** False: every import is a whole version that replaces the former one. */
  public boolean isDelivered(String name) {
    return findIntake(name).isPresent();
  }

  /** What a module says of a row of its data set. */
  Function<Map<String, @Nullable Object>, List<Text>> objections(String name) {
    return values -> findIntake(name).map(intake -> intake.objections(values)).orElseGet(List::of);
  }

  Optional<Intake> findIntake(String name) {
    return intakes.stream().filter(intake -> intake.dataset().layer().equals(name)).findFirst();
  }
}
