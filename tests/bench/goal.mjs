function percent(share) {
  return `${Math.round(share * 100)}%`;
}

function number(value) {
  return value >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Math.round(value * 100) / 100);
}

/** "met", or by how much not. */
function verdict(measured, wanted, direction) {
  const isMet = direction === 'least' ? measured >= wanted : measured <= wanted;
  if (isMet) return 'met';
  const by = direction === 'least' ? 1 - measured / wanted : measured / wanted - 1;
  return `missed by ${percent(by)}`;
}

/** One line of the table for a load and what it is compared with. */
export function goal(id, what, sample, { of, least, leastPerSecond, mostBytes, mostP99Ratio }) {
  const ratio = sample.perSecond / of.perSecond;
  const wanted = [];
  const verdicts = [];
  if (least !== undefined) {
    wanted.push(`≥ ${least} × ${of.name}`);
    verdicts.push(verdict(ratio, least, 'least'));
  }
  if (leastPerSecond !== undefined) {
    wanted.push(`≥ ${number(leastPerSecond)}/s`);
    verdicts.push(verdict(sample.perSecond, leastPerSecond, 'least'));
  }
  if (mostP99Ratio !== undefined) {
    wanted.push(`p99 ≤ ${mostP99Ratio} ×`);
    verdicts.push(`p99 ${verdict(sample.p99 / of.p99, mostP99Ratio, 'most')}`);
  }
  if (mostBytes !== undefined) {
    wanted.push(`≤ ${number(mostBytes / 1_000)} KB`);
    verdicts.push(`size ${verdict(sample.bytesEach, mostBytes, 'most')}`);
  }
  const spread = `${number(sample.lowest)}–${number(sample.highest)}`;
  const times = `p50 ${number(sample.p50)}, p99 ${number(sample.p99)}, p99.9 ${number(sample.p999)} ms; CPU ${number(sample.cpuEach)} ms`;
  const size = mostBytes === undefined ? '' : `, ${number(sample.bytesEach / 1_000)} KB`;
  const refused = Object.entries(sample.refused).map(
    ([status, count]) => ` ${count} × HTTP ${status}!`,
  );
  return {
    id,
    what,
    goal: wanted.join(', ') || '–',
    measured: `${number(sample.perSecond)}/s (${spread}); ${times}${size}${refused.join('')}`,
    against: `${of.name} ${number(of.perSecond)}/s, p99 ${number(of.p99)} ms, CPU ${number(of.cpuEach)} ms`,
    ratio: number(ratio),
    verdict: verdicts.join('; ') || '–',
  };
}

/** One line for a plain number. */
export function limit(id, what, measured, most, unit) {
  return {
    id,
    what,
    goal: `≤ ${number(most)} ${unit}`,
    measured: measured === undefined ? 'could not be measured' : `${number(measured)} ${unit}`,
    against: '',
    ratio: measured === undefined ? '' : number(measured / most),
    verdict: measured === undefined ? 'unknown' : verdict(measured, most, 'most'),
  };
}
