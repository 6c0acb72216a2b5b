package org.kuangjie.ogc.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.DomainException.Kind;
import org.kuangjie.shared.Text;

/** What a failure of the database means to who asked. */
final class ReadFailure {

  private ReadFailure() {}

  static RuntimeException of(SQLException e) {
    String state = Optional.ofNullable(e.getSQLState()).orElse("");
    if (state.equals("57014")) {
      return unavailable(
          e,
          "query-timeout",
          "读取用时过长，已中止；请缩小范围或加过滤条件",
          "Reading took too long and was stopped; narrow the area or add a filter");
    }
    if (e instanceof SQLTransientConnectionException
        || state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53")) {
      return unavailable(
          e,
          "database-unavailable",
          "数据库暂时不可用，请稍后再试",
          "The database is away for the moment; try again later");
    }
    if (state.startsWith("22")) {
      return new DomainException(
          Kind.INVALID,
          "filter-value",
          Text.of(
              "过滤条件或 after 中的值与字段类型不符",
              "A value of the filter, or of after, does not fit the type of its attribute"),
          Map.of(),
          e);
    }
    if (state.startsWith("42")) {
      return unavailable(
          e,
          "layer-broken",
          "图层的表或视图已改变，须由管理员检查",
          "The table or view of the layer has changed; an administrator has to look at it");
    }
    return new IllegalStateException("reading features: " + state, e);
  }

  static DomainException busy() {
    return new DomainException(
        Kind.UNAVAILABLE,
        "server-busy",
        Text.of("正在处理的读取过多，请稍后再试", "Too many readings are under way; try again later"));
  }

  private static DomainException unavailable(SQLException e, String code, String zh, String en) {
    return new DomainException(Kind.UNAVAILABLE, code, Text.of(zh, en), Map.of(), e);
  }
}
