// What the tests of enforcement share: people over the API, alerts of their own, and a line that can be cut.
import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import { DESKTOP, PASSWORD, PHONE, plain, until } from './support.mjs';

export const NEEDS_SERVER = process.env.KUANGJIE_URL ? false : 'only the server itself enforces';
export const DISTRICT = '500102';
export const PATROL = `patrol${DISTRICT}`;
export const OFFICER = `officer${DISTRICT}`;
export const CITY = 'cityenforcer';

/** Asks as somebody; what is not 2xx fails. */
export async function ask(user, path, body, { method = body ? 'POST' : 'GET', headers = {} } = {}) {
  const answer = await fetch(process.env.KUANGJIE_URL + path, {
    method,
    headers: { Authorization: `Basic ${Buffer.from(`${user}:${PASSWORD}`).toString('base64')}`, ...(body ? { 'Content-Type': 'application/json' } : {}), ...headers },
    ...(body ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path} as ${user}: ${answer.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** A place in 涪陵 nobody else uses. */
export const place = () => ({ longitude: 107.2 + Math.random() * 0.3, latitude: 29.6 + Math.random() * 0.2 });

/** Lets a clue be verified, which raises an alert; answers with the alert and where it is. */
export async function raiseAlert(at = place()) {
  const description = `示意线索 ${Math.random().toString(36).slice(2)}`;
  const clue = await ask(CITY, '/api/clues', { source: 'HOTLINE', description, districtCode: DISTRICT, ...at });
  await ask(PATROL, `/api/clues/${clue.id}/steps`, { step: 'TAKE' });
  await ask(PATROL, `/api/clues/${clue.id}/steps`, { step: 'CONFIRM', officers: [PATROL, OFFICER], words: '现场属实' });
  let found;
  await until(async () => (found = (await ask(PATROL, '/api/alerts?limit=1000')).find(({ disturbance }) => disturbance === `clue:${clue.id}`)));
  return { ...found, at, clue };
}

export const stepsOf = async (kind, id) => (await ask(CITY, `/api/${kind}/${id}/history`)).map(({ step }) => step.step);

/**
 * A line to the server that can be cut.
 * @returns base, and `mode`: UP, DOWN (no connection), SWALLOW (the server does it and its answer is lost; then DOWN)
 */
export async function cuttableLine() {
  const target = new URL(process.env.KUANGJIE_URL);
  const line = { mode: 'UP', swallowed: 0, passes: () => true };
  const server = createServer((asked, answer) => {
    if (line.mode === 'DOWN') return asked.socket.destroy();
    const swallow = line.mode === 'SWALLOW' && asked.method === 'POST' && line.passes(asked.url);
    const passed = request({ host: target.hostname, port: target.port, path: asked.url, method: asked.method, headers: asked.headers }, (got) => {
      if (swallow) {
        got.resume().on('end', () => {
          line.mode = 'DOWN';
          line.swallowed += 1;
          asked.socket.destroy();
        });
        return;
      }
      answer.writeHead(got.statusCode, got.headers);
      got.pipe(answer);
    });
    passed.on('error', () => asked.socket.destroy());
    asked.pipe(passed);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(line, {
    base: `http://127.0.0.1:${server.address().port}`,
    cut: () => {
      line.mode = 'DOWN';
      server.closeAllConnections();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}

/** A context of its own, as a phone in somebody's hand. */
export async function phone(site, base, { at } = {}) {
  const context = await site.context({
    viewport: PHONE, hasTouch: true, isMobile: true,
    ...(at ? { geolocation: { ...at, accuracy: 8 }, permissions: ['geolocation'] } : {}),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && !/Failed to load resource|net::ERR/.test(message.text()) && complaints.push(message.text()));
  await page.goto(`${base}/field.html`);
  return Object.assign(page, { complaints });
}

export async function signInOnPhone(page, user) {
  await page.click('#field-session');
  await fillSignIn(page, user);
}

export async function fillSignIn(page, user) {
  await page.fill('#username', user);
  await page.fill('#password', PASSWORD);
  await page.click('dialog button[type=submit]');
  await page.waitForSelector('dialog', { state: 'detached' });
}

/** The page of the office, signed in. */
export const office = (site, user, hash) => site.page(DESKTOP, plain(hash), { as: user });

/** What is wrong with a page; that the server refused something a test tried on purpose is not. */
export const faults = (page) => page.complaints.filter((words) => !/status of 4\d\d/.test(words));

export const text = (page, selector) => page.locator(selector).first().innerText();
export const saysSoon = (page, selector, words) => until(async () => words.test((await page.locator(selector).allInnerTexts()).join('\n')));
