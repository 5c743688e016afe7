// A mail server that hangs up, or ends every wait at once: it is told as what it is, and never becomes a loop without an end.
import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import type { Account, Channel } from '#ports/channel.ts';
import { eventually } from '#test/scenes/channel-scene.ts';
import { email } from './email.channel.ts';

type Answer = 'hangs up' | 'ends at once' | 'as usual';

/** Says so much IMAP that a folder can be listened to; `answerTo` says what becomes of a command. `heard` has them in their order. */
const givenServer = async (t: TestContext, answerTo: (command: string) => Answer): Promise<Town> => {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('* PREAUTH [CAPABILITY IMAP4rev1 IDLE ENABLE CONDSTORE] hello\r\n');
    let rest = '';
    let waiting = '';
    const take = (line: string): void => {
      const [tag = '', name = ''] = line === 'DONE' ? [waiting, 'DONE'] : line.toUpperCase().split(' ');
      heard.push(name);
      const answer = answerTo(name);
      if (answer === 'hangs up') {
        socket.destroy();
        return;
      }
      if (name === 'IDLE') socket.write('+ idling\r\n');
      if (name === 'EXAMINE') socket.write('* 0 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 1] ok\r\n');
      if (name === 'IDLE' && answer === 'as usual') waiting = tag;
      else socket.write(`${tag} OK done\r\n`);
    };
    socket.on('data', (chunk) => {
      rest += chunk.toString();
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        take(line);
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => server.close());
  const imapUrl = `imap://desk:rahasia@127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const account: Account = {
    ...{ channel: 'email', id: 'pengaduan@kota.example', handle: 'Pengaduan' },
    ...{ appSecret: 's', verifyToken: '', accessToken: '', apiUrl: '' },
    more: { imapUrl, smtpUrl: imapUrl.replace('imap:', 'smtp:') },
  };
  return { channel: email(account), heard };
};

type Town = { channel: Channel; heard: readonly string[] };

for (const command of ['ENABLE', 'LIST', 'EXAMINE'])
  test(`a server that hangs up at ${command} is told as trouble, and nothing listens on`, async (t) => {
    const { channel, heard } = await givenServer(t, (name) => (name === command ? 'hangs up' : 'as usual'));
    let news = 0;
    await assert.rejects(async () => channel.poll?.watch?.(() => (news += 1), new AbortController().signal));
    assert.equal(news, 0);
    const polled = await channel.poll?.ask(JSON.stringify({ folders: {}, at: 0 }), 0);
    assert.equal(polled?.outcome, 'retry-later');
    await assert.rejects(async () => channel.check());
    assert.ok(heard.includes(command), heard.join(' '));
  });

test('a server that hangs up while it is listened to ends the listening', async (t) => {
  const { channel } = await givenServer(t, (name) => (name === 'IDLE' ? 'hangs up' : 'as usual'));
  let news = 0;
  await channel.poll?.watch?.(() => (news += 1), new AbortController().signal);
  assert.equal(news, 1);
});

test('a server that ends every wait at once is asked again after a while, and the listening ends with the signal', async (t) => {
  const waits: number[] = [];
  const { channel } = await givenServer(t, (name) => {
    if (name !== 'IDLE') return 'as usual';
    waits.push(performance.now());
    return 'ends at once';
  });
  const leave = new AbortController();
  const listening = channel.poll?.watch?.(() => undefined, leave.signal);
  const [first = 0, second = 0] = await eventually(() => (waits.length > 1 ? waits : undefined));
  assert.ok(second - first > 900, String(second - first));
  leave.abort();
  await listening;
});
