// The dialog of one act.
import type { ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { ActDialogProps } from './act-screen.ts';
import { dialogs } from './dialogs.tsx';

export function ActDialog({ act, ...props }: ActDialogProps & { act: OfficerCommand }): ReactNode {
  const Dialog = dialogs[act];
  return <Dialog {...props} />;
}
