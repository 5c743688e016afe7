// Words stand beside the log and nowhere in it: written with an event, read with it, and gone when they are destroyed.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type pg from 'pg';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import { wordsIn } from '#core/complaint/recorded.ts';
import { tellingKeysIn } from '#core/complaint/telling-key.ts';
import { testDatabase } from '#test/beds/database.ts';
import { appendEvents, testIds } from '#test/beds/store.ts';
import { eventOf, eventTypes, historyWith } from '#test/given/event-histories.ts';
import { acts, played, publicThread, upTo } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import { readStream } from './event-log.ts';
import { destroyKeys, destroyTexts, digestsIn, readEvent, splitEvent } from './event-texts.ts';
import { inTransaction } from './queryable.ts';

const appended = async (pool: pg.Pool, events: readonly ComplaintEvent[]): Promise<string> => {
  const streamId = testIds.uuid();
  await inTransaction(pool, (client) => appendEvents(client, { streamId, events }));
  return streamId;
};

const bodies = async (pool: pg.Pool): Promise<string> => {
  const { rows } = await pool.query<{ all: string }>(`select string_agg(body, E'\\n' order by seq) as all from event`);
  return rows[0]?.all ?? '';
};

/** What is called by its office's name, or by a number. */
const isName = (name: string): boolean =>
  /^(?:bodyName|number|ofNumber|intoNumber|fromNumber|otherNumber|upikNumber)$/.test(name);

/** Every text that people gave to a command: whatever holds a blank, and whatever stands where words are asked. */
const given = (command: object): string[] =>
  Object.entries(command).flatMap(([name, value]: [string, unknown]): string[] => {
    if (typeof value === 'object' && value !== null) return given(value);
    if (typeof value !== 'string' || value.trim() === '' || isName(name)) return [];
    const asked = /^(?:text|publicText|privateText|publicNote|reason|note|instruction)$/.test(name);
    return value.includes(' ') || (asked && !/^[a-z-]+$/.test(value)) ? [value] : [];
  });

suite('nothing that people wrote stands in the log', () => {
  test('after each kind of event, which reads as it was written', async (t) => {
    const { pool } = await testDatabase(t);
    for (const type of eventTypes) {
      const { events } = played(historyWith[type]);
      const stored = await readStream(pool, await appended(pool, events));
      assert.deepEqual(
        stored.map(({ event }) => event),
        JSON.parse(JSON.stringify(events)),
        type,
      );
    }
    const log = await bodies(pool);
    for (const type of eventTypes)
      for (const text of given(historyWith[type])) assert.ok(!log.includes(text), `${type}: ${text}`);
  });

  test('whatever is done to a case, by whomever', async (t) => {
    const { pool } = await testDatabase(t);
    const walks = fc.sample(allCommands, 40);
    const said = new Set(walks.flatMap((commands) => given(commands)));
    assert.ok(said.size > 15, 'the walks say something');
    for (const commands of walks) {
      const { events } = run(commands, () => undefined);
      if (events.length === 0) continue;
      const stored = await readStream(pool, await appended(pool, events));
      assert.deepEqual(
        stored.map(({ event }) => event),
        JSON.parse(JSON.stringify(events)),
      );
    }
    const log = await bodies(pool);
    for (const text of said) assert.ok(!log.includes(text), text);
  });

  test('nor can a short text be found by trying: the same words have another digest each time', () => {
    const digests = [1, 2].map(() => digestsIn(splitEvent({ ...eventOf('NoteAdded'), text: 'ya' }).body).get('text'));
    assert.notEqual(digests[0], digests[1]);
    assert.match(digests[0] ?? '', /^[0-9a-f]{64}$/);
  });
});

suite('an event is split', () => {
  test('into its words by their fields, and a body that names the same fields in the same order', () => {
    const note = { thread: publicThread, text: 'Kami sudah mengirim pesan.' };
    const event = { ...eventOf('IdentityAsked'), text: 'Siapa nama Ibu?', note };
    const { body, texts } = splitEvent(event);
    assert.deepEqual(
      texts.map(({ field, text }) => [field, text]),
      [
        ['text', event.text],
        ['note.text', note.text],
      ],
    );
    assert.deepEqual(Object.keys(JSON.parse(body) as object), Object.keys(event));
    assert.deepEqual([...digestsIn(body).keys()], ['text', 'note.text']);
    const beside = { text: event.text, 'note.text': note.text };
    assert.deepEqual(readEvent(body, beside), event);
  });

  test('not at all where nobody said anything', () => {
    for (const event of [{ ...eventOf('CaseReopened'), reason: '' }, eventOf('StepMet'), eventOf('MessageReceived')]) {
      const { body, texts } = splitEvent(event);
      assert.deepEqual(texts, []);
      assert.deepEqual(JSON.parse(body), JSON.parse(JSON.stringify(event)));
    }
  });

  test('and put together again, whatever somebody types', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const { body, texts } = splitEvent({ ...eventOf('NoteAdded'), text });
        const beside = Object.fromEntries(texts.map((one) => [one.field, one.text]));
        const read = readEvent(body, beside);
        const stored = text.replaceAll('\0', '\uFFFD').toWellFormed();
        assert.deepEqual(read, { ...eventOf('NoteAdded'), text: text === '' ? '' : stored });
      }),
    );
  });

  test('and words that look like a digest are words', () => {
    const text = `{"digest":"${'ab'.repeat(32)}"}`;
    const { body, texts } = splitEvent({ ...eventOf('NoteAdded'), text });
    assert.deepEqual(readEvent(body, { text: texts[0]?.text ?? '' }), { ...eventOf('NoteAdded'), text });
  });
});

const number = '6281300000001';
/** The same events, as if everything had come and gone by WhatsApp. */
const byWhatsApp = (events: readonly ComplaintEvent[]): ComplaintEvent[] =>
  JSON.parse(
    JSON.stringify(events, (name, value: unknown) =>
      name !== '' && typeof value === 'object' && value !== null && 'channel' in value && 'key' in value
        ? { ...value, channel: 'whatsapp', key: number }
        : value,
    ),
  ) as ComplaintEvent[];

suite('keys of conversations that are telephone numbers', () => {
  test('stand beside the log wherever an event names a conversation, and are read with it', async (t) => {
    const { pool } = await testDatabase(t);
    for (const type of eventTypes) {
      const events = byWhatsApp(played(historyWith[type]).events);
      const stored = await readStream(pool, await appended(pool, events));
      assert.deepEqual(
        stored.map(({ event }) => event),
        events,
        type,
      );
    }
    assert.ok(!(await bodies(pool)).includes(number));
  });

  test('are held by their places: in a list, in a note, beside words', () => {
    const note = { thread: publicThread, text: 'Sudah kami balas.' };
    const [asked, merged] = byWhatsApp([
      { ...eventOf('IdentityAsked'), text: 'Siapa nama Ibu?', note },
      { ...eventOf('CaseMerged'), threads: [publicThread, publicThread] },
    ]);
    assert.ok(asked !== undefined && merged !== undefined);
    const places = (event: ComplaintEvent): string[] => splitEvent(event).texts.map(({ field }) => field);
    assert.deepEqual(places(merged), ['threads.0.key', 'threads.1.key']);
    assert.ok(places(asked).includes('note.thread.key') && places(asked).includes('note.text'));
    assert.deepEqual([...digestsIn(splitEvent(asked).body).keys()], places(asked));
    assert.equal(
      splitEvent(merged).body.includes('"channel":"whatsapp"'),
      true,
      'by which channel stays on the record',
    );
  });

  test('are destroyed without the words beside them, and the words without the keys', async (t) => {
    const { pool } = await testDatabase(t);
    const events = byWhatsApp(played([...upTo.disposed, acts.note(6)]).events);
    const [streamId, other] = [await appended(pool, events), await appended(pool, events)];
    const wordsOf = async (id: string): Promise<string[]> =>
      (await readStream(pool, id)).flatMap(({ event }) => wordsIn(event));
    const before = await wordsOf(streamId);
    assert.deepEqual(await destroyKeys(pool, streamId, ['6281399999999']), [], 'of nobody else');
    const places = await destroyKeys(pool, streamId, [number]);
    assert.ok(places.length > 1);
    assert.deepEqual(await destroyKeys(pool, streamId, 'all'), [], 'once');
    const after = (await readStream(pool, streamId)).map(({ event }) => event);
    assert.deepEqual([await wordsOf(streamId), after.flatMap(tellingKeysIn)], [before, []]);
    assert.ok(JSON.stringify(after).includes('"channel":"whatsapp"'));
    const all = events.map((_event, index) => index + 1);
    assert.ok((await destroyTexts(pool, other, all)) > 0);
    const kept = (await readStream(pool, other)).map(({ event }) => event);
    assert.deepEqual(
      [await wordsOf(other), kept.flatMap(tellingKeysIn).length],
      [[], events.flatMap(tellingKeysIn).length],
    );
  });
});

suite('what is read', () => {
  test('says of words that were destroyed that they were, and of others that they are missing', async (t) => {
    const { pool } = await testDatabase(t);
    const streamId = await appended(pool, played([...upTo.disposed, acts.note(6)]).events);
    const other = await appended(pool, played([...upTo.disposed, acts.note(6)]).events);
    const all = await readStream(pool, streamId);
    const places = all.flatMap(({ version, event }) => (event.type === 'NoteAdded' ? [version] : []));
    assert.equal(await destroyTexts(pool, streamId, places), 1);
    assert.equal(await destroyTexts(pool, streamId, places), 0, 'once');
    const disposed = all.find(({ event }) => event.type === 'Disposed');
    await pool.query('delete from event_text where seq = $1', [disposed?.seq]);
    const after = new Map((await readStream(pool, streamId)).map(({ event }) => [event.type, event]));
    assert.deepEqual(after.get('NoteAdded'), { ...after.get('NoteAdded'), text: { gone: 'erased' } });
    assert.deepEqual(after.get('Disposed'), { ...after.get('Disposed'), instruction: { gone: 'missing' } });
    const { rows } = await pool.query('select 1 from event_text where text is null and salt is null');
    assert.equal(rows.length, 1, 'nothing is left of it, not even what its digest was made with');
    const untouched = (await readStream(pool, other)).map(({ event }) => event);
    assert.ok(untouched.some((event) => event.type === 'NoteAdded' && event.text === 'catatan'));
  });

  test('of an event from before words stood beside the log is what its body says', async (t) => {
    const { pool } = await testDatabase(t);
    const streamId = await appended(pool, [eventOf('NoteAdded')]);
    const inClear = JSON.stringify({ ...eventOf('NoteAdded'), text: 'Bu Siti, RT 3' });
    await pool.query('alter table event disable trigger event_append_only');
    await pool.query('update event set body = $1 where stream_id = $2', [inClear, streamId]);
    await pool.query('delete from event_text');
    const [read] = await readStream(pool, streamId);
    assert.deepEqual(read?.event, JSON.parse(inClear));
    assert.equal(await destroyTexts(pool, streamId, [1]), 0);
  });
});
