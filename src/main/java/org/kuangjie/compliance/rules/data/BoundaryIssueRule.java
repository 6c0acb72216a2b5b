package org.kuangjie.compliance.rules.data;

import static org.kuangjie.compliance.Verdict.DATA_ERROR;
import static org.kuangjie.compliance.Verdict.WARN;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.H;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.L;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.M;
import static org.kuangjie.compliance.rules.RuleDoc.Stage.DATA;

import java.util.List;
import org.kuangjie.compliance.rules.BoundaryFacts.Issue;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** DQ-01 … DQ-07: what the reader of the boundary found, one instance per kind of fault. */
record BoundaryIssueRule(RuleDoc doc) implements Rule {

  private static final String AREA_NOTICE = "统一矿业权面积计算方法的通知";

  static List<Rule> list() {
    return List.of(
        crsDeclared(),
        zoneAgrees(),
        axesInOrder(),
        ringClosed(),
        ringSimple(),
        partsDisjoint(),
        precision());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return RuleOutcome.of(
        context.boundary().issues().stream()
            .filter(issue -> issue.rule().equals(doc.id()))
            .map(this::finding)
            .toList());
  }

  private Finding finding(Issue issue) {
    return Finding.of(
            doc,
            issue.error() ? DATA_ERROR : WARN,
            issue.where().zh() + issue.message().zh(),
            issue.where().en() + issue.message().en())
        .withGeometry(issue.place());
  }

  private static Rule crsDeclared() {
    return new BoundaryIssueRule(
        RuleDoc.of("DQ-01", DATA, "坐标系已声明且可用", "Coordinate system declared and accepted")
            .source("中华人民共和国测绘法", "国家规定的测绘基准和测绘系统", M)
            .gist("从事测绘活动应当使用国家规定的测绘基准和测绘系统；自然资源业务自2018年7月1日起统一使用2000国家大地坐标系")
            .fires(
                "坐标系不是EPSG:4490、4523—4525、4544—4546；1980西安、1954北京须先按批准参数转换；EPSG:4326仅提示",
                "the system is none of EPSG:4490, 4523–4525, 4544–4546; Xi'an 1980 and Beijing 1954"
                    + " need approved parameters first; EPSG:4326 only warns")
            .verdicts(DATA_ERROR, WARN)
            .parameter("accepted", "EPSG:4490, 4523, 4524, 4525, 4544, 4545, 4546")
            .build());
  }

  private static Rule zoneAgrees() {
    return new BoundaryIssueRule(
        RuleDoc.of("DQ-02", DATA, "带号与经度相符", "Zone agrees with longitude")
            .house("2000国家大地坐标系3°高斯-克吕格投影分带", M)
            .gist("35带103.5—106.5°E，36带106.5—109.5°E，37带109.5—112.5°E")
            .fires(
                "坐标点落在所声明带的经度范围±0.5°之外",
                "a point lies outside the longitudes of its zone by more than 0.5°")
            .verdicts(DATA_ERROR, WARN)
            .parameter("tolerance", "0.5°")
            .build());
  }

  private static Rule axesInOrder() {
    return new BoundaryIssueRule(
        RuleDoc.of("DQ-03", DATA, "坐标顺序正确", "Axes in order")
            .house("坐标轴顺序：纵坐标X为北，横坐标Y为东", L)
            .gist("纵坐标X为北，横坐标Y为东；颠倒后才落在重庆范围内的，视为顺序颠倒")
            .fires(
                "坐标不在105.2—110.3°E、28.1—32.3°N范围内，互换后在范围内",
                "outside 105.2–110.3°E, 28.1–32.3°N but inside once exchanged")
            .verdicts(DATA_ERROR, WARN)
            .parameter("box", "105.2–110.3°E, 28.1–32.3°N")
            .build());
  }

  private static Rule ringClosed() {
    return new BoundaryIssueRule(
        RuleDoc.of("DQ-04", DATA, "拐点闭合且足够", "Ring closed with enough corners")
            .source(AREA_NOTICE, "拐点坐标", M)
            .gist("矿区范围由首尾相接的拐点圈定，至少三个不同拐点")
            .fires(
                "首尾点不一致，或不同拐点少于3个",
                "first and last corner differ, or fewer than 3 distinct corners")
            .verdicts(DATA_ERROR, WARN)
            .build());
  }

  private static Rule ringSimple() {
    return new BoundaryIssueRule(
        RuleDoc.of("DQ-05", DATA, "图形有效", "Valid geometry")
            .source(AREA_NOTICE, "拐点坐标", M)
            .gist("矿区范围图形不得自相交、重点")
            .fires(
                "图形自相交、重点、尖刺或内环在外环之外",
                "self-crossing, repeated corners, spikes, or a hole outside its shell")
            .verdicts(DATA_ERROR, WARN)
            .build());
  }

  private static Rule partsDisjoint() {
    return new BoundaryIssueRule(
        RuleDoc.of("DQ-06", DATA, "同一证内各层不重叠", "Parts of one licence do not overlap")
            .source(AREA_NOTICE, "多层矿区范围", M)
            .gist("同一许可证内平面重叠的各层，标高不得重叠")
            .fires("两个块段平面重叠且标高区间重叠", "two parts overlap in plan and in elevation")
            .verdicts(DATA_ERROR, WARN)
            .build());
  }

  private static Rule precision() {
    return new BoundaryIssueRule(
        RuleDoc.of("DQ-07", DATA, "坐标精度", "Precision of coordinates")
            .source(AREA_NOTICE, "坐标精度", H)
            .gist("经纬度秒保留3位小数，平面坐标保留2位小数，面积平方公里保留4位小数")
            .fires(
                "以文本给出的拐点小数位数不符合统一要求；GeoJSON的经纬度没有规定的小数位数，不检查",
                "corners given as text have not the required decimals; longitudes and latitudes of GeoJSON"
                    + " have no prescribed number and are not looked at")
            .verdicts(WARN, DATA_ERROR)
            .parameter("seconds", "3 decimals")
            .parameter("metres", "2 decimals")
            .own("decimal degrees in text", "7 decimals or more, as 0.001″ is 2.8e-7°")
            .build());
  }
}
