package org.kuangjie.credit.identity;

import java.util.List;

/**
 * How personal fields look to who need not know them (D.3; OURS, a convention and no law). The
 * number of an identity card has no public form at all.
 */
public final class Masks {

  private static final List<String> COMPOUND =
      List.of(
          "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连",
          "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于",
          "司空", "闾丘", "令狐", "百里", "呼延", "东郭", "南门", "西门", "第五", "示意");

  private Masks() {}

  /** 张三 → 张*, 欧阳某某 → 欧阳**. */
  public static String name(String name) {
    int shown = COMPOUND.stream().anyMatch(name::startsWith) && name.length() > 2 ? 2 : 1;
    int length = name.codePointCount(0, name.length());
    return length <= 1 ? "*" : name.substring(0, shown) + "*".repeat(length - shown);
  }

  /** First six and last four, for officials. */
  public static String number(String number) {
    return number.substring(0, 6) + "********" + number.substring(number.length() - 4);
  }

  /** 138****2048; of anything shorter only that it is there. */
  public static String contact(String contact) {
    return contact.matches("1\\d{10}")
        ? contact.substring(0, 3) + "****" + contact.substring(7)
        : "****";
  }
}
