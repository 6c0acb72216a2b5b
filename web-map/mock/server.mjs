// A small stand-in for the server: same addresses and shapes, so that the page can be tried and tested without one.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { boxOf, loadLayers, MINERALS, PLANS } from './data.mjs';
import { featuresAt, legendOf, mapOf, styleOf, tileOf } from './map.mjs';
import { makeReport } from './report.mjs';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const FALLBACK = { type: 'Polygon', coordinates: [[[107.44, 29.88], [107.452, 29.88], [107.452, 29.889], [107.44, 29.889], [107.44, 29.88]]] };

/** @returns {import('node:http').Server} not yet listening */
export function mockServer({ username = 'planner', password = 'demo', rights = 320 } = {}) {
  const layers = loadLayers(rights);
  const checks = new Map();
  const sessions = new Map();

  const routes = [
    ['GET', /^\/api\/session$/, ({ user, token }) => json(200, session(user, token))],
    ['POST', /^\/api\/session$/, ({ body, sid }) => {
      const given = JSON.parse(body);
      if (given.username !== username || given.password !== password) return problem(401, 'SIGN_IN_FAILED', '用户名或密码不对', 'Wrong user name or password');
      sessions.get(sid).user = username;
      return json(200, {});
    }],
    ['DELETE', /^\/api\/session$/, ({ sid }) => ((sessions.get(sid).user = null), { status: 204, body: '' })],
    ['GET', /^\/api\/layers$/, () => json(200, { layers: layers.map(({ info }) => info) })],
    ['GET', /^\/api\/layers\/(\w+)\/features$/, ({ match, query }) => featuresOf(layers, match[1], query)],
    ['GET', /^\/api\/map$/, () => json(200, mapOf(layers))],
    ['GET', /^\/api\/alerts\/stream$/, ({ user }) => signedIn(user, () => ({ status: 200, type: 'text/event-stream', body: 'id:0\nevent:READY\ndata:{"after":0}\n\n', stays: true }))],
    // A town without alerts: what the desk does with them is tested against the server itself.
    ['GET', /^\/api\/duties\/due$/, ({ user }) => signedIn(user, () => json(200, { total: 0, items: [] }))],
    ['GET', /^\/api\/alerts(\/counts)?$/, ({ user }) => signedIn(user, () => json(200, []))],
    ['GET', /^\/api\/(zones|rights|districts|places)$/, ({ match, query }) => json(200, match[1] === 'districts' && !query.has('q') ? { items: [] } : found(layers, match[1], query.get('q') ?? ''))],
    ['GET', /^\/ogcapi\/collections\/(\w+)\/items$/, ({ match, query }) => json(200, called(layers, match[1], query.get('filter') ?? ''))],
    ['GET', /^\/legend\/(\w+)\.svg$/, ({ match }) => ({ status: 200, type: 'image/svg+xml', body: legendOf(match[1]) })],
    ['GET', /^\/ogcapi\/collections\/\w+\/styles\/(\w+)$/, ({ match }) => ({ status: 200, type: 'application/xml', body: styleOf(match[1]) })],
    ['GET', /^\/ogcapi\/collections\/(\w+)\/tiles\/\w+\/(\d+)\/(\d+)\/(\d+)$/, ({ match: [, name, z, y, x] }) => tile(layers, name, +z, +y, +x)],
    ['GET', /^\/wms$/, ({ query }) => (query.get('REQUEST') === 'GetFeatureInfo' ? json(200, featuresAt(layers, query)) : notFound())],
    ['GET', /^\/api\/authorities$/, () => json(200, { items: [{ code: 'CQ', nameZh: '重庆市规划和自然资源局', nameEn: 'Chongqing Municipal Bureau of Planning and Natural Resources' }] })],
    ['GET', /^\/api\/minerals$/, () => json(200, MINERALS)],
    ['GET', /^\/api\/plans$/, () => json(200, { items: PLANS })],
    ['GET', /^\/api\/plans\/[\w-]+\/balance$/, async () => ({ status: 200, body: await readFile(new URL('data/balance.json', import.meta.url)) })],
    ['GET', /^\/api\/imports\/mappings$/, ({ user }) => signedIn(user, () => json(200, { items: [] }))],
    ['GET', /^\/api\/imports$/, ({ user }) => signedIn(user, () => json(200, { items: [] }))],
    ['GET', /^\/api\/rules\/([\w-]+)$/, ({ match }) => json(200, rulePage(match[1]))],
    ['GET', /^\/api\/checks$/, ({ user }) => signedIn(user, () => json(200, { items: [...checks.values()].reverse().map(({ id, overall, sentence, asOf }) => ({ id, overall, sentence, asOf })) }))],
    ['POST', /^\/api\/checks$/, ({ user, body, type }) => signedIn(user, () => check(checks, layers, body, type))],
    ['POST', /^\/api\/checks\/boundary$/, ({ user, body }) => signedIn(user, () => reading(body))],
    ['GET', /^\/api\/checks\/([\w-]+)$/, ({ user, match }) => signedIn(user, () => (checks.has(match[1]) ? json(200, checks.get(match[1])) : notFound()))],
    ['GET', /^\/api\/checks\/([\w-]+)\/findings\.geojson$/, ({ user, match }) => signedIn(user, () => (checks.has(match[1]) ? json(200, findingsOf(checks.get(match[1]))) : notFound()))],
    ['GET', /^\/api\/checks\/([\w-]+)\/boundary$/, ({ user, match, query }) => signedIn(user, () => (checks.has(match[1]) ? boundaryOf(checks.get(match[1]), query) : notFound()))],
  ];

  return createServer(async (request, response) => {
    const url = new URL(request.url, 'http://mock');
    const sid = /SID=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
    const fresh = sid && sessions.has(sid) ? sid : randomUUID();
    if (!sessions.has(fresh)) sessions.set(fresh, { user: null, token: randomUUID() });
    const held = sessions.get(fresh);
    const route = routes.find(([method, pattern]) => method === request.method && pattern.test(url.pathname));
    let answer;
    if (route && request.method !== 'GET' && request.headers['x-xsrf-token'] !== held.token) {
      answer = problem(403, 'CSRF', '页面已过期，请刷新', 'The page is out of date, reload it');
    } else if (route) {
      const context = { match: route[1].exec(url.pathname), query: url.searchParams, sid: fresh, user: held.user, token: held.token };
      answer = await route[2]({ ...context, type: request.headers['content-type'] ?? '', body: await readBody(request) });
    } else {
      answer = /^\/(api|ogcapi|wms)\b/.test(url.pathname) ? notFound() : await page(url.pathname);
    }
    response.writeHead(answer.status, {
      'Content-Type': answer.type ?? 'application/json',
      ...answer.headers,
      'Content-Security-Policy': POLICY,
      'Set-Cookie': [`SID=${fresh}; Path=/; HttpOnly; SameSite=Lax`, `XSRF-TOKEN=${held.token}; Path=/; SameSite=Lax`],
    });
    if (answer.stays) response.write(answer.body);
    else response.end(answer.body);
  });
}

const json = (status, value) => ({ status, body: JSON.stringify(value) });
const problem = (status, code, zh, en) => ({
  status,
  type: 'application/problem+json',
  body: JSON.stringify({ status, code, title: zh, titleEn: en, detail: '', detailEn: '' }),
});
const tile = (layers, name, z, y, x) => ({ status: 200, type: 'application/vnd.mapbox-vector-tile', body: tileOf(layers.find(({ info }) => info.name === name), z, y, x) });
const notFound = () => problem(404, 'NOT_FOUND', '没有找到', 'Not found');
const signedIn = (user, action) => (user ? action() : problem(401, 'SIGN_IN', '请先登录', 'Sign in first'));

function session(user, token) {
  const csrf = { header: 'X-XSRF-TOKEN', token };
  if (!user) return { username: 'anonymous', displayName: { zh: '访客', en: 'Visitor' }, roles: [], districts: [], csrf };
  return { username: user, displayName: { zh: '市级规划人员', en: 'City planner' }, roles: ['CITY_PLANNER'], districts: [], csrf };
}

function rulePage(id) {
  return {
    id,
    name: { zh: '示例规则', en: 'Sample rule' },
    source: { document: '《永久基本农田保护红线管理办法》', article: '第二十二条', confidence: 'H' },
    clause: '（规则说明由服务器给出，此处为示例。）',
    predicate: { zh: '范围与图层相交，面积大于容差', en: 'the boundary overlaps the layer by more than the tolerance' },
    verdicts: ['BLOCK', 'BLOCK_UNLESS'],
    validFrom: '2025-10-01',
    validTo: null,
    parameters: { tolerance: '1 m²' },
  };
}

const REGISTERS = { zones: /^zones_/, rights: /^mining_rights$/, districts: /^districts$/, places: /^places$/ };

/** Features of a register whose properties hold the words. */
function found(layers, register, words) {
  const all = layers.filter(({ info }) => REGISTERS[register].test(info.name)).flatMap(({ features }) => features);
  const features = all.filter(({ properties }) => Object.values(properties).some((value) => String(value).includes(words)));
  return { type: 'FeatureCollection', features: features.slice(0, 6) };
}

/** Features that a filter like `name LIKE '%words%'` means. */
function called(layers, name, filter) {
  const [, column, words] = /^(\w+) LIKE '%(.*)%'$/.exec(filter) ?? [];
  const features = (layers.find(({ info }) => info.name === name)?.features ?? []).filter(({ properties }) => String(properties[column] ?? '').includes(words));
  return { type: 'FeatureCollection', features: features.slice(0, 3) };
}

function featuresOf(layers, name, query) {
  const layer = layers.find(({ info }) => info.name === name);
  if (!layer) return notFound();
  const [minLon, minLat, maxLon, maxLat] = (query.get('bbox') ?? '-180,-90,180,90').split(',').map(Number);
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? 1000);
  const inside = layer.features.filter(({ geometry }) => {
    const box = boxOf(geometry);
    return box[0] <= maxLon && box[2] >= minLon && box[1] <= maxLat && box[3] >= minLat;
  });
  const features = inside.slice(offset, offset + limit);
  const more = offset + limit < inside.length;
  const following = new URLSearchParams(query);
  following.set('offset', String(offset + limit));
  return json(200, { type: 'FeatureCollection', features, ...(more ? { next: `/api/layers/${name}/features?${following}` } : {}) });
}

/** Reads GeoJSON; any other text is answered as if it had been read. A text without a digit is refused. */
function check(checks, layers, body, type) {
  let geometry = FALLBACK;
  let request = {};
  let given = body;
  if (type.startsWith('application/json')) {
    const parsed = JSON.parse(body);
    request = parsed.request;
    given = typeof parsed.boundary === 'string' ? parsed.boundary : JSON.stringify(parsed.boundary);
  } else {
    request = JSON.parse(/\{"?[^{}]*"rightKind"[^{}]*\}/.exec(body)?.[0] ?? '{}');
    given = /name="boundary"[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(body)?.[1] ?? '';
  }
  if (!/\d/.test(given)) return problem(422, 'BOUNDARY_UNREADABLE', '范围中没有坐标，请检查文件内容', 'The boundary holds no coordinates, check the file');
  const found = /"type"\s*:\s*"Polygon"\s*,\s*"coordinates"\s*:\s*(\[\[\[[\s\S]*?\]\]\])/.exec(given);
  if (found) geometry = { type: 'Polygon', coordinates: JSON.parse(found[1]) };
  const report = makeReport(randomUUID(), geometry, request, layers);
  checks.set(report.id, report);
  return json(201, report);
}

/** Understands every boundary the same way, but for one without a digit. */
function reading(body) {
  const given = /name="boundary"[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(body)?.[1] ?? body;
  if (!/\d/.test(given)) return problem(400, 'BOUNDARY_UNREADABLE', '范围中没有坐标，请检查文件内容', 'The boundary holds no coordinates, check the file');
  const { boundary, areas } = makeReport('reading', FALLBACK, {}, []);
  const { crs, crsReason, geometry } = boundary;
  const parts = [{ name: '', included: true, elevationTop: null, elevationBottom: null, corners: [4] }];
  return json(200, { usable: true, format: 'geojson', encoding: 'UTF-8', crs, crsName: { zh: 'CGCS2000 经纬度', en: 'CGCS2000' }, crsReason, geometry, areas, parts, issues: [] });
}

function findingsOf({ findings }) {
  const features = findings.filter(({ geometry }) => geometry).map(({ geometry, ...properties }) => ({ type: 'Feature', properties, geometry }));
  return { type: 'FeatureCollection', features };
}

/** Always GeoJSON: the mock writes no other format. A system in metres is refused, as the server refuses a zone that does not fit. */
function boundaryOf({ boundary }, query) {
  const crs = query.get('crs') ?? 'EPSG:4490';
  if (crs !== 'EPSG:4490') return problem(400, 'CRS_DOES_NOT_FIT', `范围不在 ${crs} 内`, `The boundary is not in ${crs}`);
  const note = query.get('format') === 'geojson' ? {} : { 'X-Boundary-Note': 'elevations are left out' };
  return { ...json(200, boundary.geometry), headers: { 'X-Boundary-Crs': crs, ...note } };
}

async function page(path) {
  const wanted = normalize(join(DIST, path === '/' ? 'index.html' : path));
  if (!wanted.startsWith(DIST)) return notFound();
  try {
    return { status: 200, type: TYPES[extname(wanted)] ?? 'application/octet-stream', body: await readFile(wanted) };
  } catch {
    return notFound();
  }
}

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
