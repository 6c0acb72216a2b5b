package org.kuangjie.catalogue.importing;

import org.kuangjie.shared.Text;

/**
 * One thing in the data files that must be changed before the plan can be loaded.
 *
 * @param file path below the data folder
 * @param row line of the file, counted from 1; 0 when the whole file is meant
 * @param column name in the header row; empty when the whole row or file is meant
 */
public record PlanProblem(String file, int row, String column, Text message) {}
