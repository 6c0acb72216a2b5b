// What part of the world a canvas shows. Degrees on the ground, pixels on the screen.

export class View {
  constructor(canvas) {
    this.canvas = canvas;
  }

  /** Follows the canvas to its size on the screen. */
  resize() {
    const ratio = window.devicePixelRatio || 1;
    this.width = this.canvas.clientWidth;
    this.height = this.canvas.clientHeight;
    this.canvas.width = Math.round(this.width * ratio);
    this.canvas.height = Math.round(this.height * ratio);
    this.pen = this.canvas.getContext("2d");
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  /** Nothing can be drawn before there is a box to show. */
  get ready() {
    return Boolean(this.pen && this.scale);
  }

  show([w, s, e, n]) {
    this.x = (w + e) / 2;
    this.y = (s + n) / 2;
    this.stretch = Math.max(0.1, Math.cos((this.y * Math.PI) / 180));
    const margin = 0.9;
    const byWidth = (this.width * margin) / Math.max((e - w) * this.stretch, 1e-4);
    const byHeight = (this.height * margin) / Math.max(n - s, 1e-4);
    this.scale = Math.min(byWidth, byHeight);
  }

  pixel([x, y]) {
    return [
      this.width / 2 + (x - this.x) * this.stretch * this.scale,
      this.height / 2 - (y - this.y) * this.scale,
    ];
  }

  place(px, py) {
    return [
      this.x + (px - this.width / 2) / (this.stretch * this.scale),
      this.y - (py - this.height / 2) / this.scale,
    ];
  }

  zoom(factor, px = this.width / 2, py = this.height / 2) {
    const [x, y] = this.place(px, py);
    this.scale = Math.min(Math.max(this.scale * factor, 0.5), 5e7);
    this.x = x - (px - this.width / 2) / (this.stretch * this.scale);
    this.y = y + (py - this.height / 2) / this.scale;
  }

  pan(dx, dy) {
    this.x -= dx / (this.stretch * this.scale);
    this.y += dy / this.scale;
  }
}
