// axe over the report with the registers' figures and the fine of a case, on a desk and on a phone. (004-R05, 002-R27)
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { ask, CITY, DISTRICT, NEEDS_SERVER, OFFICER, PATROL } from './fieldwork.mjs';
import { DESKTOP, PHONE, plain, useSite } from './support.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const site = useSite({ bypassCSP: true });

async function audit(page) {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }), RULES);
  assert.ok(passes.length > 10, 'axe looked at the page');
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), []);
}

for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`figures of a report and bounds of a fine pass the audit (${name})`, { skip: NEEDS_SERVER }, async () => {
    const report = await ask(CITY, '/api/duty-filings', { duty: 'INSPECTORS_REPORT', subject: 'city', period: '2018' });
    const filing = await site.page(viewport, plain(`#tab=duties&filing=${report.id}`), { as: CITY });
    await filing.waitForSelector('[data-figure="inspections"]');
    await filing.fill('#field-mines', '3');
    await audit(filing);
    const file = await ask(PATROL, '/api/cases', { violationType: 'MINING_OUTSIDE', districtCode: DISTRICT, facts: '示意', officers: [PATROL, OFFICER] });
    const fine = await site.page(viewport, plain(`#tab=cases&case=${file.id}`), { as: PATROL });
    await fine.waitForSelector('#fine-bounds');
    await audit(fine);
  });
}
