package org.kuangjie.catalogue.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of the catalogue that can be listed: which columns, which filters.
 *
 * @param source table and joins; {@code f} is the table itself
 * @param key unique column that names an entry
 * @param order unique SQL expression that orders the list; it may ask for the parameter {@code q},
 *     which is empty when nothing is looked for
 * @param properties JSON member to SQL expression, in order, as the arguments of json_build_object;
 *     they may ask for {@code onDay}, the day the list holds for
 * @param holder JSON member to column, for those who may read the holder
 * @param district column with the district code that district-bound roles are limited to; empty
 *     when the register is not limited
 * @param filters parameter name to SQL condition with the parameter of the same name
 * @param words parameter name to the only values allowed
 * @param outline SQL expression of the outline as far as the reader may see it; empty when rows
 *     have none
 */
public record Register(
    String source,
    String key,
    String order,
    String properties,
    Map<String, String> holder,
    String district,
    Map<String, String> filters,
    Map<String, List<String>> words,
    String outline) {

  /** In the order of the key. */
  public Register(
      String source,
      String key,
      String properties,
      Map<String, String> holder,
      String district,
      Map<String, String> filters,
      Map<String, List<String>> words,
      String outline) {
    this(source, key, key, properties, holder, district, filters, words, outline);
  }

  private static final String IN_FORCE =
      "catalogue.%s f JOIN catalogue.layer_version v ON v.id = f.layer_version_id AND v.in_force";
  private static final String GEOMETRY = "f.geom";

  /** 002-R51: who may not see an official outline cannot find its place by a box either. */
  private static final String PLAN_GEOMETRY =
      "CASE WHEN :officialOutlines OR f.synthetic THEN f.geom END";

  /** Who may not see a holder does not find a right by it either. */
  private static final String HOLDER_IF_SEEN =
      "CASE WHEN :holders AND (:everywhere OR f.district_code = ANY (:districtCodes))"
          + " THEN concat_ws(' ', f.holder_name, f.holder_uscc) END";

  /** A right whose last day is past is 过期, though nobody has written it so yet. */
  private static final String STATUS =
      "CASE WHEN f.status = '有效' AND f.valid_to < :onDay THEN '过期' ELSE f.status END";

  private static final String BOX = box(GEOMETRY);
  private static final String VALID =
      "f.valid_from <= :asOf AND (f.valid_to IS NULL OR f.valid_to >= :asOf)";

  public static final Register DISTRICTS =
      new Register(
          IN_FORCE.formatted("district"),
          "f.code",
          """
          'code', f.code, 'nameZh', f.name_zh, 'nameEn', f.name_en, 'regionalGroup', f.regional_group,
          'validFrom', f.valid_from, 'validTo', f.valid_to, 'synthetic', f.synthetic, 'note', f.note\
          """,
          Map.of(),
          "",
          Map.of(
              "district",
              "f.code = :district",
              "group",
              "(f.regional_group = :group OR f.regional_group IN"
                  + " (SELECT code FROM catalogue.regional_group WHERE parent_code = :group))",
              "at",
              "ST_Intersects(f.geom, ST_SetSRID(ST_MakePoint(:lon, :lat), 4490))",
              "bbox",
              BOX,
              "asOf",
              VALID,
              "q",
              "strpos(concat_ws(' ', f.code, f.name_zh, f.name_en), :q) > 0"),
          Map.of(),
          GEOMETRY);

  /** What is typed, as {@code spelling} and {@code initials} are written. */
  private static final String SPELT = "lower(replace(:q, ' ', ''))";

  /** The very name first, then what begins so, then its pinyin, then what holds the words. */
  private static final String PLACE_ORDER =
      """
      concat(
          CASE WHEN f.name = :q THEN 0
               WHEN regexp_replace(f.name, '(街道|镇|乡|城区|县城)$', '') = :q THEN 1
               WHEN :q <> '' AND starts_with(f.name, :q) THEN 2
               WHEN :q = ANY (f.other_names) THEN 3
               WHEN %1$s IN (f.spelling, f.initials) THEN 4
               WHEN :q <> '' AND starts_with(f.spelling, %1$s) THEN 5
               ELSE 6 END,
          array_position(ARRAY['区县驻地', '街道', '镇', '乡', '地名'], f.kind), '-', f.code)\
      """
          .formatted(SPELT);

  /** Places by name; what they are called otherwise and how they are spelt finds them as well. */
  public static final Register PLACES =
      new Register(
          IN_FORCE.formatted("place"),
          "f.code",
          PLACE_ORDER,
          """
          'code', f.code, 'name', f.name, 'nameEn', f.name_en, 'kind', f.kind,
          'district', f.district, 'districtName',
          (SELECT d.name_zh FROM catalogue.district d
           JOIN catalogue.layer_version l ON l.id = d.layer_version_id AND l.in_force
           WHERE d.code = f.district ORDER BY d.valid_from DESC LIMIT 1),
          'otherNames', f.other_names, 'located', f.geom IS NOT NULL, 'source', f.source,
          'synthetic', f.synthetic, 'layerVersion', v.version\
          """,
          Map.of(),
          "",
          Map.of(
              "kind",
              "f.kind = :kind",
              "district",
              "f.district = :district",
              "bbox",
              BOX,
              "q",
              """
              strpos(concat_ws(' ', f.name, array_to_string(f.other_names, ' ')), :q) > 0
              OR starts_with(f.spelling, %1$s) OR starts_with(f.initials, %1$s)
              OR starts_with(lower(f.name_en), lower(:q))\
              """
                  .formatted(SPELT)),
          Map.of("kind", List.of("区县驻地", "街道", "镇", "乡", "地名")),
          GEOMETRY);

  public static final Register ZONES =
      ofPlan("zone", "'region', f.region", List.of("重点勘查区", "重点开采区", "集中开采区"), Map.of());

  public static final Register BLOCKS =
      ofPlan(
          "planning_block",
          "'authority', f.authority, 'project', f.project",
          List.of("勘查规划区块", "开采规划区块"),
          Map.of("authority", "f.authority = :authority"));

  public static final Register RIGHTS =
      new Register(
          IN_FORCE.formatted("mining_right"),
          "f.licence_number",
          """
          'licenceNumber', f.licence_number, 'rightKind', f.right_kind, 'projectName', f.project_name,
          'mineral', f.mineral, 'coMinerals', f.co_minerals, 'miningMethod', f.mining_method,
          'scale', f.scale, 'scaleUnit', f.scale_unit, 'scaleClass', f.scale_class,
          'elevationTop', f.elevation_top, 'elevationBottom', f.elevation_bottom,
          'elevationBands', f.elevation_bands, 'setOn', f.set_on, 'validFrom', f.valid_from,
          'validTo', f.valid_to, 'authority', f.authority, 'district', f.district_code,
          'zone', f.zone_code, 'status', %s, 'synthetic', f.synthetic,
          'layerVersion', v.version\
          """
              .formatted(STATUS),
          Map.of("holderName", "f.holder_name", "holderUscc", "f.holder_uscc"),
          "f.district_code",
          Map.of(
              "kind", "f.right_kind = :kind",
              "status", "%s = :status".formatted(STATUS),
              "authority", "f.authority = :authority",
              "district", "f.district_code = :district",
              "mineral", "(f.mineral = :mineral OR :mineral = ANY (f.co_minerals))",
              "zone", "f.zone_code = :zone",
              "bbox", BOX,
              "asOf", VALID,
              "q",
                  "strpos(concat_ws(' ', f.licence_number, f.project_name, %s), :q) > 0"
                      .formatted(HOLDER_IF_SEEN)),
          Map.of("kind", List.of("探矿权", "采矿权"), "status", List.of("有效", "过期", "注销", "暂停")),
          GEOMETRY);

  public static final Register AUTHORITIES =
      new Register(
          """
          (SELECT a.*, coalesce(
              (SELECT json_agg(json_build_object('district', j.district_code, 'partial', j.partial,
                  'validFrom', j.valid_from, 'validTo', j.valid_to, 'note', j.note)
                  ORDER BY j.district_code, j.valid_from)
               FROM catalogue.jurisdiction j WHERE j.authority = a.code), '[]'::json) AS jurisdictions
           FROM catalogue.authority a) f\
          """,
          "f.code",
          """
          'code', f.code, 'nameZh', f.name_zh, 'nameEn', f.name_en, 'level', f.level,
          'validFrom', f.valid_from, 'validTo', f.valid_to, 'jurisdictions', f.jurisdictions\
          """,
          Map.of(),
          "",
          Map.of(
              "level",
              "f.level = :level",
              "district",
              "f.code IN (SELECT j.authority FROM catalogue.jurisdiction j"
                  + " WHERE j.district_code = :district AND j.valid_from <= :asOf"
                  + " AND (j.valid_to IS NULL OR j.valid_to >= :asOf))",
              "asOf",
              VALID,
              "q",
              "strpos(concat_ws(' ', f.code, f.name_zh, f.name_en), :q) > 0"),
          Map.of("level", List.of("市级", "区县级", "功能区")),
          "");

  /** Zones or blocks: what they have in common, and what only they have. */
  private static Register ofPlan(
      String table, String ownProperties, List<String> kinds, Map<String, String> ownFilters) {
    Map<String, String> filters = new HashMap<>(ownFilters);
    filters.put("plan", "f.plan = :plan");
    filters.put("kind", "f.kind = :kind");
    filters.put("district", ":district = ANY (f.districts)");
    filters.put("mineral", ":mineral = ANY (f.minerals)");
    filters.put("bbox", box(PLAN_GEOMETRY));
    filters.put("q", "strpos(concat_ws(' ', f.code, f.name), :q) > 0");
    return new Register(
        IN_FORCE.formatted(table),
        "f.code",
        """
        'code', f.code, 'plan', f.plan, 'kind', f.kind, 'name', f.name, %s,
        'districts', f.districts, 'minerals', f.minerals, 'located', f.geom IS NOT NULL,
        'outlineInternal', CASE WHEN f.geom IS NOT NULL AND NOT (:officialOutlines OR f.synthetic)
                                THEN true END,
        'synthetic', f.synthetic, 'layer', v.layer, 'layerVersion', v.version\
        """
            .formatted(ownProperties),
        Map.of(),
        "",
        Map.copyOf(filters),
        Map.of("kind", kinds),
        PLAN_GEOMETRY);
  }

  private static String box(String outline) {
    String box = "ST_MakeEnvelope(:west, :south, :east, :north, 4490)";
    return "(%1$s) && %2$s AND ST_Intersects((%1$s), %2$s)".formatted(outline, box);
  }

  public boolean hasOutline() {
    return !outline.isEmpty();
  }
}
