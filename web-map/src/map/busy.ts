import { theMap } from './mapView';

/** Words are laid out a moment after the tiles below them. */
const QUIET_MS = 150;

/** Says by aria-busy of the map's element whether it is still being drawn. */
export function tellBusy(element: HTMLElement): void {
  const map = theMap();
  let timer = 0;
  const busy = (): void => {
    clearTimeout(timer);
    if (element.ariaBusy !== 'true') element.ariaBusy = 'true';
  };
  busy();
  map.on('postrender', busy);
  map.on('loadstart', busy);
  map.on('rendercomplete', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => (element.ariaBusy = 'false'), QUIET_MS);
  });
}
