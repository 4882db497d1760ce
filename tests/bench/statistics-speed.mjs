const large = 100_000;

/** The shortest of several runs, in microseconds: whatever else happened is not the function's. */
function shortest(work) {
  let best = Infinity;
  for (let round = 0; round < 5; round += 1) {
    const begin = performance.now();
    work();
    best = Math.min(best, (performance.now() - begin) * 1_000);
  }
  return best;
}

const method = async (file, name) => (await import(`@causeway/shared/statistics/${file}.js`))[name];

function line(what, us, against, againstUs) {
  return {
    id: 'n = 100,000',
    what,
    goal: '–',
    measured: us < 1_000 ? `${us.toFixed(1)} µs` : `${(us / 1_000).toFixed(1)} ms`,
    against: `${against} ${againstUs < 1_000 ? `${againstUs.toFixed(1)} µs` : `${(againstUs / 1_000).toFixed(1)} ms`}`,
    ratio: (us / againstUs).toFixed(2),
    verdict: '–',
  };
}

/** Counts cost the same however large they are; lists are held against sorting as many numbers. */
export async function measureStatistics() {
  const numbers = Float64Array.from({ length: large }, (_, at) => (at * 7_919) % 10_007);
  const sorting = shortest(() => Float64Array.from(numbers).sort());
  const counts = [
    ['wilson-interval', 'wilsonInterval', {}],
    ['clopper-pearson-interval', 'clopperPearsonInterval', {}],
    ['exact-binomial', 'exactBinomial', { threshold: 0.5 }],
    ['beta-binomial-e-process', 'betaBinomialEProcess', { threshold: 0.5 }],
    ['confidence-sequence', 'confidenceSequence', {}],
  ];
  const lines = [];
  for (const [file, name, more] of counts) {
    const ask = await method(file, name);
    const at = (trials) =>
      shortest(() => ask({ successes: Math.round(trials * 0.51), trials, ...more }));
    at(100);
    lines.push(line(name, at(large), 'at n = 100', at(100)));
  }
  const kaplanMeier = await method('kaplan-meier', 'kaplanMeier');
  const times = Array.from(numbers, (time, at) => ({ time: time % 365, isEvent: at % 3 !== 0 }));
  lines.push(
    line(
      'kaplanMeier',
      shortest(() => kaplanMeier({ times })),
      'sorting',
      sorting,
    ),
  );
  const krippendorffAlpha = await method('krippendorff-alpha', 'krippendorffAlpha');
  const raters = [0, 1].map((rater) =>
    Array.from(numbers, (value, at) => (at % 9 === rater ? 1 : value % 5)),
  );
  const ratings = raters.map((row) => row.slice(0, large / 2));
  const alpha = shortest(() => krippendorffAlpha({ ratings, level: 'interval' }));
  lines.push(line('krippendorffAlpha', alpha, 'sorting', sorting));
  const brierScore = await method('brier-score', 'brierScore');
  const forecasts = Array.from(numbers, (value, at) => ({
    probability: (value % 21) / 20,
    outcome: at % 2,
  }));
  lines.push(
    line(
      'brierScore',
      shortest(() => brierScore({ forecasts })),
      'sorting',
      sorting,
    ),
  );
  const bernoulliCusum = await method('bernoulli-cusum', 'bernoulliCusum');
  const outcomes = Array.from(numbers, (value) => (value % 20 === 0 ? 1 : 0));
  const cusum = shortest(() => bernoulliCusum({ outcomes, allowed: 0.05, bad: 0.1, limit: 4 }));
  lines.push(line('bernoulliCusum', cusum, 'sorting', sorting));
  return lines;
}
