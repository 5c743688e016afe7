// Messages about the ways themselves go by that way alone, once, and what comes of them stands where their officer sees it.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { minuteMs } from '#core/time.ts';
import { askAddress, askTrial, findOwnWays } from '#db/ways/own-ways.ts';
import { noteShown } from '#db/ways/receipts.ts';
import { away, givenWays, gone, lost } from '#test/beds/ways.ts';
import { testDatabase } from '#test/beds/database.ts';
import { at } from '#test/given/given.ts';
import { runErrands } from './run-errands.ts';

const { pool } = await testDatabase({ after });
const bed = givenWays(pool);
const { deps, ports, handed, pushed } = bed;
const run = (now = at(0)): Promise<number> => runErrands(ports, () => now);

const trialOf = async (officerId: string, way: 'push' | 'telegram' | 'whatsapp' | 'email', now = at(0)) => {
  const [device] = (await findOwnWays(deps, officerId, now)).devices;
  assert.ok(await askTrial(deps, officerId, { way, ...(way === 'push' ? { deviceId: device?.id } : {}) }, now));
};
const fates = async (officerId: string) => {
  const { addresses, devices, trials } = await findOwnWays(deps, officerId, at(0));
  return {
    trials: trials.map(({ way, status, reason }) => [way, status, reason].filter((word) => word !== null).join(' ')),
    failing: [
      ...addresses.map(({ way, failure }) => [way, failure]),
      ...devices.map(({ failure }) => ['push', failure]),
    ]
      .filter(([, failure]) => failure !== null)
      .flat(),
    ended: devices.filter(({ endedAt }) => endedAt !== null).length,
  };
};

suite('a trial', () => {
  test('goes by the way that was asked for, to that officer alone, and says nothing of any case', async () => {
    await bed.officer('satu', ['telegram', 'whatsapp', 'email', 'push'], at(0));
    await bed.officer('lain', ['telegram'], at(0));
    await trialOf('satu', 'telegram');
    assert.equal(await run(), 1);
    assert.equal(await run(), 0);
    assert.deepEqual(
      handed.map(({ way, to }) => `${way} ${to}`),
      ['telegram telegram-satu@contoh.example'],
    );
    assert.match(handed[0]?.message.text ?? '', /percobaan/);
    assert.equal(handed[0]?.message.automatic, true);
    assert.deepEqual((await fates('satu')).trials, ['telegram sent']);
  });

  test('by a browser has arrived once that browser says so, and not before', async () => {
    await trialOf('satu', 'push');
    await run();
    const [{ words } = { words: undefined }] = pushed;
    assert.ok(words !== undefined);
    assert.ok((await fates('satu')).trials.includes('push sent'));
    await noteShown(deps, '00000000-0000-7000-8000-000000000000', at(0));
    assert.ok((await fates('satu')).trials.includes('push sent'));
    await noteShown(deps, words.receipt, at(0));
    await noteShown(deps, words.receipt, at(0));
    assert.ok((await fates('satu')).trials.includes('push arrived'));
  });

  test('that is refused marks the way, until something arrives there again', async () => {
    bed.answer({ telegram: gone });
    await trialOf('satu', 'telegram', at(1));
    await run(at(1));
    assert.deepEqual((await fates('satu')).failing, ['telegram', 'person-unavailable']);
    bed.answer({});
    await trialOf('satu', 'telegram', at(2));
    await run(at(2));
    assert.deepEqual((await fates('satu')).failing, []);
  });

  test('to a browser that its push service knows no longer ends that browser, and its target is kept no longer', async () => {
    bed.answer({ push: { outcome: 'rejected', reason: 'target-gone', detail: 'HTTP 410' } });
    await trialOf('satu', 'push', at(3));
    await run(at(3));
    assert.equal((await fates('satu')).ended, 1);
    const { rows } = await pool.query('select sealed_target, endpoint_hash from push_device');
    assert.deepEqual(rows, [{ sealed_target: null, endpoint_hash: null }]);
    bed.answer({});
  });

  test('that found nobody at home is tried again, later each time, and given up after five times', async () => {
    await bed.officer('dua', ['whatsapp'], at(0));
    bed.answer({ whatsapp: away });
    await trialOf('dua', 'whatsapp');
    const before = handed.length;
    const tried: number[] = [];
    for (let second = 0; second <= 240; second += 5) {
      const count = handed.length;
      await run(at(0) + second * 1000);
      if (handed.length > count) tried.push(second);
    }
    assert.deepEqual(tried, [0, 10, 30, 70, 130]);
    assert.equal(handed.length - before, 5);
    assert.deepEqual((await fates('dua')).trials, ['whatsapp refused network']);
    bed.answer({});
  });

  test('of which nobody knows how it ended is not sent again', async () => {
    await bed.officer('tiga', ['telegram'], at(0));
    bed.answer({ telegram: lost });
    await trialOf('tiga', 'telegram');
    const before = handed.length;
    for (const minutes of [0, 1, 10, 60]) await run(at(0) + minutes * minuteMs);
    assert.equal(handed.length - before, 1);
    assert.deepEqual((await fates('tiga')).trials, ['telegram unknown network']);
    bed.answer({});
  });

  test('for whoever left meanwhile goes nowhere', async () => {
    await bed.officer('empat', ['telegram'], at(0));
    await trialOf('empat', 'telegram');
    await pool.query(`update officer set disabled_at = now() where id = 'empat'`);
    const before = handed.length;
    await run();
    assert.equal(handed.length, before);
  });
});

suite('a code', () => {
  test('goes to the address that is to be proven, and stands nowhere once it was sent', async () => {
    await bed.officer('lima', ['email'], at(0));
    await askAddress(deps, 'lima', { way: 'email', address: 'baru@contoh.example' }, at(0));
    const before = handed.length;
    await run();
    const [letter] = handed.slice(before);
    assert.equal(letter?.to, 'baru@contoh.example');
    assert.match(letter.message.text, /\b[A-Z2-7]{8}\b/);
    assert.doesNotMatch(letter.message.officer?.link ?? '', /[A-Z2-7]{8}$/);
    const { rows } = await pool.query('select sealed_code from way_errand where officer_id = $1', ['lima']);
    assert.deepEqual(rows, [{ sealed_code: null }]);
  });

  test('that is refused says nothing of the address that holds', async () => {
    bed.answer({ email: gone });
    await askAddress(deps, 'lima', { way: 'email', address: 'salah@contoh.example' }, at(0));
    await run();
    assert.deepEqual((await fates('lima')).failing, []);
    assert.deepEqual((await fates('lima')).trials, ['email refused person-unavailable']);
    bed.answer({});
  });

  test('is written in the language that its officer reads', async () => {
    await pool.query(`update officer set language = 'en' where id = 'lima'`);
    await askAddress(deps, 'lima', { way: 'email', address: 'baru@contoh.example' }, at(0));
    await run();
    assert.match(handed.at(-1)?.message.text ?? '', /^Your code: /);
  });
});
