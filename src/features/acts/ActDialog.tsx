// The dialog of one act.
import type { ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { ActFormDialog } from '#web/acts/ActFormDialog.tsx';
import type { ActDialogProps } from '#web/acts/act-screen.ts';
import { actScreens } from './act-screens.tsx';

export function ActDialog({ act, ...props }: ActDialogProps & { act: OfficerCommand }): ReactNode {
  return <ActFormDialog key={act} screen={actScreens[act]} {...props} />;
}
