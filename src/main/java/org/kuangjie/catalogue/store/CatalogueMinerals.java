package org.kuangjie.catalogue.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kuangjie.catalogue.Minerals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Holds the code list until another version of the reference is loaded, by whatever process. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class CatalogueMinerals implements Minerals {

  private final MineralRepository minerals;
  private final MineralListStore lists;
  private final PlanStore store;
  private final Held<MineralBook> held;

  CatalogueMinerals(MineralRepository minerals, MineralListStore lists, PlanStore store) {
    this.minerals = minerals;
    this.lists = lists;
    this.store = store;
    this.held = new Held<>(() -> latest().map(PlanStore.Version::number));
  }

  @Override
  public Minerals snapshot() {
    return book();
  }

  @Override
  public List<Mineral> list() {
    return book().list();
  }

  @Override
  public Optional<Mineral> find(String name) {
    return book().find(name);
  }

  @Override
  public List<String> nearest(String name, int limit) {
    return book().nearest(name, limit);
  }

  @Override
  public StrategicStatus strategicStatus(Mineral mineral, LocalDate day) {
    return book().strategicStatus(mineral, day);
  }

  @Override
  public Optional<ReferenceVersion> findReference() {
    return book().findReference();
  }

  private Optional<PlanStore.Version> latest() {
    return store.findLatest("reference");
  }

  private MineralBook book() {
    return held.get(
        () ->
            new MineralBook(
                minerals.findAll().stream().map(MineralEntity::toMineral).toList(),
                lists.listAliases(),
                lists.listLists(),
                lists.listEntries(),
                latest()
                    .map(version -> new ReferenceVersion(version.number(), version.hash()))
                    .orElse(null)));
  }
}
