// What every row of the acts must be so that the lists read from it hold together, whichever acts come next.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { played, sp4nUpTo, upTo } from '#test/given/given.ts';
import { allActs } from '#test/tables/obstacle-letters.ts';
import { roles, sightOf, type Principal, type Role } from '../access.ts';
import { shippedSops } from '../sop/in-force.ts';
import type { Sop } from '../sop/shape.ts';
import { anyStatus, openStatus, type Row } from './act-row.ts';
import {
  actTable,
  holdsBesideNews,
  isIn,
  isOutward,
  issuersOf,
  leadsOf,
  mayIssue,
  officerCommands,
  outwardActs,
  stepActs,
  type CommandType,
} from './act-table.ts';
import type { Status } from './complaint.ts';
import { initial } from './complaint.ts';

const rowOf = (act: CommandType): Row => actTable[act];
const isRole = (principal: Principal): principal is Role => (roles as readonly Principal[]).includes(principal);

suite('each row', () => {
  for (const act of allActs)
    test(act, () => {
      const { by, in: where, step, button, outward, leads = {} } = rowOf(act);
      assert.match(act, /^(?:[A-Z][a-z0-9]+)+$/);
      assert.ok(by.length > 0 && new Set(by).size === by.length, 'somebody may, and each is named once');
      assert.ok(where.length > 0 && new Set(where).size === where.length, 'somewhere, and each status once');
      if (button === true) assert.ok(by.some(isRole), 'a button is pressed by an officer');
      const isAfterwards = where.every((status) => status === 'closed');
      if (outward === true)
        assert.ok((step === true || isAfterwards) && button === true, 'what speaks to the reporter belongs to a step');
      if (step === true) assert.ok(!(where as readonly Status[]).includes('closed'), 'a closed case has no step');
      for (const status of Object.keys(leads) as Status[])
        assert.ok(where.includes(status), `it leads on in ${status}`);
      for (const role of by.filter(isRole)) assert.notEqual(sightOf(role).cases, 'none', `${role} sees no case`);
    });
});

suite('what leads on', () => {
  for (const status of anyStatus)
    test(`in ${status} each has its own rank, and whoever’s turn it is may do it`, () => {
      const leading = officerCommands.flatMap((act) => {
        const lead = rowOf(act).leads?.[status];
        return lead === undefined ? [] : [{ act, ...lead }];
      });
      const ranks = leading.map(({ rank }) => rank);
      assert.equal(new Set(ranks).size, ranks.length, ranks.join(' '));
      assert.ok(leading.length > 0, 'something does');
      for (const { act, turn } of leading) if (turn !== undefined) assert.ok(mayIssue([turn], act), `${turn} ${act}`);
      if (status !== 'closed')
        assert.ok(
          leading.some(({ turn }) => turn !== undefined),
          'it is somebody’s',
        );
    });

  test('stands best first, and only what the case’s own facts allow', () => {
    for (const history of [...Object.values(upTo), ...Object.values(sp4nUpTo)]) {
      const { state } = played(history);
      const leading = leadsOf(state);
      const ranks = leading.map(({ lead }) => lead.rank);
      assert.deepEqual(
        ranks,
        ranks.toSorted((one, other) => one - other),
      );
      for (const { act } of leading) assert.ok(isIn(state, act), act);
    }
    assert.deepEqual(leadsOf(initial), [], 'where there is no case nothing does');
  });
});

suite('the lists that are read from the rows', () => {
  test('hold each act once, and no act that is none', () => {
    for (const list of [officerCommands, stepActs, outwardActs] as readonly (readonly CommandType[])[]) {
      assert.equal(new Set(list).size, list.length);
      for (const act of list) assert.ok(Object.hasOwn(actTable, act), act);
    }
    assert.deepEqual(
      allActs.filter((act) => isOutward(act)),
      outwardActs,
    );
  });

  test('what holds beside all news neither speaks nor belongs to the way on, but for saying “seen”', () => {
    assert.deepEqual(
      allActs.filter((act) => holdsBesideNews(act) && (isOutward(act) || rowOf(act).step === true)),
      ['AcknowledgeDisposition'],
    );
  });

  test('what an agency may do is for the field, beside a note, the place, which it says in the field alone, its links, and that it read what was passed on', () => {
    assert.deepEqual(
      allActs.filter(
        (act) => mayIssue(['admin-agency'], act) && !rowOf(act).in.every((status) => status === 'follow-up'),
      ),
      ['Locate', 'AddNote', 'NotePassedOn', 'EndFieldLink'],
    );
  });

  test('what a reporter may do needs no officer, and only that', () => {
    assert.deepEqual(
      allActs.filter((act) => mayIssue(['reporter'], act)),
      ['ProvideIdentity', 'ChoosePrivacy', 'Reopen', 'AddWords', 'Withdraw', 'Rate'],
    );
  });

  test('of the acts that come from inside, people have a part in those that follow from theirs', () => {
    const inside = allActs.filter((act) => rowOf(act).button !== true);
    assert.deepEqual(
      inside.filter((act) => issuersOf(act).every((principal) => principal === 'system')),
      ['ReceiveMessage', 'ProposeIdentity', 'EditMessage', 'DeleteMessage', 'ReportByLink', 'NoteTime'],
    );
  });
});

suite('each procedure and the rows', () => {
  const inForce: readonly Sop[] = Object.values(shippedSops.known);
  for (const { key, steps } of inForce)
    test(`${key}: every step but the report has an act of its actor, and every act of a step has its status`, () => {
      for (const { name, actor, acts } of steps) {
        if (name === 'report') {
          assert.deepEqual(acts, []);
          continue;
        }
        assert.ok(actor !== 'reporter' && acts.some((act) => mayIssue([actor], act)), `${name} ${actor}`);
        assert.equal(new Set(acts).size, acts.length);
        for (const act of acts) {
          assert.ok(rowOf(act).step === true, act);
          assert.ok(
            rowOf(act).in.some((status) => (openStatus as readonly Status[]).includes(status)),
            act,
          );
        }
      }
    });

  test('every act that belongs to steps stands in a step of some procedure', () => {
    const named = new Set<CommandType>(inForce.flatMap(({ steps }) => steps.flatMap(({ acts }) => [...acts])));
    assert.deepEqual(
      stepActs.filter((act) => !named.has(act)),
      [],
    );
  });
});
