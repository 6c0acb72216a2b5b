"use strict";

// Draws the GeoJSON or the map tiles of a page on a canvas, with pan, zoom, a grid and a scale bar.
// No outside code.

const FILL = "rgba(31, 95, 139, 0.18)";
const LINE = "#1f5f8b";
const CHOSEN = "#c2410c";
const GRID = "#e3e8ee";
const INK = "#5b6877";
const METRES_PER_DEGREE = 111320;
const TILE_PIXELS = 256;

function parts(geometry) {
  if (!geometry) {
    return [];
  }
  const c = geometry.coordinates;
  switch (geometry.type) {
    case "Point":
      return [{ kind: "point", rings: [[c]] }];
    case "MultiPoint":
      return c.map((p) => ({ kind: "point", rings: [[p]] }));
    case "LineString":
      return [{ kind: "line", rings: [c] }];
    case "MultiLineString":
      return c.map((l) => ({ kind: "line", rings: [l] }));
    case "Polygon":
      return [{ kind: "area", rings: c }];
    case "MultiPolygon":
      return c.map((p) => ({ kind: "area", rings: p }));
    default:
      return (geometry.geometries || []).flatMap(parts);
  }
}

function bounds(shapes) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const shape of shapes) {
    for (const part of shape.parts) {
      for (const ring of part.rings) {
        for (const [x, y] of ring) {
          box[0] = Math.min(box[0], x);
          box[1] = Math.min(box[1], y);
          box[2] = Math.max(box[2], x);
          box[3] = Math.max(box[3], y);
        }
      }
    }
  }
  return box;
}

/** Map tiles of WorldCRS84Quad: level z halves the 180 degrees from pole to pole z times. */
class TileLayer {
  constructor(metadata, redraw) {
    this.template = metadata.links.find((l) => l.rel === "item" && l.type === "image/png").href;
    this.limits = metadata.tileMatrixSetLimits;
    const { lowerLeft, upperRight } = metadata.boundingBox;
    this.box = [...lowerLeft, ...upperRight];
    this.images = new Map();
    this.redraw = redraw;
  }

  draw(map) {
    const wanted = Math.round(Math.log2((180 * map.scale) / TILE_PIXELS));
    const level = Math.min(Math.max(wanted, 0), this.limits.length - 1);
    const span = 180 / 2 ** level;
    const [west, north] = map.place(0, 0);
    const [east, south] = map.place(map.width, map.height);
    const limit = this.limits[level];
    const between = (value, least, most) => Math.min(Math.max(Math.floor(value), least), most);
    const lastRow = between((90 - south) / span, limit.minTileRow, limit.maxTileRow);
    const lastCol = between((180 + east) / span, limit.minTileCol, limit.maxTileCol);
    let row = between((90 - north) / span, limit.minTileRow, limit.maxTileRow);
    for (; row <= lastRow; row++) {
      let col = between((180 + west) / span, limit.minTileCol, limit.maxTileCol);
      for (; col <= lastCol; col++) {
        const [left, top] = map.pixel([col * span - 180, 90 - row * span]);
        const [right, bottom] = map.pixel([(col + 1) * span - 180, 90 - (row + 1) * span]);
        const image = this.image(limit.tileMatrix, row, col);
        if (image.complete && image.naturalWidth) {
          map.pen.drawImage(image, left, top, right - left, bottom - top);
        }
      }
    }
  }

  image(matrix, row, col) {
    const address = this.template
      .replace("{tileMatrix}", matrix)
      .replace("{tileRow}", row)
      .replace("{tileCol}", col);
    let image = this.images.get(address);
    if (!image) {
      image = new Image();
      image.onload = this.redraw;
      image.src = address;
      this.images.set(address, image);
    }
    return image;
  }
}

class FeatureMap {
  constructor(element) {
    this.element = element;
    this.canvas = element.querySelector("canvas");
    this.note = element.querySelector(".map-note");
    this.items = element.dataset.items;
    this.shapes = [];
    this.chosen = null;
    this.remark = "";
    this.pointers = new Map();
    this.listen();
    this.load(element.dataset.source);
  }

  async load(source) {
    this.note.textContent = "正在读取… Loading…";
    try {
      const accept = "application/geo+json, application/json;q=0.9";
      const answer = await fetch(source, { headers: { Accept: accept } });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      const json = await answer.json();
      if (json.tileMatrixSetId) {
        this.showTiles(json);
      } else {
        this.showFeatures(json);
      }
    } catch (e) {
      this.note.textContent = `地图数据未能读取 The map could not be loaded (${e.message})`;
    }
  }

  showTiles(metadata) {
    if (!metadata.boundingBox) {
      this.note.textContent = "没有几何 No geometry";
      return;
    }
    this.tiles = new TileLayer(metadata, () => this.draw());
    this.box = this.tiles.box;
    this.note.textContent = "";
    this.whole();
  }

  showFeatures(json) {
    const features = json.type === "FeatureCollection" ? json.features : [json];
    this.shapes = features
      .map((f) => ({ id: f.id, name: label(f), parts: parts(f.geometry) }))
      .filter((s) => s.parts.length > 0);
    if (json.numberMatched > features.length) {
      const shown = features.length;
      this.remark = `显示 ${json.numberMatched} 个中的 ${shown} 个 ${shown} of ${json.numberMatched} shown`;
    }
    this.note.textContent = this.shapes.length ? this.remark : "没有几何 No geometry";
    if (this.shapes.length) {
      this.box = bounds(this.shapes);
      this.whole();
    }
  }

  whole() {
    this.resize();
    if (!this.box) {
      return;
    }
    const [w, s, e, n] = this.box;
    this.x = (w + e) / 2;
    this.y = (s + n) / 2;
    this.stretch = Math.max(0.1, Math.cos((this.y * Math.PI) / 180));
    const margin = 0.9;
    const byWidth = (this.width * margin) / Math.max((e - w) * this.stretch, 1e-4);
    const byHeight = (this.height * margin) / Math.max(n - s, 1e-4);
    this.scale = Math.min(byWidth, byHeight);
    this.draw();
  }

  resize() {
    const ratio = window.devicePixelRatio || 1;
    this.width = this.canvas.clientWidth;
    this.height = this.canvas.clientHeight;
    this.canvas.width = Math.round(this.width * ratio);
    this.canvas.height = Math.round(this.height * ratio);
    this.pen = this.canvas.getContext("2d");
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
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

  path(part) {
    const path = new Path2D();
    for (const ring of part.rings) {
      ring.forEach((point, i) => {
        const [px, py] = this.pixel(point);
        if (i === 0) {
          path.moveTo(px, py);
        } else {
          path.lineTo(px, py);
        }
      });
      if (part.kind === "area") {
        path.closePath();
      }
    }
    return path;
  }

  draw() {
    if (!this.pen || !this.scale) {
      return;
    }
    this.pen.clearRect(0, 0, this.width, this.height);
    this.grid();
    if (this.tiles) {
      this.tiles.draw(this);
    }
    for (const shape of this.shapes) {
      this.shape(shape, shape === this.chosen);
    }
    if (this.chosen) {
      this.shape(this.chosen, true);
    }
    this.bar();
  }

  shape(shape, chosen) {
    const pen = this.pen;
    pen.strokeStyle = chosen ? CHOSEN : LINE;
    pen.lineWidth = chosen ? 2.5 : 1.2;
    pen.fillStyle = FILL;
    for (const part of shape.parts) {
      if (part.kind === "point") {
        const [px, py] = this.pixel(part.rings[0][0]);
        pen.beginPath();
        pen.arc(px, py, 4.5, 0, 2 * Math.PI);
        pen.fill();
        pen.stroke();
      } else {
        const path = this.path(part);
        if (part.kind === "area") {
          pen.fill(path, "evenodd");
        }
        pen.stroke(path);
      }
    }
  }

  grid() {
    const pen = this.pen;
    const wanted = 110 / this.scale;
    const step = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30].find(
      (s) => s >= wanted,
    ) || 60;
    const [west, north] = this.place(0, 0);
    const [east, south] = this.place(this.width, this.height);
    const digits = Math.max(0, -Math.floor(Math.log10(step)));
    pen.strokeStyle = GRID;
    pen.fillStyle = INK;
    pen.lineWidth = 1;
    pen.font = "11px system-ui, sans-serif";
    for (let x = Math.ceil(west / step) * step; x < east; x += step) {
      const [px] = this.pixel([x, 0]);
      this.stroke(px, 0, px, this.height);
      pen.fillText(`${x.toFixed(digits)}°`, px + 3, 12);
    }
    for (let y = Math.ceil(south / step) * step; y < north; y += step) {
      const [, py] = this.pixel([0, y]);
      this.stroke(0, py, this.width, py);
      pen.fillText(`${y.toFixed(digits)}°`, 3, py - 3);
    }
  }

  stroke(x1, y1, x2, y2) {
    this.pen.beginPath();
    this.pen.moveTo(x1, y1);
    this.pen.lineTo(x2, y2);
    this.pen.stroke();
  }

  bar() {
    const pen = this.pen;
    const metresPerPixel = METRES_PER_DEGREE / this.scale;
    const power = 10 ** Math.floor(Math.log10(metresPerPixel * 120));
    const metres = [5, 2, 1].map((f) => f * power).find((m) => m <= metresPerPixel * 120) || power;
    const length = metres / metresPerPixel;
    const right = this.width - 12;
    pen.strokeStyle = INK;
    pen.fillStyle = INK;
    pen.lineWidth = 2;
    this.stroke(right - length, this.height - 12, right, this.height - 12);
    const text = metres >= 1000 ? `${metres / 1000} km` : `${Number(metres.toPrecision(1))} m`;
    pen.fillText(text, right - length, this.height - 18);
  }

  find(px, py) {
    const ratio = window.devicePixelRatio || 1;
    for (let i = this.shapes.length - 1; i >= 0; i--) {
      for (const part of this.shapes[i].parts) {
        if (part.kind === "point") {
          const [x, y] = this.pixel(part.rings[0][0]);
          if (Math.hypot(x - px, y - py) < 8) {
            return this.shapes[i];
          }
          continue;
        }
        const path = this.path(part);
        this.pen.lineWidth = 8;
        const inside = part.kind === "area" && this.pen.isPointInPath(path, px * ratio, py * ratio, "evenodd");
        if (inside || this.pen.isPointInStroke(path, px * ratio, py * ratio)) {
          return this.shapes[i];
        }
      }
    }
    return null;
  }

  zoom(factor, px = this.width / 2, py = this.height / 2) {
    if (!this.scale) {
      return;
    }
    const [x, y] = this.place(px, py);
    this.scale = Math.min(Math.max(this.scale * factor, 0.5), 5e7);
    this.x = x - (px - this.width / 2) / (this.stretch * this.scale);
    this.y = y + (py - this.height / 2) / this.scale;
    this.draw();
  }

  pan(dx, dy) {
    if (!this.scale) {
      return;
    }
    this.x -= dx / (this.stretch * this.scale);
    this.y += dy / this.scale;
    this.draw();
  }

  point(event) {
    const box = this.canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  listen() {
    const c = this.canvas;
    c.addEventListener("pointerdown", (e) => {
      c.setPointerCapture(e.pointerId);
      this.pointers.set(e.pointerId, this.point(e));
      this.moved = 0;
    });
    c.addEventListener("pointermove", (e) => this.move(e));
    c.addEventListener("pointerup", (e) => {
      this.pointers.delete(e.pointerId);
      if (this.moved < 4) {
        this.open(...this.point(e));
      }
    });
    c.addEventListener("pointercancel", (e) => this.pointers.delete(e.pointerId));
    c.addEventListener("wheel", (e) => {
      e.preventDefault();
      this.zoom(Math.exp(-e.deltaY / 400), ...this.point(e));
    }, { passive: false });
    c.addEventListener("keydown", (e) => this.key(e));
    for (const button of this.element.querySelectorAll("button[data-zoom]")) {
      button.addEventListener("click", () => {
        const way = Number(button.dataset.zoom);
        if (way === 0) {
          this.whole();
        } else {
          this.zoom(way > 0 ? 1.6 : 1 / 1.6);
        }
      });
    }
    window.addEventListener("resize", () => {
      this.resize();
      this.draw();
    });
  }

  move(event) {
    const now = this.point(event);
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      this.choose(this.scale ? this.find(...now) : null);
      return;
    }
    if (this.pointers.size === 2) {
      const other = [...this.pointers].find(([id]) => id !== event.pointerId)[1];
      const far = (a, b) => Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1]));
      this.zoom(far(now, other) / far(before, other), ...other);
    } else {
      this.pan(now[0] - before[0], now[1] - before[1]);
    }
    this.moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
    this.pointers.set(event.pointerId, now);
  }

  key(event) {
    const ways = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    if (ways[event.key]) {
      this.pan(...ways[event.key]);
    } else if (event.key === "+" || event.key === "=") {
      this.zoom(1.6);
    } else if (event.key === "-") {
      this.zoom(1 / 1.6);
    } else {
      return;
    }
    event.preventDefault();
  }

  choose(shape) {
    if (shape !== this.chosen) {
      this.chosen = shape;
      this.note.textContent = shape ? shape.name : this.remark;
      this.canvas.style.cursor = shape && this.items ? "pointer" : "grab";
      this.draw();
    }
  }

  open(px, py) {
    const shape = this.scale ? this.find(px, py) : null;
    if (shape && this.items) {
      window.location.assign(`${this.items}/${encodeURIComponent(shape.id)}`);
    }
  }
}

function label(feature) {
  const p = feature.properties || {};
  const name = p.name || p.name_zh || p.project_name || p.title || "";
  return name ? `${name}（${feature.id}）` : String(feature.id);
}

for (const element of document.querySelectorAll(".map")) {
  new FeatureMap(element);
}
