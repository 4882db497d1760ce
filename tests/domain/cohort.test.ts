import { countProvenance } from '@causeway/shared/domain/participant/count-provenance.js';
import type { Participant, Provenance } from '@causeway/shared/domain/participant/participant.js';
import {
  refusalByStratum,
  refusalFinding,
} from '@causeway/shared/domain/participant/refusal-finding.js';
import type { Stratum } from '@causeway/shared/domain/participant/stratum.js';
import { strataMask } from '@causeway/shared/domain/participant/stratum.js';
import { stratumGaps } from '@causeway/shared/domain/participant/stratum-gaps.js';
import { supportWhereNeeded } from '@causeway/shared/domain/participant/support-where-needed.js';

type Somebody = Pick<Participant, 'provenance' | 'invitation' | 'declineReason' | 'strata'>;

function people(
  n: number,
  provenance: Provenance,
  strata: readonly Stratum[] = [],
  change: Partial<Somebody> = {},
): readonly Somebody[] {
  const mask = strataMask(strata);
  return Array.from({ length: n }, () => ({
    provenance,
    invitation: 'none',
    declineReason: null,
    strata: mask,
    ...change,
  }));
}

describe('a cohort of sixty of whom fifty-five volunteered', () => {
  const cohort = [...people(55, 'volunteered', ['enthusiastic']), ...people(5, 'assigned')];

  it('is ninety-two per cent volunteers', () => {
    const { takingPart, volunteerShare } = countProvenance(cohort);
    expect(takingPart).toBe(60);
    expect(Math.round((volunteerShare ?? 0) * 100)).toBe(92);
  });

  it('says nothing of people who were not selected', () => {
    const quota = { nonVolunteers: 10, strata: [{ stratum: 'skeptical', minimum: 5 }] } as const;
    expect(stratumGaps(cohort, quota)).toEqual({
      isEvaluable: false,
      nonVolunteers: { minimum: 10, n: 5, missing: 5 },
      strata: [{ stratum: 'skeptical', minimum: 5, n: 0, missing: 5 }],
    });
  });
});

describe('how a cohort came together', () => {
  it('counts who declined apart, and who came nobody knows how among those taking part', () => {
    const cohort = [
      ...people(2, 'volunteered'),
      ...people(1, 'picked'),
      ...people(3, 'declined'),
      ...people(1, 'unknown'),
    ];
    expect(countProvenance(cohort)).toEqual({
      of: { volunteered: 2, picked: 1, assigned: 0, declined: 3, unknown: 1 },
      takingPart: 4,
      volunteerShare: 0.5,
    });
  });

  it('has no share while nobody takes part', () => {
    expect(countProvenance(people(3, 'declined')).volunteerShare).toBeNull();
  });
});

describe('a quota', () => {
  const quota = {
    nonVolunteers: 8,
    strata: [
      { stratum: 'skeptical', minimum: 5 },
      { stratum: 'struggling', minimum: 5 },
    ],
  } as const;

  it('is filled by those who did not volunteer, each in every stratum they belong to', () => {
    const cohort = [
      ...people(3, 'picked', ['skeptical']),
      ...people(2, 'assigned', ['skeptical', 'struggling']),
      ...people(3, 'assigned', ['struggling']),
    ];
    expect(stratumGaps(cohort, quota).isEvaluable).toBe(true);
  });

  it.each<Provenance>(['volunteered', 'unknown', 'declined'])(
    'is not filled by people of whom it is said: %s',
    (provenance) => {
      const cohort = people(50, provenance, ['skeptical', 'struggling']);
      expect(stratumGaps(cohort, quota).strata.map(({ n }) => n)).toEqual([0, 0]);
    },
  );

  it('stays open while one stratum misses one person', () => {
    const cohort = [...people(8, 'picked', ['skeptical']), ...people(4, 'picked', ['struggling'])];
    const { isEvaluable, strata } = stratumGaps(cohort, quota);
    expect([isEvaluable, strata.map(({ missing }) => missing)]).toEqual([false, [0, 1]]);
  });
});

describe('refusal', () => {
  const affected = { affected: ['beneficiary', 'struggling'] } as const;
  const hurt = ['beneficiary'] as const;
  const declined = (n: number, change: Partial<Somebody> = {}) =>
    people(n, 'assigned', hurt, { invitation: 'declined', ...change });

  it('is the share of all who were asked, silent ones too', () => {
    const asked = [
      ...declined(3, { declineReason: 'too-hard' }),
      ...declined(1),
      ...people(2, 'assigned', hurt, { invitation: 'accepted' }),
      ...people(4, 'assigned', hurt, { invitation: 'open' }),
      ...people(20, 'volunteered', hurt),
    ];
    expect(refusalFinding(asked, affected)).toEqual({
      kind: 'finding',
      invited: 10,
      declined: 4,
      unanswered: 4,
      share: 0.4,
      reasons: {
        'no-time': 0,
        'no-benefit': 0,
        'do-not-trust-it': 0,
        'too-hard': 3,
        'worried-about-role': 0,
        skipped: 1,
      },
    });
  });

  it('is a finding above the limit and not at it', () => {
    const of = (refused: number) => [
      ...declined(refused),
      ...people(10 - refused, 'assigned', hurt, { invitation: 'accepted' }),
    ];
    expect(refusalFinding(of(3), affected).kind).toBe('no-finding');
    expect(refusalFinding(of(4), affected).kind).toBe('finding');
    expect(refusalFinding(of(4), { ...affected, share: 0.5 }).kind).toBe('no-finding');
  });

  it('is none while too few were asked, and none of those it does not hurt', () => {
    const elsewhere = people(50, 'declined', ['enthusiastic']);
    expect(refusalFinding([...declined(4), ...elsewhere], affected)).toMatchObject({
      kind: 'too-few',
      invited: 4,
    });
    expect(refusalFinding(elsewhere, affected)).toMatchObject({ kind: 'too-few', share: null });
  });

  it('is an outcome of every stratum', () => {
    const asked = [
      ...people(2, 'declined', ['skeptical']),
      ...people(6, 'assigned', ['skeptical', 'high-workload'], { invitation: 'open' }),
    ];
    const shares = refusalByStratum(asked).map(({ stratum, invited, share }) => [
      stratum,
      invited,
      share,
    ]);
    expect(shares).toEqual([
      ['skeptical', 8, 0.25],
      ['enthusiastic', 0, null],
      ['high-workload', 6, 0],
      ['less-technical', 0, null],
      ['struggling', 0, null],
      ['beneficiary', 0, null],
    ]);
  });
});

describe('support', () => {
  const of = (stratum: Stratum, n: number, support: number, need: number) => ({
    stratum,
    people: n,
    support,
    need,
  });

  it('is a finding where those who need most get least, person for person', () => {
    const struggling = of('struggling', 10, 50, 80);
    const others = [of('enthusiastic', 5, 30, 5), of('skeptical', 20, 110, 60)];
    expect(supportWhereNeeded([struggling, ...others])).toEqual({
      kind: 'finding',
      stratum: 'struggling',
    });
    expect(supportWhereNeeded([{ ...struggling, support: 56 }, ...others]).kind).toBe('no-finding');
  });

  it('is no finding where all get the same, or nobody needs anything', () => {
    const same = [of('struggling', 10, 0, 80), of('enthusiastic', 10, 0, 5)];
    expect(supportWhereNeeded(same).kind).toBe('no-finding');
    const noNeed = [of('struggling', 10, 5, 0), of('enthusiastic', 10, 9, 0)];
    expect(supportWhereNeeded(noNeed).kind).toBe('no-finding');
  });

  it('is compared among groups large enough to be spoken of', () => {
    const small = of('struggling', 4, 0, 80);
    expect(supportWhereNeeded([small, of('enthusiastic', 9, 9, 1)]).kind).toBe('too-few');
  });
});
