import { CsvReader } from '@causeway/shared/domain/import/csv-reader.js';
import type { ImportCounts, ImportResult } from '@causeway/shared/domain/import/import-file.js';
import { importFile } from '@causeway/shared/domain/import/import-file.js';
import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { mapRow, planImport } from '@causeway/shared/domain/import/map-row.js';
import { mappingProblems } from '@causeway/shared/domain/import/mapping-problems.js';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { csvTools } from '../../../lib/csv-tools.js';
import { filePieces } from '../../../lib/file-pieces.js';
import { sendRows } from '../api/send-rows.js';

export type RunMode = 'check' | 'import';

export type ImportRun =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running';
      readonly mode: RunMode;
      readonly counts: ImportCounts | undefined;
      readonly isWaiting: boolean;
      readonly isStopping: boolean;
    }
  | {
      readonly kind: 'ended';
      readonly mode: RunMode;
      readonly result: ImportResult;
      readonly header: readonly string[];
      readonly delimiter: string;
    }
  | { readonly kind: 'failed'; readonly mode: RunMode; readonly error: unknown };

interface WhatToRun {
  readonly programId: string;
  readonly file: File;
  readonly mapping: ImportMapping;
}

/** Redrawing more often than this helps nobody. */
const reportedEveryMs = 100;

/** Ends early when it is told to stop, so that nobody waits out a back-off. */
function stoppableWait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function useWarningBeforeLeaving(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isRunning]);
}

/** Checks or imports a whole file, one at a time; leaving the page stops it. */
export function useImportRun({ programId, file, mapping }: WhatToRun) {
  const client = useQueryClient();
  const [run, setRun] = useState<ImportRun>({ kind: 'none' });
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);
  useWarningBeforeLeaving(run.kind === 'running' && run.mode === 'import');

  const start = useCallback(
    async (mode: RunMode) => {
      const stop = new AbortController();
      stopping.current = stop;
      let lastMs = 0;
      const running = { kind: 'running', mode, isWaiting: false, isStopping: false } as const;
      setRun({ ...running, counts: undefined });
      const change = (part: Partial<Extract<ImportRun, { kind: 'running' }>>) =>
        setRun((before) => (before.kind === 'running' ? { ...before, ...part } : before));
      const reader = new CsvReader(csvTools, mapping.delimiter);
      try {
        const result = await importFile({
          pieces: filePieces(file),
          reader,
          prepare: (header) => {
            if (mappingProblems(mapping, header).length > 0) return undefined;
            // Which use cases there are is the server's to say: one may be new since the page was loaded.
            const plan = planImport(mapping, header, null);
            return (record) => mapRow(plan, record);
          },
          send: (rows) =>
            sendRows({ programId, target: mapping.target, rows, isDryRun: mode === 'check' }),
          wait: async (ms) => {
            change({ isWaiting: true });
            await stoppableWait(ms, stop.signal);
          },
          report: (counts) => {
            const nowMs = performance.now();
            if (nowMs - lastMs < reportedEveryMs) return;
            lastMs = nowMs;
            change({ counts, isWaiting: false });
          },
          isStopped: () => stop.signal.aborted,
        });
        const { header, delimiter } = reader;
        setRun({ kind: 'ended', mode, result, header, delimiter });
      } catch (error) {
        setRun({ kind: 'failed', mode, error });
      }
      if (mode === 'import') await client.invalidateQueries({ queryKey: ['catalogue', 'rollup'] });
    },
    [programId, file, mapping, client],
  );
  const stop = useCallback(() => {
    stopping.current?.abort();
    setRun((before) => (before.kind === 'running' ? { ...before, isStopping: true } : before));
  }, []);
  const forget = useCallback(() => setRun({ kind: 'none' }), []);
  return { run, start, stop, forget };
}
