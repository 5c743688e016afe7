// What one shift hands over to the next; reached from the list and from the roster.
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { deskRoles } from '#core/access.ts';

const ShiftNotesPage = lazyLate(async () => ({ default: (await import('./ShiftNotesPage.tsx')).ShiftNotesPage }));

/** For whoever may stand in a shift; has no place of its own in the menu. */
export const shiftNotesScreen: Screen = {
  path: '/petugas/serah-terima',
  roles: deskRoles,
  asks: 'GET /api/v1/shift-notes',
  page: () => <ShiftNotesPage />,
};
