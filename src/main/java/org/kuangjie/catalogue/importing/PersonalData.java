package org.kuangjie.catalogue.importing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.PersonalValues;

/**
 * Which columns and values of an imported file say who somebody is (个人信息保护法, 000-R04). Files come
 * with columns of their own, so names are recognised and, failing that, the values themselves.
 */
public final class PersonalData {

  /** What stands in place of a value that must not be shown. */
  public static final String MASK = "***";

  private static final Set<String> COLUMNS = Set.of("holder_uscc", "holder_name");

  private static final Pattern NAMES =
      Pattern.compile(
          "身份证|证件号|电话|手机|联系|法人|法定代表|负责人|矿业权人|采矿权人|探矿权人|权利人|申请人|姓名|住址|地址|信用代码"
              + "|holder|phone|mobile|idcard|id_card|contact|applicant|owner|uscc|address"
              + "|^(kyqr|ckqr|tkqr|qlr|sqr|sfz\\w*|lxr|lxdh|lxfs|fddbr|dz|tyshxydm|xydm)$");

  private PersonalData() {}

  /** Judged by the name of the column. */
  public static boolean isPersonal(String column) {
    return COLUMNS.contains(column) || NAMES.matcher(column.toLowerCase(Locale.ROOT)).find();
  }

  /** Judged by the value: 居民身份证号码 and mobile numbers. */
  public static boolean isPersonalValue(@Nullable Object value) {
    return value != null && PersonalValues.isIn(value.toString());
  }
}
