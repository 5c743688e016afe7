// What a receipt says of a case. Pure.
import { cutText } from '#core/cut-text.ts';
import type { Office } from '#http/site.ts';
import { sheetMinute } from '#http/sheet-frame.ts';
import * as spoken from '#words/id/spoken.ts';
import type { ReceiptAnswer } from './intake.contract.ts';
import type { FoundReceipt } from './intake.query.ts';

const descriptionLength = 400;

const shortened = (text: string): string =>
  text.length <= descriptionLength ? text : `${cutText(text, descriptionLength).trimEnd()}…`;

const dueAtOf = ({ state }: FoundReceipt): { dueAt?: string } => {
  if (state.status === 'closed' || state.clock.pausedWithMs !== undefined) return {};
  return { dueAt: new Date(state.clock.dueAt).toISOString() };
};

/** `code` opens the case: whoever asks for a receipt must be allowed to hand it out. */
export type ReceiptParts = {
  found: FoundReceipt;
  code: string;
  /** Masked. */
  reporter: string | undefined;
  /** Who hands it out, where no officer opened the case. */
  officer: string;
  publicUrl: string;
  organisation: Office;
};

/** Of what was told at most 400 characters, and of the reporter only what is masked. */
export const viewReceipt = ({
  found,
  code,
  reporter,
  officer,
  publicUrl,
  organisation,
}: ReceiptParts): ReceiptAnswer => {
  const trackUrl = `${publicUrl}/lacak/${found.number}`;
  const { name, office } = organisation;
  return {
    number: found.number,
    code,
    trackUrl,
    openUrl: `${trackUrl}?kode=${code}`,
    channel: found.channel,
    place: found.place ?? found.channel,
    receivedAt: found.receivedAt.toISOString(),
    description: shortened(found.description ?? ''),
    ...(reporter === undefined ? {} : { reporter }),
    officer: found.officer ?? officer,
    status: found.state.status,
    ...dueAtOf(found),
    organisation: { name, ...(office === undefined ? {} : { office }) },
  };
};

/** What happens next and until when, in one sentence. */
export const nextWords = ({ status, dueAt }: Pick<ReceiptAnswer, 'status' | 'dueAt'>): string => {
  const words = spoken.next[status];
  if (words.endsWith('.')) return words;
  return dueAt === undefined ? `${words}.` : `${words}, ${spoken.until(sheetMinute('id', dueAt))}.`;
};
