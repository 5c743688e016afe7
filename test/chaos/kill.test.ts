// Nothing that was acknowledged is lost and nothing is sent twice, though the program and its database server are killed: twenty-five times a run,
// at other moments in each.
import { test } from 'node:test';
import { killsLoseNothing } from './kills.ts';

test('Kills at random moments lose no acknowledged message and send none twice', killsLoseNothing);
