// Writes down where the matter is. A point names the kelurahan that it may lie in; the officer chooses.
import type { ReactNode } from 'react';
import { pointWords, type Point } from '#core/place/point.ts';
import { readPoint } from '#core/place/said-place.ts';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { ActScreen } from '#web/acts/act-screen.ts';
import type { CheckedAct, Problem } from '#web/acts/act-values.ts';
import { given, isBlank, missing } from '#web/acts/checks.ts';
import { outsideWords, useArea } from '#web/acts/use-area.ts';
import { Button } from '#web/ui/Button.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { text } from '#words/console.ts';
import { KelurahanField } from './KelurahanField.tsx';
import { Locate } from './locate.contract.ts';

/** All as typed; `point` as it was written or pasted. */
type TypedPlace = Record<'text' | 'kelurahan' | 'rt' | 'rw' | 'landmark' | 'point', string>;

const words = text.forms.place;

const pointIn = (typed: string): Point | undefined => {
  const read = readPoint(typed);
  return read.ok ? read.point : undefined;
};

/** What the point says, one press each: streets are borders, so that several may be right. */
function ByPoint({ form }: { form: ActForm<TypedPlace> }): ReactNode {
  const area = useArea(pointIn(form.values.point));
  if (area === undefined) return null;
  const outside = outsideWords(area);
  return (
    <div className="stack-tight" role="status">
      {outside !== undefined && <p>{words.outside(outside)}</p>}
      {area.candidates.length > 0 && (
        <p className="line">
          {area.candidates.length > 1 ? words.borders : words.from}{' '}
          {area.candidates.map(({ code, name }) => (
            <Button
              key={code}
              aria-pressed={form.values.kelurahan === code}
              onClick={() => form.set({ kelurahan: code })}
            >
              {name}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}

function LocateForm({ form }: { form: ActForm<TypedPlace> }): ReactNode {
  const { values, problems, set } = form;
  const line = (name: keyof TypedPlace, label: string, hint?: string) => ({
    ...{ label, hint, optional: true, autoComplete: 'off', value: values[name] },
    error: problemWords(problems[name]),
    onChange: ({ target }: { target: { value: string } }) => set({ [name]: target.value }),
  });
  return (
    <>
      <TextField {...line('text', words.text, words.textHint)} maxLength={300} data-autofocus />
      <KelurahanField value={values.kelurahan} onChoose={(kelurahan) => set({ kelurahan })} />
      <TextField {...line('point', words.point, words.pointHint)} />
      <ByPoint form={form} />
      <TextField {...line('rt', words.rt)} inputMode="numeric" maxLength={6} />
      <TextField {...line('rw', words.rw)} inputMode="numeric" maxLength={6} />
      <TextField {...line('landmark', words.landmark, words.landmarkHint)} maxLength={200} />
    </>
  );
}

/** The number alone, of *RT 05* as well; whatever else was typed the server refuses, and the form keeps. */
const withoutKind = (typed: string): string => typed.replace(/^\s*r[tw][\s.:]*/i, '');

const pointProblem = (typed: string): Problem | undefined => {
  const read = readPoint(typed);
  return isBlank(typed) || read.ok ? undefined : { kind: 'no-point', why: read.trouble };
};

const body = (values: TypedPlace): CheckedAct<'Locate'> => {
  const problem = pointProblem(values.point);
  if (problem !== undefined) return { ok: false, problems: { point: problem } };
  if (Object.values(values).every(isBlank)) return { ok: false, problems: { text: missing } };
  const point = pointIn(values.point);
  return {
    ok: true,
    body: {
      ...given('text', values.text),
      ...given('kelurahan', values.kelurahan),
      ...given('rt', withoutKind(values.rt)),
      ...given('rw', withoutKind(values.rw)),
      ...given('landmark', values.landmark),
      ...(point === undefined ? {} : { point }),
    },
  };
};

export const locate: ActScreen<'Locate', TypedPlace> = {
  act: 'Locate',
  contract: Locate,
  start: ({ place: { text: said = '', kelurahan = '', rt = '', rw = '', landmark = '', point } = {} }) => ({
    ...{ text: said, kelurahan, rt, rw, landmark },
    point: point === undefined ? '' : pointWords(point),
  }),
  body,
  Form: LocateForm,
};
