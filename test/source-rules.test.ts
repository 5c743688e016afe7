// What no source of the program may do, whatever it is for: run text, start a shell, trust any certificate, use a weak digest.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

process.chdir(new URL('..', import.meta.url).pathname);

type Source = { path: string; text: string };

const sources: readonly Source[] = globSync('src/**/*.{ts,tsx}')
  .filter((path) => !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** The places where it stands, without those that may. */
const placesOf = (pattern: RegExp, but: readonly string[] = [], among = sources): string[] =>
  among.filter(({ path, text }) => !but.includes(path) && pattern.test(text)).map(({ path }) => path);

test('the sources are read', () => {
  assert.ok(sources.length > 400, String(sources.length));
  const planted = [{ path: 'src/a.ts', text: `createHash('md5'); eval (text); x.innerHTML = text` }];
  for (const pattern of [/\beval\s*\(/, /\.innerHTML\b/]) assert.equal(placesOf(pattern, [], planted).length, 1);
});

test('no text is run as code', () => {
  assert.deepEqual(
    placesOf(/\beval\s*\(|\bnew Function\b|['"](?:node:)?vm['"]|\bset(?:Timeout|Interval)\(\s*['"`]/),
    [],
  );
});

test('no program is started through a shell, and few files start any', () => {
  const starting = sources.filter(({ text }) => text.includes('child_process'));
  // src/paper/paper.ts: a fixed file of ours under our own Node, which is handed a sheet as its input and nothing as an argument.
  const few = ['src/cli/bench.ts', 'src/db/embedded-server.ts', 'src/paper/paper.ts'];
  assert.deepEqual(starting.map(({ path }) => path).toSorted(), few);
  assert.deepEqual(placesOf(/\bshell:|\bexec(?:Sync)?\b/, [], starting), []);
});

test('only approved hashes and ciphers are named', () => {
  const named = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\b(createHash|createHmac|hkdfSync|createCipheriv|createDecipheriv)\(\s*([^,)]+)/g)].map(
      ([, call = '', algorithm = '']) => `${/ipher/.test(call) ? 'cipher' : 'digest'} ${algorithm} ${path}`,
    ),
  );
  assert.ok(named.length > 30, String(named.length));
  const approved = /^(?:digest '(?:sha256|sha384|sha512)'|cipher 'aes-256-gcm') /;
  assert.deepEqual(
    named.filter((one) => !approved.test(one)),
    [],
  );
});

test('an effect gives back no more than how it ends: newer browsers answer scrolling with a promise, which React would call', () => {
  const concise = /\buse(?:Layout)?Effect\(\(\) => [^{\n]*[.?]\w+\(/;
  const planted = [
    { path: 'src/a.tsx', text: 'useEffect(() => head.current?.focus(), []);' },
    { path: 'src/b.tsx', text: 'useEffect(() => offer(one));' },
  ];
  assert.deepEqual(placesOf(concise, [], planted), ['src/a.tsx']);
  assert.deepEqual(placesOf(concise), []);
});

test('nothing that must not be guessed is made by Math.random', () => {
  assert.deepEqual(placesOf(/\bMath\.random\b/), []);
});

test('what one lock of the database holds back is one thing: its number stands in one place', () => {
  const numbers = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:advisory\w*lock\w*\(|lockKey = )(\d[\d_]*)/g)].map(([, number = '']) => ({
      number: number.replaceAll('_', ''),
      path,
    })),
  );
  assert.ok(numbers.length >= 4, String(numbers.length));
  const twice = numbers.filter(({ number }, index) => numbers.findIndex((one) => one.number === number) !== index);
  assert.deepEqual(twice, []);
});

test('no source turns the check of certificates off', () => {
  assert.deepEqual(placesOf(/rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity/), []);
});

test('no source of the console writes HTML by itself or takes messages from other windows', () => {
  const writes = /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/;
  assert.deepEqual(placesOf(writes), []);
  assert.deepEqual(placesOf(/addEventListener\(\s*'message'|window\.onmessage|window\.parent|window\.opener/), []);
});

test('every stylesheet is drawn with: one that nothing names would leave its screen bare', () => {
  const named = sources.map(({ text }) => text).join('\n');
  const sheets = globSync('src/**/*.css');
  assert.ok(sheets.length > 20, String(sheets.length));
  const isNamed = (path: string): boolean => {
    const [, , name = ''] = /^(.*\/)?([\w-]+)\.css$/.exec(path) ?? [];
    return path.startsWith('src/portal/')
      ? named.includes(`'${name}'`) || named.includes(`'style/${name}.css'`)
      : named.includes(`/${name}.css'`);
  };
  assert.deepEqual(
    sheets.filter((path) => !isNamed(path)),
    [],
  );
});

/** Screens of the desk, pages of the portal, and what partners' programs ask. */
const asking = sources.filter(({ path }) => /^src\/(?:features|portal)\//.test(path));

test('what officers, citizens and partners are shown is asked for, and written nowhere beside the doors', () => {
  assert.ok(asking.length > 200, String(asking.length));
  const writes =
    /\binsert into\b|\bupdate \w+ (?:as \w+ )?set\b|\bdelete from\b|\bfor (?:no key )?update\b|\bpg_notify\b|\b(?:insertInto|updateTable|deleteFrom|mergeInto|inTransaction|transact|transaction|retryingConflicts|handleIn|handleCommand)\b/;
  const planted = ['insert into officer', 'update officer set', 'db.insertInto(', 'handleCommand(store'];
  for (const text of planted) assert.equal(placesOf(writes, [], [{ path: 'src/features/a.ts', text }]).length, 1, text);
  assert.deepEqual(placesOf(writes, [], asking), []);
});

/** Functions of a module that are brought along to be run. */
const broughtFrom = (module: string, { path, text }: Source): string[] =>
  [...text.matchAll(/^import (?!type\b)([^;]*?) from '(#[^']+)';/gm)].flatMap(([, names = '', from = '']) =>
    from.startsWith(module)
      ? names
          .replaceAll(/\btype \w+|[{},]/g, ' ')
          .split(/\s+/)
          .flatMap((name) => (name === '' ? [] : `${name} ${path}`))
      : [],
  );

test('of the database they know only what asks or reads, or says how much may be told', () => {
  const asks =
    /^(?:find|get|is|has|are|read|search|compare|sees|hiding|mask|visibleTo|clock|difference|standing|latest|kept|storable|spendMonth|scopeOf|cityScope|narrowed)/;
  const planted = { path: 'src/features/a.ts', text: `import { addUpload, type Upload } from '#db/uploads.ts';\n` };
  assert.deepEqual(broughtFrom('#db/', planted), ['addUpload src/features/a.ts']);
  const brought = asking.flatMap((source) => broughtFrom('#db/', source));
  assert.ok(brought.length > 30, String(brought.length));
  assert.deepEqual(
    brought.filter((one) => !asks.test(one)),
    [],
  );
});
