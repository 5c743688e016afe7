// Words of what is attached to a message, in English: photos in their box, voices and films that are played, documents.
import type { media as indonesian } from '../id/media.ts';
import type { Same } from '../same.ts';

/** Sizes, instants and percentages are handed in as words. */
export const media: Same<typeof indonesian> = {
  photo: (n, of) => (of === 1 ? 'Photo' : `Photo ${String(n)} of ${String(of)}`),
  from: (by, at) => `${by}, ${at}`,
  stage: 'The opened photo',
  previous: 'Previous photo (left arrow)',
  next: 'Next photo (right arrow)',
  larger: 'Zoom in (+)',
  smaller: 'Zoom out (-)',
  whole: 'Show all of it (0)',
  percent: (percent) => `${percent}%`,
  camera: 'Take a photo',
  carried: 'Photos can also be pasted or dropped into this form.',
  download: 'Download',
  downloadOf: (what) => `Download ${what}`,
  notShown: 'This photo cannot be shown. Download it to open it on your device.',
  played: { audio: 'Voice message', video: 'Video' },
  notPlayed: 'This browser cannot play it. Download it to open it on your device.',
  documents: {
    pdf: 'PDF',
    word: 'Word document',
    excel: 'Excel sheet',
    powerpoint: 'PowerPoint slides',
    document: 'Document',
    sheet: 'Spreadsheet',
    slides: 'Slides',
    plain: 'Text',
    picture: 'Picture',
    film: 'Video',
    voice: 'Voice recording',
    file: 'File',
  },
};
