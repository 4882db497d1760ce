import type { HowView } from '@causeway/shared/api/how.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Charter } from '@causeway/shared/domain/charter/charter.js';
import type { Disposition } from '@causeway/shared/domain/disposition/disposition.js';
import { measureNamed } from '@causeway/shared/domain/measure/all-measures.js';
import type { Edition } from '@causeway/shared/domain/measure/edition.js';
import type { MeasureName } from '@causeway/shared/domain/measure/measure-name.js';
import type { Stop } from '@causeway/shared/domain/program/stage.js';
import { whatOf } from '@causeway/shared/domain/gate/entries-of.js';
import { isClosed } from '@causeway/shared/domain/register/register-entry.js';
import { registerKindOf } from '@causeway/shared/domain/register/register-kinds.js';
import { weakestFirst } from '@causeway/shared/domain/use-case/weakest-first.js';
import type { UseCase } from '@causeway/shared/domain/use-case/use-case.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { countGroups } from './count-groups.js';
import { tellWhatBecame } from './tell-what-became.js';

/** What people who work with it want to know: does it serve, is it right, and is anybody answered. */
const errorRate: MeasureName = 'audited-error-rate-unreviewed';
const told: ReadonlySet<string> = new Set<MeasureName>(['acceptance', errorRate, 'closure-rate']);

function toldOf(edition: Edition | undefined): HowView['measures'] {
  return (edition?.measures ?? []).flatMap(({ measure: name, cells }) => {
    const measure = told.has(name) ? measureNamed(name) : undefined;
    if (!measure) return [];
    const { class: ofClass, better, learning = null } = measure;
    const readable = cells.filter(({ filter }) => ['all', 'use-case'].includes(filter.by));
    return [{ name, class: ofClass, better, learning, cells: readable }];
  });
}

function severest(stops: readonly Stop[], useCase: UseCase): HowView['useCases'][number]['stop'] {
  const reaching = stops.filter(
    ({ scope }) => scope.useCaseId === null || scope.useCaseId === useCase.id,
  );
  if (reaching.some(({ kind }) => kind === 'halt')) return 'halt';
  return reaching.length > 0 ? 'hold' : null;
}

function viewStops(
  stops: readonly Stop[],
  useCaseNames: ReadonlyMap<UseCaseId, string>,
): HowView['stops'] {
  return stops.map(({ kind, scope, reason, at }) => ({
    kind,
    ring: scope.ring,
    useCaseName: scope.useCaseId && (useCaseNames.get(scope.useCaseId) ?? ''),
    reason,
    since: at,
  }));
}

function errorRateOf(edition: Edition | undefined, id: UseCaseId): number | null {
  const audited = edition?.measures.find(({ measure }) => measure === errorRate);
  const cell = audited?.cells.find(
    ({ filter }) => filter.by === 'use-case' && filter.useCaseId === id,
  );
  const value = cell?.kind === 'shown' ? cell.result.value : undefined;
  return value?.kind === 'known' && value.value.form === 'share' ? value.value.estimate : null;
}

/** In the words of the list; who wrote them, how large it is and what it rests on stay there. */
async function listShortfalls(
  stores: Stores,
  programId: ProgramId,
): Promise<HowView['shortfalls']> {
  const kind = registerKindOf('negative-result');
  const entries = await stores.registers.listOfKind(programId, kind.name);
  return entries
    .filter((entry) => !isClosed(kind, entry))
    .map((entry) => {
      const useCaseId = entry.values['useCase'];
      return {
        what: whatOf(entry),
        useCaseId: typeof useCaseId === 'string' ? (useCaseId as UseCaseId) : null,
        since: entry.addedAt,
      };
    });
}

interface Known {
  readonly charters: readonly Charter[];
  readonly dispositions: readonly Disposition[];
  readonly stops: readonly Stop[];
  readonly names: Names;
}

function viewUseCase(
  useCase: UseCase,
  { charters, dispositions, stops, names }: Known,
): HowView['useCases'][number] {
  const { id, name } = useCase;
  const charter = charters.find(({ useCaseId }) => useCaseId === id);
  const judged = dispositions.filter(({ useCaseId }) => useCaseId === id);
  const [first] = judged;
  // Where parts of the people are judged apart, no one word is true of everybody.
  const isOfOneKind = judged.every(({ value }) => value.kind === first?.value.kind);
  return {
    id,
    name,
    disposition: first && isOfOneKind ? first.value.kind : null,
    accountable: names.orNull(charter?.accountableId),
    deputy: names.orNull(charter?.deputyId),
    stop: severest(stops, useCase),
  };
}

function weakestOf(
  useCases: HowView['useCases'],
  shortfalls: HowView['shortfalls'],
  edition: Edition | undefined,
): HowView['useCases'] {
  const placed = useCases.map((view) => ({
    view,
    place: {
      ...view,
      shortfalls: shortfalls.filter(({ useCaseId }) => useCaseId === view.id).length,
      errorRate: errorRateOf(edition, view.id),
    },
  }));
  return placed.toSorted((a, b) => weakestFirst(a.place, b.place)).map(({ view }) => view);
}

/** How a program is doing, for every employee: no number that is not published, nobody's use. */
export async function getHowItGoes(
  ports: Ports,
  { tenantId }: Actor,
  { programId }: { readonly programId: ProgramId },
): Promise<Outcome<HowView, 'absent'>> {
  const stores = ports.read(tenantId);
  const program = await stores.programs.get(programId);
  if (!program) return reject('absent');
  const [tool, stage, useCases, dispositions, edition, shortfalls] = await Promise.all([
    stores.tools.get(program.toolId),
    stores.stages.get(programId),
    stores.useCases.list([programId]),
    stores.dispositions.list(programId),
    stores.editions.latest(programId),
    listShortfalls(stores, programId),
  ]);
  const current = useCases.filter(({ isRetired }) => !isRetired);
  const charters = await stores.charters.list(current.map(({ id }) => id));
  const people = charters.flatMap(({ accountableId, deputyId }) => [accountableId, deputyId]);
  const names = await namePeople(stores, people, ports.now());
  const stops = stage?.stops ?? [];
  const known = { charters, dispositions, stops, names };
  const useCaseNames = new Map(useCases.map((useCase) => [useCase.id, useCase.name]));
  const { name, phase, ring } = program;
  return done({
    id: programId,
    name,
    toolName: tool?.name ?? '',
    phase,
    ring,
    since: stage?.since ?? null,
    end: stage?.end ? { reason: stage.end.reason, at: stage.end.at } : null,
    stops: viewStops(stops, useCaseNames),
    shortfalls,
    flags: await tellWhatBecame(stores, programId, useCaseNames, ports.now()),
    groups: await countGroups(stores, programId, edition, ports.now()),
    useCases: weakestOf(
      current.map((useCase) => viewUseCase(useCase, known)),
      shortfalls,
      edition,
    ),
    publishedAt: edition?.publishedAt ?? null,
    measures: toldOf(edition),
  });
}
