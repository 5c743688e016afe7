// The fields of a copied report, in the order in which SP4N-LAPOR! shows them.
import type { ReactNode } from 'react';
import { reportClasses, sp4nPrivacies } from '#core/sp4n.ts';
import type { CopiedTyped, CopyFaults } from '#web/intake/report-form.ts';
import { text } from '#words/console.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { Textarea, TextField } from '#web/ui/Field.tsx';
import { MomentField } from '#web/ui/MomentField.tsx';

type FormProps = { typed: CopiedTyped; faults: CopyFaults; onChange: (change: Partial<CopiedTyped>) => void };
type LineProps = FormProps & {
  name: 'trackingId' | 'category' | 'title' | 'place' | 'name';
  label: string;
  hint?: string;
  optional?: boolean;
  autoFocus?: boolean;
};

const words = text.sp4n;

function Line({ typed, faults, onChange, name, ...rest }: LineProps): ReactNode {
  return (
    <TextField
      autoComplete="off"
      value={typed[name]}
      error={faults[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
      {...rest}
    />
  );
}

function Kind(props: FormProps): ReactNode {
  const { typed, faults, onChange } = props;
  return (
    <fieldset className="intake-part">
      <legend>{words.parts.report}</legend>
      <div className="intake-pair">
        <Line {...props} name="trackingId" label={words.trackingId} hint={words.trackingIdHint} autoFocus />
        <MomentField
          label={words.passedAt}
          hint={words.passedAtHint}
          value={typed.at}
          error={faults.at}
          onChange={(at) => onChange({ at })}
        />
      </div>
      <div className="report-choices">
        <Choices
          label={words.reportClass}
          choices={reportClasses.map((one) => ({ value: one, ...words.classes[one] }))}
          chosen={[typed.reportClass]}
          onChoose={([chosen]) => onChange({ reportClass: reportClasses.find((one) => one === chosen) ?? 'complaint' })}
        />
        <Choices
          label={words.privacy}
          choices={sp4nPrivacies.map((one) => ({ value: one, ...words.privacies[one] }))}
          chosen={[typed.privacy]}
          onChoose={([chosen]) => onChange({ privacy: sp4nPrivacies.find((one) => one === chosen) ?? 'public' })}
        />
      </div>
      {typed.privacy !== 'anonymous' && (
        <Line {...props} name="name" label={words.name} hint={words.nameHint} optional />
      )}
    </fieldset>
  );
}

function Matter(props: FormProps): ReactNode {
  const { typed, faults, onChange } = props;
  return (
    <fieldset className="intake-part">
      <legend>{words.parts.matter}</legend>
      <Line {...props} name="title" label={words.title} />
      <Textarea
        label={words.text}
        rows={6}
        value={typed.text}
        error={faults.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <div className="intake-pair">
        <Line {...props} name="category" label={words.category} optional />
        <Line {...props} name="place" label={words.place} optional />
      </div>
    </fieldset>
  );
}

/** In the order of SP4N-LAPOR!, so that an officer copies from top to bottom. */
export function ReportForm(props: FormProps): ReactNode {
  return (
    <>
      <Kind {...props} />
      <Matter {...props} />
    </>
  );
}
