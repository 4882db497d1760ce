import type { ReactNode } from 'react';
import type { Progress } from './phase-progress.js';

const drawings: Readonly<Record<Progress, ReactNode>> = {
  done: <path d="M1.5 6.5 5 10 11 2.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  here: <circle cx="6" cy="6" r="6" fill="currentColor" />,
  ahead: <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  ended: <path d="M1 1h10v10H1Z" fill="currentColor" />,
  closed: <path d="M1.5 6H10.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  'taken-back': (
    <path d="M5 2 1.5 5.5 5 9M1.5 5.5H11" fill="none" stroke="currentColor" strokeWidth="2" />
  ),
};

/** A tick, a full circle, an empty one, a square, a line, an arrow back. */
export function ProgressMark({ progress }: { readonly progress: Progress }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {drawings[progress]}
    </svg>
  );
}
