const TILE_PIXELS = 256;

/** Map tiles of WorldCRS84Quad: level z halves the 180 degrees from pole to pole z times. */
export class TileLayer {
  constructor(metadata, redraw) {
    this.template = metadata.links.find((l) => l.rel === "item" && l.type === "image/png").href;
    this.limits = metadata.tileMatrixSetLimits;
    const { lowerLeft, upperRight } = metadata.boundingBox;
    this.box = [...lowerLeft, ...upperRight];
    this.images = new Map();
    this.redraw = redraw;
  }

  /** @param view where they are drawn */
  draw(view) {
    const wanted = Math.round(Math.log2((180 * view.scale) / TILE_PIXELS));
    const level = Math.min(Math.max(wanted, 0), this.limits.length - 1);
    const span = 180 / 2 ** level;
    const [west, north] = view.place(0, 0);
    const [east, south] = view.place(view.width, view.height);
    const limit = this.limits[level];
    const between = (value, least, most) => Math.min(Math.max(Math.floor(value), least), most);
    const lastRow = between((90 - south) / span, limit.minTileRow, limit.maxTileRow);
    const lastCol = between((180 + east) / span, limit.minTileCol, limit.maxTileCol);
    let row = between((90 - north) / span, limit.minTileRow, limit.maxTileRow);
    for (; row <= lastRow; row++) {
      let col = between((180 + west) / span, limit.minTileCol, limit.maxTileCol);
      for (; col <= lastCol; col++) {
        const [left, top] = view.pixel([col * span - 180, 90 - row * span]);
        const [right, bottom] = view.pixel([(col + 1) * span - 180, 90 - (row + 1) * span]);
        const image = this.image(limit.tileMatrix, row, col);
        if (image.complete && image.naturalWidth) {
          view.pen.drawImage(image, left, top, right - left, bottom - top);
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
