package org.kuangjie.catalogue.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.catalogue.CatalogueTest;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** What is taken out of the reference files does not stay in the database. */
@CatalogueTest
class ReferenceRemovalTest {

  private static final Path DATA = Path.of("gis-data");

  private final PlanImporter importer;
  private final JdbcClient database;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Autowired
  ReferenceRemovalTest(PlanImporter importer, JdbcClient database) {
    this.importer = importer;
    this.database = database;
  }

  @BeforeEach
  void addOneRowOfEach() throws IOException {
    importer.load(DATA, Actor.SYSTEM);
    FileSystemUtils.copyRecursively(DATA, folder);
    append("regional_groups.csv", "示意组,,Sample group");
    append("authorities.csv", "SYJG,,示意机关,Sample authority,功能区,2020-01-01,");
    append("minerals.csv", "示意矿,Sample mineral,固体,非金属,");
    append("mineral_lists.csv", "SAMPLE@1,STRATEGIC,示意目录,Sample,1990-01-01,1990-12-31,true,示意,示意");
    append("mineral_list_entries.csv", "SAMPLE@1,示意矿");
    importer.load(folder, Actor.SYSTEM);
    assertThat(held()).containsExactly("SAMPLE@1", "SYJG", "示意目录条目", "示意矿", "示意组");
  }

  @Test
  @DisplayName("Groups, authorities, minerals, lists and entries leave with their rows")
  void removesWhatNothingUses() {
    assertThat(importer.load(DATA, Actor.SYSTEM).referenceChanged()).isTrue();
    assertThat(held()).isEmpty();
  }

  @Test
  @DisplayName(
      "A code that former versions still use is named with its uses, and nothing is loaded")
  void refusesToRemoveWhatIsUsed() {
    long version = addRight();
    DomainException refusal =
        catchThrowableOfType(DomainException.class, () -> importer.load(DATA, Actor.SYSTEM));
    List<?> problems = (List<?>) Objects.requireNonNull(refusal.details().get("problems"));
    assertThat(problems)
        .map(
            problem ->
                ((PlanProblem) problem).file() + " " + ((PlanProblem) problem).message().en())
        .satisfiesExactlyInAnyOrder(
            p -> assertThat(p).startsWith("reference/authorities.csv 'SYJG'").contains("@999"),
            p -> assertThat(p).startsWith("reference/minerals.csv '示意矿'").contains("@999"));
    assertThat(held()).hasSize(5);
    database
        .sql("DELETE FROM catalogue.mining_right WHERE layer_version_id = :v")
        .param("v", version)
        .update();
    database.sql("DELETE FROM catalogue.layer_version WHERE id = :v").param("v", version).update();
    importer.load(DATA, Actor.SYSTEM);
    assertThat(held()).isEmpty();
  }

  private long addRight() {
    return database
        .sql(
            """
            WITH opened AS (
              INSERT INTO catalogue.layer_version (layer, version, source, licence, data_date,
                  synthetic, feature_count, hash, loaded_by, in_force)
              VALUES ('mining_rights', 999, '示意', 'CC0-1.0', '2025-06-01', true, 1, 'test', 'test', false)
              RETURNING id)
            INSERT INTO catalogue.mining_right (layer_version_id, right_kind, licence_number,
                project_name, holder_uscc, holder_name, mineral, set_on, valid_from, authority,
                district_code, status, synthetic, geom)
            SELECT id, '采矿权', 'C0', '示意', '示意', '示意', '示意矿', '2020-01-01', '2020-01-01', 'SYJG',
                   '500102', '有效', true, ST_Multi(ST_MakeEnvelope(107, 29, 107.01, 29.01, 4490))
            FROM opened RETURNING layer_version_id
            """)
        .query(Long.class)
        .single();
  }

  private List<String> held() {
    return database
        .sql(
            """
            SELECT code FROM catalogue.regional_group WHERE code = '示意组'
            UNION ALL SELECT code FROM catalogue.authority WHERE code = 'SYJG'
            UNION ALL SELECT code FROM catalogue.mineral WHERE code = '示意矿'
            UNION ALL SELECT code FROM catalogue.mineral_list WHERE code = 'SAMPLE@1'
            UNION ALL SELECT '示意目录条目' FROM catalogue.mineral_list_entry WHERE list = 'SAMPLE@1'
            ORDER BY 1
            """)
        .query(String.class)
        .list();
  }

  private void append(String file, String row) throws IOException {
    Path path = folder.resolve("reference").resolve(file);
    Files.writeString(path, row + "\n", StandardOpenOption.APPEND);
  }
}
