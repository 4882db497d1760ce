import type { ImportCounts } from '@causeway/shared/domain/import/import-file.js';
import { formatNumber } from '@causeway/shared/text/format.js';

const everyMs = 200;

/** One line that keeps changing on a terminal; elsewhere, such as in a log, only the end is told. */
export function showProgress(bytesTotal: number, out: NodeJS.WriteStream) {
  let lastMs = 0;
  const line = ({ bytesRead, read, sent, refused }: ImportCounts) => {
    const percent = bytesTotal === 0 ? 100 : Math.floor((bytesRead / bytesTotal) * 100);
    const [rows, done, bad] = [read, sent, refused].map((count) => formatNumber(count, 'en'));
    return `${String(percent).padStart(3)} %  ${rows} rows read, ${done} sent, ${bad} refused`;
  };
  return {
    report(counts: ImportCounts): void {
      const nowMs = Date.now();
      if (!out.isTTY || nowMs - lastMs < everyMs) return;
      lastMs = nowMs;
      out.write(`\r${line(counts)}`);
    },
    end(counts: ImportCounts): void {
      if (out.isTTY) out.write(`\r${line(counts)}\n`);
    },
  };
}
