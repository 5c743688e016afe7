// What a sentence is given it says, in both languages alike: English that leaves a number or a name out would still fit its type.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rooms, type Rooms } from '#test/given/rooms-of-words.ts';

type Given = (...given: unknown[]) => unknown;
type Sentence = { place: string; id: Given; en: Given };

const isGiven = (value: unknown): value is Given => typeof value === 'function';

/** Every sentence that is made of something, by its place; what it is made of lies in its parameters. */
const sentencesIn = (id: unknown, en: unknown, place: string): Sentence[] => {
  if (isGiven(id)) return [{ place, id, en: isGiven(en) ? en : assert.fail(`${place} in English`) }];
  if (typeof id !== 'object' || id === null) return [];
  return Object.entries(id).flatMap(([key, value]) =>
    sentencesIn(value, (en as Record<string, unknown>)[key], `${place}/${key}`),
  );
};

/** A text, a number and a list of one, found again as `701`, `711`, … however it is written. */
const standFor = (at: number): unknown => {
  const mark = `7${String(at)}1`;
  const says = (): string => mark;
  return Object.assign(new String(mark), {
    ...{ valueOf: () => Number(mark), toLocaleString: says, toFixed: says },
    ...{ join: says, map: (of: (one: string) => string) => [of(mark)] },
  });
};

/** Some are several lines, or a title and what follows it. */
const linesOf = (words: unknown): string[] =>
  typeof words === 'object' && words !== null && !(words instanceof String)
    ? Object.values(words).flatMap(linesOf)
    : [String(words)];

const said = (sentence: Given, many: number): string =>
  linesOf(sentence(...Array.from({ length: many }, (_none, at) => standFor(at)))).join('\n');

const marksIn = (words: string): string[] => [...new Set(words.match(/7\d1/g))].toSorted();

/** Made of a record, a list, a kind or a span: their tables are beside them. */
const ofTheirOwn =
  /\/(?:administration|history|findings|cost|moved|tooLong|templateTooLong|spent|personalData(?:In|Shown)|fieldsIn|hoursOf|faultWords|grade|together)(?:\/|$)/;

const all = sentencesIn(rooms.id, rooms.en, '').filter(({ place }) => !ofTheirOwn.test(place));

const inRoom = (room: keyof Rooms): Sentence[] => all.filter(({ place }) => place.startsWith(`/${room}/`));

const expectedIn: Readonly<Record<keyof Rooms, number>> = {
  ...{ console: 90, late: 276, operator: 60, server: 45, speech: 8 },
  ...{ identity: 5, track: 10, events: 25, proof: 2, field: 3, sop: 2 },
};

for (const room of Object.keys(expectedIn) as (keyof Rooms)[])
  suite(`sentences of the room ${room}`, () => {
    test('are there', () => {
      assert.ok(inRoom(room).length >= expectedIn[room], String(inRoom(room).length));
    });

    test('say the same of what they are given, and nothing that is none', () => {
      for (const { place, id, en } of inRoom(room)) {
        const many = Math.max(id.length, en.length);
        const [indonesian, english] = [said(id, many), said(en, many)];
        assert.deepEqual(marksIn(english), marksIn(indonesian), `${place}: ${indonesian} | ${english}`);
        for (const words of [indonesian, english]) assert.doesNotMatch(words, /undefined|NaN|\[object|null/, place);
      }
    });

    test('are written with care: no blank twice, none before a stop, no brackets around nothing', () => {
      for (const { place, id, en } of inRoom(room))
        for (const words of [said(id, id.length), said(en, en.length)])
          assert.doesNotMatch(words, /(?<=\S) {2}(?=\S)| [,.;](?:\s|$)|\(\)|,\s*,|\.\.(?!\.)/, `${place}: ${words}`);
    });
  });

test('who is there together is said in a row, the last one with a word before it', () => {
  for (const [names, id, en] of [
    [[], '', ''],
    [['Sari'], 'Sari', 'Sari'],
    [['Sari', 'Budi'], 'Sari dan Budi', 'Sari and Budi'],
    [['Sari', 'Budi', 'Tono'], 'Sari, Budi dan Tono', 'Sari, Budi and Tono'],
  ] as const) {
    assert.equal(rooms.id.late.presence.together(names), id);
    assert.equal(rooms.en.late.presence.together(names), en);
  }
});

test('one of anything is one in English', () => {
  const mistaken =
    /(?<![\d.,#-])\b1 (?:[a-z]+ing |open |other )?(?:case|complaint|report|step|day|row|turn|draft|message|officer|agencie|reporter|time|change|session|minute|byte|file|column|number)s\b/;
  const ofText: string[] = [];
  const wrong = all.flatMap(({ place, en }) => {
    try {
      const words = linesOf(en(...Array.from({ length: en.length }, () => 1)));
      return words.filter((one) => mistaken.test(one)).map((one) => `${place}: ${one}`);
    } catch (error) {
      assert.ok(error instanceof TypeError);
      ofText.push(place);
      return [];
    }
  });
  assert.deepEqual(wrong, []);
  assert.ok(ofText.length < all.length / 20, String(ofText));
});
