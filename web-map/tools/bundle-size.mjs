// Refuses a build whose first view needs more JavaScript than an office line brings in time.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 400;
const dist = new URL('../dist/', import.meta.url);
const page = readFileSync(new URL('index.html', dist), 'utf8');
const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path);
const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(new URL(path, dist))).length, 0);
const kilobytes = Math.round(bytes / 1024);
if (scripts.length === 0 || kilobytes > LIMIT_KB) {
  console.error(`web-map: the first view loads ${kilobytes} kB of gzipped JavaScript in ${scripts.length} files, at most ${LIMIT_KB} kB are allowed`);
  process.exit(1);
}
if (process.argv.includes('--say')) console.log(`first view: ${kilobytes} kB of gzipped JavaScript`);
