// Words of the gallery of components, in English.
import type { gallery as indonesian } from '../id/gallery.ts';
import type { Same } from '../same.ts';

/** Read by whoever builds screens, in training alone. */
export const gallery: Same<typeof indonesian> = {
  title: 'Gallery of components',
  lead: 'Every part of the desk in every state. What fills it is made up, and it is there in training alone.',
  parts: {
    buttons: 'Buttons',
    fields: 'Fields',
    pickers: 'Choices that are searched',
    over: 'Over the page',
    banners: 'Banners',
    marks: 'Marks',
    presence: 'Who else is on this case',
    deadlines: 'Deadlines',
    empty: 'Empty and loading',
    rows: 'Roomy rows',
    compact: 'Compact rows',
    many: 'Many at once',
    later: 'When words leave',
    alike: 'Similar cases',
    knowledge: 'Templates and knowledge',
    thread: 'Bubbles of a conversation',
  },
  open: {
    dialog: 'Open a dialog',
    wide: 'Open a wide dialog',
    composer: 'Open the reply field',
    heavy: 'Open a heavy act',
    done: 'Announce success',
    undo: 'Announce with undo',
    failed: 'Announce failure',
  },
  looks: { primary: 'Primary', secondary: 'Plain', quiet: 'Quiet', danger: 'Heavy' },
  off: 'Switched off',
  link: 'Link as a button',
  label: 'Name of the field',
  hint: 'A hint for whoever fills it in.',
  wrong: 'Write at least ten letters.',
  count: '12 of 280',
  over: '300 of 280',
  pick: 'Choose …',
  agencies: [
    'DLH: Environment Agency',
    'DPUPKP: Agency of Public Works, Housing and Settlements, with Land and Spatial Planning of the Sample City',
    'Dishub: Transport Agency',
  ],
  office: (at) => `UPT ${String(at)}: Technical unit ${String(at)}`,
  one: 'First choice',
  two: 'Second choice',
  sentence: 'This state is told by words, a sign, and colour.',
};
