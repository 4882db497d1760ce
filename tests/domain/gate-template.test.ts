import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import {
  decideAgreeTemplate,
  decideProposeTemplate,
  decideWithdrawTemplate,
} from '@causeway/shared/domain/gate/decide-edit-template.js';
import { evolveTemplateChange } from '@causeway/shared/domain/gate/evolve-template-change.js';
import type { GateTemplate, TemplateLine } from '@causeway/shared/domain/gate/gate-template.js';
import { templateFor, templateNames } from '@causeway/shared/domain/gate/gate-template.js';
import {
  protectedLines,
  readyMadeTemplate,
} from '@causeway/shared/domain/gate/ready-made-templates.js';
import { gateProblemSentence } from '@causeway/shared/text/gate-problem-text.js';
import { onDay } from '../builders/gate-parts';
import { newTestId } from '../builders/ids';

const current = readyMadeTemplate('staged-rollout');
const proposer = newTestId<'person'>();

function propose(
  lines: readonly TemplateLine[],
  { template = current, roles = ['governance-owner'] as readonly GrantRole[], drawnFrom = 0 } = {},
) {
  return decideProposeTemplate(template, {
    id: newTestId<'template-change'>(),
    programId: newTestId<'program'>(),
    template: template.name,
    drawnFrom,
    lines,
    reason: 'The rollout reaches five thousand people.',
    by: proposer,
    now: onDay(1),
    roles,
  });
}

const asking = (criterion: string, asks: TemplateLine['asks'] = {}): TemplateLine => ({
  criterion,
  asks,
});
const more = (...lines: readonly TemplateLine[]) => [...current.lines, ...lines];
const without = (...names: readonly string[]) =>
  current.lines.filter(({ criterion }) => !names.includes(criterion));
const changed = (line: TemplateLine) => [...without(line.criterion), line];

const fiveThousand = changed(asking('load-test', { peopleAtOnce: 5_000 }));

function proposed(lines = fiveThousand) {
  const decision = propose(lines);
  if (decision.kind === 'rejected') throw new Error(decision.code);
  const change = decision.events.reduce(evolveTemplateChange, undefined as never);
  return change;
}

function agree(
  roles: readonly GrantRole[],
  {
    by = newTestId<'person'>(),
    template = current as GateTemplate,
    proposerRoles = ['governance-owner'] as readonly GrantRole[],
    change = proposed(),
  } = {},
) {
  const move = { by, now: onDay(2), version: change.version, roles };
  return decideAgreeTemplate(change, template, move, proposerRoles);
}

describe('what a gate asks', () => {
  it('is changed by two people of two functions, and by one alone not at all', () => {
    expect(agree(['approver-security'])).toMatchObject({
      events: [{ type: 'template-change-agreed', as: 'approver-security' }],
    });
    expect(agree(['approver-security'], { by: proposer })).toMatchObject({ code: 'own-proposal' });
    expect(agree(['governance-owner'])).toMatchObject({ code: 'same-function' });
    expect(agree([])).toMatchObject({ code: 'no-part-in-program' });
  });

  it('is not changed by sponsor and program manager between themselves', () => {
    expect(agree(['sponsor'], { proposerRoles: ['program-manager'] })).toMatchObject({
      code: 'stake-on-both-sides',
    });
    expect(
      agree(['sponsor', 'approver-legal'], { proposerRoles: ['program-manager'] }),
    ).toMatchObject({ code: 'stake-on-both-sides' });
    expect(agree(['sponsor'], { proposerRoles: ['governance-owner'] }).kind).toBe('accepted');
  });

  it('is agreed on for the version it was drawn from, once, and not after it was taken back', () => {
    const newer = { ...current, version: 1 };
    expect(agree(['approver-legal'], { template: newer })).toMatchObject({ code: 'stale' });
    const change = proposed();
    const withdrawn = decideWithdrawTemplate(change, { by: proposer, now: onDay(2), version: 1 });
    if (withdrawn.kind === 'rejected') throw new Error(withdrawn.code);
    const after = withdrawn.events.reduce(evolveTemplateChange, change);
    expect(agree(['approver-legal'], { change: after })).toMatchObject({ code: 'not-in-state' });
  });

  it('is refused for satisfaction, completion and recommendation, by every road', () => {
    for (const name of ['satisfaction', 'training-completion', 'would-recommend']) {
      for (const criterion of [name, `measure:${name}`]) {
        expect(propose(more(asking(criterion)))).toMatchObject({
          code: 'vanity-cannot-gate',
          facts: { measure: name },
        });
      }
    }
  });

  it('may be more: a measure that something has to be registered about', () => {
    expect(propose(more(asking('measure:activation'))).kind).toBe('accepted');
    expect(propose(more(asking('measure:support-load')))).toMatchObject({
      code: 'measure-is-not-a-share',
    });
    expect(propose(more(asking('no-such-thing')))).toMatchObject({ code: 'unknown-criterion' });
    expect(propose(more(asking('coverage')))).toMatchObject({ code: 'criterion-twice' });
  });

  it('is never nothing, and never time alone', () => {
    expect(propose([])).toMatchObject({ code: 'template-empty' });
    expect(propose([asking('minimum-dwell')])).toMatchObject({ code: 'time-alone' });
  });

  it('keeps what protects people, and the refusal says which', () => {
    expect(propose(without('coverage')).kind).toBe('accepted');
    const refused = propose(without('human-review', 'data-use', 'coverage'));
    expect(refused).toMatchObject({
      code: 'protected-criterion-missing',
      facts: { criteria: 'human-review data-use' },
    });
    if (refused.kind === 'accepted') throw new Error('accepted');
    expect(gateProblemSentence(refused, 'en')).toBe(
      'These protect people and cannot be left out: A person checks what goes to others · What data, and who has access to it.',
    );
  });

  it('has numbers that move within bounds alone', () => {
    expect(propose(changed(asking('coverage', { floor: 0.9 }))).kind).toBe('accepted');
    expect(propose(changed(asking('coverage', { floor: 0.4 })))).toMatchObject({
      code: 'number-out-of-range',
      facts: { min: 0.5, max: 1 },
    });
    expect(propose(changed(asking('coverage', { floor: Number.NaN })))).toMatchObject({
      code: 'number-out-of-range',
    });
    for (const name of ['ceiling', 'constructor', 'toString']) {
      expect(propose(changed(asking('coverage', { [name]: 1 })))).toMatchObject({
        code: 'number-not-offered',
      });
    }
  });

  it('is proposed with a reason, from the newest version, and as something else than it is', () => {
    expect(propose(current.lines)).toMatchObject({ code: 'nothing-changed' });
    expect(propose(fiveThousand, { drawnFrom: 3 })).toMatchObject({ code: 'stale' });
    expect(propose(fiveThousand, { roles: [] })).toMatchObject({ code: 'no-part-in-program' });
  });
});

describe('ready-made', () => {
  it('there is one template for every step, none empty, each with what protects people', () => {
    const steps = [
      { kind: 'phase', to: 'stress-testing' },
      { kind: 'phase', to: 'infrastructure-build' },
      { kind: 'ring', to: 1 },
      { kind: 'ring', to: 2 },
      { kind: 'ring', to: 7 },
      { kind: 'completion' },
    ] as const;
    expect(new Set(steps.map(templateFor))).toEqual(new Set(templateNames));
    for (const name of templateNames) {
      expect(
        propose(readyMadeTemplate(name).lines, { template: readyMadeTemplate(name) }),
      ).toMatchObject({ code: 'nothing-changed' });
      expect(protectedLines(name)).toEqual(expect.arrayContaining(['no-stops', 'provenance']));
    }
  });
});
