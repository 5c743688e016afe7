// The gallery's buttons, fields, and what opens over the page by a press.
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { ActDialog } from '#features/acts/ActDialog.tsx';
import { Button, buttonClass, IconButton } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Select, Textarea, TextField } from '#web/ui/Field.tsx';
import { Menu, MenuItem } from '#web/ui/Menu.tsx';
import { MenuChoice } from '#web/ui/MenuChoice.tsx';
import { DayField, MomentField } from '#web/ui/MomentField.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { Views } from '#web/ui/Views.tsx';
import { late } from '#words/late.ts';
import { Part } from './Part.tsx';
import { SamplePicker } from './Pickers.tsx';
import { sampleFacts } from './samples.tsx';
import '#features/case/composer.css';
import '#features/case/composer-small.css';
import '#features/case/composer-room.css';

const words = late.gallery;
const looks = ['primary', 'secondary', 'quiet', 'danger'] as const;

function Buttons(): ReactNode {
  return (
    <Part name="buttons">
      {(['normal', 'large'] as const).map((size) => (
        <div key={size} className="line">
          {looks.map((look) => (
            <Button key={look} look={look} size={size}>
              {words.looks[look]}
            </Button>
          ))}
        </div>
      ))}
      <div className="line">
        {looks.map((look) => (
          <Button key={look} look={look} disabled>
            {`${words.looks[look]}: ${words.off}`}
          </Button>
        ))}
      </div>
      <div className="line">
        <IconButton label={words.one}>
          <Plus size={20} aria-hidden />
        </IconButton>
        <Link href="/_galeri" className={buttonClass()}>
          {words.link}
        </Link>
        <Menu button={words.looks.secondary}>
          <MenuItem onPress={() => undefined}>{words.one}</MenuItem>
          <MenuItem onPress={() => undefined}>{words.two}</MenuItem>
          <MenuChoice isChosen onChoose={() => undefined}>
            {words.link}
          </MenuChoice>
        </Menu>
      </div>
      <Views
        label={words.parts.buttons}
        views={[
          { path: '/_galeri', label: words.one, isHere: true },
          { path: '/masuk', label: words.two, isHere: false },
        ]}
      />
    </Part>
  );
}

const choices = [
  { value: 'one', label: words.one, hint: words.hint },
  { value: 'two', label: words.two },
];

/** Said of each field: nothing but its name, with a hint, wrong, and left alone. */
const said = [{}, { hint: words.hint, optional: true }, { hint: words.hint, error: words.wrong }] as const;

function Fields(): ReactNode {
  const [chosen, setChosen] = useState<readonly string[]>(['one']);
  const [moment, setMoment] = useState('2026-03-02T09:05');
  const none = (): void => undefined;
  return (
    <Part name="fields">
      {said.map((notes, at) => (
        <div key={String(at)} className="stack">
          <TextField label={words.label} {...notes} defaultValue={words.one} />
          <Textarea
            label={words.label}
            {...notes}
            count={{ words: at === 2 ? words.over : words.count, over: at === 2 }}
          />
          <Select label={words.label} {...notes} options={choices} empty="" />
          <DayField label={words.label} {...notes} value={at === 2 ? '31-02' : '2026-03-02'} onChange={none} />
          <MomentField label={words.label} {...notes} value={moment} onChange={setMoment} />
          <Choices label={words.label} {...notes} choices={choices} chosen={chosen} onChoose={setChosen} />
          <Choices label={words.label} {...notes} many compact choices={choices} chosen={chosen} onChoose={setChosen} />
        </div>
      ))}
      <TextField label={`${words.label}: ${words.off}`} disabled defaultValue={words.one} />
    </Part>
  );
}

const over = ['dialog', 'wide', 'composer', 'heavy'] as const;
type Over = (typeof over)[number];

function Opened({ which, onClose }: { which: Over; onClose: () => void }): ReactNode {
  if (which === 'composer') return <ActDialog act="ApproveInterim" facts={sampleFacts} onClose={onClose} />;
  if (which === 'heavy') return <ActDialog act="JudgeNotComplaint" facts={sampleFacts} onClose={onClose} />;
  return (
    <Dialog title={words.open[which]} wide={which === 'wide'} onClose={onClose}>
      <p>{words.sentence}</p>
      <TextField label={words.label} hint={words.hint} error={words.wrong} />
      <SamplePicker given="agency-1" />
    </Dialog>
  );
}

function OverThePage(): ReactNode {
  const [which, setWhich] = useState<Over>();
  const announce = useToast();
  const back = { label: words.two, press: () => announce(words.two), forMs: 10_000 };
  return (
    <Part name="over">
      <div className="line">
        {over.map((one) => (
          <Button key={one} onClick={() => setWhich(one)}>
            {words.open[one]}
          </Button>
        ))}
        <Button onClick={() => announce(words.sentence)}>{words.open.done}</Button>
        <Button onClick={() => announce(words.sentence, 'done', back)}>{words.open.undo}</Button>
        <Button onClick={() => announce(words.sentence, 'failed')}>{words.open.failed}</Button>
      </div>
      {which !== undefined && <Opened key={which} which={which} onClose={() => setWhich(undefined)} />}
    </Part>
  );
}

export function Controls(): ReactNode {
  return (
    <>
      <Buttons />
      <Fields />
      <OverThePage />
    </>
  );
}
