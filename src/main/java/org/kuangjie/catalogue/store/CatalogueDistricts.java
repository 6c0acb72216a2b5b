package org.kuangjie.catalogue.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kuangjie.catalogue.Districts;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Minerals.ReferenceVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ConcurrentLruCache;

@Service
@Transactional(readOnly = true)
class CatalogueDistricts implements Districts {

  private static final int DAYS_HELD = 100;

  private final DistrictRepository districts;
  private final AuthorityStore authorities;
  private final JdbcClient database;
  private final ConcurrentLruCache<Key, List<District>> held;

  CatalogueDistricts(
      DistrictRepository districts, AuthorityStore authorities, JdbcClient database) {
    this.districts = districts;
    this.authorities = authorities;
    this.database = database;
    this.held =
        new ConcurrentLruCache<>(
            DAYS_HELD, key -> List.copyOf(districts.listOf(key.layerVersion(), key.day())));
  }

  /**
   * The districts come from a version of their layer, the groups above them from the reference,
   * which its hash names for good: the number of a version that was rolled back is given again.
   */
  private record Key(LocalDate day, long layerVersion, String reference) {}

  @Override
  public List<District> list(LocalDate day) {
    return findKey(day).map(held::get).orElseGet(() -> districts.listOn(day));
  }

  /** The groups are read with the districts, so they are asked anew under each reference. */
  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<District> list(LocalDate day, long layerVersion, ReferenceVersion reference) {
    return held.get(new Key(day, layerVersion, reference.hash()));
  }

  /** Empty while one of the two has no version. */
  private Optional<Key> findKey(LocalDate day) {
    return database
        .sql(
            """
            SELECT v.id, r.hash
            FROM catalogue.layer_version AS v,
                 (SELECT hash FROM catalogue.content_version
                  WHERE subject = 'reference' ORDER BY version DESC LIMIT 1) AS r
            WHERE v.layer = :layer AND v.in_force
            """)
        .param("layer", LayerName.DISTRICTS)
        .query((row, number) -> new Key(day, row.getLong(1), row.getString(2)))
        .optional();
  }

  @Override
  public Optional<District> find(String code, LocalDate day) {
    return districts.listOn(day, code).stream().findFirst();
  }

  @Override
  public List<Authority> listAuthorities(String districtCode, LocalDate day) {
    return authorities.listOf(districtCode, day);
  }

  @Override
  public Optional<Authority> findAuthority(String codeOrName) {
    return authorities.find(codeOrName);
  }

  @Override
  public Optional<Authority> findCityAuthority(LocalDate day) {
    return authorities.findOfCity(day);
  }
}
