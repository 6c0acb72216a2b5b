export const en = {
  unknown: 'unknown',
  synthetic: '示意 sample',
  asTable: 'As a table',
  exportFailed: 'The export failed; check the network and try again.',
  chartFailed: 'The picture could not be loaded; its figures are in the table.',
};
