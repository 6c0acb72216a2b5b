package org.kuangjie.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the catalogue reads and derives layers.
 *
 * @param search how far from a boundary a check looks for neighbours
 * @param corridorMetres width of the river corridors (干流岸线5公里, 002-R08), metres from the reaches
 * @param loadSample load the sample data set (示意) at the first start, while no mining rights are
 *     held
 * @param publishOfficialOutlines show the public the outlines of official zones and blocks, which
 *     are internal otherwise (此件删减后公开, 002-R51); 示意 ones are always public
 * @param mostFeaturesToEdit layers with more features take whole files only; an edit writes the
 *     layer anew
 * @param importTopology how much of a new version is compared before it comes into force
 */
@Validated
@ConfigurationProperties("kuangjie.catalogue")
public record CatalogueSettings(
    @DefaultValue @Valid Search search,
    @DefaultValue("5000") @DecimalMin("1") @DecimalMax("100000") double corridorMetres,
    @DefaultValue("false") boolean loadSample,
    @DefaultValue("false") boolean publishOfficialOutlines,
    @DefaultValue("20000") @Min(1) @Max(1_000_000) int mostFeaturesToEdit,
    @DefaultValue @Valid ImportTopology importTopology) {

  /**
   * @throws IllegalArgumentException when RV-01 could not see as far as its corridor reaches
   */
  public CatalogueSettings {
    if (corridorMetres > search.riverReaches()) {
      throw new IllegalArgumentException(
          "kuangjie.catalogue.corridor-metres (%s) must not exceed search.river-reaches (%s)"
              .formatted(corridorMetres, search.riverReaches()));
    }
  }

  /** What holds when nothing is configured. */
  public static CatalogueSettings defaults() {
    return new CatalogueSettings(
        new Search(10_000, 5_000, 3_500, 1_000),
        5_000,
        false,
        false,
        20_000,
        new ImportTopology(20_000, 60));
  }

  /**
   * Bounds of the comparison of a new version with itself and with the districts it names.
   *
   * @param mostFeatures versions with more features are not compared, and the import says so; 0 =
   *     never
   * @param mostSeconds what is not compared by then is left out, and the import says so
   */
  public record ImportTopology(
      @DefaultValue("20000") @Min(0) @Max(10_000_000) int mostFeatures,
      @DefaultValue("60") @Min(1) @Max(86_400) int mostSeconds) {}

  /**
   * Search distances in metres; every other layer is read only where it meets the boundary. A
   * distance below that of a rule makes the rule blind, so the lower limits are those of the rules.
   *
   * @param riverReaches RV-01: 5 km and the error band of the reaches
   * @param waters RV-03…RV-05: up to 3 km
   * @param infrastructure IF-08: up to 3 km, and 500 m for half widths and errors of lines
   * @param miningRights MR-05, MR-06: 300 m, and 200 m for errors of outlines
   */
  public record Search(
      @DefaultValue("10000") @DecimalMin("5000") @DecimalMax("50000") double riverReaches,
      @DefaultValue("5000") @DecimalMin("3000") @DecimalMax("50000") double waters,
      @DefaultValue("3500") @DecimalMin("3500") @DecimalMax("50000") double infrastructure,
      @DefaultValue("1000") @DecimalMin("500") @DecimalMax("50000") double miningRights) {

    /** Metres for a layer of {@link LayerName}; 0 where only overlap counts. */
    public double metres(String layer) {
      return switch (layer) {
        case LayerName.RIVER_REACHES -> riverReaches;
        case LayerName.WATERS -> waters;
        case LayerName.INFRASTRUCTURE -> infrastructure;
        case LayerName.MINING_RIGHTS -> miningRights;
        default -> 0;
      };
    }
  }
}
