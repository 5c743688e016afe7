// A link for the field: one case, one agency, for a time; what comes by it is that agency's progress, and never its result.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, people, played, upTo } from '#test/given/given.ts';
import { hourMs } from '../../time.ts';
import type { Command } from '../command.ts';
import { actsOfOthers } from '../acts-of-others.ts';
import { longestLinkMs, openLink } from './field-link.ts';

const handed = [...upTo.disposed, acts.makeLink(6)];
const openAt = (hours: number, ...commands: readonly Command[]): boolean =>
  openLink(played(commands).state, 'link-1', at(hours)) !== undefined;

suite('making one', () => {
  test('is for each agency that has the case, for at most a week, and for nobody else', () => {
    for (const by of [people.lead, people.helper])
      given(...upTo.disposed)
        .when(acts.makeLink(6, { by }))
        .then({ type: 'FieldLinkMade', agencyId: by.agencyId ?? '', linkId: 'link-1', untilAt: at(30) });
    for (const [by, why] of [
      [people.stranger, 'not-your-agency'],
      [people.pusat, 'not-allowed'],
      [people.medsos, 'not-allowed'],
      [people.intake, 'not-allowed'],
    ] as const)
      given(...upTo.disposed)
        .when(acts.makeLink(6, { by }))
        .refused(why);
  });

  /** Hours from the act to its end. */
  const lengths: readonly (readonly [hours: number, ok: boolean])[] = [
    [0, false],
    [-1, false],
    [0.001, true],
    [longestLinkMs / hourMs, true],
    [longestLinkMs / hourMs + 0.001, false],
  ];
  for (const [hours, ok] of lengths)
    test(`for ${String(hours)} hours: ${ok ? 'made' : 'refused'}`, () => {
      const asked = given(...upTo.disposed).when(acts.makeLink(6, { untilAt: at(6 + hours) }));
      if (ok) asked.then({ type: 'FieldLinkMade' });
      else asked.refused('deadline-not-later');
    });

  test('not of a case in a lane, which few may see', () => {
    given(...upTo.disposed, acts.toLane(6))
      .when(acts.makeLink(7))
      .refused('wrong-step');
  });

  test('only while the case is in the field', () => {
    given(...upTo.followUp)
      .when(acts.makeLink(6))
      .refused('not-your-agency');
    given(...upTo.conveying)
      .when(acts.makeLink(7))
      .refused('wrong-step');
  });
});

suite('what comes by it', () => {
  test('is progress of the agency, with the name that was typed, and moves neither the case nor its clock', () => {
    const before = played(handed).state;
    const after = given(...handed)
      .when(acts.byLink(7, { attachmentIds: ['file-1'] }))
      .then({
        type: 'ProgressReported',
        agencyId: 'dpupkp',
        text: 'aspal dituang',
        attachmentIds: ['file-1'],
        linkId: 'link-1',
        linkName: 'Pak Tukang',
        by: people.intake,
      });
    assert.ok(before.status === 'follow-up' && after.status === 'follow-up');
    assert.deepEqual([after.clock, after.disposition], [before.clock, before.disposition]);
  });

  test('says who and what', () => {
    for (const blank of [{ name: ' \n' }, { text: '' }])
      given(...handed)
        .when(acts.byLink(7, blank))
        .refused('text-missing');
  });

  test('may come as often as there is something to tell, from nobody but the program', () => {
    given(...handed, acts.byLink(7))
      .when(acts.byLink(8))
      .then({ type: 'ProgressReported' });
    given(...handed)
      .when(acts.byLink(7, { by: people.lead }))
      .refused('not-allowed');
  });

  test('is a person’s act, which whoever reports at the same time must see, and the link itself is not', () => {
    const { events } = played([...handed, acts.byLink(7), acts.endLink(8)]);
    const news = actsOfOthers(events.slice(-3), { ...people.lead, userId: 'another' }, 'ReportFieldResult');
    assert.deepEqual(
      news.map(({ type }) => type),
      ['ProgressReported'],
    );
  });
});

suite('it ends', () => {
  test('by itself, to the millisecond', () => {
    assert.ok(openAt(29.999, ...handed));
    assert.ok(!openAt(30, ...handed));
    given(...handed)
      .when(acts.byLink(30))
      .refused('link-ended');
  });

  test('when its agency takes it back, and no other agency does', () => {
    given(...handed)
      .when(acts.endLink(7))
      .then({ type: 'FieldLinkEnded', linkId: 'link-1', agencyId: 'dpupkp' });
    given(...handed)
      .when(acts.endLink(7, { by: people.helper }))
      .refused('link-ended');
    for (const then of [acts.endLink(8), acts.byLink(8)])
      given(...handed, acts.endLink(7))
        .when(then)
        .refused('link-ended');
  });

  /** What else happens to the case, and whether the link still serves afterwards. */
  const then: Record<string, readonly [readonly Command[], boolean]> = {
    'an officer reports progress': [[acts.progress(7)], true],
    'more time is granted': [[acts.askExtension(7), acts.grant(8)], true],
    'its agency becomes a helping one': [
      [acts.dispose(7, { leadAgencyId: 'dlh', helpingAgencyIds: ['dpupkp'] })],
      true,
    ],
    'another agency has the case': [[acts.dispose(7, { leadAgencyId: 'dishub', helpingAgencyIds: [] })], false],
    'its agency refuses': [[acts.refuse(7)], false],
    'the result is reported': [[acts.fieldResult(7)], false],
    'the result is sent back': [[acts.fieldResult(7), acts.sendBack(8)], true],
    'the case goes to a lane': [[acts.toLane(7)], false],
    'the case is closed': [[acts.fieldResult(7), acts.convey(8), acts.delivered(9)], false],
  };
  for (const [name, [commands, serves]] of Object.entries(then))
    test(`${serves ? 'not ' : ''}when ${name}`, () => assert.equal(openAt(10, ...handed, ...commands), serves));

  test('one of two, and the other serves on', () => {
    const two = [...handed, acts.makeLink(6.5, { linkId: 'link-2', by: people.helper }), acts.endLink(7)];
    given(...two)
      .when(acts.byLink(8, { linkId: 'link-2' }))
      .then({ type: 'ProgressReported', agencyId: 'dlh' });
  });
});
