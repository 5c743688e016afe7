// Petugas: everybody who may work at this desk, for those who look after them.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { mayStandIn, rolesOf } from '#core/access.ts';
import { getJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { DeskViews } from './DeskViews.tsx';
import { OfficerCard, type OfficerAct } from './OfficerCard.tsx';
import { LinkShown, OffDialog, ResetDialog, SessionsDialog } from './OfficerDialogs.tsx';
import { OfficerEditor } from './OfficerEditor.tsx';
import { SubstituteDialog } from './SubstituteDialog.tsx';
import './officer.css';
import type { LinkAnswer, OfficersAnswer, OfficerView } from './officer.contract.ts';

const words = late.officers;

type Open =
  | { what: 'invite' }
  | { what: OfficerAct; officer: OfficerView }
  | { what: 'shown'; name: string; link: LinkAnswer };

type DialogsProps = {
  open: Open;
  all: OfficersAnswer;
  onOpen: (open: Open | undefined) => void;
  onChanged: () => void;
};

const candidatesFor = (officer: OfficerView, { officers }: OfficersAnswer): OfficerView[] =>
  officers.filter(
    (other) =>
      other.state === 'active' &&
      other.id !== officer.id &&
      !other.isYou &&
      rolesOf(other).some((role) => mayStandIn(role, officer.role)),
  );

function Editor({
  officer,
  all,
  onOpen,
  onChanged,
}: Omit<DialogsProps, 'open'> & { officer: OfficerView | undefined }) {
  const announce = useToast();
  return (
    <OfficerEditor
      officer={officer}
      agencies={all.agencies}
      roles={all.roles}
      onClose={() => onOpen(undefined)}
      onSaved={(name, link) => {
        onChanged();
        if (link === undefined) announce(words.saved);
        onOpen(link === undefined ? undefined : { what: 'shown', name, link });
      }}
    />
  );
}

function Dialogs(props: DialogsProps): ReactNode {
  const { open, all, onOpen, onChanged } = props;
  const close = (): void => onOpen(undefined);
  const done = (): void => {
    onChanged();
    close();
  };
  switch (open.what) {
    case 'invite':
      return <Editor officer={undefined} {...props} />;
    case 'change':
      return <Editor officer={open.officer} {...props} />;
    case 'shown':
      return <LinkShown name={open.name} link={open.link} onClose={close} />;
    case 'sessions':
      return <SessionsDialog officer={open.officer} onClose={close} />;
    case 'off':
      return <OffDialog officer={open.officer} onClose={close} onDone={done} />;
    case 'link':
      return (
        <ResetDialog
          officer={open.officer}
          onClose={close}
          onLink={(link) => {
            onChanged();
            onOpen({ what: 'shown', name: open.officer.name, link });
          }}
        />
      );
    case 'substitute':
      return (
        <SubstituteDialog
          officer={open.officer}
          candidates={candidatesFor(open.officer, all)}
          onClose={close}
          onDone={done}
        />
      );
  }
}

/** For the operator and the team lead; what each may do about whom the server says card by card. */
export function OfficersPage(): ReactNode {
  const client = useQueryClient();
  const [open, setOpen] = useState<Open>();
  const found = useQuery({
    queryKey: ['live', 'officers'],
    queryFn: ({ signal }) => getJson<OfficersAnswer>('/api/v1/officers', signal),
  });
  const changed = (): void => void client.invalidateQueries({ queryKey: ['live', 'officers'] });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      asked={found}
      act={
        <Button look="primary" onClick={() => setOpen({ what: 'invite' })} disabled={!found.isSuccess}>
          <UserPlus size={18} aria-hidden />
          {words.invite}
        </Button>
      }
    >
      <DeskViews current="officers" />
      <ul className="officer-list">
        {found.data?.officers.map((officer) => (
          <OfficerCard key={officer.id} officer={officer} onAct={(what) => setOpen({ what, officer })} />
        ))}
      </ul>
      {open !== undefined && found.data !== undefined && (
        <Dialogs open={open} all={found.data} onOpen={setOpen} onChanged={changed} />
      )}
    </Page>
  );
}
