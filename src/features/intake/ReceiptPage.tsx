// A case's receipt once more, for whoever lost theirs. The name is not shown again: only its first letters.
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { text } from '#words/console.ts';
import { Button } from '#web/ui/Button.tsx';
import { Receipt } from './Receipt.tsx';
import './receipt.css';

/** Shows the code again: for the desk roles, who hand it to the reporter. */
export function ReceiptPage({ number }: { number: string }): ReactNode {
  return (
    <div className="page">
      <header className="page-head receipt-acts">
        <h1>{text.intake.receiptLink}</h1>
        <div className="push line">
          <Button look="primary" onClick={() => window.print()}>
            <Printer size={18} aria-hidden />
            {text.intake.print}
          </Button>
          <Link className="button button-secondary" href={`/kasus/${number}`}>
            {text.intake.openCase}
          </Link>
        </div>
      </header>
      <Receipt number={number} name="" />
    </div>
  );
}
