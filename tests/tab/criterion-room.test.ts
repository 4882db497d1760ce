import { allGateCriteria } from '@causeway/shared/domain/gate/all-gate-criteria.js';
import { registerKinds } from '@causeway/shared/domain/register/register-kinds.js';
import { sheetKinds } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { readSubject } from '@causeway/shared/domain/sheet/sheet-subject.js';
import { criterionRoom } from '../../tab/src/features/gate/criterion-room.js';
import { programId } from './sample.js';

const steps = ['phase:stress-testing', 'ring:3', 'completion'];

function roomsOf(source: string): readonly (readonly [string, string])[] {
  return allGateCriteria
    .filter((criterion) => criterion.source === source)
    .flatMap(({ name, source: from }) =>
      steps.map(
        (transition) =>
          [name, criterionRoom({ programId, transition, name, source: from })] as const,
      ),
    );
}

describe('the way from what must be shown', () => {
  it.each(roomsOf('sheet'))('leads to the very statement: %s', (_, room) => {
    const url = new URL(room, 'https://tab');
    const [kind = url.searchParams.get('kind'), subject] = url.pathname.split('/').slice(4);
    const declared = sheetKinds.find(({ name }) => name === kind);
    expect(declared).toBeDefined();
    const about = subject === undefined ? declared?.subjects[0] : readSubject(subject)?.of;
    expect(declared?.subjects).toContain(about);
  });

  it.each(roomsOf('register'))('leads to the very list: %s', (_, room) => {
    const [, , , rooms, kind] = room.split('/');
    expect(rooms).toBe('registers');
    expect(registerKinds.map(({ name }) => name as string)).toContain(kind);
  });

  it('leads a step to what is written about that step', () => {
    const room = (transition: string, name: string) =>
      criterionRoom({ programId, transition, name, source: 'sheet' });
    expect(room('ring:3', 'retreat-plan')).toMatch(/\/sheets\/retreat-plan\/ring-3$/);
    expect(room('phase:stress-testing', 'decision-roster')).toMatch(
      /\/sheets\/decision-roster\/phase-stress-testing$/,
    );
  });
});
