// Where a secret report may be passed on: the city's own register, or a service where it stays secret.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Complaint } from '#core/complaint/complaint.ts';
import type { CaseLog } from '#ports/case-log.ts';
import type { ForwardRows, NewForward } from '#ports/forwards.ts';
import type { Tx } from '#ports/store.ts';
import { at, people, played, upTo } from '#test/given/given.ts';
import { forwardCase, type Forwarding } from './forward-case.ts';

const secretCase = (): Complaint => {
  const { state } = played(upTo.registration);
  assert.ok(state.status === 'registration');
  return { ...state, file: { ...state.file, privacy: 'secret' } };
};

/** What was queued, of everything that a transaction can do. */
const given = (state: Complaint, isRestricted = false) => {
  const queued: NewForward[] = [];
  const tx: Partial<Tx> = {
    log: { load: () => Promise.resolve({ state, version: 9 }), append: () => Promise.resolve() } as unknown as CaseLog,
    forwards: { queue: (forward: NewForward) => Promise.resolve(queued.push(forward) === 1) } as unknown as ForwardRows,
    requests: { isRestricted: () => Promise.resolve(isRestricted) } as unknown as Tx['requests'],
  };
  const passes = ({ fields = {}, ...change }: Partial<Forwarding> & Partial<Pick<NewForward, 'fields'>>) =>
    forwardCase(tx as Tx, {
      forward: {
        ...{ id: 'f', complaintId: 'c', number: 'ADU-1', targetId: 't', serviceCode: 'umum', text: 'Lampu mati.' },
        ...{ fields, askedBy: people.pusat },
      },
      ...{ how: { byHand: false, looked: false }, note: 'Diteruskan.', now: at(5) },
      ...change,
    });
  return { queued, passes };
};

test('a secret report goes nowhere where it would be seen', async () => {
  const { queued, passes } = given(secretCase());
  const refused = { ok: false, refusal: 'secret-report' };
  assert.deepEqual(await passes({}), refused);
  assert.deepEqual(await passes({ register: 'sp4n-lapor', fields: { privacy: 'anonymous' } }), refused);
  assert.deepEqual(queued, []);
});

test('what came from SP4N-LAPOR! does not go back there as a new report', async () => {
  const { state } = played(upTo.registration);
  assert.ok(state.status === 'registration');
  const threads = state.file.threads.map((thread) => ({ ...thread, channel: 'sp4n-lapor' as const }));
  const { queued, passes } = given({ ...state, file: { ...state.file, threads } });
  assert.deepEqual(await passes({ register: 'sp4n-lapor' }), { ok: false, refusal: 'already-recorded' });
  assert.deepEqual(queued, []);
  assert.deepEqual(await passes({ register: 'upik' }), { ok: true });
});

test('it may go to JSS, and to a service where it stays secret', async () => {
  assert.deepEqual(await given(secretCase()).passes({ register: 'upik' }), { ok: true });
  const elsewhere = given(secretCase());
  assert.deepEqual(await elsewhere.passes({ register: 'sp4n-lapor', fields: { privacy: 'secret' } }), { ok: true });
  assert.equal(elsewhere.queued.length, 1);
});

test('of whoever restricted the use of their data only the city’s own register hears', async () => {
  const { state } = played(upTo.registration);
  const { queued, passes } = given(state, true);
  const refused = { ok: false, refusal: 'processing-restricted' };
  assert.deepEqual(await passes({}), refused);
  assert.deepEqual(await passes({ register: 'sp4n-lapor', fields: { privacy: 'secret' } }), refused);
  assert.deepEqual(queued, []);
  assert.deepEqual(await passes({ register: 'upik' }), { ok: true });
});
