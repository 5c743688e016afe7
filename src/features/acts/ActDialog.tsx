// The form of one act, and where it stands on the page of its case.
import type { ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { ActFormDialog } from '#web/acts/ActFormDialog.tsx';
import { placeOf, type ActDialogProps, type ActPlace } from '#web/acts/act-screen.ts';
import { actScreens } from './act-screens.tsx';

export const placeOfAct = (act: OfficerCommand): ActPlace => placeOf(actScreens[act]);

export function ActDialog({ act, ...props }: ActDialogProps & { act: OfficerCommand }): ReactNode {
  return <ActFormDialog key={act} screen={actScreens[act]} {...props} />;
}
