package org.kuangjie.credit.store;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the sample puts things. */
@Repository
public class PlaceStore {

  private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);

  private final JdbcClient database;

  PlaceStore(JdbcClient database) {
    this.database = database;
  }

  public int countUnits() {
    return database
        .sql("SELECT count(*)::integer FROM credit.entity")
        .query(Integer.class)
        .single();
  }

  /** A square of some 400 m inside the district, another one for each number. */
  public Optional<Geometry> findSquareIn(String district, int number) {
    return database
        .sql(
            """
            SELECT ST_AsBinary(ST_Expand((point).geom, 0.002)) FROM (
                SELECT ST_Dump(ST_GeneratePoints(geom, 1, :seed)) AS point
                FROM published.districts WHERE code = :code LIMIT 1) AS place
            """)
        .param("code", district)
        .param("seed", number)
        .query(byte[].class)
        .optional()
        .map(PlaceStore::read);
  }

  private static Geometry read(byte[] wkb) {
    try {
      return new WKBReader(CGCS2000).read(wkb);
    } catch (ParseException e) {
      throw new IllegalStateException("geometry of the database", e);
    }
  }
}
