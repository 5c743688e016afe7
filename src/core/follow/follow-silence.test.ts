// What a follower never hears, whatever happens in a case; and what is told once it was done, undone and done again.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Command } from '../complaint/command.ts';
import type { EventType } from '../complaint/event.ts';
import { wordFieldsOf, type RecordedEvent } from '../complaint/recorded.ts';
import { dayMs } from '../time.ts';
import { eventOf, eventTypes } from '#test/given/event-histories.ts';
import { acts, at, people, played, upTo } from '#test/given/given.ts';
import { partingActs } from '#test/given/parting.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import {
  followAddressIn,
  followNewsIn,
  mostUnproven,
  provedWithinMs,
  toldAfterEndMs,
  type FollowNews,
} from './follow.ts';

const told = (...commands: readonly Command[]): FollowNews[] => followNewsIn(played(commands).events);
const kinds = (...commands: readonly Command[]): string[] => told(...commands).map(({ kind }) => kind);

/** All that may stand in each piece of news. */
const fields: Readonly<Record<FollowNews['kind'], readonly string[]>> = {
  forwarded: ['agencyId', 'at', 'kind'],
  worked: ['agencyId', 'at', 'kind'],
  late: ['at', 'kind', 'step'],
  extended: ['at', 'dueAt', 'kind'],
  closed: ['at', 'kind'],
  reopened: ['at', 'kind'],
};

suite('of all that happens in a case', () => {
  const heard: Partial<Record<EventType, FollowNews['kind']>> = {
    Disposed: 'forwarded',
    FieldResultReported: 'worked',
    DeadlineMissed: 'late',
    DeadlineExtended: 'extended',
    CaseClosed: 'closed',
    CaseReopened: 'reopened',
    JoiningUndone: 'reopened',
  };
  for (const type of eventTypes)
    test(`${type} is ${heard[type] === undefined ? 'nobody’s to hear' : `heard as “${heard[type]}”`}`, () => {
      const news = followNewsIn([eventOf(type)]);
      assert.deepEqual(
        news.map(({ kind }) => kind),
        heard[type] === undefined ? [] : [heard[type]],
      );
      for (const one of news) assert.equal(one.at, eventOf(type).at);
    });

  test('no word that people write is heard, of whatever event', () => {
    for (const type of eventTypes) {
      const written = Object.fromEntries(wordFieldsOf(type).map((name) => [name, 'Sari Contoh, 081234567890']));
      const event = { ...eventOf(type), ...written } as RecordedEvent;
      assert.doesNotMatch(JSON.stringify(followNewsIn([event])), /Sari|0812/, type);
      assert.deepEqual(followNewsIn([event]), followNewsIn([eventOf(type)]), type);
    }
  });

  test('what is heard stays the same once the words are erased', () => {
    for (const type of eventTypes) {
      const left = Object.entries(eventOf(type)).filter(([name]) => !wordFieldsOf(type).includes(name));
      const event = Object.fromEntries(left) as RecordedEvent;
      assert.deepEqual(followNewsIn([event]), followNewsIn([eventOf(type)]), type);
    }
  });
});

suite('however a case goes', () => {
  test('its news holds what everybody may read and nothing beside it, in the order of its days', () => {
    fc.assert(
      fc.property(allCommands, (commands) => {
        const news = followNewsIn(run(commands, () => undefined).events);
        for (const one of news) assert.deepEqual(Object.keys(one).toSorted(), fields[one.kind]);
        news.slice(1).forEach((one, index) => assert.ok(one.at >= (news[index]?.at ?? 0)));
      }),
      { numRuns: 40 },
    );
  });

  test('nobody who acted in it is named, neither by account nor as a reporter', () => {
    fc.assert(
      fc.property(allCommands, (commands) => {
        const said = JSON.stringify(followNewsIn(run(commands, () => undefined).events));
        for (const person of Object.values(people))
          if ('userId' in person) assert.ok(!said.includes(person.userId), person.userId);
        assert.doesNotMatch(said, /reporter-|identity-|message-/);
      }),
      { numRuns: 40 },
    );
  });

  test('what was told is never taken back: more happens, and more is told after it', () => {
    fc.assert(
      fc.property(allCommands, (commands) => {
        let before: FollowNews[] = [];
        run(commands, (_state, { events }) => {
          const now = followNewsIn(events);
          assert.deepEqual(now.slice(0, before.length), before);
          before = now;
        });
      }),
      { numRuns: 25 },
    );
  });

  test('it ends before it is opened again, and is opened again before it ends anew', () => {
    fc.assert(
      fc.property(allCommands, (commands) => {
        const ends = followNewsIn(run(commands, () => undefined).events).flatMap(({ kind }) =>
          kind === 'closed' || kind === 'reopened' ? [kind] : [],
        );
        ends.forEach((kind, index) => assert.equal(kind, index % 2 === 0 ? 'closed' : 'reopened'));
      }),
      { numRuns: 40 },
    );
  });
});

suite('work that was done', () => {
  test('is told when it is done, and not when it is only planned', () => {
    const planned = acts.fieldResult(6, { outcome: 'scheduled', plannedAt: at(200) });
    assert.deepEqual(kinds(...upTo.disposed, planned), ['forwarded']);
  });

  test('is told again when the desk sent it back and the agency went once more', () => {
    const twice = [...upTo.conveying, acts.sendBack(7), acts.fieldResult(8)];
    assert.deepEqual(kinds(...twice), ['forwarded', 'worked', 'worked']);
    assert.doesNotMatch(JSON.stringify(told(...twice)), /foto/, 'and not why');
  });

  test('is told of the agency that leads, not of the one that helps', () => {
    const helped = told(...upTo.disposed, acts.part(6), acts.progress(6), acts.fieldResult(7));
    assert.deepEqual(
      helped.map((one) => ('agencyId' in one ? one.agencyId : one.kind)),
      ['dpupkp', 'dpupkp'],
    );
  });
});

suite('a case that another agency must do', () => {
  test('is told as passed on each time, and that somebody refused is not', () => {
    const again = [...upTo.disposed, acts.refuse(6), acts.dispose(7, { leadAgencyId: 'dishub' })];
    assert.deepEqual(
      told(...again).map((one) => one.kind === 'forwarded' && one.agencyId),
      ['dpupkp', 'dishub'],
    );
    assert.doesNotMatch(JSON.stringify(told(...again)), /provinsi/);
  });
});

suite('more time', () => {
  const asked = [...upTo.disposed, acts.askExtension(6)];

  test('is told when it is granted, with the new day alone', () => {
    const news = told(...asked, acts.grant(7)).at(-1);
    assert.deepEqual(news, { at: at(7), kind: 'extended', dueAt: at(72) });
  });

  test('is not told while it is only asked for, nor when it is declined', () => {
    assert.deepEqual(kinds(...asked), ['forwarded']);
    assert.deepEqual(kinds(...asked, acts.decline(7)), ['forwarded']);
  });
});

suite('an end', () => {
  test('is told as an end, whatever it was for', () => {
    for (const ending of [
      [...upTo.triage, acts.notComplaint(1)],
      [...upTo.triage, acts.mergeInto(1)],
      [...upTo.awaiting, acts.tick(721)],
    ]) {
      const last = told(...ending).at(-1);
      assert.deepEqual(Object.keys(last ?? {}).toSorted(), ['at', 'kind']);
      assert.equal(last?.kind, 'closed');
    }
  });

  test('that came twice is told twice', () => {
    const again = [...upTo.closed, acts.reopen(9), acts.dispose(10), acts.fieldResult(11)];
    assert.deepEqual(kinds(...again).slice(2), ['closed', 'reopened', 'forwarded', 'worked']);
  });

  test('is told of for a month, while an address that nobody proves is kept for a day', () => {
    assert.equal(toldAfterEndMs, 30 * dayMs);
    assert.ok(provedWithinMs <= dayMs && mostUnproven <= 3, 'a stranger can send nobody more than three letters a day');
  });
});

suite('a case that was joined to another by mistake', () => {
  const joined = [...upTo.triage, acts.mergeInto(1)];

  test('is heard to end, and to go on once the mistake is undone', () => {
    const news = told(...joined, partingActs.undo(2));
    assert.deepEqual(news, [
      { at: at(1), kind: 'closed' },
      { at: at(2), kind: 'reopened' },
    ]);
  });

  test('is told with neither the number of the other nor why they were parted', () => {
    assert.doesNotMatch(JSON.stringify(told(...joined, partingActs.undo(2))), /complaint-9|ADU|lain/);
  });
});

suite('an address is taken', () => {
  const local = 'a'.repeat(64);
  for (const right of ['warga+lampu@contoh.example', 'w.a-r_g@sub.contoh.example', `${local}@contoh.example`])
    test(`as ${right}`, () => assert.equal(followAddressIn(right), right));

  for (const wrong of [
    ...[`a${local}@contoh.example`, 'wa..rga@contoh.example', 'Warga <warga@contoh.example>', 'warga@127.0.0.1'],
    ...['w\u0430rga@contoh.example', 'warga\u200b@contoh.example', 'warga@contoh.example\nbcc: b@contoh.example'],
    ...['warga@-contoh.example', 'warga@contoh.e', `warga@${'a.'.repeat(130)}example`, 'mailto:warga@contoh.example'],
  ])
    test(`but not as ${JSON.stringify(wrong).slice(0, 60)}`, () => assert.equal(followAddressIn(wrong), undefined));

  test('alone, of one line, without capitals, and read again it is the same', () => {
    const typed = fc.oneof(fc.emailAddress(), fc.string(), fc.constant(' W@Contoh.Example '));
    fc.assert(
      fc.property(typed, (text) => {
        const taken = followAddressIn(text);
        if (taken === undefined) return;
        assert.match(taken, /^[!-~]+@[!-~]+$/);
        assert.equal(taken, taken.toLowerCase());
        assert.equal(followAddressIn(taken), taken);
      }),
    );
  });
});
