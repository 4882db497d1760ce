import { addGrant } from '@causeway/bot/usecases/access/add-grant.js';
import { saveUseCase } from '@causeway/bot/usecases/catalogue/save-use-case.js';
import { recordLooks } from '@causeway/bot/usecases/criterion/record-looks.js';
import { setDisposition } from '@causeway/bot/usecases/disposition/set-disposition.js';
import { startDrill } from '@causeway/bot/usecases/drill/start-drill.js';
import { publishEdition } from '@causeway/bot/usecases/measure/publish-edition.js';
import { importParticipants } from '@causeway/bot/usecases/participant/import-participants.js';
import { addEntry } from '@causeway/bot/usecases/register/add-entry.js';
import { setUseCaseTraits } from '@causeway/bot/usecases/use-case/set-use-case-traits.js';
import { stateWorkload } from '@causeway/bot/usecases/use-case/state-workload.js';
import { removeWindow } from '@causeway/bot/usecases/window/remove-window.js';
import { registerKindOf } from '@causeway/shared/domain/register/register-kinds.js';
import type { Transition } from '@causeway/shared/domain/program/transition.js';
import { dayMs, hourMs } from '@causeway/shared/lib/instant.js';
import { answersFor } from '../builders/answers';
import { calls, gateDay, offers, onDay } from '../builders/gate-parts';
import { newTestId } from '../builders/ids';
import { aTally } from '../builders/measure-input';
import { anObservationRow } from '../builders/observation-row';
import { registeredAfter } from '../builders/registered';
import { AskedGate } from '../harness/asked-gate';
import { expectDone } from '../harness/expect-done';
import { GateCompany } from '../harness/gate-company';
import { intoBuilding, intoNextRing } from '../harness/gate-says';
import { ObservedProgram } from '../harness/observed-program';

let company: GateCompany;
afterEach(() => company.close());

async function open(transition: Transition): Promise<void> {
  company = await GateCompany.open(transition);
  await company.exceptAbsent();
}

const actors = () => company.small.actors;
const of = () => ({ programId: company.programId });
const day = (at: number) => Math.floor(onDay(at) / dayMs);

/** A row that somebody sends; what it does to the numbers is up to the test. */
function send(change: Readonly<Record<string, unknown>> = {}) {
  const { small, programId } = company;
  const at = new Date(small.house.now - hourMs).toISOString();
  return new ObservedProgram(small.house, programId).send([anObservationRow({ at, ...change })]);
}

function tallied(...more: readonly ReturnType<typeof aTally>[]): void {
  company.observed = { ...company.observed, tallies: [...company.observed.tallies, ...more] };
}

async function takeIn(person: string): Promise<void> {
  const rows = [{ person, provenance: 'volunteered' }];
  const command = { ...of(), rows, isDryRun: false };
  expectDone(await importParticipants(company.ports, actors().pavel, command));
}

async function traits(useCaseId: typeof calls, decidesAboutPeople: boolean) {
  const said = { problemClass: null, accessPath: null, tellsThem: true, goesToOthers: true };
  const command = { useCaseId, version: 1, ...said, decidesAboutPeople };
  expectDone(await setUseCaseTraits(company.ports, actors().olu, command));
}

/** After this has happened, the open question is this; where it stands it is `open`. */
type Happening = readonly [what: string, does: () => Promise<void>, then: readonly string[]];
const shown = (...names: readonly string[]) => names.map((name) => `criterion-left-pass ${name}`);
const stands = ['open'];

const intoBuildingOn: readonly Happening[] = [
  [
    'an observation that breaks the window without support',
    async () => {
      tallied(aTally('ticket', 'other|vendor', 1, { day: day(165) }));
      await send();
    },
    shown('support-withdrawal'),
  ],
  ['an observation that changes no outcome', async () => void (await send()), stands],
  [
    'a list of participants after which too few did not volunteer',
    async () => {
      const volunteers = company.observed.people.filter((one) => one.provenance === 'volunteered');
      company.observed = { ...company.observed, people: volunteers };
      await takeIn('new@contoso.example');
    },
    shown('provenance', 'strata-quotas'),
  ],
  ['a participant more', () => takeIn('new@contoso.example'), stands],
  [
    'a look that sees fewer than were promised',
    async () => {
      const { criterion } = company.ready.registered[0] ?? registeredAfter([]);
      const [, bad] = registeredAfter([
        [38, 40],
        [40, 200],
      ]).looks;
      await company.write((stores) => {
        if (bad) stores.criteria.insertLook(criterion, bad);
      });
      await recordLooks(company.ports, company.small.house.tenantId, of());
    },
    shown('acceptance'),
  ],
  [
    'an edition in which too few stand behind a number',
    async () => {
      const people = Array.from({ length: 8 }, (_, at) => `p${String(at)}@contoso.example`);
      for (const person of people) {
        await takeIn(person);
        await send({ person });
      }
      const { small, ports, programId } = company;
      await new ObservedProgram(small.house, programId).count();
      company.published = {};
      expect(await publishEdition(ports, small.house.tenantId, of())).toBe('published');
    },
    shown('volunteer-gap'),
  ],
  [
    'the window without support taken back',
    async () => {
      const [window] = company.ready.windows;
      const command = { ...of(), windowId: window?.id ?? newTestId<'window'>() };
      expectDone(await removeWindow(company.ports, actors().pavel, command));
    },
    shown('support-withdrawal'),
  ],
  [
    'a case that does not work, whose cause nobody knows',
    async () => {
      const kind = registerKindOf('bad-case');
      const values = { ...answersFor(kind.fields, company.small.house.now), useCase: calls };
      const entry = { entryId: newTestId<'register-entry'>(), ownerId: null, values };
      const command = { ...of(), kind: kind.name, ...entry };
      expectDone(await addEntry(company.ports, actors().pavel, command));
    },
    shown('bad-cases'),
  ],
  [
    'a flag nobody has looked at',
    async () => void (await company.small.raise({ useCaseId: calls })),
    shown('flags-triaged'),
  ],
  [
    'another use case',
    async () => {
      const made = { useCaseId: newTestId<'use-case'>(), version: 0, name: 'Mails' };
      const command = { ...of(), ...made, isRetired: false };
      expectDone(await saveUseCase(company.ports, actors().pavel, command));
    },
    shown(
      'charter',
      'coverage',
      'decides-about-people',
      'dispositions',
      'quality-rubric',
      'rehearsal',
    ),
  ],
  [
    'a use case that decides about people',
    () => traits(calls, true),
    shown('decides-about-people'),
  ],
  ['a use case called what it was called', () => traits(calls, false), stands],
  [
    'shares of which too little was tried',
    async () => {
      const shares = [{ useCaseId: calls, percent: 40, source: 'Log' }];
      const command = { ...of(), version: 1, shares, otherPercent: 60 };
      expectDone(await stateWorkload(company.ports, actors().pavel, command));
    },
    shown('coverage'),
  ],
  [
    'a function given to somebody who measured nothing',
    async () => {
      const command = { ...of(), personId: company.small.ids.mara, role: 'sponsor' as const };
      expectDone(await addGrant(company.ports, actors().ada, command));
    },
    stands,
  ],
];

const intoNextRingOn: readonly Happening[] = [
  [
    'a use case that is ready no more',
    async () => {
      const value = {
        kind: 'staged-for-later',
        condition: {
          measure: 'audited-error-rate-reviewed',
          comparison: 'at-most',
          threshold: 0.1,
          minimumTrials: 50,
        },
      } as const;
      const command = { useCaseId: offers, segment: 'all', version: 1, value };
      expectDone(await setDisposition(company.ports, actors().olu, command));
    },
    ['held staged-for-later'],
  ],
  [
    'an alarm that is being tested and has reached nobody yet',
    async () => {
      expectDone(await startDrill(company.ports, actors().olu, { useCaseId: calls }));
    },
    shown('drill'),
  ],
  [
    'audits that find a step of review left out',
    async () => {
      tallied(
        aTally('audit', 'right|unreviewed', 150, { day: day(gateDay - 2), useCaseId: calls }),
      );
      await send();
    },
    shown('human-review'),
  ],
];

describe.each([
  ['out of stress testing', intoBuilding, intoBuildingOn],
  ['into the next ring', intoNextRing, intoNextRingOn],
] as const)('a question %s', (_name, transition, happenings) => {
  it.each(happenings)('after %s', async (_what, does, then) => {
    await open(transition);
    const asked = await AskedGate.ask(company);
    await does();
    expect((await asked.after()).toSorted()).toEqual(then);
  });
});

describe('what time alone takes away', () => {
  it('is found within the hour, though nobody wrote anything', async () => {
    await open(intoNextRing);
    const { house } = company.small;
    const startedAt = onDay(gateDay - 60);
    for (const useCaseId of [calls, offers]) {
      const [drill] = await house.stores.drills.listOfUseCase(useCaseId, 1);
      if (!drill) throw new Error('Each had its test alarm');
      await company.write((stores) => stores.drills.save(drill, { ...drill, startedAt }));
    }
    house.now = startedAt + 90 * dayMs - 2 * hourMs;
    const asked = await AskedGate.ask(company);
    expect(await asked.after(60)).toEqual(stands);
    expect(await asked.after(50)).toEqual(stands);
    expect(await asked.after(20)).toEqual(shown('drill'));
  });
});
