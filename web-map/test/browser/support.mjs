// A browser, and a server to open: the one KUANGJIE_URL names, else the mock over dist/.
import { existsSync } from 'node:fs';
import { after, afterEach, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { mockServer } from '../../mock/server.mjs';

/** Chromium without windows opens a page in half the time; the whole Chromium does as well. */
const CHROMIUM = process.env.KUANGJIE_CHROMIUM ?? ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path));
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-quic',
];
export const USER = process.env.KUANGJIE_USER ?? 'planner';
export const PASSWORD = process.env.KUANGJIE_PASSWORD ?? 'demo';
const LOCAL = { locale: 'zh-CN', reducedMotion: 'reduce', acceptDownloads: true };
export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** The layer the tests of the import desk write: the sample has none of it, and no other test asks what is in it. */
export const IMPORT_LAYER = 'workings';

/** A boundary near 珍溪, across the edge of the Yangtze corridor's bank. */
export const BOUNDARY = {
  type: 'Polygon',
  coordinates: [[[107.44, 29.88], [107.452, 29.88], [107.452, 29.889], [107.44, 29.889], [107.44, 29.88]]],
};

/**
 * The browser of a test file and the server it opens: started before its tests, closed after them. What a test opened is
 * closed when it ends: pages left open go on drawing and listening, and slow the tests behind them.
 * Pages of one account share a context, so what one of them read the next has in its cache.
 * @param {{ bypassCSP?: boolean, deviceScaleFactor?: number, fixedTime?: string, timezoneId?: string, lasting?: boolean }} options of the browser's contexts; an audit puts its own script into the page.
 *   Lasting: the pages stay open from test to test, for a file whose tests follow one set of people
 * @param {string | null | undefined} url of the server; null: the mock
 */
export function useSite({ fixedTime, lasting = false, ...options } = {}, url = process.env.KUANGJIE_URL) {
  const site = { base: url };
  const shared = new Map();
  const own = [];
  let browser;
  let mock;

  before(async () => {
    if (!CHROMIUM || !existsSync(CHROMIUM)) throw new Error('No browser: apt-get install chromium-headless-shell (or chromium), or let KUANGJIE_CHROMIUM name one');
    mock = url ? null : await startMock();
    site.base ??= `http://127.0.0.1:${mock.address().port}`;
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterEach(async () => {
    if (lasting) return;
    await Promise.all(own.splice(0).map((context) => context.close()));
    await Promise.all([...shared.values()].flatMap((context) => context.pages()).map((page) => page.close()));
    await shared.get(undefined)?.clearCookies();
  });
  after(async () => {
    await browser?.close();
    mock?.closeAllConnections();
    mock?.close();
  });

  /** A context that only this test uses. */
  site.context = async (more = {}) => {
    const context = await browser.newContext({ ...LOCAL, ...options, ...more });
    own.push(context);
    return context;
  };

  const contextOf = async (user) => {
    if (!shared.has(user)) shared.set(user, await signedIn(await browser.newContext({ ...LOCAL, ...options }), site.base, user));
    return shared.get(user);
  };

  /**
   * @param {{ as?: string, at?: string, alone?: boolean }} who is signed in (nobody: a visitor), where the server is (for a line that can be cut),
   *   and whether the page has cookies and cache to itself: for a test that signs out, ends the session or counts what is fetched
   */
  site.page = async (viewport, hash = '', { as, at = site.base, alone = false } = {}) => {
    const context = alone ? await signedIn(await site.context(), site.base, as) : await contextOf(as);
    const page = await context.newPage();
    await page.setViewportSize(viewport);
    if (fixedTime) await page.clock.setFixedTime(fixedTime);
    return openPage(page, at, hash);
  };
  return site;
}

/** Signs in as the page does, without its form. */
async function signedIn(context, base, user) {
  if (user === undefined) return context;
  const { csrf } = await (await context.request.get(`${base}/api/session`)).json();
  const answer = await context.request.post(`${base}/api/session`, { headers: { [csrf.header]: csrf.token }, data: { username: user, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`${user} was not let in: ${answer.status()}`);
  return context;
}

async function startMock() {
  if (!existsSync(fileURLToPath(new URL('../../dist/index.html', import.meta.url)))) throw new Error('dist/ is missing: run build.sh first');
  const server = mockServer({ username: USER, password: PASSWORD });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Opens the page; its complaints (console, errors, requests to other hosts) are collected in `complaints`. */
async function openPage(page, base, hash) {
  page.setDefaultTimeout(60_000); // a busy machine is no fault of the page
  const complaints = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(base).origin) complaints.push(`foreign request: ${url.origin}`);
  });
  await page.goto(`${base}/${hash}`);
  await page.waitForSelector('#panel > :not([role=status].panel-wait)', { state: 'attached' });
  await settled(page);
  return Object.assign(page, { complaints });
}

/** A link that draws the districts only, for what is not about the map: all layers of the city are much to draw. */
export const plain = (hash = '#') => `#layers=districts&${hash.slice(1)}`.replace(/&$/, '');

/** Asks from outside: what a browser driver evaluates inside the page, the page's own policy refuses. */
export async function until(condition) {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (await condition()) return;
  }
  throw new Error(`waited in vain for ${condition}`);
}

/** All layers read, drawn and labelled. */
export async function settled(page) {
  await until(async () => !(await page.locator('.readout').first().innerText()).includes('…') && (await page.getAttribute('#map', 'aria-busy')) === 'false');
}

/** The link shows the whole city: whoever asks sooner reads the place the map was at before. */
export const farOut = (page) => until(() => Number(/#map=([\d.]+)/.exec(page.url())?.[1]) < 9.5);

export async function signIn(page, password = PASSWORD, user = USER) {
  await page.click('#session-button');
  await page.fill('#username', user);
  await page.fill('#password', password);
  await page.click('dialog button[type=submit]');
}

/** Drops a file on the page the way a person does. */
export async function dropFile(page, name, content) {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName));
      return data;
    },
    [name, content],
  );
  await page.dispatchEvent('#map', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('#map', 'drop', { dataTransfer: transfer });
}

export async function fillRight(page) {
  await page.fill('#field-mineral', '建筑石料用灰岩');
  await page.fill('#field-scale', '100');
  await page.fill('#field-elevationTop', '420');
  await page.fill('#field-elevationBottom', '260');
}

export async function check(page) {
  await dropFile(page, '珍溪.geojson', JSON.stringify(BOUNDARY));
  await fillRight(page);
  await page.click('#run-check');
  await page.waitForSelector('.sentence');
}
