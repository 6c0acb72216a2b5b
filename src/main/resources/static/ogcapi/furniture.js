// The grid of degrees and the scale bar.

const GRID = "#e3e8ee";
const INK = "#5b6877";
const METRES_PER_DEGREE = 111320;
const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

export function drawGrid(view) {
  const pen = view.pen;
  const wanted = 110 / view.scale;
  const step = STEPS.find((s) => s >= wanted) || 60;
  const [west, north] = view.place(0, 0);
  const [east, south] = view.place(view.width, view.height);
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  pen.strokeStyle = GRID;
  pen.fillStyle = INK;
  pen.lineWidth = 1;
  pen.font = "11px system-ui, sans-serif";
  for (let x = Math.ceil(west / step) * step; x < east; x += step) {
    const [px] = view.pixel([x, 0]);
    line(pen, px, 0, px, view.height);
    pen.fillText(`${x.toFixed(digits)}°`, px + 3, 12);
  }
  for (let y = Math.ceil(south / step) * step; y < north; y += step) {
    const [, py] = view.pixel([0, y]);
    line(pen, 0, py, view.width, py);
    pen.fillText(`${y.toFixed(digits)}°`, 3, py - 3);
  }
}

export function drawBar(view) {
  const pen = view.pen;
  const metresPerPixel = METRES_PER_DEGREE / view.scale;
  const power = 10 ** Math.floor(Math.log10(metresPerPixel * 120));
  const metres = [5, 2, 1].map((f) => f * power).find((m) => m <= metresPerPixel * 120) || power;
  const length = metres / metresPerPixel;
  const right = view.width - 12;
  pen.strokeStyle = INK;
  pen.fillStyle = INK;
  pen.lineWidth = 2;
  line(pen, right - length, view.height - 12, right, view.height - 12);
  const text = metres >= 1000 ? `${metres / 1000} km` : `${Number(metres.toPrecision(1))} m`;
  pen.fillText(text, right - length, view.height - 18);
}

function line(pen, x1, y1, x2, y2) {
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.stroke();
}
