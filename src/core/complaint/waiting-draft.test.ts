// A first answer waits from when it was written until somebody says something of it, and in no other step.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, played, upTo } from '#test/given/given.ts';
import { partingActs } from '#test/given/parting.ts';
import type { Command } from './command.ts';
import { initial } from './complaint.ts';
import { isDraftWaiting } from './waiting-draft.ts';

const drafted = [...upTo.coordination, acts.draft(3)];
const rows: [string, readonly Command[], boolean][] = [
  ['nothing that nobody wrote waits', upTo.coordination, false],
  ['what was written waits', drafted, true],
  ['what was written again after it came back waits', [...drafted, acts.returnDraft(4), acts.draft(5)], true],
  ['what came back waits no more', [...drafted, acts.returnDraft(4)], false],
  ['what was approved waits no more', [...drafted, acts.approve(4)], false],
  ['what was answered otherwise waits no more', [...drafted, acts.answerDirectly(4)], false],
  ['what lies in a case that ended waits no more', [...drafted, acts.withdraw(4)], false],
  ['what lies in a case that went on in another one waits no more', [...drafted, acts.joinDuplicate(4)], false],
  [
    'what lay in one that was joined by mistake waits again',
    [...drafted, acts.joinDuplicate(4), partingActs.undo(5)],
    true,
  ],
  [
    'a note, time that passes or a message let it wait on',
    [...drafted, acts.note(4), acts.tick(17), acts.receive(18)],
    true,
  ],
];
for (const [name, commands, expected] of rows)
  test(name, () => {
    assert.equal(isDraftWaiting(played(commands).state), expected);
  });

test('of what is no case yet nothing waits', () => {
  assert.equal(isDraftWaiting(initial), false);
});
