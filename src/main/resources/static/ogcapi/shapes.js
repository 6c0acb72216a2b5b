// Features as shapes: read from GeoJSON, drawn, and found under a pointer.

const FILL = "rgba(31, 95, 139, 0.18)";
const LINE = "#1f5f8b";
const CHOSEN = "#c2410c";
const POINT_PIXELS = 4.5;
const REACH_PIXELS = 8;

/** The features that have a place. */
export function shapesOf(features) {
  return features
    .map((f) => ({ id: f.id, name: label(f), parts: parts(f.geometry) }))
    .filter((s) => s.parts.length > 0);
}

function label(feature) {
  const p = feature.properties || {};
  const name = p.name || p.name_zh || p.project_name || p.title || "";
  return name ? `${name}（${feature.id}）` : String(feature.id);
}

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

/** Smallest and largest longitude and latitude. */
export function bounds(shapes) {
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

export function drawShape(view, shape, chosen) {
  const pen = view.pen;
  pen.strokeStyle = chosen ? CHOSEN : LINE;
  pen.lineWidth = chosen ? 2.5 : 1.2;
  pen.fillStyle = FILL;
  for (const part of shape.parts) {
    if (part.kind === "point") {
      const [px, py] = view.pixel(part.rings[0][0]);
      pen.beginPath();
      pen.arc(px, py, POINT_PIXELS, 0, 2 * Math.PI);
      pen.fill();
      pen.stroke();
    } else {
      const path = pathOf(view, part);
      if (part.kind === "area") {
        pen.fill(path, "evenodd");
      }
      pen.stroke(path);
    }
  }
}

/** The topmost shape at a pixel, or null. */
export function findShape(view, shapes, px, py) {
  for (let i = shapes.length - 1; i >= 0; i--) {
    if (shapes[i].parts.some((part) => isAt(view, part, px, py))) {
      return shapes[i];
    }
  }
  return null;
}

function isAt(view, part, px, py) {
  if (part.kind === "point") {
    const [x, y] = view.pixel(part.rings[0][0]);
    return Math.hypot(x - px, y - py) < REACH_PIXELS;
  }
  const ratio = window.devicePixelRatio || 1;
  const path = pathOf(view, part);
  view.pen.lineWidth = REACH_PIXELS;
  const inside = part.kind === "area" && view.pen.isPointInPath(path, px * ratio, py * ratio, "evenodd");
  return inside || view.pen.isPointInStroke(path, px * ratio, py * ratio);
}

function pathOf(view, part) {
  const path = new Path2D();
  for (const ring of part.rings) {
    ring.forEach((point, i) => {
      const [px, py] = view.pixel(point);
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
