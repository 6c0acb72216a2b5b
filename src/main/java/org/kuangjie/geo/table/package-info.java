/** Spreadsheets and delimited text as plain rows of cells, within limits and without formulas. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.geo.table;
