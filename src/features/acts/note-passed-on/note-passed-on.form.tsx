// An agency says that it read what was passed on to it: the title says all that is asked.
import type { ReactNode } from 'react';
import { plainAct } from '#web/acts/plain-act.ts';
import { NotePassedOn } from './note-passed-on.contract.ts';

const NotePassedOnForm = (): ReactNode => null;

export const notePassedOn = plainAct({ act: 'NotePassedOn', contract: NotePassedOn, Form: NotePassedOnForm });
