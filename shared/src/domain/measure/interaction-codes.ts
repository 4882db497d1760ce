import { codeOf } from '../observation/code-of.js';
import { traceOf } from '../observation/trace.js';

export const promptOf = codeOf('interaction', 'prompt');
export const helpOf = codeOf('interaction', 'help');
const scopeOf = codeOf('interaction', 'scope');

/** The output served: used as it was, or corrected. */
export function isServed(codes: string): boolean {
  return traceOf('interaction', codes) === 'use';
}

/** Back to one's own judgement: did it myself, or asked someone. */
export function isDeferred(codes: string): boolean {
  return traceOf('interaction', codes) === 'attempt';
}

export function isAtWork(codes: string): boolean {
  return traceOf('interaction', codes) !== 'practice';
}

export function isOutOfScope(codes: string): boolean {
  return scopeOf(codes) === 'out';
}
