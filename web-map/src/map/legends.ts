import type { MapLayer } from '../api/types';

interface Size {
  readonly width: number;
  readonly height: number;
}

const sizes = new Map<string, Size>();

/** Fetches a legend before it is shown, so that the list below it does not jump when it comes. */
export async function readLegend({ legend }: MapLayer): Promise<void> {
  const picture = new Image();
  picture.src = legend;
  // A legend that does not come is no reason to hold back the list.
  await picture.decode().then(
    () => sizes.set(legend, { width: picture.naturalWidth, height: picture.naturalHeight }),
    () => undefined,
  );
}

/** Undefined as long as it is not known. */
export function legendSize({ legend }: MapLayer): Size | undefined {
  return sizes.get(legend);
}
