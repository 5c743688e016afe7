// Whoever writes to the city chooses the address: nothing inside our walls is ever reached by it, and nothing large, slow or packed is taken.
import assert from 'node:assert/strict';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { test, type TestContext } from 'node:test';
import type { MediaAnswer, MediaSource } from '#ports/media.ts';
import { makeSafeFetch, safeFetch } from './safe-fetch.ts';

const mediaHosts = ['.cdninstagram.com', '.fbcdn.net', 'lookaside.fbsbx.com'];
const production: MediaSource = { mediaHosts, apiUrl: 'https://graph.facebook.com' };

const listening = async (t: TestContext, server: Server, host = '127.0.0.1'): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  t.after(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
};

type Trap = { port: number; connections: () => number };

const givenTrap = async (t: TestContext): Promise<Trap> => {
  let connections = 0;
  const server = createTcpServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  return { port: await listening(t, server, '::'), connections: () => connections };
};

type StandIn = { url: string; source: MediaSource };

const givenStandIn = async (t: TestContext, answer: RequestListener): Promise<StandIn> => {
  const server = createHttpServer(answer);
  t.after(() => {
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${String(await listening(t, server))}`;
  return { url, source: { mediaHosts, apiUrl: `${url}/simulator/graph` } };
};

const outcomeOf = (answer: MediaAnswer): string => (answer.outcome === 'refused' ? answer.refusal : answer.outcome);

const hostileHosts =
  `127.0.0.1 127.1 127.0.1 127.255.255.254 localhost localhost. LOCALHOST localhost.localdomain 2130706433 0x7f000001
  017700000001 0177.0.0.1 0x7f.0.0.1 0x7f.1 127.0.0.1. 0 0.0.0.0 0.1.2.3 00000000177.1 [::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1]
  [::ffff:7f00:1] [::127.0.0.1] [64:ff9b::7f00:1] [2002:7f00:1::] [fe80::1] [fec0::1] [fd00::1] [ff02::1] 10.0.0.1 172.16.0.1
  172.31.255.255 192.168.1.1 169.254.169.254 169.254.170.2 0xa9fea9fe 100.64.0.1 198.18.0.1 192.0.2.1 224.0.0.1 240.0.0.1
  255.255.255.255 ①②⑦.⓪.⓪.① 127。0。0。1 metadata.google.internal db fbcdn.net cdninstagram.com evilfbcdn.net fbcdn.net.jahat.example
  lookaside.fbsbx.com.jahat.example x.lookaside.fbsbx.com video.fbcdn.net. 93.184.216.34`.split(/\s+/);

const hostileUrls = (port: string): string[] => [
  ...hostileHosts.flatMap((host) => [`https://${host}/a.jpg`, `https://${host}:${port}/`, `http://${host}:${port}/`]),
  `https://video.fbcdn.net:${port}/a.jpg`,
  'http://video.fbcdn.net/a.jpg',
  'https://video.fbcdn.net:80/a.jpg',
  'https://video.fbcdn.net:22/a.jpg',
  `https://video.fbcdn.net@127.0.0.1:${port}/`,
  'https://video.fbcdn.net:443@video.fbcdn.net/',
  'https://warga:rahasia@video.fbcdn.net/a.jpg',
  'https://:@127.0.0.1/',
  `https://127.0.0.1:${port}#.fbcdn.net`,
  `https://127.0.0.1:${port}?.fbcdn.net`,
  `https://127.0.0.1:${port}/.fbcdn.net`,
  `http://graph.facebook.com/a.jpg`,
  `https://graph.facebook.com:${port}/a.jpg`,
  `gopher://127.0.0.1:${port}/_x`,
  `ftp://video.fbcdn.net/a.jpg`,
  `ws://127.0.0.1:${port}/`,
  'file:///etc/passwd',
  'data:image/png;base64,iVBORw0KGgo=',
  'javascript:alert(1)',
  'blob:https://video.fbcdn.net/x',
  `//127.0.0.1:${port}/`,
  '/etc/passwd',
  'https://',
  'https://%00/',
  '',
];

test('of more than a hundred hostile addresses none is allowed, and nobody is connected to', async (t) => {
  const trap = await givenTrap(t);
  const urls = hostileUrls(String(trap.port));
  assert.ok(urls.length > 100);
  const resolve = (): never => assert.fail('nobody is asked where such a host is');
  const fetch = makeSafeFetch({ resolve });
  for (const url of urls)
    assert.match(outcomeOf(await fetch(url, production)), /^(?:address|host)-not-allowed$/, JSON.stringify(url));
  assert.equal(trap.connections(), 0);
});

test('a stand-in on this machine is reached at exactly its own host and port', async (t) => {
  const trap = await givenTrap(t);
  const { url, source } = await givenStandIn(t, (_request, response) => response.end('picture'));
  assert.equal(outcomeOf(await safeFetch(`${url}/simulator/media/a.png`, source)), 'fetched');
  const port = new URL(url).port;
  for (const other of [
    `http://127.0.0.1:${String(trap.port)}/`,
    `http://127.0.0.2:${port}/`,
    `http://localhost:${port}/`,
    `http://[::1]:${port}/`,
    `https://127.0.0.1:${port}/`,
    `http://warga@127.0.0.1:${port}/`,
  ])
    assert.equal(outcomeOf(await safeFetch(other, source)), 'address-not-allowed', other);
  assert.equal(trap.connections(), 0);
});

const hostileIps = `0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.16.0.1 192.0.0.1 192.0.2.1 192.168.0.1 198.18.0.1
  198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1
  64:ff9b::7f00:1 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1:: fc00::1 fd00::1 fe80::1 fe80::1%lo fec0::1 ff02::1 5f00::1 4000::1`;

for (const address of [...hostileIps.split(/\s+/), 'not an address'])
  test(`an allowed host whose name leads to ${address} is not connected to`, async () => {
    const asked: string[] = [];
    const resolve = (host: string) => {
      asked.push(host);
      return Promise.resolve([
        { address: '8.8.8.8', family: 4 },
        { address, family: address.includes(':') ? 6 : 4 },
      ]);
    };
    const answer = await makeSafeFetch({ resolve })('https://video.fbcdn.net/a.jpg', production);
    assert.equal(outcomeOf(answer), 'address-not-allowed');
    assert.deepEqual(asked, ['video.fbcdn.net']);
  });

test('a name that leads nowhere, now, may lead somewhere later', async () => {
  for (const resolve of [() => Promise.resolve([]), () => Promise.reject(new Error('EAI_AGAIN'))])
    assert.equal(outcomeOf(await makeSafeFetch({ resolve })('https://a.fbcdn.net/', production)), 'retry-later');
});

test('three redirects are followed, a fourth is not, and each is checked anew', async (t) => {
  const trap = await givenTrap(t);
  const inside = `http://127.0.0.1:${String(trap.port)}/`;
  const seen: string[] = [];
  const stand = await givenStandIn(t, ({ url = '' }, response) => {
    seen.push(url);
    const left = Number(/\d+$/.exec(url)?.[0] ?? 0);
    const to = new URL(url, 'http://x').searchParams.get('to');
    if (left > 0) response.writeHead(302, { location: `/hop/${String(left - 1)}` }).end('moved');
    else if (to !== null) response.writeHead(307, { location: to }).end('moved');
    else response.end('there');
  });
  const fetch = (path: string) => safeFetch(`${stand.url}${path}`, stand.source).then(outcomeOf);
  assert.equal(await fetch('/hop/3'), 'fetched');
  assert.equal(await fetch('/hop/4'), 'too-many-redirects');
  assert.equal(seen.length, 4 + 4);
  const elsewhere = [
    inside,
    'file:///etc/passwd',
    'http://169.254.169.254/latest/',
    '//127.0.0.1:1/',
    'https://a@b.fbcdn.net',
  ];
  for (const to of elsewhere) assert.equal(await fetch(`/?to=${encodeURIComponent(to)}`), 'address-not-allowed', to);
  assert.equal(await fetch(`/?to=${encodeURIComponent('https://jahat.example/')}`), 'host-not-allowed');
  assert.equal(trap.connections(), 0);
});

test('an account’s token goes to the address that was asked for, and not where that one points', async (t) => {
  const heard: (string | undefined)[] = [];
  const stand = await givenStandIn(t, ({ url, headers }, response) => {
    heard.push(headers.authorization);
    if (url === '/first') response.writeHead(302, { location: '/second' }).end();
    else response.end('there');
  });
  const answer = await safeFetch(`${stand.url}/first`, stand.source, { authorization: 'Bearer rahasia' });
  assert.equal(outcomeOf(answer), 'fetched');
  assert.deepEqual(heard, ['Bearer rahasia', undefined]);
});

test('a redirect to an allowed host is looked up and checked as if it stood first', async (t) => {
  const stand = await givenStandIn(t, (_request, response) => {
    response.writeHead(302, { location: 'https://a.fbcdn.net/x.jpg' }).end();
  });
  const resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
  assert.equal(outcomeOf(await makeSafeFetch({ resolve })(`${stand.url}/`, stand.source)), 'address-not-allowed');
});

test('what is too large is not taken: neither by its own word nor by count', async (t) => {
  const cut: Promise<unknown>[] = [];
  const stand = await givenStandIn(t, ({ url = '' }, response) => {
    cut.push(new Promise((resolve) => response.on('close', resolve)));
    if (url === '/declared') response.writeHead(200, { 'content-length': '5001' }).write('x');
    else if (url === '/fits') response.end(Buffer.alloc(5000));
    else if (url === '/short') response.writeHead(200, { 'content-length': '100' }).end('x', () => response.destroy());
    else {
      const more = (): void => {
        if (!response.destroyed) response.write(Buffer.alloc(1000), more);
      };
      more();
    }
  });
  const fetch = (path: string) =>
    makeSafeFetch({ mostBytes: 5000 })(`${stand.url}${path}`, stand.source).then(outcomeOf);
  assert.equal(await fetch('/fits'), 'fetched');
  assert.equal(await fetch('/declared'), 'too-large');
  assert.equal(await fetch('/endless'), 'too-large');
  assert.equal(await fetch('/short'), 'retry-later');
  await Promise.all(cut);
});

test('what is too slow is cut off: before its first word and between drips, redirects counted in', async (t) => {
  const stand = await givenStandIn(t, ({ url = '' }, response) => {
    if (url === '/silent') return;
    if (url === '/around') {
      response.writeHead(302, { location: '/drip' }).end();
      return;
    }
    const drip = setInterval(() => response.write('x'), 5);
    response.on('close', () => {
      clearInterval(drip);
    });
  });
  const fetch = makeSafeFetch({ longestMs: 150 });
  for (const path of ['/silent', '/drip', '/around'])
    assert.equal(outcomeOf(await fetch(`${stand.url}${path}`, stand.source)), 'retry-later', path);
});

test('nothing packed is unpacked, and nothing of ours is told', async (t) => {
  const headers: Record<string, unknown>[] = [];
  const stand = await givenStandIn(t, (request, response) => {
    headers.push(request.headers);
    const encoding = request.url?.slice(1) ?? '';
    response.writeHead(200, { 'content-encoding': encoding, 'set-cookie': 'a=b' }).end('x');
  });
  const fetch = (encoding: string) => safeFetch(`${stand.url}/${encoding}`, stand.source).then(outcomeOf);
  for (const encoding of ['gzip', 'br', 'deflate', 'zstd', 'identity,gzip'])
    assert.equal(await fetch(encoding), 'compressed');
  assert.equal(await fetch('identity'), 'fetched');
  for (const told of headers) {
    assert.equal(told['accept-encoding'], 'identity');
    assert.equal(told['cookie'] ?? told['authorization'] ?? told['referer'], undefined);
  }
});

test('an expired address is gone; a platform in trouble is asked again later', async (t) => {
  const stand = await givenStandIn(t, ({ url = '' }, response) => {
    response.writeHead(Number(url.slice(1))).end('x');
  });
  const fetch = (status: number) => safeFetch(`${stand.url}/${String(status)}`, stand.source).then(outcomeOf);
  for (const status of [400, 401, 403, 404, 410, 451]) assert.equal(await fetch(status), 'gone', String(status));
  for (const status of [204, 206, 302, 304, 408, 425, 429, 500, 502, 503])
    assert.equal(await fetch(status), 'retry-later', String(status));
});

test('nobody there, or somebody who cuts the line, is asked again later', async (t) => {
  const cutting = await givenTrap(t);
  for (const port of [1, cutting.port]) {
    const apiUrl = `http://127.0.0.1:${String(port)}`;
    assert.equal(outcomeOf(await safeFetch(`${apiUrl}/a.jpg`, { mediaHosts, apiUrl })), 'retry-later');
  }
  assert.equal(cutting.connections(), 1);
});
