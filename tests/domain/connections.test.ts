import { apiKeyTokenText, readApiKeyToken } from '@causeway/shared/domain/api-key/api-key-token.js';
import { decideMakeApiKey } from '@causeway/shared/domain/api-key/decide-api-key.js';
import { isSameHash } from '@causeway/shared/domain/api-key/is-same-hash.js';
import { isUseWorthNoting } from '@causeway/shared/domain/api-key/is-use-worth-noting.js';
import { decideSaveCohortRule } from '@causeway/shared/domain/cohort-rule/decide-cohort-rule.js';
import { namesUnknownRule } from '@causeway/shared/domain/cohort-rule/names-unknown-rule.js';
import { minuteMs } from '@causeway/shared/lib/instant.js';
import fc from 'fast-check';
import { aCohortRule, anApiKey } from '../builders/cohort';
import { newTestId } from '../builders/ids';

const seed = 20_261_121;

describe('the token of a key', () => {
  it('is read as it was written, whatever letters the secret has', () => {
    const secrets = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);
    fc.assert(
      fc.property(secrets, (secret) => {
        const token = { tenantId: newTestId<'tenant'>(), apiKeyId: newTestId<'api-key'>(), secret };
        expect(readApiKeyToken(apiKeyTokenText(token))).toEqual(token);
      }),
      { seed },
    );
  });
});

describe('two hashes', () => {
  it('are the same when every character is', () => {
    const hex = fc.stringMatching(/^[0-9a-f]{0,64}$/);
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        expect(isSameHash(one, other)).toBe(one === other);
        expect(isSameHash(one, one)).toBe(true);
      }),
      { seed },
    );
  });
});

describe('a key', () => {
  it('takes the name of a revoked one, and of no other', () => {
    const old = anApiKey({ name: 'Service Desk' });
    const made = anApiKey({ name: 'service desk' });
    expect(decideMakeApiKey(made, [old])).toMatchObject({ code: 'name-taken' });
    expect(decideMakeApiKey(made, [{ ...old, revokedAt: 5 }]).kind).toBe('accepted');
  });

  it('has its use noted once an hour', () => {
    const key = anApiKey({ lastUsedAt: 1_000_000 });
    expect(isUseWorthNoting(anApiKey(), 1_000_000)).toBe(true);
    expect(isUseWorthNoting(key, 1_000_000 + 59 * minuteMs)).toBe(false);
    expect(isUseWorthNoting(key, 1_000_000 + 60 * minuteMs)).toBe(true);
  });
});

describe('a cohort rule', () => {
  const rule = aCohortRule();

  it('says what hurts and what allows to look', () => {
    expect(decideSaveCohortRule({ ...rule, indicator: '' }, undefined, [])).toMatchObject({
      code: 'indicator-missing',
    });
    expect(decideSaveCohortRule({ ...rule, legalBasis: ' ' }, undefined, [])).toMatchObject({
      code: 'legal-basis-missing',
    });
  });

  it('stays as it is once people came by it', () => {
    const again = { ...rule, madeAt: rule.madeAt + 1 };
    expect(decideSaveCohortRule(again, rule, [rule])).toEqual({ kind: 'accepted', events: [] });
    const other = { ...rule, threshold: rule.threshold + 1 };
    expect(decideSaveCohortRule(other, rule, [rule])).toMatchObject({ code: 'rule-is-kept' });
  });

  it('has its name alone in the program', () => {
    const twin = aCohortRule({ name: rule.name.toUpperCase() });
    expect(decideSaveCohortRule(twin, undefined, [rule])).toMatchObject({ code: 'name-taken' });
  });

  it.each([
    ['rule: Low ratings', false],
    ['RULE:low ratings ', false],
    [`rule:${rule.id}`, false],
    ['rule: Low rating', true],
    ['rule:', true],
    ['Drawn at random', false],
    ['the rule: Low rating', false],
  ])('has to be there where rows name one: %s', (source, isUnknown) => {
    expect(namesUnknownRule(source, [rule])).toBe(isUnknown);
  });
});
