package org.kuangjie.enforcement.store;

import java.time.LocalDate;
import java.util.List;
import org.kuangjie.enforcement.duties.OfficerLicences.OfficerLicence;
import org.kuangjie.enforcement.duties.Offices.Answerable;
import org.kuangjie.enforcement.duties.Offices.Equipment;
import org.kuangjie.enforcement.duties.Offices.Rank;
import org.kuangjie.enforcement.duties.Offices.RecoveryRequirement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Officers' licences, who answers, equipment, and the rates that are asked for. */
@Repository
public class OfficeStore {

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

  public void endAnswerable(String district, Rank rank, LocalDate from) {
    database
        .sql(
            """
            UPDATE enforcement.responsible SET to_day = greatest(from_day, :from)
            WHERE district_code = :district AND rank = :rank AND to_day IS NULL
            """)
        .param("from", from)
        .param("district", district)
        .param("rank", rank.name())
        .update();
  }

  public void addAnswerable(Answerable named, String by) {
    database
        .sql(
            """
            INSERT INTO enforcement.responsible (district_code, rank, username, from_day, to_day,
                recorded_by)
            VALUES (:district, :rank, :username, :from, :to, :by)
            """)
        .param("district", named.districtCode())
        .param("rank", named.rank().name())
        .param("username", named.username())
        .param("from", named.fromDay())
        .param("to", named.toDay())
        .param("by", by)
        .update();
  }

  public List<Answerable> listAnswerable() {
    return database
        .sql(
            "SELECT district_code, rank, username, from_day, to_day FROM enforcement.responsible"
                + " ORDER BY district_code, rank, from_day DESC LIMIT 5000")
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
            RETURNING id, district_code, station, kind, number, acquired_on, retired_on
            """)
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
            "SELECT id, district_code, station, kind, number, acquired_on, retired_on FROM"
                + " enforcement.equipment ORDER BY district_code, station, kind, number LIMIT 10000")
        .query(Equipment.class)
        .list();
  }

  public void retireEquipment(long id, LocalDate on) {
    database
        .sql("UPDATE enforcement.equipment SET retired_on = :on WHERE id = :id")
        .param("on", on)
        .param("id", id)
        .update();
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
