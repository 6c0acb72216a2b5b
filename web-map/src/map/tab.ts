import type { Tab } from '../tabs';
import { LayerPanel } from './LayerPanel';
import { mapLink } from './link';

export default {
  icon: 'layers',
  // Part of the first view.
  load: () => Promise.resolve(LayerPanel),
  link: mapLink,
} satisfies Tab;
