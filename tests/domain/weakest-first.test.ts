import { weakestFirst } from '@causeway/shared/domain/use-case/weakest-first.js';

const useCase = (name: string, part: Partial<Parameters<typeof weakestFirst>[0]> = {}) => ({
  name,
  stop: null,
  shortfalls: 0,
  disposition: 'ready' as const,
  errorRate: null,
  ...part,
});

it('puts first what serves people least: stopped, falling short, not ready, often wrong', () => {
  const inOrder = [
    useCase('halted', { stop: 'halt' }),
    useCase('held', { stop: 'hold' }),
    useCase('falls short', { shortfalls: 1 }),
    useCase('needs work', { disposition: 'needs-design' }),
    useCase('not judged', { disposition: null }),
    useCase('often wrong', { errorRate: 0.2 }),
    useCase('seldom wrong', { errorRate: 0.01 }),
    useCase('a, of which nothing is known'),
    useCase('b, of which nothing is known'),
  ];
  const names = inOrder.map(({ name }) => name);
  expect(
    inOrder
      .toReversed()
      .toSorted(weakestFirst)
      .map(({ name }) => name),
  ).toEqual(names);
});
