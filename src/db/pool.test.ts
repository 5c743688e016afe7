import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectionsFor } from './pool.ts';

test('a machine has a few connections for each processor, and a large one no more than the server can serve', () => {
  const table = { 1: 4, 2: 6, 4: 10, 8: 18, 9: 20, 64: 20 };
  for (const [processors, connections] of Object.entries(table))
    assert.equal(connectionsFor(Number(processors)), connections, processors);
});
