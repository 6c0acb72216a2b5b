// Pointer, wheel, keys and buttons, told as zoom, pan, look and open.

const STILL_PIXELS = 4;
const STEP_PIXELS = 60;
const ZOOM_STEP = 1.6;
const WAYS = {
  ArrowLeft: [STEP_PIXELS, 0],
  ArrowRight: [-STEP_PIXELS, 0],
  ArrowUp: [0, STEP_PIXELS],
  ArrowDown: [0, -STEP_PIXELS],
};

export class Gestures {
  /** @param map is told: zoom(factor, px, py), pan(dx, dy), look(px, py), open(px, py), whole() */
  constructor(element, canvas, map) {
    this.canvas = canvas;
    this.map = map;
    this.pointers = new Map();
    this.listen(canvas);
    for (const button of element.querySelectorAll("button[data-zoom]")) {
      button.addEventListener("click", () => this.press(Number(button.dataset.zoom)));
    }
  }

  listen(canvas) {
    canvas.addEventListener("pointerdown", (e) => {
      canvas.setPointerCapture(e.pointerId);
      this.pointers.set(e.pointerId, this.point(e));
      this.moved = 0;
    });
    canvas.addEventListener("pointermove", (e) => this.move(e));
    canvas.addEventListener("pointerup", (e) => {
      this.pointers.delete(e.pointerId);
      if (this.moved < STILL_PIXELS) {
        this.map.open(...this.point(e));
      }
    });
    canvas.addEventListener("pointercancel", (e) => this.pointers.delete(e.pointerId));
    canvas.addEventListener("wheel", (e) => {
      e.preventDefault();
      this.map.zoom(Math.exp(-e.deltaY / 400), ...this.point(e));
    }, { passive: false });
    canvas.addEventListener("keydown", (e) => this.key(e));
  }

  press(way) {
    if (way === 0) {
      this.map.whole();
    } else {
      this.map.zoom(way > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
    }
  }

  move(event) {
    const now = this.point(event);
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      this.map.look(...now);
      return;
    }
    if (this.pointers.size === 2) {
      const other = [...this.pointers].find(([id]) => id !== event.pointerId)[1];
      const far = (a, b) => Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1]));
      this.map.zoom(far(now, other) / far(before, other), ...other);
    } else {
      this.map.pan(now[0] - before[0], now[1] - before[1]);
    }
    this.moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
    this.pointers.set(event.pointerId, now);
  }

  key(event) {
    if (WAYS[event.key]) {
      this.map.pan(...WAYS[event.key]);
    } else if (event.key === "+" || event.key === "=") {
      this.map.zoom(ZOOM_STEP);
    } else if (event.key === "-") {
      this.map.zoom(1 / ZOOM_STEP);
    } else {
      return;
    }
    event.preventDefault();
  }

  point(event) {
    const box = this.canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }
}
