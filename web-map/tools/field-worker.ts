import { createHash } from 'node:crypto';
import type { OutputBundle, OutputChunk, Plugin } from 'rollup';

const WORKER = 'field-worker.js';
/** Files of public/ that the page needs without network. */
const ALWAYS = ['/field.html', '/field.webmanifest', '/favicon.svg', '/field-192.png'];

/**
 * Tells the service worker of the field page which files make the page. The list stands in the worker, so that a
 * changed file makes a changed worker, which is what a browser looks for.
 */
export function fieldWorker(): Plugin {
  return {
    name: 'field-worker',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[WORKER] as OutputChunk;
        const files = [...ALWAYS, ...[...filesOf(bundle, 'field')].map((file) => `/${file}`)];
        const page = bundle['field.html'];
        const version = createHash('sha256').update(JSON.stringify(files)).update(page?.type === 'asset' ? page.source : '').digest('hex').slice(0, 12);
        worker.code = worker.code.replace(/["'`]@files@["'`]/, JSON.stringify(files)).replace(/@version@/, version);
      },
    },
  };
}

/** A page's script with all it fetches, now or later, and their style sheets. */
function filesOf(bundle: OutputBundle, entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== 'chunk') return;
    found.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    [...chunk.imports, ...chunk.dynamicImports].forEach(add);
  };
  for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === entry) add(chunk.fileName);
  return found;
}
