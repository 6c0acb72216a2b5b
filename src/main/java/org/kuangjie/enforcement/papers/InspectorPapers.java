package org.kuangjie.enforcement.papers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Districts;
import org.kuangjie.enforcement.papers.TablePaper.Column;
import org.kuangjie.enforcement.statistics.InspectorYear;
import org.kuangjie.enforcement.statistics.Inspectors;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evaluation of inspectors as a table (004-R04); account names, no persons. */
@Service
@Transactional(readOnly = true)
public class InspectorPapers {

  private final Inspectors inspectors;
  private final Districts districts;

  InspectorPapers(Inspectors inspectors, Districts districts) {
    this.inspectors = inspectors;
    this.districts = districts;
  }

  /** As far as the actor sees them. */
  public Paper year(int year, PaperFormat format, Actor actor) {
    Inspectors.InspectorTable table = inspectors.table(year, actor);
    List<Column> columns = new ArrayList<>(List.of(new Column("账号", 22), new Column("责任区域", 14)));
    InspectorYear.headings().forEach(words -> columns.add(new Column(words.zh(), 10)));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (InspectorYear officer : table.officers()) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(officer.username());
      row.add(
          districts
              .find(officer.districtCode(), table.to())
              .map(Districts.District::nameZh)
              .orElse(officer.districtCode()));
      row.addAll(officer.numbers());
      rows.add(row);
    }
    TablePaper paper =
        new TablePaper(
            "督察员年度考核",
            year + "年矿产督察员年度考核数据表",
            List.of(
                "统计期间 %s 至 %s".formatted(table.from(), table.to()),
                "文件未定权重，只计数、不评分。台账中没有任何记录的人员不列出，不等于没有工作。"),
            columns,
            rows);
    String name = "督察员年度考核_" + year;
    return switch (format) {
      case XLSX ->
          new Paper(name + ".xlsx", format.mimeType(), TableWorkbook.write(List.of(paper)));
      case PDF -> new Paper(name + ".pdf", format.mimeType(), TablePdf.write(List.of(paper)));
    };
  }
}
