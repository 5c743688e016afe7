// A mailbox that takes tokens: entered by one, renewed at the first refusal, and told when nobody can renew it.
import assert from 'node:assert/strict';
import { createServer as createHttp } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { test, type TestContext } from 'node:test';
import { SMTPServer } from 'smtp-server';
import type { Account, Renew } from '#ports/channel.ts';
import { email } from './email.channel.ts';
import { mailAuthorisation } from './oauth.ts';
import { outFetch } from '../way-out.ts';

const listening = async (t: TestContext, server: Server): Promise<number> => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => server.close());
  return (server.address() as AddressInfo).port;
};

/** What a client says in XOAUTH2: `user=…\x01auth=Bearer …\x01\x01`. */
const tokenIn = (base64: string): string =>
  Buffer.from(base64, 'base64')
    .toString()
    .split('\u0001')
    .find((part) => part.startsWith('auth=Bearer '))
    ?.slice('auth=Bearer '.length) ?? '';

/** Says so much IMAP that a visit can look at its folder. */
const imapDoor = (isGood: (token: string) => boolean): Server =>
  createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2] hello\r\n');
    let rest = '';
    socket.on('data', (chunk) => {
      rest += chunk.toString();
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const [tag = '', command = '', , given = ''] = rest.slice(0, end).split(' ');
        rest = rest.slice(end + 2);
        const name = command.toUpperCase();
        if (tag === '') continue;
        if (name === 'AUTHENTICATE') {
          const isIn = isGood(tokenIn(given));
          socket.write(`${tag} ${isIn ? 'OK in' : 'NO [AUTHENTICATIONFAILED] no'}\r\n`);
        } else {
          if (name === 'CAPABILITY') socket.write('* CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2\r\n');
          if (name === 'STATUS') socket.write('* STATUS "INBOX" (UIDNEXT 1)\r\n');
          socket.write(`${tag} OK done\r\n`);
          if (name === 'LOGOUT') socket.end();
        }
      }
    });
  });

type Town = {
  account: Account;
  asked: URLSearchParams[];
  answers: { status: number; body: object }[];
  letters: string[];
};

const town = async (t: TestContext, good: () => string): Promise<Town> => {
  const asked: URLSearchParams[] = [];
  const answers: Town['answers'] = [];
  const letters: string[] = [];
  const http = createHttp((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push(new URLSearchParams(body));
      const { status, body: answer } = answers.shift() ?? { status: 400, body: { error: 'invalid_grant' } };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  const smtp = new SMTPServer({
    authMethods: ['XOAUTH2'],
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ accessToken }, _session, done) => {
      if (accessToken === good()) done(null, { user: 'desk' });
      else done(null, { data: { status: '400', schemes: 'bearer' } });
    },
    onData: (stream, _session, done) => {
      let letter = '';
      stream.on('data', (chunk: Buffer) => (letter += chunk.toString()));
      stream.on('end', () => {
        letters.push(letter);
        done();
      });
    },
  });
  t.after(() => new Promise<void>((closed) => smtp.close(closed)));
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
  const [imapPort, tokenPort] = [
    await listening(
      t,
      imapDoor((token) => token === good()),
    ),
    await listening(t, http as unknown as Server),
  ];
  const more = {
    imapUrl: `imap://aduan%40kota.example@127.0.0.1:${String(imapPort)}`,
    smtpUrl: `smtp://aduan%40kota.example@127.0.0.1:${String((smtp.server.address() as AddressInfo).port)}`,
    ...{ mailProvider: 'microsoft', tenant: 'kota.example', clientId: 'klien', clientSecret: 'rahasia-klien' },
    ...{ refreshToken: 'penyegar-1', tokenUrl: `http://127.0.0.1:${String(tokenPort)}/token` },
  };
  const base = { channel: 'email', id: 'aduan@kota.example', handle: 'Aduan', apiUrl: '' } as const;
  return { account: { ...base, appSecret: 's', verifyToken: '', accessToken: 'lama', more }, asked, answers, letters };
};

/** Keeps what was renewed, as the account book does. */
const keeping = (account: Account): { held: Account; renew: Renew } => {
  const kept = { held: account, renew: undefined as unknown as Renew };
  kept.renew = async (stale, ask) => {
    if (kept.held.accessToken !== stale.accessToken) return { ok: true, account: kept.held };
    const asked = await ask(kept.held);
    if (!asked.ok) return asked;
    const { accessToken, more } = asked.renewed;
    kept.held = { ...kept.held, accessToken, more: { ...kept.held.more, ...more } };
    return { ok: true, account: kept.held };
  };
  return kept;
};

test('a token that has ended is renewed once, for both doors, and the new renewal token is kept', async (t) => {
  const { account, asked, answers } = await town(t, () => 'baru');
  answers.push({ status: 200, body: { access_token: 'baru', refresh_token: 'penyegar-2', expires_in: 3599 } });
  const kept = keeping(account);
  assert.equal(await email(account, outFetch, kept.renew).check(), undefined);
  assert.deepEqual(Object.fromEntries(asked[0] ?? []), {
    ...{ grant_type: 'refresh_token', refresh_token: 'penyegar-1', client_id: 'klien', client_secret: 'rahasia-klien' },
  });
  assert.equal(asked.length, 1);
  assert.deepEqual([kept.held.accessToken, kept.held.more?.['refreshToken']], ['baru', 'penyegar-2']);
});

test('a letter leaves with a renewed token, and once', async (t) => {
  const { account, answers, letters } = await town(t, () => 'baru');
  answers.push({ status: 200, body: { access_token: 'baru' } });
  const channel = email(account, outFetch, keeping(account).renew);
  const target = {
    kind: 'private-message',
    personId: 'warga@contoh.example',
    lastFromPersonAt: 0,
    subject: 'Lampu',
  } as const;
  const { result } = await channel.send({ target, text: 'Kami cek.', key: 'satu' }, Date.now());
  assert.equal(result.outcome, 'accepted', JSON.stringify(result));
  assert.equal(letters.length, 1);
});

test('where permission was withdrawn the account is said to be out, and where the provider is down it waits', async (t) => {
  const { account, answers } = await town(t, () => 'tidak-ada');
  assert.equal(await email(account, outFetch, keeping(account).renew).check(), 'token-expired');
  answers.push({ status: 503, body: {} });
  await assert.rejects(email(account, outFetch, keeping(account).renew).check(), /HTTP 503/);
  const none = { ...account, accessToken: '', more: { ...account.more, refreshToken: '' } };
  assert.equal(await email(none, outFetch, keeping(none).renew).check(), 'token-expired');
});

test('permission is asked for at the provider, for mail alone, and redeemed with the code that comes back', async (t) => {
  const { account, asked, answers } = await town(t, () => 'baru');
  const authorisation = mailAuthorisation(account, outFetch);
  assert.ok(authorisation);
  const returnUrl = 'https://aduan.kota.example/api/v1/account-permissions';
  const url = new URL(authorisation.address({ state: 'keadaan', challenge: 'tantangan', returnUrl }));
  assert.equal(url.origin + url.pathname, 'https://login.microsoftonline.com/kota.example/oauth2/v2.0/authorize');
  const { searchParams } = url;
  assert.deepEqual(
    ['response_type', 'client_id', 'redirect_uri', 'state', 'code_challenge', 'code_challenge_method'].map((name) =>
      searchParams.get(name),
    ),
    ['code', 'klien', returnUrl, 'keadaan', 'tantangan', 'S256'],
  );
  assert.match(searchParams.get('scope') ?? '', /^offline_access \S+IMAP\.AccessAsUser\.All \S+SMTP\.Send$/);
  answers.push({ status: 200, body: { access_token: 'a', refresh_token: 'r' } });
  const redeemed = await authorisation.redeem({ code: 'kode', verifier: 'pembukti', returnUrl });
  assert.deepEqual(redeemed, { ok: true, renewed: { accessToken: 'a', more: { refreshToken: 'r' } } });
  assert.deepEqual([asked[0]?.get('grant_type'), asked[0]?.get('code_verifier')], ['authorization_code', 'pembukti']);
  const google = mailAuthorisation({ ...account, more: { ...account.more, mailProvider: 'google' } }, outFetch);
  const consent = new URL(google?.address({ state: 's', challenge: 'c', returnUrl }) ?? '').searchParams;
  assert.deepEqual([consent.get('access_type'), consent.get('scope')], ['offline', 'https://mail.google.com/']);
});
