// Draws the GeoJSON or the map tiles of a page on a canvas, with pan, zoom, a grid and a scale bar.
// No outside code.

import { drawBar, drawGrid } from "./furniture.js";
import { Gestures } from "./gestures.js";
import { bounds, drawShape, findShape, shapesOf } from "./shapes.js";
import { TileLayer } from "./tiles.js";
import { View } from "./view.js";

class FeatureMap {
  constructor(element) {
    const canvas = element.querySelector("canvas");
    this.canvas = canvas;
    this.note = element.querySelector(".map-note");
    this.items = element.dataset.items;
    this.view = new View(canvas);
    this.shapes = [];
    this.chosen = null;
    this.remark = "";
    new Gestures(element, canvas, this);
    window.addEventListener("resize", () => {
      this.view.resize();
      this.draw();
    });
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
    this.shapes = shapesOf(features);
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
    this.view.resize();
    if (this.box) {
      this.view.show(this.box);
      this.draw();
    }
  }

  draw() {
    const view = this.view;
    if (!view.ready) {
      return;
    }
    view.pen.clearRect(0, 0, view.width, view.height);
    drawGrid(view);
    if (this.tiles) {
      this.tiles.draw(view);
    }
    for (const shape of this.shapes) {
      drawShape(view, shape, shape === this.chosen);
    }
    if (this.chosen) {
      drawShape(view, this.chosen, true);
    }
    drawBar(view);
  }

  zoom(factor, px, py) {
    if (this.view.ready) {
      this.view.zoom(factor, px, py);
      this.draw();
    }
  }

  pan(dx, dy) {
    if (this.view.ready) {
      this.view.pan(dx, dy);
      this.draw();
    }
  }

  /** The shape under the pointer is marked and named. */
  look(px, py) {
    const shape = this.at(px, py);
    if (shape !== this.chosen) {
      this.chosen = shape;
      this.note.textContent = shape ? shape.name : this.remark;
      this.canvas.style.cursor = shape && this.items ? "pointer" : "grab";
      this.draw();
    }
  }

  open(px, py) {
    const shape = this.at(px, py);
    if (shape && this.items) {
      window.location.assign(`${this.items}/${encodeURIComponent(shape.id)}`);
    }
  }

  at(px, py) {
    return this.view.ready ? findShape(this.view, this.shapes, px, py) : null;
  }
}

for (const element of document.querySelectorAll(".map")) {
  new FeatureMap(element);
}
