package org.kuangjie.compliance.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.kuangjie.compliance.Case.newQuarry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.Case;

/** PA rules. */
final class ProtectedAreaCases {

  private static final String UNDERGROUND =
      "'rightKind':'采矿权','action':'新设','mineral':'锶','miningMethod':'地下'";

  private ProtectedAreaCases() {}

  static Stream<Arguments> areas() {
    return Stream.of(kinds(), surface(), wetlands(), waters(), notes()).flatMap(cases -> cases);
  }

  /** A rule, its kinds and what it says of an open pit in them. */
  private record Plain(String rule, String verdict, List<String> kinds) {
    Plain(String rule, String verdict, String kind) {
      this(rule, verdict, List.of(kind));
    }
  }

  private static Stream<Arguments> kinds() {
    List<Plain> rules =
        List.of(
            new Plain("PA-01", "BLOCK", "自然保护区核心保护区"),
            new Plain("PA-02", "BLOCK_UNLESS", "自然保护区一般控制区"),
            new Plain("PA-02b", "BLOCK", List.of("自然保护区核心保护区", "自然保护区一般控制区")),
            new Plain("PA-03", "BLOCK", "国家公园"),
            new Plain("PA-04", "BLOCK", "风景名胜区"),
            new Plain("PA-05", "BLOCK_UNLESS", "重要湿地"),
            new Plain("PA-06", "BLOCK", "饮用水水源一级保护区"),
            new Plain("PA-07", "BLOCK", "饮用水水源二级保护区"),
            new Plain("PA-08", "INDETERMINATE", "饮用水水源准保护区"),
            new Plain("PA-09", "BLOCK_UNLESS", "文物保护范围"),
            new Plain("PA-10", "STRICT", "文物建设控制地带"),
            new Plain("PA-11", "WARN", List.of("地质遗迹", "古生物化石产地")),
            new Plain("PA-12", "STRICT", List.of("公益林", "天然林")),
            new Plain("PA-13", "BLOCK", "彭水保护范围"));
    return rules.stream().flatMap(ProtectedAreaCases::plain);
  }

  private static Stream<Arguments> plain(Plain plain) {
    Stream<Arguments> fires =
        plain.kinds().stream()
            .map(kind -> arguments(plain.rule(), "in " + kind, in(kind), plain.verdict()));
    Stream<Arguments> others =
        Stream.of(
            arguments(plain.rule(), "in a reserve of minerals", in("国家规划矿区"), "PASS"),
            arguments(
                plain.rule(),
                "one square metre is noise",
                quarry().overlap(LayerName.PROTECTED_AREAS, plain.kinds().get(0), 1),
                "PASS"),
            arguments(
                plain.rule(),
                "cancelled",
                Case.of("'rightKind':'采矿权','action':'注销','mineral':'锶'")
                    .overlap(LayerName.PROTECTED_AREAS, plain.kinds().get(0), 50),
                "PASS"),
            arguments(
                plain.rule(),
                "not loaded",
                quarry().without(LayerName.PROTECTED_AREAS),
                "INDETERMINATE"),
            arguments(
                plain.rule(),
                "a feature cannot be overlaid",
                quarry().refused(LayerName.PROTECTED_AREAS),
                "INDETERMINATE"));
    return Stream.concat(fires, others);
  }

  private static Stream<Arguments> surface() {
    return Stream.of(
        arguments(
            "PA-04",
            "underground, surface works not stated",
            in("风景名胜区", UNDERGROUND),
            "INDETERMINATE"),
        arguments(
            "PA-04",
            "underground with surface works",
            in("风景名胜区", UNDERGROUND + ",'surfaceWorks':true"),
            "BLOCK"),
        arguments(
            "PA-04",
            "underground without surface works",
            in("风景名胜区", UNDERGROUND + ",'surfaceWorks':false"),
            "PASS"),
        arguments(
            "PA-04",
            "an open pit cannot deny its surface",
            in(
                "风景名胜区",
                "'rightKind':'采矿权','action':'新设','mineral':'锶','miningMethod':'露天','surfaceWorks':false"),
            "BLOCK"));
  }

  private static Stream<Arguments> wetlands() {
    return Stream.of(
        arguments(
            "PA-05", "not approved", in("重要湿地", UNDERGROUND + ",'wetlandApproval':false"), "BLOCK"),
        arguments(
            "PA-05", "approved", in("重要湿地", UNDERGROUND + ",'wetlandApproval':true"), "PASS"));
  }

  private static Stream<Arguments> waters() {
    String quasi = "饮用水水源准保护区";
    return Stream.of(
        arguments(
            "PA-07",
            "no discharge",
            in("饮用水水源二级保护区", UNDERGROUND + ",'dischargesPollutants':false"),
            "PASS"),
        arguments(
            "PA-07",
            "discharge",
            in("饮用水水源二级保护区", UNDERGROUND + ",'dischargesPollutants':true"),
            "BLOCK"),
        arguments("PA-08", "heavy", in(quasi, UNDERGROUND + ",'heavilyPolluting':true"), "STRICT"),
        arguments(
            "PA-08", "not heavy", in(quasi, UNDERGROUND + ",'heavilyPolluting':false"), "PASS"),
        arguments(
            "PA-08",
            "tailings are heavy whatever is stated",
            in(quasi, UNDERGROUND + ",'heavilyPolluting':false,'facilities':['尾矿库']"),
            "STRICT"));
  }

  private static Stream<Arguments> notes() {
    return Stream.of(
        arguments(
            "PA-09",
            "of national rank",
            quarry()
                .overlap(LayerName.PROTECTED_AREAS, "文物保护范围", 50, Map.of("grade", "全国重点文物保护单位")),
            "BLOCK_UNLESS"));
  }

  private static Case quarry() {
    return newQuarry("建筑石料用灰岩", "100");
  }

  private static Case in(String kind) {
    return quarry().overlap(LayerName.PROTECTED_AREAS, kind, 50);
  }

  private static Case in(String kind, String request) {
    return Case.of(request).overlap(LayerName.PROTECTED_AREAS, kind, 50);
  }
}
