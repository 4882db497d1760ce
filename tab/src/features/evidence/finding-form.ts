import type { EvidenceView, recordEvidence } from '@causeway/shared/api/evidence.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import type { MeasurerRelation } from '@causeway/shared/domain/criterion/measurer.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import type { EvidenceType } from '@causeway/shared/domain/evidence/evidence.js';
import { figuresOf } from '@causeway/shared/domain/evidence/evidence.js';
import type { RequestTo } from '../../lib/api.js';
import { figureNameFrom } from './figure-names.js';

/** A figure while it is typed. */
export interface TypedFigure {
  readonly name: string;
  readonly value: string;
}

export interface FindingForm {
  readonly type: EvidenceType | '';
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly owner: PersonRef | null;
  readonly measurer: PersonRef | null;
  readonly relation: MeasurerRelation | '';
  readonly days: string;
  readonly figures: readonly TypedFigure[];
}

export const emptyFinding: FindingForm = {
  type: '',
  title: '',
  text: '',
  link: '',
  owner: null,
  measurer: null,
  relation: '',
  days: '',
  figures: [],
};

/** What was shown before, to be shown anew. */
export function findingOf(evidence: EvidenceView): FindingForm {
  const { type, title, text, link, owner, measurer, figures } = evidence;
  return {
    type,
    title,
    text,
    link: link ?? '',
    owner,
    measurer: measurer.person,
    relation: measurer.relation,
    days: '',
    figures: Object.entries(figures).map(([name, value]) => ({ name, value: String(value) })),
  };
}

/** The figures a kind of evidence is nothing without stand there from the start. */
export function withFiguresOf(type: EvidenceType, figures: readonly TypedFigure[]) {
  const missing = (figuresOf[type] ?? []).filter(
    (name) => !figures.some((figure) => figure.name === name),
  );
  return [...missing.map((name) => ({ name, value: '' })), ...figures];
}

function numberFrom(typed: string): number {
  const plain = typed.trim().replace(/\s/g, '');
  return plain === '' ? Number.NaN : Number(plain.includes('.') ? plain : plain.replace(',', '.'));
}

const isBlank = ({ name, value }: TypedFigure) => name.trim() === '' && value.trim() === '';

function isReadable({ name, value }: TypedFigure): boolean {
  return figureNameFrom(name) !== '' && Number.isFinite(numberFrom(value));
}

export type FindingProblem = keyof FindingForm;

/** What cannot be sent as it is. */
export function findingProblems(form: FindingForm): ReadonlySet<FindingProblem> {
  const { type, title, text, link, owner, measurer, relation, days, figures } = form;
  const count = days.trim() === '' ? 1 : Number(days);
  const most = defaults.evidenceHoldsDays.value;
  const wrong: readonly (readonly [FindingProblem, boolean])[] = [
    ['type', type === ''],
    ['title', title.trim() === ''],
    ['text', text.trim() === ''],
    ['link', link.trim() !== '' && !/^https?:\/\/\S+$/.test(link.trim())],
    ['owner', owner === null],
    ['measurer', measurer === null],
    ['relation', relation === ''],
    ['days', !Number.isInteger(count) || count < 1 || count > most],
    ['figures', figures.some((figure) => !isBlank(figure) && !isReadable(figure))],
  ];
  return new Set(wrong.flatMap(([name, isWrong]) => (isWrong ? [name] : [])));
}

type Body = RequestTo<typeof recordEvidence>['body'];

/** What goes over the wire; undefined where something is missing. */
export function bodyFrom(form: FindingForm): Body | undefined {
  const { type, owner, measurer, relation } = form;
  if (findingProblems(form).size > 0) return undefined;
  if (type === '' || relation === '' || !owner || !measurer) return undefined;
  const figures = form.figures.filter((figure) => !isBlank(figure));
  return {
    type,
    ownerId: owner.id,
    title: form.title.trim(),
    text: form.text.trim(),
    link: form.link.trim() || null,
    figures: Object.fromEntries(
      figures.map(({ name, value }) => [figureNameFrom(name), numberFrom(value)]),
    ),
    measurer: { personId: measurer.id, relation },
    holdsForDays: form.days.trim() === '' ? null : Number(form.days),
  };
}
