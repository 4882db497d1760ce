import {
  observationKinds,
  type ObservationKindName,
} from '@causeway/shared/domain/observation/observation-kinds.js';

export type ObservationRow = Readonly<Record<string, unknown>> & { readonly key: string };

let count = 0;

/** As a source sends it: somebody used it at work, yesterday as seen from the tests' Tuesday. */
export function anObservationRow(change: Readonly<Record<string, unknown>> = {}): ObservationRow {
  count += 1;
  return {
    key: `row-${count}`,
    kind: 'interaction',
    at: '2026-11-16T10:00:00Z',
    person: 'ada@contoso.example',
    outcome: 'used',
    ...change,
  };
}

/** The smallest row that its kind takes. */
export function aRowOfKind(
  name: ObservationKindName,
  change: Readonly<Record<string, unknown>> = {},
): ObservationRow {
  const kind = observationKinds[name];
  const row: Record<string, unknown> = anObservationRow({ kind: name });
  delete row['outcome'];
  if (kind.person === 'never') delete row['person'];
  for (const { name: field, values } of kind.codes) row[field] = values[0];
  for (const { name: field, isRequired } of kind.amounts) if (isRequired) row[field] = 5;
  return { ...row, ...change } as ObservationRow;
}
