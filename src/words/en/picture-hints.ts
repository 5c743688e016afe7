// What may be wrong with a picture of the work, as hints for whoever decides.
import type { pictureHints as indonesian } from '../id/picture-hints.ts';
import type { Same } from '../same.ts';

export const pictureHints: Same<typeof indonesian> = {
  title: 'Look at the photos',
  photo: (n) => `Photo ${String(n)}:`,
  same: 'the same photo is in',
  like: 'a similar photo is in',
  reporters: 'this is the reporter’s photo.',
  likeReporters: 'looks like the reporter’s photo.',
  before: (at) => `taken ${at} by its camera, before the report.`,
  far: (metres) => `taken ${String(metres)} m from the place of the complaint, by its camera.`,
  farFromArea: (metres) => `taken ${String(metres)} m outside the complaint’s kelurahan, by its camera.`,
  note: 'Hints, not proof. A camera’s clock may be wrong, and the same place may look alike.',
};
