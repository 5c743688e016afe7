// One choice of the city's list, and no words; what the reporter's words suggest is one press above the conversation.
import type { ReactNode } from 'react';
import { categoryOptions, useCategories } from '#features/category/use-categories.tsx';
import { text } from '#words/console.ts';
import { Picker } from '#web/ui/Picker.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { Categorise } from './categorise.contract.ts';

function CategoriseForm({ form }: { form: ActForm<Entered<typeof Categorise>> }): ReactNode {
  const categories = useCategories();
  return (
    <Picker
      label={text.forms.category}
      hint={text.forms.categoryHint}
      empty={text.common.choose}
      data-autofocus
      options={categoryOptions(categories)}
      value={form.values.categoryId}
      error={problemWords(form.problems.categoryId)}
      onChoose={(categoryId) => form.set({ categoryId })}
    />
  );
}

export const categorise = plainAct({ act: 'Categorise', contract: Categorise, Form: CategoriseForm });
