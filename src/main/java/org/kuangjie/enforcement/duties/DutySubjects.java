package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kuangjie.catalogue.Districts;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.enforcement.HolderAccounts;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who owes duties: rights in force, districts and the city, as far as an actor may see them. */
@Component
class DutySubjects {

  private final MiningRights rights;
  private final Districts districts;
  private final ObjectProvider<HolderAccounts> accounts;

  DutySubjects(MiningRights rights, Districts districts, ObjectProvider<HolderAccounts> accounts) {
    this.rights = rights;
    this.districts = districts;
    this.accounts = accounts;
  }

  /** Rights of the day; a holder's own only, a district officer's those of the district. */
  List<DutySubject> listRights(LocalDate day, Actor actor) {
    Set<String> own = isHolder(actor) ? usccs(actor) : Set.of();
    return rights.listTerms(day).stream()
        .filter(
            right ->
                isHolder(actor)
                    ? own.contains(right.holderUscc())
                    : actor.mayActIn(right.districtCode()))
        .map(DutySubject::of)
        .toList();
  }

  /** Districts and, for who is bound to none, the city; nothing for holders. */
  List<DutySubject> listOffices(LocalDate day, Actor actor) {
    List<DutySubject> offices = new ArrayList<>();
    if (isHolder(actor)) {
      return offices;
    }
    if (actor.mayActIn("")) {
      offices.add(city());
    }
    districts.list(day).stream()
        .filter(district -> actor.mayActIn(district.code()))
        .map(district -> new DutySubject(district.code(), district.nameZh(), district.code(), null))
        .forEach(offices::add);
    return offices;
  }

  /**
   * @throws DomainException NOT_FOUND {@code unknown-subject} when there is none the actor may see
   */
  DutySubject get(String code, LocalDate day, Actor actor) {
    List<DutySubject> all = new ArrayList<>(listOffices(day, actor));
    all.addAll(listRights(day, actor));
    return all.stream()
        .filter(subject -> subject.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "unknown-subject",
                    "没有有效的许可证或机关“%s”，或不在您的范围内".formatted(code),
                    "no licence in force and no office %s within your reach".formatted(code)));
  }

  /** A right that expired since is still seen by its holder and its district. */
  boolean sees(DutyFiling filing, Actor actor) {
    if (!isHolder(actor)) {
      return actor.mayActIn(filing.districtCode());
    }
    return rights
        .find(filing.subject())
        .filter(right -> usccs(actor).contains(right.holderUscc()))
        .isPresent();
  }

  static boolean isHolder(Actor actor) {
    return actor.roles().equals(Set.of(Role.ENTITY));
  }

  private Set<String> usccs(Actor actor) {
    HolderAccounts known = accounts.getIfAvailable();
    return known == null ? Set.of() : known.listUsccs(actor.username());
  }

  private static DutySubject city() {
    return new DutySubject(DutySubject.CITY, "市级", "", null);
  }
}
