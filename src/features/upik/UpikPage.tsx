// The UPIK register on one page: the book, and for those who keep it what JSS says of it.
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { ImportExport } from '#features/jss-import/ImportExport.tsx';
import { Reconciliation } from '#features/reconciliation/Reconciliation.tsx';
import { RegisterBook } from './RegisterBook.tsx';
import { useKeepsRegister } from './UpikViews.tsx';

/** Whoever does not keep the register gets the book, whatever view the address names. */
export function UpikPage(): ReactNode {
  const [params] = useSearchParams();
  const view = useKeepsRegister() ? params.get('lihat') : null;
  if (view === 'rekonsiliasi') return <Reconciliation />;
  return view === 'impor' ? <ImportExport /> : <RegisterBook />;
}
