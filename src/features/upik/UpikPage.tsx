// The UPIK register on one page: the book, and for those who enter cases in UPIK what JSS says of it.
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { ImportExport } from '#features/jss-import/ImportExport.tsx';
import { Reconciliation } from '#features/reconciliation/Reconciliation.tsx';
import { RegisterBook } from './RegisterBook.tsx';
import { useMayRegister } from './UpikViews.tsx';

/** Whoever may not register gets the book, whatever view the address names. */
export function UpikPage(): ReactNode {
  const [params] = useSearchParams();
  const view = useMayRegister() ? params.get('lihat') : null;
  if (view === 'rekonsiliasi') return <Reconciliation />;
  return view === 'impor' ? <ImportExport /> : <RegisterBook />;
}
