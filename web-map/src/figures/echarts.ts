import { BarChart, SankeyChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// Only what the pictures need. No tooltip: it would write styles into elements, which the page's policy refuses.
use([BarChart, SankeyChart, GridComponent, LegendComponent, TitleComponent, CanvasRenderer]);

export { init };
