// Sheets of one case to print: each opens as a PDF by one press. The reporter stands on one of them alone, for a reason.
import { useState, type ReactNode } from 'react';
import { caseRoles } from '#core/access.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { speaksWithReporters } from '#web/intake/lines.ts';
import { useHolds, useOfficer } from '#web/session.ts';
import { Button } from '#web/ui/Button.tsx';
import { isSpoken } from '#web/ui/channel-name.ts';
import { language } from '#words/console.ts';
import { late } from '#words/late.ts';
import { PrintPersonDialog } from './PrintPersonDialog.tsx';

const words = late.paperCard;

type Sheet = 'disposition' | 'minutes' | 'sheet' | 'receipt';

function SheetLink({ number, sheet }: { number: string; sheet: Sheet }): ReactNode {
  const path = `/api/v1/cases/${encodeURIComponent(number)}/${sheet}.pdf?lang=${language}`;
  return (
    <li>
      <a href={path} target="_blank" rel="noopener">
        {words[sheet]} <span className="meta">PDF</span>
      </a>
    </li>
  );
}

/** What this officer may print; the server guards each. */
const useSheets = ({ channel }: CaseAnswer): Sheet[] => {
  const works = useHolds(caseRoles);
  const speaks = speaksWithReporters(useOfficer());
  return [
    ...(works ? (['disposition', 'minutes'] as const) : []),
    'sheet',
    ...(speaks && isSpoken(channel) ? (['receipt'] as const) : []),
  ];
};

/** With the reporter's identity only where this officer could open it. */
export function PaperCard({ answer }: { answer: CaseAnswer }): ReactNode {
  const [open, setOpen] = useState(false);
  const sheets = useSheets(answer);
  const { number, possible, reporter } = answer;
  const mayPrintPerson = possible.includes('RevealIdentity') && reporter.restricted !== true;
  return (
    <section className="card" aria-labelledby="cetak">
      <h2 id="cetak">{words.card}</h2>
      <ul>
        {sheets.map((sheet) => (
          <SheetLink key={sheet} number={number} sheet={sheet} />
        ))}
      </ul>
      {mayPrintPerson && (
        <span>
          <Button look="quiet" onClick={() => setOpen(true)}>
            {words.person}
          </Button>
        </span>
      )}
      {open && <PrintPersonDialog number={number} onClose={() => setOpen(false)} />}
    </section>
  );
}
