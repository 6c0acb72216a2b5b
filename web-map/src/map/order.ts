import { DRAW_ORDER } from '../config/layers';
import { store } from '../store/store';

/** All layers of the tree, bottom first: as the reader put them, else as they are usually drawn. */
export function drawOrder(): readonly string[] {
  const names = store.get('map').groups.flatMap(({ layers }) => layers.map(({ name }) => name));
  const usual = [...names].reverse().sort((a, b) => place(a) - place(b));
  const own = store.get('order').filter((name) => names.includes(name));
  return own.length === 0 ? usual : [...usual.filter((name) => !own.includes(name)), ...own];
}

/** Stacking of a layer on the map; base maps are below 0, tools from 100. */
export function drawIndex(name: string): number {
  return drawOrder().indexOf(name) + 1;
}

/** Moves a layer one place up or down. */
export function moveLayer(name: string, steps: 1 | -1): void {
  const order = [...drawOrder()];
  const from = order.indexOf(name);
  const to = from + steps;
  if (from < 0 || to < 0 || to >= order.length) return;
  order.splice(from, 1);
  order.splice(to, 0, name);
  store.set({ order });
}

/** A layer the page has never heard of is drawn above the ground and below the plan. */
function place(name: string): number {
  const index = DRAW_ORDER.indexOf(name);
  return index < 0 ? 0.5 : index;
}
