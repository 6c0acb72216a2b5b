package org.kuangjie.ogc.store;

import java.util.List;

/** An expression in SQL and how its values compare. */
record SqlOperand(SqlText sql, ColumnKind kind) {

  static SqlOperand of(String text, ColumnKind kind) {
    return new SqlOperand(new SqlText(text, List.of()), kind);
  }
}
