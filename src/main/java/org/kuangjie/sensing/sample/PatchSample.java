package org.kuangjie.sensing.sample;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Surroundings;
import org.kuangjie.catalogue.Surroundings.Neighbour;
import org.kuangjie.catalogue.desk.FileIntake;
import org.kuangjie.catalogue.importing.ImportReport;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.kuangjie.catalogue.importing.LayerMetadata;
import org.kuangjie.sensing.PatchFinding;
import org.kuangjie.sensing.importing.PatchIntake;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Patches over the rights in force, all 示意, with what each of them is. */
@Component
public class PatchSample {

  private static final long SEED = 500_100;
  private static final double RESOLUTION_METRES = 1;
  private static final int DAYS_AFTER_RIGHTS = 45;

  /** China. */
  private static final Envelope EVERYWHERE = new Envelope(73, 136, 3, 54);

  private final Surroundings surroundings;
  private final FileIntake intake;

  PatchSample(Surroundings surroundings, FileIntake intake) {
    this.surroundings = surroundings;
    this.intake = intake;
  }

  /** The rights in force today, over which patches are drawn. */
  Optional<LayerInfo> findRights() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    return Optional.ofNullable(surroundings.chronicle().on(today).get(LayerName.MINING_RIGHTS));
  }

  /**
   * Draws and imports patches; the truth of each stands in its attributes as {@code truth}.
   *
   * @throws DomainException CONFLICT when no rights are held
   */
  public ImportReport load(int count, Actor actor) {
    LayerInfo rights =
        findRights()
            .orElseThrow(
                () ->
                    new DomainException(
                        DomainException.Kind.CONFLICT,
                        "no-rights",
                        Text.of(
                            "没有矿业权，请先运行 bin/kuangjie sample",
                            "No rights are held; run bin/kuangjie sample first")));
    List<Neighbour> held =
        surroundings.around(List.of(EVERYWHERE), List.of(rights.versionId())).stream()
            .sorted(Comparator.comparing(Neighbour::code))
            .toList();
    PatchDrawer drawer = new PatchDrawer(held, rights.date().plusDays(DAYS_AFTER_RIGHTS), SEED);
    List<LayerFeature> rows = new ArrayList<>();
    drawer.draw(count, patch -> rows.add(row(patch, drawer.day(patch.period()))));
    return intake.take(
        new FileIntake.Order(
            PatchIntake.DATASET,
            new LayerMetadata(
                "示意图斑生成器 / sample generator",
                "CC0-1.0",
                rights.date(),
                null,
                /* synthetic= */ true),
            Map.of(),
            /* acceptPartial= */ false,
            actor),
        Stream.of(rows.toArray(LayerFeature[]::new)));
  }

  private static double bottom(Neighbour right) {
    return right.attributes().get("elevation_bottom") instanceof Number metres
        ? metres.doubleValue()
        : 0;
  }

  private static LayerFeature row(SamplePatch patch, LocalDate day) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("code", "SY%d%02d%06d".formatted(day.getYear(), patch.period(), patch.number()));
    row.put("monitoring_code", "JC%06d".formatted(patch.number()));
    row.put("issuer", "部级");
    row.put("year", day.getYear());
    row.put("period", patch.period());
    row.put("image_date", day.toString());
    row.put("before_date", day.minusMonths(3).toString());
    row.put("sensor", "示意影像");
    row.put("resolution_m", RESOLUTION_METRES);
    row.put("image_type", patch.truth() == PatchFinding.METHOD_DIFFERS ? "" : "矿石堆");
    row.put("synthetic", true);
    row.put("truth", patch.truth().name());
    row.put("series", patch.series());
    Neighbour right = patch.site().right();
    switch (patch.truth()) {
      case METHOD_DIFFERS ->
          row.put(
              "mining_method", right.text("mining_method").orElse("").equals("露天") ? "地下" : "露天");
      case MINERAL_DIFFERS ->
          row.put("mineral", right.text("mineral").orElse("").equals("煤") ? "铝土矿" : "煤");
      case ELEVATION_DIFFERS -> row.put("elevation_m", bottom(right) - 50);
      default -> {}
    }
    return new LayerFeature(row, patch.outline());
  }
}
