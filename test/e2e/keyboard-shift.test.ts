// A morning’s forty messages by keyboard alone: what is sorted, asked and answered costs an officer few presses, and a wrong one is taken back by one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { eventually } from '../beds/processes.ts';
import { givenPeople, type People } from './people.ts';
import { arrivals, arrive, messageCount, type Arrival, type Kind } from './shift-messages.ts';

/** Presses a message, what is typed for people not counted. */
const mostPresses = 2.5;
const withinMs = 60_000;

type Ended = { number: string; status: string; reason: string | null };

const endOf = {
  complaint: 'awaiting-identity',
  praise: 'closed as not-a-complaint',
  greeting: 'closed as not-a-complaint',
  aspiration: 'closed as not-a-complaint',
  spam: 'closed as not-a-complaint',
  question: 'closed as information-answered',
  duplicate: 'closed as duplicate',
} as const satisfies Record<Kind, string>;

/** A keyboard that counts: keys pressed together are one press, and as many keys. */
const countedKeys = (page: Page) => {
  const count = { presses: 0, keys: 0 };
  const press = async (...pressed: readonly string[]): Promise<void> => {
    for (const one of pressed) {
      count.presses += 1;
      count.keys += one.split('+').length;
      await page.keyboard.press(one);
    }
  };
  return { count, press, type: (words: string) => page.keyboard.type(words) };
};
type Keys = ReturnType<typeof countedKeys>;

const casesOf = async ({ program }: People): Promise<Ended[]> => {
  const { rows } = await program.parts.database.pool.query<Ended>(
    'select number, status, close_reason as reason from every_complaint order by number',
  );
  return rows;
};

/** Each by somebody of its own, one after the other: each is owed its answer later than the one before. */
const allArrive = async (people: People): Promise<unknown> => {
  for (const [who, arrival] of arrivals.entries())
    await arrive(people.url, arrival, { who, at: people.program.clock.now() });
  const all = arrivals.flatMap(({ words }) => words);
  return eventually(
    'every message is on the desk',
    async () => {
      const { rows } = await people.program.parts.database.pool.query<{ count: number }>(
        'select count(*)::int as count from message where text = any($1)',
        [all],
      );
      return rows[0]?.count === messageCount && (await casesOf(people)).length === arrivals.length;
    },
    withinMs,
    100,
  );
};

/** What is open, once it is another case than before. */
const opened = async (page: Page, before: string): Promise<string> => {
  const number = page.locator('.case-head .number').filter({ hasNotText: before === '' ? 'nothing' : before });
  await number.waitFor();
  return number.innerText();
};

const arrivalOn = async (page: Page): Promise<Arrival> => {
  const shown = (await page.locator('.bubble-in').allInnerTexts()).join('\n');
  const found = arrivals.find(({ words }) => words.every((one) => shown.includes(one)));
  assert.ok(found, `nobody wrote: ${shown}`);
  return found;
};

/** Whoever writes sees the words that they start from. */
const formWithWords = async (page: Page): Promise<void> => {
  const field = page.locator('dialog textarea[data-autofocus="true"]');
  await field.waitFor();
  await eventually('its words stand there', async () => (await field.inputValue()) !== '', withinMs, 20);
};

const asks = async (page: Page, { press }: Keys): Promise<void> => {
  await press('e');
  await formWithWords(page);
  await press('Control+Shift+Enter');
};

const answers = async (page: Page, { press, type }: Keys): Promise<void> => {
  await press('1');
  await formWithWords(page);
  await type('Setiap hari kerja, pukul delapan sampai lima belas.');
  await press('Control+Shift+Enter');
};

const joins = async (page: Page, { press, type }: Keys, place: string): Promise<void> => {
  await press('2');
  const form = page.getByRole('dialog');
  await form.getByRole('textbox').waitFor();
  await type(place);
  // What holds the word stands first.
  await form.locator('.choice').first().filter({ hasText: place }).waitFor();
  await press('Tab', 'Space', 'Control+Shift+Enter');
};

const handles = (page: Page, keys: Keys, { kind, place = '' }: Arrival): Promise<void> => {
  switch (kind) {
    case 'complaint':
      return asks(page, keys);
    case 'question':
      return answers(page, keys);
    case 'duplicate':
      return joins(page, keys, place);
    case 'praise':
      return keys.press('b', 'p');
    case 'greeting':
      return keys.press('b', 'h');
    case 'aspiration':
      return keys.press('b', 'a');
    case 'spam':
      return keys.press('b', 's');
  }
};

const worksThrough = async (page: Page, keys: Keys): Promise<Map<string, Kind>> => {
  const done = new Map<string, Kind>();
  let number = '';
  await keys.press('j', 'Enter');
  while (done.size < arrivals.length) {
    number = await opened(page, number);
    assert.ok(!done.has(number), `${number} comes again`);
    const arrival = await arrivalOn(page);
    await handles(page, keys, arrival);
    done.set(number, arrival.kind);
  }
  return done;
};

/** One more, closed as what it is not. */
const takesBack = async (people: People, page: Page): Promise<void> => {
  const late: Arrival = { way: 'comment', kind: 'complaint', words: ['Talang di Balai Sumbermaya bocor'] };
  await arrive(people.url, late, { who: arrivals.length, at: people.program.clock.now() });
  await page.goto(`${people.url}/meja/masuk`);
  await page.locator('[data-row]').first().waitFor();
  const { press } = countedKeys(page);
  await press('j', 'Enter');
  const number = await opened(page, '');
  // Both are said for some seconds only.
  await Promise.all([
    page.getByText('Ditutup sebagai spam.').waitFor(),
    page.locator('.case-head .number').waitFor({ state: 'detached' }),
    press('b', 's'),
  ]);
  await Promise.all([page.getByText('1 aduan dibuka kembali.').waitFor(), press('z')]);
  assert.equal(await opened(page, ''), number, 'its case is there again');
  const { status } = (await casesOf(people)).find((one) => one.number === number) ?? {};
  assert.equal(status, 'triage');
};

test('forty mixed messages are worked through by keyboard in at most 2.5 presses each', async (t) => {
  const people = await givenPeople(t);
  const page = await people.signsIn('medsos');
  await allArrive(people);
  await page.goto(`${people.url}/meja/masuk`);
  await page
    .locator('[data-row]')
    .nth(arrivals.length - 1)
    .waitFor();
  const keys = countedKeys(page);
  const done = await worksThrough(page, keys);
  const { presses, keys: struck } = keys.count;
  const average = presses / messageCount;
  t.diagnostic(
    `${String(presses)} presses for ${String(messageCount)} messages in ${String(arrivals.length)} cases: ${average.toFixed(2)} a message; ` +
      `${(struck / messageCount).toFixed(2)} with Ctrl and Shift counted as keys of their own`,
  );

  const expected = [...done].map(([number, kind]) => `${number} ${endOf[kind]}`).toSorted();
  const ends = await eventually('the last one is on record', async () => {
    const now = await casesOf(people);
    return now.every(({ status }) => status !== 'triage') && now;
  });
  assert.deepEqual(
    ends.map(({ number, status, reason }) => `${number} ${status}${reason === null ? '' : ` as ${reason}`}`),
    expected,
  );
  assert.ok(average <= mostPresses, `${average.toFixed(2)} presses a message`);

  await t.test('and what was closed by a wrong key is taken back by Z', () => takesBack(people, page));
  assert.deepEqual(people.trouble, []);
});
