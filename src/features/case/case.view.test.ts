// A case as its page gets it, from states that the rules themselves made: steps, parts by status, windows, and words without secrets.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Command } from '#core/complaint/command.ts';
import type { Limits } from '#ports/channel.ts';
import { acts, at, people, played, privateThread, sp4nUpTo, upTo, knownTerms } from '#test/given/given.ts';
import { givenMessage } from '#test/given/case-answer.ts';
import type { Existing, FoundCase } from './case.query.ts';
import { viewCase, type CaseParts } from './case.view.ts';

const iso = (hours: number): string => new Date(at(hours)).toISOString();

type Changed = Partial<Omit<CaseParts, 'found'>> & { found?: Partial<FoundCase> };

const view = (commands: readonly Command[], { found = {}, ...changed }: Changed = {}) => {
  const { state, events } = played(commands);
  assert.notEqual(state.status, 'none');
  return viewCase({
    terms: knownTerms,
    found: {
      ...{
        id: 'complaint-1',
        version: events.length,
        channel: 'instagram',
        visibility: 'public',
        state: state as Existing,
      },
      ...{
        reporterName: 'Warga Contoh',
        category: null,
        handle: 'warga',
        restricted: false,
        warnAt: null,
        nearAt: null,
        holderName: null,
        ...found,
      },
    },
    ...{ messages: [], photos: [], photoWays: [], limits: undefined, replyFacts: {}, publicFacts: {}, hold: {} },
    timeline: events.map((event) => ({ event, by: 'Sari Contoh' })),
    ...{
      actor: people.pusat,
      registerUrl: 'https://lapor.example',
      hide: (text: string) => text,
      hidePlace: (text: string) => text,
    },
    ...changed,
  });
};

const limits = {
  commentLength: { max: 280, unit: 'weighted' },
  messageLength: { max: 1000, unit: 'bytes' },
  ...{
    privateWindowMs: 24 * 3_600_000,
    humanAgentWindowMs: 7 * 24 * 3_600_000,
    privateReplyWindowMs: 7 * 24 * 3_600_000,
  },
} as unknown as Limits;

suite('the steps', () => {
  const states = (commands: readonly Command[]) =>
    view(commands)
      .steps.map(({ state }) => state)
      .join(' ');
  const journeys: readonly [name: keyof typeof upTo, states: string][] = [
    ['triage', 'met now ahead ahead ahead ahead'],
    ['awaiting', 'met met paused ahead ahead ahead'],
    ['coordination', 'met met now ahead ahead ahead'],
    ['registration', 'met met met now ahead ahead'],
    ['followUp', 'met met met met now ahead'],
    ['disposed', 'met met met met now ahead'],
    ['conveying', 'met met met met met now'],
    ['closed', 'met met met met met met'],
  ];
  for (const [name, expected] of journeys) test(`at ${name}`, () => assert.equal(states(upTo[name]), expected));

  test('that were met late say so, with when they were met and when they were due', () => {
    const [, second] = view([acts.open(0), acts.tick(30), acts.ask(40)]).steps;
    assert.equal(second?.state, 'late');
    assert.equal(second.at, iso(40));
    assert.ok(Date.parse(second.dueAt ?? '') < at(40));
  });

  test('of a report of SP4N-LAPOR! are those of its own procedure', () => {
    const steps = view(sp4nUpTo.coordination, { found: { channel: 'sp4n-lapor' } }).steps.map(({ step }) => step);
    assert.equal(steps.includes('ask-identity'), false);
    assert.equal(steps.includes('register'), false);
  });

  test('that are opened again run again, and those after them wait again', () => {
    const reopened = view([...upTo.closed, acts.reopen(9)]);
    const now = reopened.steps.findIndex(({ state }) => state === 'now');
    assert.ok(now >= 0);
    assert.ok(reopened.steps.slice(now + 1).every(({ state }) => state === 'ahead'));
  });
});

suite('parts that belong to a status', () => {
  test('a clock runs until the case is closed, and is paused while the reporter must answer', () => {
    assert.equal(view(upTo.triage).clock?.paused, false);
    assert.equal(view(upTo.awaiting).clock?.paused, true);
    assert.equal(view(upTo.closed).clock, undefined);
    const warned = view(upTo.triage, { found: { warnAt: new Date(at(1)), nearAt: new Date(at(1.5)) } });
    assert.deepEqual([warned.clock?.warnAt, warned.clock?.nearAt], [iso(1), iso(1.5)]);
    assert.equal('warnAt' in (view(upTo.triage).clock ?? {}), false);
  });

  test('a draft is there while it is discussed, with why it came back', () => {
    const drafted = [...upTo.coordination, acts.draft(3)];
    assert.deepEqual(view(drafted).draft, { text: 'Terima kasih, kami teruskan' });
    assert.equal(view([...drafted, acts.returnDraft(4)]).draft?.returned, 'sebutkan lokasinya');
    assert.equal(view(upTo.registration).draft, undefined);
  });

  test('a disposition stays in sight after the work is done', () => {
    const given = {
      leadAgencyId: 'dpupkp',
      helpingAgencyIds: ['dlh'],
      instruction: 'tambal lubang',
      acknowledgedBy: [],
    };
    assert.deepEqual(view(upTo.disposed).disposition, given);
    const acknowledged = [...upTo.disposed, acts.acknowledge(5.5), acts.fieldResult(6)];
    for (const commands of [acknowledged, [...acknowledged, acts.convey(7), acts.delivered(8)]])
      assert.deepEqual(view(commands).disposition, { ...given, acknowledgedBy: ['dpupkp'] });
    assert.equal(view(upTo.followUp).disposition, undefined);
  });

  test('an agency that refused to help is no helper any more', () => {
    const refused = [...upTo.disposed, acts.refuse(5.5, { by: people.helper }), acts.fieldResult(6)];
    assert.deepEqual(view(refused).disposition?.helpingAgencyIds, []);
    assert.deepEqual(view(refused).disposition?.leadAgencyId, 'dpupkp');
  });

  test('a wish for more time is there as long as nobody decided it', () => {
    const asked = [...upTo.disposed, acts.askExtension(6)];
    assert.deepEqual(view(asked).extension, { agencyId: 'dpupkp', reason: 'menunggu aspal', untilAt: iso(72) });
    assert.equal(view([...asked, acts.decline(7)]).extension, undefined);
    assert.equal(view([...asked, acts.grant(7)]).extension, undefined);
  });

  test('a result that was sent back stays in sight, with how often and why the last time', () => {
    const once = [...upTo.conveying, acts.sendBack(7)];
    assert.equal(view(upTo.conveying).sentBack, undefined);
    assert.deepEqual(view(once).sentBack, { times: 1, reason: 'foto belum jelas' });
    assert.deepEqual(view(once).disposition?.acknowledgedBy, []);
    const twice = [...once, acts.fieldResult(8, { text: 'diulang' }), acts.sendBack(9, { reason: 'masih berlubang' })];
    assert.deepEqual(view(twice).sentBack, { times: 2, reason: 'masih berlubang' });
    assert.equal(view(twice).result?.text, 'diulang');
  });

  test('a result, a number and a rating are there from when they are', () => {
    assert.equal(view(upTo.disposed).result, undefined);
    assert.equal(view(upTo.conveying).result?.text, 'lubang ditambal');
    assert.equal(view(upTo.closed).result?.outcome, 'done');
    assert.equal(view(upTo.registration).upikNumber, undefined);
    assert.equal(view(upTo.followUp).upikNumber, 'UPIK-77');
    assert.equal(view(upTo.closed).rating, undefined);
    assert.equal(view([...upTo.closed, acts.rate(9)]).rating, 5);
  });

  test('a closed case says when and why', () => {
    const { closedAt, closeReason } = view(upTo.closed);
    assert.deepEqual([closedAt, closeReason], [iso(8), 'conveyed']);
    assert.equal(view([acts.open(0), acts.notComplaint(1)]).closeReason, 'not-a-complaint');
    assert.equal(view(upTo.triage).closedAt, undefined);
  });

  test('a report is one only where a register passed it on', () => {
    assert.equal(view(upTo.triage).report, undefined);
    const { report } = view(sp4nUpTo.coordination, { found: { channel: 'sp4n-lapor' } });
    assert.deepEqual([report?.id, report?.privacy, report?.url], ['9100001', 'public', 'https://lapor.example']);
  });
});

suite('who may do what', () => {
  test('is what the rules say of this officer', () => {
    assert.ok(view(upTo.coordination, { actor: people.pusat }).possible.includes('ApproveInterim'));
    assert.equal(view(upTo.coordination, { actor: people.medsos }).possible.includes('ApproveInterim'), false);
    assert.equal(view(upTo.coordination, { actor: people.operator }).primary, undefined);
    assert.equal(view(upTo.triage, { actor: people.medsos }).primary, 'AskIdentity');
  });
});

suite('the reporter', () => {
  test('without a name is a citizen, and without a handle has none', () => {
    const { reporter } = view(upTo.triage, { found: { reporterName: null, handle: null } });
    assert.deepEqual([reporter.name, 'handle' in reporter, reporter.identity], ['Warga', false, undefined]);
  });

  test('shows which fields are known, and never what is in them', () => {
    const { reporter } = view(upTo.coordination);
    assert.deepEqual(reporter.identity, { fields: ['name', 'phone', 'kelurahan'], complete: true });
    assert.equal(JSON.stringify(view(upTo.coordination)).includes('identity-1'), true);
  });
});

suite('words', () => {
  const link = 'https://aduan.example/identitas/AbCdEfGhIjKlMnOpQrStUvWxYz012345';

  test('that held a one-time link show none, in the conversation and in the record', () => {
    const asked = [acts.open(0), acts.ask(1, { text: `Mohon lengkapi: ${link}` })];
    const messages = [givenMessage({ from: 'city', visibility: 'private', text: `Mohon lengkapi: ${link}` })];
    const shown = JSON.stringify(view(asked, { messages }));
    assert.equal(shown.includes('AbCdEfGhIjKlMnOpQrStUvWxYz'), false);
    assert.match(shown, /Mohon lengkapi/);
  });

  test('of notes stand by themselves, with who wrote them', () => {
    assert.deepEqual(view([...upTo.triage, acts.note(1, { text: 'Telepon besok.' })]).notes, [
      { at: iso(1), by: 'Sari Contoh', text: 'Telepon besok.' },
    ]);
  });

  test('for JSS tell the matter and the source, and of the reporter nothing', () => {
    const messages = [
      givenMessage({ text: 'Lampu mati, hubungi Budi' }),
      givenMessage({ id: 'm-2', text: 'Dihapus', deleted: true }),
      givenMessage({ id: 'm-3', text: '  ' }),
      givenMessage({ id: 'm-4', from: 'city', text: 'Jawaban kami' }),
      givenMessage({ id: 'm-5', text: 'Sudah tiga hari' }),
    ];
    const { upikText } = view(upTo.followUp, { messages, hide: (text) => text.replaceAll('Budi', '•••') });
    assert.equal(
      upikText,
      [
        'Nomor Tanggap: ADU-2026-000001-XX',
        'Sumber: Instagram (komentar)',
        'Tanggal lapor: 2 Maret 2026 pukul 08.00 WIB',
        'Pelapor: Warga',
        'Isi aduan: Lampu mati, hubungi •••\nSudah tiga hari',
      ].join('\n'),
    );
    assert.match(
      view(upTo.triage, { found: { visibility: 'private' } }).upikText,
      /Sumber: Instagram \(pesan pribadi\)/,
    );
    assert.match(view(upTo.triage, { found: { channel: 'phone' } }).upikText, /Sumber: Telepon$/m);
  });
});

suite('how the reporter is reached', () => {
  test('is said by the channel’s limits, and not where officers speak themselves', () => {
    const shown = view(upTo.triage, { limits, replyFacts: { lastPrivateAt: at(0) } });
    assert.deepEqual(shown.windows?.message, { untilAt: iso(7 * 24), agentFromAt: iso(24) });
    assert.deepEqual(shown.limits, { comment: limits.commentLength, message: limits.messageLength });
    assert.equal(view(upTo.triage, { limits, found: { channel: 'phone' } }).windows, undefined);
    assert.equal(view(upTo.triage).windows, undefined);
    assert.deepEqual(view(upTo.triage, { limits }).windows, {});
  });

  test('of a comment that nobody answered yet is one reply, for as long as the platform takes it', () => {
    const comment = { at: at(0), isAnswered: false };
    assert.deepEqual(view(upTo.triage, { limits, replyFacts: { comment } }).windows?.reply, {
      untilAt: iso(7 * 24),
      isUsed: false,
    });
    const once = { ...limits, privateReplyOnce: true } as Limits;
    assert.equal(
      view(upTo.triage, { limits: once, replyFacts: { comment: { ...comment, isAnswered: true } } }).windows?.reply
        ?.isUsed,
      true,
    );
  });

  test('an account that is held up is told, but not of a case told by mouth', () => {
    const hold = { untilAt: at(3), reason: 'token-expired' };
    assert.deepEqual(view(upTo.triage, { hold }).held, { untilAt: iso(3), reason: 'token-expired' });
    assert.deepEqual(view(upTo.triage, { hold: { untilAt: at(3) } }).held, { untilAt: iso(3) });
    assert.equal(view(upTo.triage, { hold, found: { channel: 'phone' } }).held, undefined);
    assert.equal(view(upTo.triage).held, undefined);
  });

  test('a public answer is refused only where the plan asks for an invitation and there was none', () => {
    const invited = { ...limits, answersInvitedOnly: true } as Limits;
    const refusal = (one: Limits, isInvited?: boolean) =>
      view(upTo.triage, {
        limits: one,
        publicFacts: { url: 'https://x.example/1', ...(isInvited === undefined ? {} : { isInvited }) },
      }).publicRefusal;
    assert.deepEqual(refusal(invited, false), { why: 'uninvited', url: 'https://x.example/1' });
    assert.deepEqual(
      [refusal(invited, true), refusal(invited), refusal(limits, false)],
      [undefined, undefined, undefined],
    );
  });
});

test('a conversation in private is what the case is seen by where it came so', () => {
  const shown = view([acts.open(0, { thread: privateThread })], { found: { visibility: 'private' } });
  assert.deepEqual(
    [shown.visibility, shown.version],
    ['private', played([acts.open(0, { thread: privateThread })]).events.length],
  );
});
