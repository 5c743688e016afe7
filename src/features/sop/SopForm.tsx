// The numbers of a new version as somebody types them, each mistake at its field; what last month would have been under them; enacting it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import type { StepName } from '#core/sop/key.ts';
import { familyOf } from '#core/sop/in-force.ts';
import type { Sop } from '#core/sop/shape.ts';
import { numberFaults, type NumberFault, type NumberPlace } from '#core/sop/numbers.ts';
import { failureWords, sendJson } from '#web/api.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Select, TextField } from '#web/ui/Field.tsx';
import { MomentField } from '#web/ui/MomentField.tsx';
import { fromLocalInput } from '#web/ui/time-words.ts';
import { isMoment } from '#web/ui/typed-time.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { StepTexts } from './StepTexts.tsx';
import { placeWords } from './sop-words.tsx';
import { RungReach } from './RungReach.tsx';
import { RungWaysChoice } from './RungWaysChoice.tsx';
import {
  calendarField,
  numbersTyped,
  readSpot,
  spotsOf,
  typedNumbers,
  waysField,
  type Spot,
  type Typed,
} from './typed-numbers.tsx';
import type { CalendarChoice, EnactBody, Numbers, PreviewAnswer, PreviewBody } from './sop.contract.ts';
import '../what-if/what-if.css';

const words = late.sop;

export function Preview({ preview }: { preview: PreviewAnswer }): ReactNode {
  return (
    <section className="stack" aria-labelledby="andai" aria-live="polite">
      <h3 id="andai">{words.previewTitle}</h3>
      <div className="table-frame" role="region" aria-labelledby="andai" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {[words.step, words.promises, words.late, words.wouldBe].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.steps.map(({ step, n, late: before, wouldBeLate }) => (
              <tr key={step}>
                <th scope="row">{text.steps[step as StepName].name}</th>
                <td>{n}</td>
                <td>{words.lateOf(before, n)}</td>
                <td>{words.lateOf(wouldBeLate, n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="field-hint">{words.previewNote}</p>
      <RungReach ways={preview.ways} />
    </section>
  );
}

/** Every rung stands in fields of its own. */
const isAtSpot = ({ at }: NumberFault, spot: Spot): boolean => spot.place === at;

type SpotProps = { spot: Spot; typed: Typed; faults: readonly NumberFault[] | undefined; onType: (v: string) => void };

function SpotField({ spot, typed, faults, onType }: SpotProps): ReactNode {
  const fault = faults?.find((one) => isAtSpot(one, spot));
  const unread = faults !== undefined && readSpot(spot, typed) === 'wrong';
  return (
    <TextField
      label={spot.label}
      hint={spot.hint}
      inputMode={spot.isSeries ? 'text' : 'decimal'}
      value={typed[spot.name] ?? ''}
      error={unread ? words.unread : fault === undefined ? undefined : words.faultWords(fault)}
      onChange={({ target }) => onType(target.value)}
    />
  );
}

type CalendarProps = {
  field: NumberPlace;
  calendars: readonly CalendarChoice[];
  fault: NumberFault | undefined;
  value: string;
  onChoose: (value: string) => void;
};

/** By which hours a step's time is counted. */
function CalendarSelect({ field, calendars, fault, value, onChoose }: CalendarProps): ReactNode {
  return (
    <Select
      label={placeWords(field)}
      error={fault === undefined ? undefined : words.faultWords(fault)}
      value={value}
      options={[
        { value: '', label: words.wallClock },
        ...calendars.map(({ key, name }) => ({ value: key, label: name })),
      ]}
      onChange={({ target }) => onChoose(target.value)}
    />
  );
}

type Enacting = { ground: string; from: string };

const useEnact = (onDone: () => void) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (body: EnactBody) => sendJson('POST', '/api/v1/sops', body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['sops'] });
      announce(words.enacted);
      onDone();
    },
  });
};

type WhenProps = { values: Enacting; isAsked: boolean; onChange: (values: Enacting) => void };

function WhenAndWhy({ values, isAsked, onChange }: WhenProps): ReactNode {
  const { ground, from } = values;
  return (
    <>
      <TextField
        label={words.groundField}
        hint={words.groundHint}
        maxLength={300}
        value={ground}
        error={isAsked && ground.trim() === '' ? words.groundMissing : undefined}
        onChange={({ target }) => onChange({ ground: target.value, from })}
      />
      <MomentField
        label={words.fromField}
        hint={words.fromHint}
        value={from}
        error={isAsked && !isMoment(from) ? words.fromMissing : undefined}
        onChange={(moment) => onChange({ ground, from: moment })}
      />
    </>
  );
}

const failureOf = (...ones: readonly { isError: boolean; error: unknown }[]): unknown =>
  ones.find(({ isError }) => isError)?.error;

type FormProps = { base: Sop; numbers: Numbers; calendars: readonly CalendarChoice[]; onDone: () => void };

/** What the form holds, and what was asked of it so far. */
const useForm = ({ base, numbers, calendars, onDone }: FormProps) => {
  const spots = spotsOf(base);
  const [typed, setTyped] = useState(() => typedNumbers(spots, numbers));
  const [when, setWhen] = useState<Enacting>({ ground: '', from: '' });
  const [asked, setAsked] = useState<'nothing' | 'preview' | 'enact'>('nothing');
  const preview = useMutation({
    mutationFn: (body: PreviewBody) => sendJson<PreviewAnswer>('POST', '/api/v1/sops/preview', body),
  });
  const enact = useEnact(onDone);
  const read = numbersTyped(spots, typed);
  const known = calendars.map(({ key }) => key);
  const faults = numberFaults(base, read.numbers, known);
  const usable = read.isWhole && faults.length === 0 ? read.numbers : undefined;
  return { spots, typed, setTyped, when, setWhen, asked, setAsked, preview, enact, faults, usable };
};

/** What a step may have of its own, folded away. */
function OwnLadder({ step, isWrong, children }: { step: StepName; isWrong: boolean; children: ReactNode }): ReactNode {
  const title = words.ownLadder(text.steps[step].name);
  return (
    <details open={isWrong || undefined}>
      <summary>{title}</summary>
      <p className="field-hint">{words.ownLadderHint}</p>
      <div className="what-if-fields" role="group" aria-label={title}>
        {children}
      </div>
    </details>
  );
}

type FieldsProps = FormProps & { form: ReturnType<typeof useForm> };

function OneField({ base, calendars, form, spot }: FieldsProps & { spot: Spot }): ReactNode {
  const { typed, setTyped, asked, faults } = form;
  const ofCalendar = calendarField(base, spot);
  return (
    <>
      <SpotField
        spot={spot}
        typed={typed}
        faults={asked === 'nothing' ? undefined : faults}
        onType={(value) => setTyped({ ...typed, [spot.name]: value })}
      />
      {spot.rung !== undefined && (
        <RungWaysChoice
          to={spot.rung}
          ofStep={spot.step !== undefined}
          value={typed[waysField(spot)]}
          onChoose={(value) => setTyped({ ...typed, [waysField(spot)]: value })}
        />
      )}
      {ofCalendar !== undefined && (
        <CalendarSelect
          field={ofCalendar}
          fault={asked === 'nothing' ? undefined : faults.find(({ at }) => at === ofCalendar)}
          calendars={calendars}
          value={typed[ofCalendar] ?? ''}
          onChoose={(value) => setTyped({ ...typed, [ofCalendar]: value })}
        />
      )}
    </>
  );
}

/** Those of the whole version, then those of each step alone. */
function Fields(props: FieldsProps): ReactNode {
  const { spots, typed, asked, faults } = props.form;
  const steps = [...new Set(spots.flatMap(({ step }) => step ?? []))];
  const isWrong = (spot: Spot): boolean =>
    faults.some((fault) => isAtSpot(fault, spot)) || readSpot(spot, typed) === 'wrong';
  const fieldsOf = (step: StepName | undefined): ReactNode =>
    spots.filter((spot) => spot.step === step).map((spot) => <OneField key={spot.name} {...props} spot={spot} />);
  return (
    <>
      <div className="what-if-fields">{fieldsOf(undefined)}</div>
      {steps.map((step) => (
        <OwnLadder
          key={step}
          step={step}
          isWrong={asked !== 'nothing' && spots.some((spot) => spot.step === step && isWrong(spot))}
        >
          {fieldsOf(step)}
        </OwnLadder>
      ))}
      <StepTexts
        base={props.base}
        typed={typed}
        faults={asked === 'nothing' ? [] : faults}
        onType={(field, value) => props.form.setTyped({ ...typed, [field]: value })}
      />
    </>
  );
}

/** Begins with the numbers in force. */
export function SopForm(props: FormProps): ReactNode {
  const family = familyOf(props.base.key);
  const form = useForm(props);
  const { when, preview, enact, usable } = form;
  const compare = (): void => {
    form.setAsked('preview');
    if (usable !== undefined) preview.mutate({ family, numbers: usable });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    form.setAsked('enact');
    if (usable === undefined || when.ground.trim() === '' || !isMoment(when.from)) return;
    enact.mutate({ family, numbers: usable, from: fromLocalInput(when.from), ground: when.ground.trim() });
  };
  const failure = failureOf(preview, enact);
  return (
    <form className="panel stack" noValidate onSubmit={submit} aria-label={words.make}>
      <h2>{words.make}</h2>
      <Fields {...props} form={form} />
      <div className="line">
        <Button disabled={preview.isPending} onClick={compare}>
          {words.preview}
        </Button>
      </div>
      {preview.data !== undefined && <Preview preview={preview.data} />}
      <WhenAndWhy values={when} isAsked={form.asked === 'enact'} onChange={form.setWhen} />
      {failure !== undefined && (
        <Banner kind="late" alert>
          {failureWords(failure)} {text.forms.kept}
        </Banner>
      )}
      <div className="line">
        <Button type="submit" look="primary" disabled={enact.isPending}>
          {words.enact}
        </Button>
      </div>
    </form>
  );
}
