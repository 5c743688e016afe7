// The acts by which a case comes into somebody's hands at the desk, and out of them: rows as those of officer-acts.ts, whose buttons stand behind
// those. They move nothing on and stand in nobody's way.
import { desk, ladder, type DeskRole } from '../access.ts';
import { fields, openStatus, type Row } from './act-row.ts';

/** The program itself gives cases out, and takes them from whoever left. */
export const holdingActs = {
  Claim: {
    /** `whileWriting`: by the first key of an answer; of what somebody holds it takes nothing, and it ends by itself. */
    asks: fields<{ whileWriting?: true }>(),
    by: desk,
    in: openStatus,
    button: true,
    besideNews: true,
  },
  Assign: {
    /** An officer of the desk; `role`: as which they look after it. */
    asks: fields<{ to: string; role: DeskRole; note?: string }>(),
    by: ['system', ...desk],
    in: openStatus,
    button: true,
    besideNews: true,
  },
  Release: {
    asks: fields<{ note?: string }>(),
    by: ['system', ...desk],
    in: openStatus,
    button: true,
    besideNews: true,
  },
  /** Whoever answers for the times nudges whoever has it. */
  RemindHolder: { by: ladder, in: openStatus, button: true, besideNews: true },
} as const satisfies Record<string, Row>;
