// Gathers what the forms of a case show: the case itself, agencies, templates, and other open cases.
import { useQuery } from '@tanstack/react-query';
import type { ActFacts, Agency, Template } from '#web/acts/act-form.ts';
import { getJson } from '#web/api.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';

const slow = 5 * 60_000;

export const useAgencies = (): readonly Agency[] =>
  useQuery({
    queryKey: ['agencies'],
    queryFn: () => getJson<{ agencies: Agency[] }>('/api/v1/agencies'),
    staleTime: slow,
  }).data?.agencies ?? [];

export const useTemplates = (): readonly Template[] =>
  useQuery({
    queryKey: ['templates'],
    queryFn: () => getJson<{ templates: Template[] }>('/api/v1/templates'),
    staleTime: slow,
  }).data?.templates ?? [];

/** An agency's short name; its id while the names are not there yet. */
export const useAgencyName = (): ((id: string) => string) => {
  const agencies = useAgencies();
  return (id) => agencies.find((agency) => agency.id === id)?.shortName ?? id;
};

export const useActFacts = (answer: CaseAnswer): ActFacts => {
  const agencies = useAgencies();
  const templates = useTemplates();
  const nameOf = useAgencyName();
  const { extension, result, draft, clock, reporter, limits } = answer;
  const theirs = answer.messages.filter((message) => message.from === 'reporter');
  return {
    number: answer.number,
    channel: answer.channel,
    hasPublic: answer.visibility === 'public' || theirs.some((message) => message.visibility === 'public'),
    hasPrivate: theirs.some((message) => message.visibility === 'private'),
    agencies,
    templates,
    messages: theirs.map(({ id, text }) => ({ id, text })),
    identityFields: reporter.identity?.fields ?? [],
    upikText: answer.upikText,
    reporterName: reporter.name,
    ...(draft === undefined ? {} : { draft: draft.text }),
    knownIdentity: reporter.known,
    ...(limits === undefined ? {} : { publicLimit: limits.comment, privateLimit: limits.message }),
    ...(clock === undefined ? {} : { dueAt: clock.dueAt }),
    ...(extension === undefined ? {} : { extension: { ...extension, agency: nameOf(extension.agencyId) } }),
    ...(result === undefined ? {} : { agencyAnswer: result.text }),
  };
};
