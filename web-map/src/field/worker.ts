/** Keeps the field page and the pictures of downloaded areas for use without network. Data are the page's own affair. */

// The build puts in the files of the page and a version made of them.
const FILES = '@files@' as unknown as readonly string[];
const SHELL = 'kuangjie-field-@version@';
const AREA = 'kuangjie-field-area';
const TILE = /^\/ogcapi\/collections\/\w+\/map\/tiles\//;

/** What is used of a service worker's world; its library of types cannot stand beside that of pages. */
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', heard: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', heard: (event: Asking) => void): void;
  addEventListener(name: 'message', heard: (event: { readonly data: unknown }) => void): void;
}

const worker = self as unknown as Worker;

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })))));
});

// An older page may still be open: its files stay until it is gone, then the new worker takes over.
worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then(async (names) => {
      await Promise.all(names.filter((name) => name.startsWith('kuangjie-field-') && name !== SHELL && name !== AREA).map((name) => caches.delete(name)));
      await worker.clients.claim();
    }),
  );
});

worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate' && url.pathname === '/field.html') event.respondWith(kept('/field.html', request));
  else if (FILES.includes(url.pathname)) event.respondWith(kept(url.pathname, request));
  else if (TILE.test(url.pathname)) event.respondWith(tile(request));
});

async function kept(path: string, request: Request): Promise<Response> {
  return (await (await caches.open(SHELL)).match(path)) ?? fetch(request);
}

/** A downloaded picture first: in the field the network is slow or away. */
async function tile(request: Request): Promise<Response> {
  return (await (await caches.open(AREA)).match(request.url)) ?? fetch(request);
}
