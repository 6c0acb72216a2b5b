// A browser, and a server to open: the one KUANGJIE_URL names, else the mock over dist/.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { mockServer } from '../../mock/server.mjs';

const CHROMIUM = process.env.KUANGJIE_CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-quic',
];
export const USER = process.env.KUANGJIE_USER ?? 'planner';
export const PASSWORD = process.env.KUANGJIE_PASSWORD ?? 'demo';
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
 * @param {{ bypassCSP?: boolean, deviceScaleFactor?: number, fixedTime?: string }} options of the browser's contexts; an audit puts its own script into the page
 * @param {string | null | undefined} url of the server; null: the mock
 */
export async function open(options = {}, url = process.env.KUANGJIE_URL) {
  if (!existsSync(CHROMIUM)) throw new Error(`No browser at ${CHROMIUM}: apt-get install chromium, or set KUANGJIE_CHROMIUM`);
  const mock = url ? null : await startMock();
  const base = url ?? `http://127.0.0.1:${mock.address().port}`;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const close = async () => {
    await browser.close();
    mock?.closeAllConnections();
    mock?.close();
  };
  return { base, browser, close, page: (viewport, hash = '', at = base) => openPage(browser, at, { viewport, ...options }, hash) };
}

async function startMock() {
  if (!existsSync(fileURLToPath(new URL('../../dist/index.html', import.meta.url)))) throw new Error('dist/ is missing: run build.sh first');
  const server = mockServer({ username: USER, password: PASSWORD });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** A page whose complaints (console, errors, requests to other hosts) are collected in `complaints`. */
async function openPage(browser, base, { fixedTime, ...options }, hash) {
  const context = await browser.newContext({ ...options, locale: 'zh-CN', reducedMotion: 'reduce', acceptDownloads: true });
  const page = await context.newPage();
  if (fixedTime) await page.clock.setFixedTime(fixedTime);
  page.setDefaultTimeout(60_000); // a busy machine is no fault of the page
  const complaints = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(base).origin) complaints.push(`foreign request: ${url.origin}`);
  });
  await page.goto(`${base}/${hash}`);
  await page.waitForSelector('.layer, .check-panel, .plan-panel, .credit-panel', { state: 'attached' });
  await settled(page);
  return Object.assign(page, { complaints });
}

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
