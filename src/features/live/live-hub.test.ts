// Changes are gathered, told by scope of sight, and a slow listener costs nobody anything.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Change } from '#db/live.ts';
import type { Viewer } from '#db/visible-to.ts';
import { startLiveHub, type LiveHub } from './live-hub.ts';
import { openLiveStream, type LiveStream } from './live-stream.ts';

const medsos: Viewer = { userId: 'u-1', role: 'admin-medsos' };
const otherMedsos: Viewer = { userId: 'u-2', role: 'admin-medsos' };
const pupkp: Viewer = { userId: 'u-3', role: 'admin-agency', agencyId: 'dpupkp' };
const dlh: Viewer = { userId: 'u-4', role: 'admin-agency', agencyId: 'dlh' };

const opened = 'event: change\ndata: {"what":"opened"}\n\n';
const caseFrame = (number: string): string => `event: complaint\ndata: {"number":"${number}"}\n\n`;
const changeFrame = (what: string): string => `event: change\ndata: {"what":"${what}"}\n\n`;

/** What has been handed to a reader who takes everything at once. */
const readAll = ({ readable }: LiveStream): (() => string) => {
  let text = '';
  readable.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return () => text.replace(/^retry: \d+\n/, '').replace(opened, '');
};

/** Lets everything that waits on nothing but promises and streams come to pass. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

type Bed = {
  hub: LiveHub;
  asked: { viewer: Viewer; ids: readonly string[] }[];
  change: (change: Change) => void;
  beat: () => void;
  listeners: () => number;
  /** The moment for gathering passes. */
  pass: (ms?: number) => Promise<void>;
};

/** Each case is seen by whoever `sees` says; its number is its id in capitals. */
const givenHub = (
  t: TestContext,
  sees: (viewer: Viewer, id: string) => boolean = () => true,
  now: () => number = () => 0,
): Bed => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const listeners = new Set<(change: Change) => void>();
  const beats = new Set<() => void>();
  const asked: Bed['asked'] = [];
  const hub = startLiveHub({
    now,
    live: {
      subscribe: (tell) => {
        listeners.add(tell);
        return () => listeners.delete(tell);
      },
    },
    beat: (tick) => {
      beats.add(tick);
      return () => beats.delete(tick);
    },
    findHeard: (viewer, ids) => {
      asked.push({ viewer, ids });
      return Promise.resolve(ids.filter((id) => sees(viewer, id)).map((id) => id.toUpperCase()));
    },
  });
  return {
    hub,
    asked,
    change: (change) => {
      for (const tell of listeners) tell(change);
    },
    beat: () => {
      for (const tick of beats) tick();
    },
    listeners: () => listeners.size + beats.size,
    pass: async (ms = 40) => {
      t.mock.timers.tick(ms);
      await settle();
    },
  };
};

test('a stream begins with how soon to come back and the word to look at everything', async () => {
  const { readable } = openLiveStream();
  let text = '';
  readable.setEncoding('utf8').on('data', (part: string) => (text += part));
  await settle();
  assert.match(text, /^retry: \d+\nevent: change\ndata: \{"what":"opened"\}\n\n$/);
});

test('changes of one moment are gathered, each case once, and told after it', async (t) => {
  const bed = givenHub(t);
  const heard = readAll(bed.hub.join(medsos));
  for (const complaintId of ['a', 'b', 'a', 'a']) bed.change({ complaintId, what: 'case' });
  await bed.pass(39);
  assert.equal(heard(), '');
  await bed.pass(1);
  assert.equal(heard(), caseFrame('A') + caseFrame('B'));
  assert.deepEqual(bed.asked, [{ viewer: medsos, ids: ['a', 'b'] }]);
  await bed.pass(1000);
  assert.equal(bed.asked.length, 1);
  bed.change({ complaintId: 'c', what: 'case' });
  await bed.pass();
  assert.equal(heard(), caseFrame('A') + caseFrame('B') + caseFrame('C'));
});

test('a steady flow of changes does not put off the telling', async (t) => {
  const bed = givenHub(t);
  const heard = readAll(bed.hub.join(medsos));
  for (let round = 0; round < 4; round += 1) {
    bed.change({ complaintId: 'a', what: 'case' });
    await bed.pass(10);
  }
  assert.equal(heard(), caseFrame('A'));
});

test('each scope of sight is asked for once, and hears only of its own cases', async (t) => {
  const bed = givenHub(t, ({ role, agencyId }, id) => role === 'admin-medsos' || id === agencyId);
  const heard = [medsos, otherMedsos, pupkp, dlh].map((viewer) => readAll(bed.hub.join(viewer)));
  bed.change({ complaintId: 'dlh', what: 'case' });
  bed.change({ complaintId: 'dpupkp', what: 'case' });
  await bed.pass();
  const both = caseFrame('DLH') + caseFrame('DPUPKP');
  assert.deepEqual(
    heard.map((text) => text()),
    [both, both, caseFrame('DPUPKP'), caseFrame('DLH')],
  );
  assert.deepEqual(
    bed.asked.map(({ viewer }) => viewer),
    [medsos, pupkp, dlh],
  );
});

test('what concerns no case in particular is told to everybody, at once', async (t) => {
  const bed = givenHub(t);
  const heard = [medsos, dlh].map((viewer) => readAll(bed.hub.join(viewer)));
  bed.change({ what: 'gap' });
  await settle();
  assert.deepEqual(
    heard.map((text) => text()),
    [changeFrame('gap'), changeFrame('gap')],
  );
  assert.equal(bed.asked.length, 0);
});

test('when nobody can say who may hear of it, everybody is told to look again and no case is named', async (t) => {
  const bed = givenHub(t, () => assert.fail('the database is away'));
  const heard = readAll(bed.hub.join(dlh));
  bed.change({ complaintId: 'secret', what: 'case' });
  await bed.pass();
  assert.equal(heard(), changeFrame('gap'));
});

test('nobody listens: nothing is gathered and nothing asked; who left hears nothing more', async (t) => {
  const bed = givenHub(t);
  bed.change({ complaintId: 'a', what: 'case' });
  await bed.pass();
  const stream = bed.hub.join(medsos);
  const heard = readAll(stream);
  bed.hub.leave(stream);
  bed.change({ complaintId: 'b', what: 'case' });
  bed.change({ what: 'gap' });
  bed.beat();
  await bed.pass();
  assert.equal(bed.asked.length, 0);
  assert.equal(heard(), '');
});

test('a quiet line carries a comment at each beat', async (t) => {
  const bed = givenHub(t);
  const heard = readAll(bed.hub.join(medsos));
  bed.beat();
  await settle();
  assert.equal(heard(), ': \n\n');
});

test('a slow reader is told once of each case; more than can wait becomes one word to look at everything', async () => {
  const slow = openLiveStream();
  for (let round = 0; round < 3; round += 1) slow.tell({ name: 'complaint', number: 'ADU-1' });
  const heardOnce = readAll(slow);
  await settle();
  assert.equal(heardOnce(), caseFrame('ADU-1'));

  const slower = openLiveStream();
  for (let n = 0; n < 5000; n += 1) slower.tell({ name: 'complaint', number: `ADU-${String(n)}` });
  const heard = readAll(slower);
  await settle();
  const frames = heard().split('\n\n').filter(Boolean);
  assert.equal(`${frames[0] ?? ''}\n\n`, changeFrame('many'));
  assert.equal(frames.filter((frame) => frame.includes('many')).length, 1);
  assert.ok(frames.length <= 100, String(frames.length));
  assert.ok(heard().endsWith(caseFrame('ADU-4999')));
});

test('a reader that stops reading holds no more than so much, and a fast one beside it misses nothing', async (t) => {
  const bed = givenHub(t);
  const stuck = bed.hub.join(medsos);
  const heard = readAll(bed.hub.join(otherMedsos));
  const numbers = Array.from({ length: 500 }, (_, n) => `c${String(n)}`);
  for (const complaintId of numbers) {
    bed.change({ complaintId, what: 'case' });
    await bed.pass();
  }
  assert.equal(heard(), numbers.map((id) => caseFrame(id.toUpperCase())).join(''));
  const held = readAll(stuck);
  await settle();
  assert.ok(held().length < 101 * caseFrame('C499').length, String(held().length));
  assert.match(held(), /"many"/);
});

test('the end ends every stream and all listening, and who comes after it is shown out', async (t) => {
  const bed = givenHub(t);
  const streams = [bed.hub.join(medsos), bed.hub.join(dlh)];
  const ended = streams.map(({ readable }) => new Promise((resolve) => readable.resume().once('end', resolve)));
  bed.change({ complaintId: 'a', what: 'case' });
  bed.hub.close();
  await Promise.all(ended);
  assert.equal(bed.listeners(), 0);
  await bed.pass();
  assert.equal(bed.asked.length, 0);
  const late = bed.hub.join(medsos);
  await new Promise((resolve) => late.readable.resume().once('end', resolve));
  late.tell({ name: 'change', what: 'gap' });
  late.beat();
  late.end();
});

test('whoever joins is told to look again only where something changed since they asked, or nobody knows', async (t) => {
  const clock = { now: 1_000_000 };
  const { hub, change } = givenHub(
    t,
    () => true,
    () => clock.now,
  );
  const isToldToLook = async (askedMs?: number): Promise<boolean> => {
    let text = '';
    const stream = hub.join(medsos, askedMs);
    stream.readable.setEncoding('utf8').on('data', (part: string) => (text += part));
    await settle();
    hub.leave(stream);
    assert.match(text, /^retry: 2000\n/);
    return text.includes(opened);
  };
  assert.equal(await isToldToLook(0), true, 'what was before the hub began is not known');
  clock.now += 10_000;
  assert.deepEqual([await isToldToLook(7_999), await isToldToLook(8_000)], [false, true]);
  assert.equal(await isToldToLook(), true, 'who does not say what they have asked');
  for (const told of [{ complaintId: 'c-1', what: 'event' }, { what: 'gap' }]) {
    change(told);
    assert.equal(await isToldToLook(0), true);
    clock.now += 2_300;
    assert.deepEqual([await isToldToLook(299), await isToldToLook(300)], [false, true]);
  }
});
