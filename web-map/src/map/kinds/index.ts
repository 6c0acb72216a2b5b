import { plainKind, type LayerKind } from '../kind';
import { blocks } from './blocks';
import { controls } from './controls';
import { districts } from './districts';
import { rights } from './rights';
import { corridors, rivers } from './rivers';
import { zones } from './zones';

const KINDS: readonly LayerKind[] = [districts, rivers, corridors, zones, blocks, rights, controls];

/** How to draw a layer; one the client has never heard of is drawn in grey rather than hidden. */
export function kindOf(layer: string): LayerKind {
  return (
    KINDS.find((kind) => kind.layers.includes(layer)) ??
    plainKind({ [layer]: { fill: 'rgba(90, 100, 110, 0.12)', stroke: '#5a646e', width: 1 } })
  );
}
