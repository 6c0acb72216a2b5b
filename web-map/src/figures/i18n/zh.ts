export const zh = {
  unknown: '未知',
  synthetic: '示意',
  asTable: '看表格',
  exportFailed: '导出失败，请检查网络后再试。',
  chartFailed: '图形组件没有取到；数字见表格。',
};
