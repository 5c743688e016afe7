// The second half of fifty kills (kills.ts): from an office of its own, with moments of its own.
import { test } from 'node:test';
import { killsLoseNothing } from './kills.ts';

test('Kills at random moments lose no acknowledged message and send none twice, the second half', (t) =>
  killsLoseNothing(t, 1));
