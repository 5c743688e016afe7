// What a session's browser says of itself, for people to recognise; and when a token's end is near.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { deviceOf } from './device.ts';
import { dayMs } from './time.ts';
import { tokenEndsSoon } from './token-end.ts';

const agents: readonly [agent: string, browser: string, system: string][] = [
  ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36', 'Chrome', 'Android'],
  ['Mozilla/5.0 (Linux; Android 13) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari', 'Samsung Internet', 'Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1', 'Safari', 'iOS'],
  ['Mozilla/5.0 (iPad; CPU OS 17_5) CriOS/126.0 Mobile Safari/604.1', 'Chrome', 'iOS'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 Safari/537.36 Edg/126.0', 'Edge', 'Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0', 'Firefox', 'Linux'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/126 Safari/537 OPR/112.0', 'Opera', 'macOS'],
  ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/126.0 Safari/537.36', 'Chrome', 'ChromeOS'],
  ['curl/8.5.0', '', ''],
];

suite('a device is called what its browser says', () => {
  for (const [agent, browser, system] of agents)
    test(agent.slice(0, 60), () => {
      assert.deepEqual(deviceOf(agent), { browser, system });
    });

  test('nothing is known of who says nothing', () => {
    assert.deepEqual(deviceOf(null), { browser: '', system: '' });
  });
});

test('the end of a token is told from a week before on, and when it is over', () => {
  const end = 1000 * dayMs;
  assert.equal(tokenEndsSoon(end, end - 7 * dayMs - 1), false);
  assert.equal(tokenEndsSoon(end, end - 7 * dayMs), true);
  assert.equal(tokenEndsSoon(end, end + 1), true);
});
