import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { csvLine } from '@causeway/shared/domain/import/csv-line.js';
import type { Filter, MeasureValue } from '@causeway/shared/domain/measure/measure.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { listMeasures } from './list-measures.js';

type Cells = readonly (string | number | null)[];

const header = [
  'measure',
  'class',
  'by',
  'of',
  'measured_at',
  'n',
  'eligible',
  'censored',
  'part',
  'estimate',
  'low',
  'high',
  'remark',
];

function ofWhat(filter: Filter, useCaseName: (id: string) => string): string | number {
  switch (filter.by) {
    case 'all':
      return '';
    case 'use-case':
      return useCaseName(filter.useCaseId);
    case 'ring':
      return filter.ring;
    case 'provenance':
      return filter.provenance;
    case 'stratum':
      return filter.stratum;
  }
}

/** Part, estimate, low, high, remark: a line for each number that the form holds. */
function valueLines(value: MeasureValue): readonly Cells[] {
  switch (value.form) {
    case 'parts':
      return value.parts.map(({ name, estimate, low, high }) => [name, estimate, low, high, '']);
    case 'balance':
      return [
        ['', value.estimate, value.low, value.high, value.unit],
        ...value.parts.map(({ name, minutes }) => [name, minutes, null, null, value.unit]),
      ];
    case 'difference':
      return [
        ['', value.estimate, value.low, value.high, value.unit],
        ['first', value.first.estimate, value.first.low, value.first.high, value.unit],
        ['second', value.second.estimate, value.second.low, value.second.high, value.unit],
      ];
    case 'curve':
      return value.steps.map(({ time, survival, low, high }) => [
        `${time} ${value.unit}`,
        survival,
        low,
        high,
        '',
      ]);
    case 'signal':
      return [['', null, null, null, value.isOn ? 'on' : 'off']];
    case 'share':
    case 'mean':
    case 'rate':
    case 'count':
      return [['', value.estimate, value.low, value.high, 'unit' in value ? value.unit : '']];
  }
}

function cellLines(cell: MeasureView['cells'][number]): readonly Cells[] {
  if (cell.kind === 'hidden') return [[null, null, null, '', null, null, null, cell.because]];
  const { n, eligible, censored, value } = cell.result;
  const counts: Cells = [n, eligible, censored];
  if (value.kind === 'unknown') return [[...counts, '', null, null, null, value.reason]];
  const lines = valueLines(value.value);
  // A curve that may be drawn nowhere still says of how many it is.
  const some: readonly Cells[] = lines.length > 0 ? lines : [['', null, null, null, '']];
  return some.map((line) => [...counts, ...line]);
}

/** The edition as a file: the same numbers as on the page, and the same gaps. */
export async function exportMeasures(
  ports: Ports,
  actor: Actor,
  command: { readonly programId: ProgramId },
): Promise<Outcome<{ readonly text: string }, 'forbidden' | 'absent'>> {
  const outcome = await listMeasures(ports, actor, command);
  if (outcome.kind === 'rejected') return outcome;
  const names = new Map<string, string>(outcome.value.useCases.map(({ id, name }) => [id, name]));
  const lines = outcome.value.measures.flatMap(({ name, class: ofClass, cells }) =>
    cells.flatMap((cell) => {
      const of = ofWhat(cell.filter, (id) => names.get(id) ?? id);
      const measuredAt = new Date(cell.measuredAt).toISOString();
      return cellLines(cell).map((line) =>
        csvLine([name, ofClass, cell.filter.by, of, measuredAt, ...line]),
      );
    }),
  );
  return done({ text: [csvLine(header), ...lines].join('') });
}
