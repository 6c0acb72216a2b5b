// The generated types are those of the server that runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSchema, schemaOf } from '../../tools/api.mjs';

test('src/api/schema.ts is what the server says of its API', { skip: process.env.KUANGJIE_URL ? false : 'the mock has no description of itself' }, async () => {
  assert.equal(await readSchema(), await schemaOf(process.env.KUANGJIE_URL), 'run: npm run api <address of a running server>');
});
