// Weeks that are played through while others wait: one at a time, the same ones once, no endless line.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { measuredDesk, usualDesk } from '#test/given/whole-desk.ts';
import { player, type Play } from './play.ts';
import type { Forecast } from './what-if.contract.ts';

const forecast: Forecast = { steps: {}, busy: { 'admin-medsos': 0, 'admin-pusat': 0 }, courses: 8 };
const measured = measuredDesk(1);
const deskOf = (arrivals: number) => ({ ...usualDesk, arrivals });

/** Plays that end when they are told to, in their order. */
const held = () => {
  const begun: Play[] = [];
  const ends: ((why?: Error) => void)[] = [];
  const play = player((one) => {
    begun.push(one);
    return new Promise((resolve, reject) => {
      ends.push((why) => (why === undefined ? resolve(forecast) : reject(why)));
    });
  });
  const end = async (why?: Error): Promise<void> => {
    ends.shift()?.(why);
    await new Promise(setImmediate);
  };
  return { play, begun, end };
};

suite('whoever asks while another is played', () => {
  test('waits until that one has ended, and is turned away where four are before', async () => {
    const { play, begun, end } = held();
    const asked = [1, 2, 3, 4].map((arrivals) => play(measured, deskOf(arrivals)));
    assert.equal(await play(measured, deskOf(5)), 'play-busy');
    assert.deepEqual(
      begun.map(({ desk }) => desk.arrivals),
      [1],
    );
    for (let one = 0; one < 4; one += 1) await end();
    assert.deepEqual(await Promise.all(asked), [forecast, forecast, forecast, forecast]);
    assert.deepEqual(
      begun.map(({ desk }) => desk.arrivals),
      [1, 2, 3, 4],
    );
    const later = play(measured, deskOf(5));
    await end();
    await end();
    assert.equal(await later, forecast);
  });

  test('of the same desk is told the same, without another course', async () => {
    const { play, begun, end } = held();
    const asked = Array.from({ length: 20 }, () => play(measured, deskOf(1)));
    await end();
    await end();
    assert.equal(new Set(await Promise.all(asked)).size, 1);
    assert.equal(await play(measured, deskOf(1)), forecast);
    assert.equal(begun.length, 1);
    void play(measuredDesk(1), deskOf(1));
    await end();
    assert.equal(begun.length, 2, 'measured anew it is another question');
  });

  test('hears of what went wrong alone, and may ask again', async () => {
    const { play, begun, end } = held();
    const [first, second] = [play(measured, deskOf(1)), play(measured, deskOf(2))];
    const wrong = assert.rejects(first, /half a minute/);
    await end();
    await end(new Error('took longer than half a minute'));
    await wrong;
    await end();
    assert.equal(await second, forecast);
    const again = play(measured, deskOf(1));
    await end();
    await end();
    assert.equal(await again, forecast);
    assert.equal(begun.length, 3);
  });
});
