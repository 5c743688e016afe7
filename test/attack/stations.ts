// What somebody outside, or an officer who wants more than is his, tries on a running program. Each station says whether it got anywhere.
import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';
import type pg from 'pg';
import { kinds } from '#channels/kinds.ts';
import { call } from '../beds/processes.ts';

export type Town = {
  url: string;
  pool: pg.Pool;
  /** Cookies of an agency's officer, of the desk's and of the operator. */
  agency: string;
  desk: string;
  operator: string;
  /** A case at the agency, its code, and a telephone number that its reporter wrote in private. */
  disposed: { number: string; code: string; phone: string };
  /** A case whose reporter can be asked for their identity. */
  fresh: string;
};

/** `reached`: the attack got somewhere. */
export type Outcome = { reached: boolean; what: string };
export type Station = { name: string; attack: (town: Town) => Promise<Outcome> };

const statusOf = async (url: string, init: RequestInit = {}): Promise<number> => {
  const answer = await fetch(url, { redirect: 'manual', ...init });
  await answer.arrayBuffer();
  return answer.status;
};

/** From another address: the program trusts this machine as its proxy. */
const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });

const signByHandshake: Station = {
  name: 'a body signed by the handshake of X',
  attack: async ({ url, pool }) => {
    const bodies = ['{"for_user_id":"1500000000000000009","direct_message_events":[]}', '{}', '[1]', '12', 'true'];
    for (const body of bodies) {
      const asked = await fetch(`${url}/hooks/x?crc_token=${encodeURIComponent(body)}`);
      const told =
        asked.status === 200 ? ((await asked.json()) as { response_token: string }).response_token : 'sha256=';
      const headers = { 'content-type': 'application/json', 'x-twitter-webhooks-signature': told };
      if ((await statusOf(`${url}/hooks/x`, { method: 'POST', headers, body })) < 300)
        return { reached: true, what: body };
    }
    const { rows } = await pool.query(`select 1 from inbound where channel = 'x'`);
    return { reached: rows.length > 0, what: `${String(bodies.length)} bodies, none taken in` };
  },
};

const channelsAskedAtOneAddress = Object.keys(kinds).filter((name) => kinds[name]?.settings.hook === 'shared');

const echo: Station = {
  name: 'a page of ours that says back what a stranger wrote',
  attack: async ({ url }) => {
    const words = encodeURIComponent('<script>alert(1)</script>');
    const asked = `hub.mode=subscribe&hub.verify_token=&hub.challenge=${words}`;
    for (const channel of channelsAskedAtOneAddress) {
      const answer = await fetch(`${url}/hooks/${channel}?${asked}&crc_token=${words}`);
      if (answer.status < 400 || (await answer.text()).includes('script')) return { reached: true, what: channel };
    }
    return { reached: false, what: 'no handshake answered' };
  },
};

const signInAs = (url: string, email: string, password: string, address: string): Promise<number> =>
  statusOf(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...from(address) },
    body: JSON.stringify({ email, password }),
  });

/** `published`: what the sign-in page of training shows. */
export const demoPeople = (published: string): Station => ({
  name: 'the demo officers with the published password',
  attack: async ({ url }) => {
    for (const who of ['ketua', 'kabid', 'dlh'])
      if ((await signInAs(url, `${who}@demo.tanggap.example`, published, '203.0.114.1')) === 200)
        return { reached: true, what: who };
    const body = '{"object":"instagram","entry":[]}';
    const signature = `sha256=${createHmac('sha256', 'latihan').update(body).digest('hex')}`;
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
    const taken = await statusOf(`${url}/hooks/instagram`, { method: 'POST', headers, body });
    return { reached: taken < 300, what: 'nobody let in, no simulated webhook taken' };
  },
});

type Found = { cases?: { number: string }[] };

const digitByDigit: Station = {
  name: 'a telephone number read out of the search, digit by digit',
  attack: async ({ url, agency, disposed: { phone, number } }) => {
    const hits = async (words: string): Promise<string> => {
      const { body } = await call<Found>(`${url}/api/v1/cases?q=${words}`, agency, 'GET');
      return (body.cases ?? []).map((one) => one.number).join();
    };
    const page = await call(`${url}/api/v1/cases/${number}`, agency, 'GET');
    if (
      JSON.stringify(page.body)
        .replaceAll(/[\s.-]/g, '')
        .includes(phone.slice(1))
    )
      return { reached: true, what: 'the page' };
    for (let length = 4; length <= phone.length; length += 1) {
      const [right, wrong] = [
        phone.slice(0, length),
        `${phone.slice(0, length - 1)}${phone[length - 1] === '1' ? '2' : '1'}`,
      ];
      if ((await hits(right)) !== (await hits(wrong))) return { reached: true, what: `${String(length)} digits` };
    }
    return { reached: false, what: 'right and wrong digits give the same list' };
  },
};

const shutOut: Station = {
  name: 'a reporter shut out by strangers’ wrong codes',
  attack: async ({ url, disposed: { number, code } }) => {
    const open = (kode: string, address: string) =>
      statusOf(`${url}/lacak`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...from(address) },
        body: new URLSearchParams({ nomor: number, kode }).toString(),
      });
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (let round = 0; round < 5; round += 1) await open(wrong, `203.0.114.${String(round)}`);
    const status = await open(code, '203.0.115.1');
    return { reached: status !== 303, what: `the right code is answered ${String(status)}` };
  },
};

const manyGuesses: Station = {
  name: 'sixty guesses at one password from sixty addresses',
  attack: async ({ url }) => {
    let lookedAt = 0;
    const guesses = Array.from({ length: 60 }, async (_one, at) => {
      const status = await signInAs(
        url,
        'pusat@demo.tanggap.example',
        `tebakan-ke-${String(at)}`,
        `203.0.116.${String(at)}`,
      );
      if (status === 401 || status === 200) lookedAt += 1;
      return status;
    });
    // Those that must wait for their turn are not waited for.
    await Promise.race([Promise.all(guesses), rest(1500)]);
    return { reached: lookedAt > 15, what: `${String(lookedAt)} of 60 were looked at at once` };
  },
};

/** Counts who comes to a port of this machine. */
const trap = async (): Promise<{ port: number; visitors: () => number; close: () => void }> => {
  let came = 0;
  const server = createServer((socket) => {
    came += 1;
    socket.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { port: (server.address() as AddressInfo).port, visitors: () => came, close: () => void server.close() };
};

const innerDoors: Station = {
  name: 'doors of the own machine, reached through addresses that an operator types',
  attack: async ({ url, operator }) => {
    const { port, visitors, close } = await trap();
    const said: string[] = [];
    const tried = async (channel: string, id: string, settings: Record<string, string>, apiUrl: string) => {
      const body = { channel, id, handle: 'uji', apiUrl, settings };
      await call(`${url}/api/v1/accounts`, operator, 'POST', body);
      const test = `${url}/api/v1/accounts/${channel}/${encodeURIComponent(id)}/test`;
      said.push(JSON.stringify((await call(test, operator, 'POST')).body['detail'] ?? ''));
    };
    const secrets = { appSecret: 'rahasia', verifyToken: 'cocok', accessToken: 'token-rahasia' };
    for (const at of [port, 1]) {
      for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]'])
        await tried('instagram', `a-${host}-${String(at)}`, secrets, `https://${host}:${String(at)}`);
      const mail = (scheme: string) => `${scheme}://a:b@127.0.0.1:${String(at)}`;
      await tried('email', `a${String(at)}@contoh.example`, { imapUrl: mail('imap'), smtpUrl: mail('smtp') }, '');
    }
    const socket = '?socket=/var/run/docker.sock';
    await tried(
      'email',
      'b@contoh.example',
      { imapUrl: `imap://a:b@localhost/${socket}`, smtpUrl: `smtp://a:b@localhost/${socket}` },
      '',
    );
    close();
    const words = new Set(said.map((one) => one.replaceAll(/\d+/g, '')));
    return { reached: visitors() > 0, what: `${String(said.length)} addresses, ${String(words.size)} kinds of words` };
  },
};

const tokenElsewhere: Station = {
  name: 'a bearer token led to another server by a path or an address',
  attack: async ({ url, operator }) => {
    const account = { handle: 'SP4N', apiUrl: 'https://sp4n.contoh.example/v1' };
    const accessToken = 'token-rahasia';
    await call(`${url}/api/v1/accounts`, operator, 'POST', {
      channel: 'sp4n-lapor',
      id: 'uji',
      ...account,
      settings: { accessToken },
    });
    const change = (settings: object, apiUrl: string) =>
      statusOf(`${url}/api/v1/accounts/sp4n-lapor/uji`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', cookie: operator },
        body: JSON.stringify({ ...account, apiUrl, settings, forget: [] }),
      });
    for (const listPath of [':3124/reports', '.evil.example/reports', '@evil.example/', '//evil.example/x', '/../x'])
      if ((await change({ listPath }, account.apiUrl)) < 300) return { reached: true, what: listPath };
    await change({}, 'https://evil.example');
    const { body } = await call<{ accounts: { id: string; apiUrl: string; held?: string[] }[] }>(
      `${url}/api/v1/accounts`,
      operator,
      'GET',
    );
    const moved = body.accounts.find((one) => one.id === 'uji' && one.apiUrl.includes('evil'));
    return { reached: moved?.held?.includes('accessToken') === true, what: 'no path leads away, no token moves along' };
  },
};

const doublePress: Station = {
  name: 'one question sent twice by a double press',
  attack: async ({ url, pool, desk, fresh }) => {
    const { body } = await call<{ version: number }>(`${url}/api/v1/cases/${fresh}`, desk, 'GET');
    const act = {
      type: 'AskIdentity',
      mode: 'form-link',
      text: 'Mohon lengkapi data di {tautan}',
      expectedVersion: body.version,
    };
    const press = () => call(`${url}/api/v1/cases/${fresh}/commands`, desk, 'POST', act);
    await Promise.all([press(), press(), press()]);
    const { rows } = await pool.query<{ sent: number }>(
      `select count(*)::int as sent from outbox o join complaint c on c.id = o.complaint_id where c.number = $1 and o.purpose = 'ask-identity'`,
      [fresh],
    );
    return {
      reached: (rows[0]?.sent ?? 0) !== 1,
      what: `${String(rows[0]?.sent)} of 3 presses went out`,
    };
  },
};

const unknownCallers: Station = {
  name: 'the program held up, or made to fail, by somebody whom nobody knows',
  attack: async ({ url }) => {
    const json = { 'content-type': 'application/json' };
    const nested = { method: 'POST', headers: json, body: '['.repeat(1024 * 1024) };
    const begun = performance.now();
    const storm = Array.from({ length: 12 }, () => statusOf(`${url}/api/auth/sign-in/email`, nested).catch(() => 0));
    const alive = await statusOf(`${url}/healthz`);
    const waited = performance.now() - begun;
    await Promise.all(storm);
    const broken = { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'x' };
    const failures = [
      await statusOf(`${url}/open311/v2/requests/a%00b.json`),
      await statusOf(`${url}/open311/v2/tokens/a%00b.json`),
      await statusOf(`${url}/open311/v2/requests.json`, broken),
      await statusOf(`${url}/identitas/%00`),
    ].filter((status) => status >= 500);
    return { reached: failures.length > 0 || alive !== 200, what: `answered others after ${waited.toFixed(0)} ms` };
  },
};

const figures: Station = {
  name: 'the metrics, asked by a stranger through the proxy',
  attack: async ({ url }) => {
    // A proxy that says something, and one that does not.
    const statuses = [
      await statusOf(`${url}/metrics`, { headers: from('203.0.114.1') }),
      await statusOf(`${url}/metrics`),
    ];
    return { reached: statuses.includes(200), what: `answered ${statuses.join(' and ')}` };
  },
};

export const stations: readonly Station[] = [
  ...[
    signByHandshake,
    echo,
    digitByDigit,
    shutOut,
    doublePress,
    innerDoors,
    tokenElsewhere,
    unknownCallers,
    figures,
    manyGuesses,
  ],
];
