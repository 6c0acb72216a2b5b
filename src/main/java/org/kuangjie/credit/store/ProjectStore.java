package org.kuangjie.credit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.supervision.Certificate;
import org.kuangjie.credit.supervision.Filings;
import org.kuangjie.credit.supervision.Project;
import org.kuangjie.credit.supervision.ServiceType;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Projects, certificates and updates of units. */
@Repository
public class ProjectStore {

  private static final String SELECT_PROJECTS =
      """
      SELECT p.*, ST_AsBinary(p.area) AS wkb,
             ARRAY(SELECT person_id FROM credit.project_person x
                   WHERE x.project_id = p.id AND part = 'STAFF' ORDER BY 1) AS staff,
             ARRAY(SELECT person_id FROM credit.project_person x
                   WHERE x.project_id = p.id AND part = 'EXPERT' ORDER BY 1) AS experts
      FROM credit.project p \
      """;

  private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);

  private final JdbcClient database;

  ProjectStore(JdbcClient database) {
    this.database = database;
  }

  public void add(Project project, String actor) {
    Project.Details details = project.details();
    Geometry area = details.area();
    database
        .sql(
            """
            INSERT INTO credit.project (id, entity_id, service_type, name, client, contract_on,
                from_day, to_day, review_body, result_title, public_funds, area, filed_on, due_on,
                filed_by, synthetic)
            VALUES (:id, :entity, :type, :name, :client, :contract, :from, :to, :review, :result,
                :funds, ST_GeomFromWKB(:area, 4490), :filed, :due, :actor, :synthetic)
            """)
        .param("id", project.id())
        .param("entity", project.entityId())
        .param("type", details.serviceType().name())
        .param("name", details.name())
        .param("client", details.client())
        .param("contract", details.contractOn())
        .param("from", details.from())
        .param("to", details.to())
        .param("review", details.reviewBody())
        .param("result", details.resultTitle())
        .param("funds", details.publicFunds())
        .param("area", area == null ? null : new WKBWriter(2).write(area), java.sql.Types.BINARY)
        .param("filed", project.filedOn())
        .param("due", project.dueOn())
        .param("actor", actor)
        .param("synthetic", project.synthetic())
        .update();
    details.staff().forEach(person -> addPerson(project.id(), person, "STAFF"));
    details.experts().forEach(person -> addPerson(project.id(), person, "EXPERT"));
  }

  private void addPerson(UUID project, UUID person, String part) {
    database
        .sql(
            """
            INSERT INTO credit.project_person (project_id, person_id, part)
            VALUES (:project, :person, :part) ON CONFLICT DO NOTHING
            """)
        .param("project", project)
        .param("person", person)
        .param("part", part)
        .update();
  }

  /** How many of the people are in the library. */
  public int countPeople(List<UUID> people) {
    return database
        .sql("SELECT count(*)::integer FROM credit.person WHERE id = ANY (:ids)")
        .param("ids", people.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  /** Newest contract first. */
  public List<Project> listProjects(UUID entityId) {
    return database
        .sql(SELECT_PROJECTS + "WHERE p.entity_id = :entity ORDER BY p.contract_on DESC, p.id")
        .param("entity", entityId)
        .query(ProjectStore::project)
        .list();
  }

  public Optional<Project> find(UUID id) {
    return database
        .sql(SELECT_PROJECTS + "WHERE p.id = :id")
        .param("id", id)
        .query(ProjectStore::project)
        .optional();
  }

  /** Projects whose area has ground in common with another, oldest first. */
  public List<Project> listAt(Geometry ground) {
    return database
        .sql(
            SELECT_PROJECTS
                + """
                JOIN ST_GeomFromWKB(:ground, 4490) AS ground
                    ON ST_Intersects(p.area, ground) AND NOT ST_Touches(p.area, ground)
                ORDER BY p.from_day, p.id LIMIT 200
                """)
        .param("ground", new WKBWriter(2).write(ground))
        .query(ProjectStore::project)
        .list();
  }

  public List<Project> listLate(String district) {
    return database
        .sql(
            SELECT_PROJECTS
                + """
                JOIN credit.entity e ON e.id = p.entity_id
                WHERE p.filed_on > p.due_on AND (:district = '' OR e.district_code = :district)
                ORDER BY p.filed_on DESC, p.id LIMIT 1000
                """)
        .param("district", district)
        .query(ProjectStore::project)
        .list();
  }

  /**
   * @return false when the paper is registered
   */
  public boolean add(Certificate certificate, String actor) {
    return database
            .sql(
                """
                INSERT INTO credit.certificate (id, entity_id, person_id, kind, number, issued_by,
                    valid_from, valid_to, added_by)
                VALUES (:id, :entity, :person, :kind, :number, :by, :from, :to, :actor)
                ON CONFLICT (kind, number) DO NOTHING
                """)
            .param("id", certificate.id())
            .param("entity", certificate.entityId())
            .param("person", certificate.personId())
            .param("kind", certificate.kind())
            .param("number", certificate.number())
            .param("by", certificate.issuedBy())
            .param("from", certificate.validFrom())
            .param("to", certificate.validTo())
            .param("actor", actor)
            .update()
        == 1;
  }

  public List<Certificate> listCertificates(UUID entityId) {
    return database
        .sql("SELECT * FROM credit.certificate WHERE entity_id = :entity ORDER BY kind, number")
        .param("entity", entityId)
        .query(Certificate.class)
        .list();
  }

  public void update(UUID entityId, LocalDate on, String actor) {
    database
        .sql(
            """
            INSERT INTO credit.unit_update (entity_id, on_day, made_by)
            VALUES (:entity, :on, :actor) ON CONFLICT DO NOTHING
            """)
        .param("entity", entityId)
        .param("on", on)
        .param("actor", actor)
        .update();
  }

  /** Active units that existed at the end of the window. */
  public List<Filings.Behind> listWithoutUpdate(LocalDate from, LocalDate to, String district) {
    return database
        .sql(
            """
            SELECT e.id AS entity_id, e.uscc, e.name, e.district_code,
                   (SELECT max(on_day) FROM credit.unit_update u WHERE u.entity_id = e.id) AS updated_on
            FROM credit.entity e
            WHERE 'TECHNICAL_UNIT' = ANY (kinds) AND status = 'ACTIVE' AND valid_from <= :to
              AND (:district = '' OR district_code = :district)
              AND NOT EXISTS (SELECT 1 FROM credit.unit_update u
                              WHERE u.entity_id = e.id AND u.on_day BETWEEN :from AND :to)
            ORDER BY e.name, e.uscc
            """)
        .param("from", from)
        .param("to", to)
        .param("district", district)
        .query(Filings.Behind.class)
        .list();
  }

  public List<Filings.Behind> listWithoutFirstFiling(
      LocalDate inForce, LocalDate due, String district) {
    return database
        .sql(
            """
            SELECT e.id AS entity_id, e.uscc, e.name, e.district_code,
                   (SELECT max(on_day) FROM credit.unit_update u WHERE u.entity_id = e.id) AS updated_on
            FROM credit.entity e
            WHERE 'TECHNICAL_UNIT' = ANY (kinds) AND status = 'ACTIVE' AND valid_from <= :inForce
              AND (:district = '' OR district_code = :district)
              AND NOT EXISTS (SELECT 1 FROM credit.unit_update u
                              WHERE u.entity_id = e.id AND u.on_day <= :due)
            ORDER BY e.name, e.uscc
            """)
        .param("inForce", inForce)
        .param("due", due)
        .param("district", district)
        .query(Filings.Behind.class)
        .list();
  }

  private static Project project(ResultSet row, int number) throws SQLException {
    Project.Details details =
        new Project.Details(
            ServiceType.valueOf(row.getString("service_type")),
            row.getString("name"),
            row.getString("client"),
            row.getObject("contract_on", LocalDate.class),
            row.getObject("from_day", LocalDate.class),
            row.getObject("to_day", LocalDate.class),
            row.getString("review_body"),
            row.getString("result_title"),
            row.getBoolean("public_funds"),
            area(row.getBytes("wkb")),
            List.of((UUID[]) row.getArray("staff").getArray()),
            List.of((UUID[]) row.getArray("experts").getArray()));
    return new Project(
        row.getObject("id", UUID.class),
        row.getObject("entity_id", UUID.class),
        details,
        row.getObject("filed_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getBoolean("synthetic"));
  }

  private static @Nullable Geometry area(byte @Nullable [] wkb) {
    try {
      return wkb == null ? null : new WKBReader(CGCS2000).read(wkb);
    } catch (ParseException e) {
      throw new IllegalStateException("geometry of the database", e);
    }
  }
}
