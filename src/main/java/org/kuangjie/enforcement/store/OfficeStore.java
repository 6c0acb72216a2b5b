package org.kuangjie.enforcement.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kuangjie.enforcement.duties.OfficerLicences.OfficerLicence;
import org.kuangjie.enforcement.duties.Offices.Answerable;
import org.kuangjie.enforcement.duties.Offices.Equipment;
import org.kuangjie.enforcement.duties.Offices.EquipmentBudget;
import org.kuangjie.enforcement.duties.Offices.RecoveryRequirement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Officers' licences, who answers, equipment, and the rates that are asked for. */
@Repository
public class OfficeStore {

  private static final String ANSWERABLE = "id, district_code, rank, username, from_day, to_day";
  private static final String EQUIPMENT =
      "id, district_code, station, kind, number, acquired_on, retired_on";

  private final JdbcClient database;

  OfficeStore(JdbcClient database) {
    this.database = database;
  }

  public void addLicence(OfficerLicence licence, String by) {
    database
        .sql(
            """
            INSERT INTO enforcement.officer_licence (username, district_code, issued_on, valid_to,
                trained_on, recorded_by)
            VALUES (:username, :district, :issued, :until, :trained, :by)
            """)
        .param("username", licence.username())
        .param("district", licence.districtCode())
        .param("issued", licence.issuedOn())
        .param("until", licence.validTo())
        .param("trained", licence.trainedOn())
        .param("by", by)
        .update();
  }

  /** The newest line of each officer. */
  public List<OfficerLicence> listLicences() {
    return database
        .sql(
            """
            SELECT DISTINCT ON (username) username, district_code, issued_on, valid_to, trained_on
            FROM enforcement.officer_licence ORDER BY username, id DESC
            """)
        .query(OfficerLicence.class)
        .list();
  }

  /** Until the end of the transaction nobody else names or ends. */
  public void lockAnswerable() {
    database.sql("LOCK TABLE enforcement.responsible IN SHARE ROW EXCLUSIVE MODE").update();
  }

  public void endAnswerable(long id, LocalDate on) {
    database
        .sql("UPDATE enforcement.responsible SET to_day = :on WHERE id = :id")
        .param("on", on)
        .param("id", id)
        .update();
  }

  public Answerable addAnswerable(Answerable named, String by) {
    return database
        .sql(
            """
            INSERT INTO enforcement.responsible (district_code, rank, username, from_day,
                recorded_by)
            VALUES (:district, :rank, :username, :from, :by)
            RETURNING\s"""
                + ANSWERABLE)
        .param("district", named.districtCode())
        .param("rank", named.rank().name())
        .param("username", named.username())
        .param("from", named.fromDay())
        .param("by", by)
        .query(Answerable.class)
        .single();
  }

  public Optional<Answerable> findAnswerable(long id) {
    return database
        .sql("SELECT " + ANSWERABLE + " FROM enforcement.responsible WHERE id = :id")
        .param("id", id)
        .query(Answerable.class)
        .optional();
  }

  public List<Answerable> listAnswerable() {
    return database
        .sql(
            "SELECT "
                + ANSWERABLE
                + " FROM enforcement.responsible ORDER BY district_code, to_day DESC NULLS FIRST,"
                + " array_position(ARRAY['HEAD', 'DEPUTY', 'OFFICER'], rank), from_day DESC"
                + " LIMIT 5000")
        .query(Answerable.class)
        .list();
  }

  public Equipment addEquipment(Equipment equipment, String by) {
    return database
        .sql(
            """
            INSERT INTO enforcement.equipment (district_code, station, kind, number, acquired_on,
                recorded_by)
            VALUES (:district, :station, :kind, :number, :on, :by)
            RETURNING\s"""
                + EQUIPMENT)
        .param("district", equipment.districtCode())
        .param("station", equipment.station())
        .param("kind", equipment.kind().name())
        .param("number", equipment.number())
        .param("on", equipment.acquiredOn())
        .param("by", by)
        .query(Equipment.class)
        .single();
  }

  public List<Equipment> listEquipment() {
    return database
        .sql(
            "SELECT "
                + EQUIPMENT
                + " FROM enforcement.equipment ORDER BY district_code, station, kind, number LIMIT 10000")
        .query(Equipment.class)
        .list();
  }

  public Optional<Equipment> findEquipment(long id) {
    return database
        .sql("SELECT " + EQUIPMENT + " FROM enforcement.equipment WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Equipment.class)
        .optional();
  }

  public void retireEquipment(long id, LocalDate on) {
    database
        .sql("UPDATE enforcement.equipment SET retired_on = :on WHERE id = :id")
        .param("on", on)
        .param("id", id)
        .update();
  }

  public void addBudget(EquipmentBudget budget, String by) {
    database
        .sql(
            """
            INSERT INTO enforcement.equipment_budget (district_code, year, amount_yuan, source,
                recorded_by)
            VALUES (:district, :year, :amount, :source, :by)
            """)
        .param("district", budget.districtCode())
        .param("year", budget.year())
        .param("amount", budget.amountYuan())
        .param("source", budget.source())
        .param("by", by)
        .update();
  }

  public List<EquipmentBudget> listBudgets(int year) {
    return database
        .sql(
            """
            SELECT DISTINCT ON (district_code) district_code, year, amount_yuan, source
            FROM enforcement.equipment_budget WHERE year = :year
            ORDER BY district_code, id DESC
            """)
        .param("year", year)
        .query(EquipmentBudget.class)
        .list();
  }

  public void addRequirement(RecoveryRequirement required, String by) {
    database
        .sql(
            """
            INSERT INTO enforcement.recovery_requirement (mineral, rate, least, source, owner,
                valid_from, set_by)
            VALUES (:mineral, :rate, :least, :source, :owner, :from, :by)
            """)
        .param("mineral", required.mineral())
        .param("rate", required.rate())
        .param("least", required.least())
        .param("source", required.source())
        .param("owner", required.owner())
        .param("from", required.validFrom())
        .param("by", by)
        .update();
  }

  public List<RecoveryRequirement> listRequirements() {
    return database
        .sql(
            """
            SELECT DISTINCT ON (mineral, rate) mineral, rate, least, source, owner, valid_from
            FROM enforcement.recovery_requirement WHERE valid_from <= current_date
            ORDER BY mineral, rate, valid_from DESC, id DESC
            """)
        .query(RecoveryRequirement.class)
        .list();
  }
}
