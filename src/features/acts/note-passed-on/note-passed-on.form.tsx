// An agency says that it read what was passed on to it.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { NotePassedOn } from './note-passed-on.contract.ts';

function NotePassedOnForm(): ReactNode {
  return <p>{text.forms.passOn.read}</p>;
}

export const notePassedOn = plainAct({ act: 'NotePassedOn', contract: NotePassedOn, Form: NotePassedOnForm });
