// How soon the page is there and how smoothly it moves, in headless Chromium against a running server:
//   KUANGJIE_URL=http://localhost:8080 node tools/first-view.mjs [rounds] [WIDTHxHEIGHT]
// Each round starts a browser with empty caches. Never run by the tests: times depend on the machine.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.KUANGJIE_CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'].find((path) => existsSync(path));
const url = process.env.KUANGJIE_URL ?? 'http://localhost:8080';
const rounds = Number(process.argv[2] ?? 5);
const [width, height] = (process.argv[3] ?? '1366x768').split('x').map(Number);
const PAN_PIXELS = 480;
const PAN_STEPS = 120;

/** Inside the page: the time of the last change of what the map says of itself, and how far things jumped. */
function watch() {
  const seen = { listed: 0, drawn: 0, shift: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.shift += entry.hadRecentInput ? 0 : entry.value))).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const said = document.querySelector('.readout [role=status]');
    if (!seen.listed && document.querySelector('.layer')) seen.listed = performance.now();
    const busy = !said || said.textContent !== '' || document.querySelector('.layer-status.loading');
    if (busy || !seen.listed) seen.drawn = 0;
    else if (!seen.drawn) seen.drawn = performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Frames while the map is pulled to and fro at the speed of a hand. */
async function pan(page) {
  const box = await page.locator('#map').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(() => {
    const times = [];
    Object.assign(window, { times, counting: true });
    const count = (now) => {
      times.push(now);
      if (window.counting) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= PAN_STEPS; step++) {
    await page.mouse.move(x - PAN_PIXELS * Math.sin((Math.PI * step) / PAN_STEPS), y);
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
  const times = await page.evaluate(() => ((window.counting = false), window.times));
  const gaps = times.slice(1).map((time, i) => time - times[i]).sort((a, b) => a - b);
  return { framesPerSecond: (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0), slowest: gaps.at(-1), p95: gaps[Math.floor(gaps.length * 0.95)] };
}

async function round() {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width, height }, bypassCSP: true });
  const complaints = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  let bytes = 0;
  page.on('response', async (response) => (bytes += Number((await response.allHeaders())['content-length'] ?? 0)));
  await page.addInitScript(watch);
  await page.goto(url);
  await page.waitForFunction(() => window.seen.drawn && performance.now() - window.seen.drawn > 1000);
  const seen = await page.evaluate(() => window.seen);
  const scripts = await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).map(({ encodedBodySize }) => encodedBodySize));
  await page.evaluate(() => (location.hash = '#map=11.00/107.45000/29.85000'));
  await page.waitForTimeout(2500);
  const moved = await pan(page);
  await browser.close();
  return { listed: seen.listed, drawn: seen.drawn, shift: seen.shift, scripts: scripts.reduce((sum, size) => sum + size, 0) / 1024, ...moved, complaints: complaints.length };
}

const results = [];
for (let i = 0; i < rounds; i++) results.push(await round());
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
for (const [name, unit] of [['listed', 'ms'], ['drawn', 'ms'], ['shift', ''], ['scripts', 'KiB on the wire'], ['framesPerSecond', ''], ['p95', 'ms between frames'], ['slowest', 'ms'], ['complaints', '']]) {
  const values = results.map((result) => result[name]);
  console.log(`${name.padEnd(16)} median ${median(values).toFixed(2)} ${unit}  (${values.map((value) => value.toFixed(2)).join(', ')})`);
}
