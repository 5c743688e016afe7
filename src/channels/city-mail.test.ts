// The city's own mail against a real SMTP server: what leaves and how it reads, whom it lets in, and what is said where it does not go.
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { suite, test } from 'node:test';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { checkMail } from '#src/cli/check-mail.ts';
import type { Cleanup } from '#test/beds/database.ts';
import type { Outgoing } from '#ports/channel.ts';
import { letterCarrier } from './city-mail.ts';
import { mailServerIn, senderIn, type CityMail } from './city-sender.ts';
import { makeOwnId } from './email/own-id.ts';

type Taken = { from: string; to: string[]; source: string };

const refusing = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode });

const givenServer = async (
  t: Cleanup,
  options: SMTPServerOptions = {},
): Promise<{ mail: CityMail; taken: Taken[] }> => {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'meja@kota.example' && password === 'r/a:h a') done(null, { user: username });
      else done(refusing(535, '5.7.8 who is meja@kota.example'));
    },
    onData: (stream, { envelope }, done) => {
      let source = '';
      stream.on('data', (chunk: Buffer) => (source += chunk.toString()));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        taken.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  t.after(() => new Promise<void>((closed) => server.close(closed)));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return { mail: at(`smtp://meja%40kota.example:r%2Fa%3Ah%20a@127.0.0.1:${String(port)}`), taken };
};

const at = (url: string, from = 'Meja Büro, Kota <aduan@kota.example>'): CityMail => {
  const [server, sender] = [mailServerIn(url), senderIn(from)];
  assert.ok(server !== undefined && sender !== undefined, url);
  return { server, ...sender };
};

const letter = (fields: Partial<Outgoing> = {}, to = 'ketua@dinas.example'): Outgoing => ({
  target: { kind: 'private-message', personId: to, lastFromPersonAt: 0, subject: 'Rekap pekan' },
  ...{ text: 'Isi rekap.', key: 'rekap-1', automatic: true, ...fields },
});
const now = Date.parse('2026-03-02T01:00:00Z');
const outcomeOf = async (mail: CityMail, message = letter()) =>
  (await letterCarrier(mail, 's').send(message, now)).result;

suite('a letter by the city’s own mail', () => {
  test('goes to its one reader, from the name that was set, with what is enclosed', async (t) => {
    const { mail, taken } = await givenServer(t);
    const bytes = Buffer.from('%PDF-1.7 isi');
    const files = [{ name: 'rekap-2026-02-23.pdf', contentType: 'application/pdf', bytes }];
    const sent = await outcomeOf(mail, letter({ files }));
    assert.ok(sent.outcome === 'accepted');
    const [one] = taken;
    assert.deepEqual([taken.length, one?.from, one?.to], [1, 'aduan@kota.example', ['ketua@dinas.example']]);
    const source = one?.source ?? '';
    assert.match(source, /^From: =\?UTF-8\?Q\?Meja_B=C3=BCro=?2?C?.*\?= <aduan@kota\.example>\r?$/im);
    assert.match(source, /filename=rekap-2026-02-23\.pdf/);
    assert.ok(source.includes(bytes.toString('base64')));
    assert.ok(source.replaceAll(/\r\n\s+/g, ' ').includes(`Message-ID: <${sent.externalId}>`));
    assert.match(source, /^Auto-Submitted: auto-generated\r?$/m);
  });

  test('keeps its id when it is written again, so that a reader’s program knows it as the same', async (t) => {
    const { mail, taken } = await givenServer(t);
    const [first, again, other] = [
      await outcomeOf(mail),
      await outcomeOf(mail),
      await outcomeOf(mail, letter({ key: 'x' })),
    ];
    const idOf = (sent: typeof first): string => (sent.outcome === 'accepted' ? sent.externalId : '');
    assert.equal(idOf(first), idOf(again));
    assert.notEqual(idOf(first), idOf(other));
    assert.equal(taken.length, 3);
    const { 1: root = '', 2: author = '' } = /^t\.(\w+)\.(\w+)\./.exec(idOf(first)) ?? [];
    assert.equal(
      idOf(first),
      makeOwnId('s', 'kota.example', { root, author }, 'rekap-1'),
      'signed by the secret it was given',
    );
  });

  test('lets no subject and no address add a header or a reader', async (t) => {
    const { mail, taken } = await givenServer(t);
    const subject = 'Rekap\r\nBcc: lain@dinas.example';
    await outcomeOf(mail, { ...letter(), target: { ...letter().target, subject } as Outgoing['target'] });
    assert.doesNotMatch(taken[0]?.source ?? '', /^Bcc:/im);
    for (const to of ['a@b.example, c@d.example', 'a@b.example\r\nRCPT TO:<c@d.example>', 'Nama <a@b.example>', '']) {
      const sent = await outcomeOf(mail, letter({}, to));
      assert.ok(sent.outcome === 'rejected' && sent.reason === 'person-unavailable', to);
    }
    assert.equal(taken.length, 1);
  });
});

suite('a server that', () => {
  const says = async (
    t: Cleanup,
    options: SMTPServerOptions,
    change: (mail: CityMail) => CityMail = (mail) => mail,
  ) => {
    const { mail, taken } = await givenServer(t, options);
    const sent = await outcomeOf(change(mail));
    assert.equal(taken.length, 0);
    return sent.outcome === 'accepted' ? 'accepted' : `${sent.outcome} ${'reason' in sent ? sent.reason : ''}`;
  };

  test('knows no such reader, takes nothing now, or keeps us waiting says which it is', async (t) => {
    const answers: [number, string, string][] = [
      [550, '5.1.1 no such user', 'rejected person-unavailable'],
      [552, '5.3.4 too big', 'rejected message-too-long'],
      [554, '5.7.1 spam', 'rejected permission-missing'],
      [451, '4.7.1 greylisted', 'retry-later temporary'],
      [421, '4.7.0 too many', 'retry-later rate-limited'],
    ];
    for (const [code, words, expected] of answers)
      assert.equal(
        await says(t, { onRcptTo: (_to, _session, done) => done(refusing(code, words)) }),
        expected,
        String(code),
      );
  });

  test('does not know name or password is no fault of the reader’s', async (t) => {
    const wrong = ({ server, ...sender }: CityMail): CityMail => ({ ...sender, server: { ...server, password: 'x' } });
    assert.equal(await says(t, {}, wrong), 'rejected token-invalid');
  });

  test('stands elsewhere and offers no TLS gets no word of ours', async (t) => {
    const far = ({ server, ...sender }: CityMail): CityMail => ({
      ...sender,
      server: { ...server, mayBePlain: false },
    });
    assert.match(await says(t, {}, far), /^rejected bad-request$/);
  });

  test('is not there is tried again later', async (t) => {
    const { mail } = await givenServer(t);
    const away = { ...mail, server: { ...mail.server, port: 9 } };
    const sent = await outcomeOf(away);
    assert.ok(sent.outcome === 'retry-later' && !sent.unknown);
    await assert.rejects(letterCarrier(away, 's').check(), /no answer from the mail server/);
  });
});

test('the doctor says whether it lets us in, and nothing of what opens it', async (t) => {
  const { mail, taken } = await givenServer(t);
  const found = async (cityMail?: CityMail): Promise<string> =>
    (await checkMail(cityMail === undefined ? {} : { cityMail })).map(({ state, says }) => `${state} ${says}`).join();
  assert.equal(await found(), '');
  assert.equal(await found(mail), 'well server surel menerima kami');
  const { server } = mail;
  const refused = await found({ ...mail, server: { ...server, password: 'sandi-lain' } });
  assert.match(refused, /^wrong server surel menolak nama atau sandi/);
  assert.match(await found({ ...mail, server: { ...server, port: 9 } }), /^wrong server surel tidak dapat dihubungi/);
  assert.doesNotMatch(refused, /sandi-lain|meja@/);
  assert.equal(taken.length, 0, 'asking sends nothing');
});
