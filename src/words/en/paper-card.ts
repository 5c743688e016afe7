// Words of the card from which sheets of a case are printed.
import type { paperCard as indonesian } from '../id/paper-card.ts';
import type { Same } from '../same.ts';

/** The reporter is printed for a reason alone, and that is on the record. */
export const paperCard: Same<typeof indonesian> = {
  card: 'Print',
  disposition: 'Disposition sheet',
  minutes: 'Minutes of a visit',
  sheet: 'Case sheet',
  receipt: 'Receipt',
  person: 'Disposition with the reporter’s identity…',
  title: 'Print who the reporter is',
  lead: 'Name, number and address of the reporter will stand on the disposition sheet. That it was printed is on the record with your name and your reason.',
  reason: 'Why must their identity be printed?',
  reasonMissing: 'Write the reason.',
  print: 'Print with the identity',
  done: 'The disposition sheet is made, and among your downloads.',
};
