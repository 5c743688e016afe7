// Answers with a sheet that was made, as PDF or as text document. Must not know what it says.
import type { FastifyReply } from 'fastify';
import type { Paper, PlainSheet } from '#ports/paper.ts';
import { sendProblem } from './problem.ts';

/** A PDF is shown by the browser; a text document is one of its downloads. */
export const sheetForms = {
  pdf: { make: (paper: Paper, sheet: PlainSheet) => paper.print(sheet), type: 'application/pdf', shown: 'inline' },
  docx: {
    make: (paper: Paper, sheet: PlainSheet) => paper.write(sheet),
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    shown: 'attachment',
  },
} as const;

export type SheetForm = keyof typeof sheetForms;

/** `name`: of the file, without its ending. */
export const sendSheet = async (
  reply: FastifyReply,
  form: SheetForm,
  name: string,
  made: ReturnType<Paper['print']>,
): Promise<FastifyReply> => {
  const printed = await made;
  if (!printed.ok) return sendProblem(reply, 'unavailable');
  const { type, shown } = sheetForms[form];
  return reply.type(type).header('content-disposition', `${shown}; filename="${name}.${form}"`).send(printed.bytes);
};
